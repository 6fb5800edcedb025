import { noteTextChange } from "../articles/article-change.repository.ts";
import type { WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/**
 * Two computers may have read the same words from different files: the zones that sort last stand on both. So does, of
 * each key that only a newer version knows, the value that sorts last. Order, grouping and repetition do not matter.
 */
export function mergeTexts(db: WritableDb, mergeId: string): void {
  prepared(db, "INSERT INTO merge_text (merge_id, hash) SELECT ?, hash FROM stage.text").run(mergeId);
  const differing = prepared<[], { hash: string; zones: string; words: number; before: string }>(
    db,
    `SELECT staged.hash, staged.zones, staged.words, json_array(known.zones, known.words) AS before
       FROM stage.text staged JOIN main.text known ON known.hash = staged.hash
      WHERE (staged.zones, staged.words) > (known.zones, known.words)`,
  ).all();
  const remember = prepared(db, "UPDATE merge_text SET before = ? WHERE merge_id = ? AND hash = ?");
  for (const { hash, zones, words, before } of differing) {
    remember.run(before, mergeId, hash);
    setZones(db, hash, zones, words);
  }
  db.exec(`INSERT INTO main.text (hash, body, zones, words)
             SELECT hash, body, zones, words FROM stage.text staged WHERE NOT EXISTS (SELECT 1 FROM main.text known WHERE known.hash = staged.hash);
           INSERT INTO main.original (hash, size, deflated)
             SELECT hash, size, deflated FROM stage.original staged WHERE NOT EXISTS (SELECT 1 FROM main.original known WHERE known.hash = staged.hash);`);
  prepared(
    db,
    `INSERT INTO main.text_key (hash, key, merge_id, value) SELECT hash, key, ?, value FROM stage.text_key staged
      WHERE NOT EXISTS (SELECT 1 FROM main.text_key known
                         WHERE known.hash = staged.hash AND known.key = staged.key AND known.value >= staged.value)`,
  ).run(mergeId);
}

/** Takes back what a merge did to texts that stay. */
export function undoTexts(db: WritableDb, mergeId: string): void {
  prepared(db, "DELETE FROM text_key WHERE merge_id = ?").run(mergeId);
  const changed = prepared<[string], { hash: string; before: string }>(
    db,
    "SELECT hash, before FROM merge_text WHERE merge_id = ? AND before IS NOT NULL",
  ).all(mergeId);
  // Zones only ever gave way to such as sort behind them: a later merge that changed them again has the last word anyway.
  const later = prepared<[string, string], string>(
    db,
    `SELECT merge.id FROM merge CROSS JOIN merge_text other ON other.merge_id = merge.id AND other.hash = ?
      WHERE other.before IS NOT NULL AND merge.rowid > (SELECT rowid FROM merge WHERE id = ?) ORDER BY merge.rowid LIMIT 1`,
  ).pluck();
  const inherit = prepared(db, "UPDATE merge_text SET before = ? WHERE merge_id = ? AND hash = ?");
  for (const { hash, before } of changed) {
    const heir = later.get(hash, mergeId);
    const [zones, words]: [string, number] = JSON.parse(before);
    if (heir === undefined) setZones(db, hash, zones, words);
    else inherit.run(before, heir, hash);
  }
}

function setZones(db: WritableDb, hash: string, zones: string, words: number): void {
  prepared(db, "UPDATE main.text SET zones = ?, words = ? WHERE hash = ?").run(zones, words, hash);
  noteTextChange(db, hash);
}
