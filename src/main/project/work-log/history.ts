import { inTransaction, type ReadableDb, type WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { EntityTypes } from "./entity-type.ts";
import { inverseOf } from "./inverse.ts";
import type { WorkLog } from "./work-log.ts";

/** One step of the undo list of this installation. */
export interface Step {
  readonly seq: number;
  readonly label: string;
  /** The operations of the step, as it was done last. */
  readonly group_id: string;
  /** The operations that took it back, while it is undone. */
  readonly undo_group_id: string | null;
  readonly state: "done" | "undone" | "spent";
  /** Epoch ms; null in older files. */
  readonly at: number | null;
}

/** The names of what undo and redo would do now. */
export function historyState(db: ReadableDb): { undo: string | null; redo: string | null } {
  return { undo: lastDone(db)?.label ?? null, redo: firstUndone(db)?.label ?? null };
}

/** The step that undo would take back, or null. */
export function topStep(db: ReadableDb): Step | null {
  return lastDone(db) ?? null;
}

/** A step that is done or undone; null for one that is no longer on the list. */
export function findStep(db: ReadableDb, seq: number): Step | null {
  const step = prepared<[number], Step>(db, "SELECT * FROM history WHERE seq = ? AND state <> 'spent'").get(
    seq,
  );
  return step ?? null;
}

/** Done steps after `seq`, newest first: what going back to it takes back. */
export function doneAfter(db: ReadableDb, seq: number): Step[] {
  return prepared<[number], Step>(
    db,
    "SELECT * FROM history WHERE state = 'done' AND seq > ? ORDER BY seq DESC",
  ).all(seq);
}

/** Undone steps up to `seq`, oldest first: what going forward to it does again. */
export function undoneUpTo(db: ReadableDb, seq: number): Step[] {
  return prepared<[number], Step>(
    db,
    "SELECT * FROM history WHERE state = 'undone' AND seq <= ? ORDER BY seq",
  ).all(seq);
}

export interface StepCounts {
  readonly total: number;
  readonly done: number;
}

export function countSteps(db: ReadableDb): StepCounts {
  const count = prepared<[string], number>(db, "SELECT count(*) FROM history WHERE state = ?").pluck();
  const done = count.get("done") ?? 0;
  return { done, total: done + (count.get("undone") ?? 0) };
}

/** Steps that are done or undone, newest first. Cost: linear in offset and limit. */
export function listSteps(db: ReadableDb, offset: number, limit: number): Step[] {
  return prepared<[number, number], Step>(
    db,
    "SELECT * FROM history WHERE state <> 'spent' ORDER BY seq DESC LIMIT ? OFFSET ?",
  ).all(limit, offset);
}

/** Puts a step on the list. What was undone before it can no longer be done again. */
export function addStep(
  db: WritableDb,
  step: { readonly label: string; readonly group: string; readonly at: number },
): void {
  prepared(db, "UPDATE history SET state = 'spent' WHERE state = 'undone'").run();
  prepared(db, "INSERT INTO history (label, group_id, state, at) VALUES (?, ?, 'done', ?)").run(
    step.label,
    step.group,
    step.at,
  );
}

/** Takes a step off the list for good: it was taken back in a way that has no inverse. */
export function spendStep(db: WritableDb, seq: number): void {
  prepared(db, "UPDATE history SET state = 'spent' WHERE seq = ?").run(seq);
}

/** The same for the step of a group, where it still can be taken back. */
export function spendGroup(db: WritableDb, group: string): void {
  prepared(db, "UPDATE history SET state = 'spent' WHERE group_id = ? AND state = 'done'").run(group);
}

/**
 * Takes the newest action back by writing its inverse. Returns its label, or null when there is nothing to undo.
 * Throws `cannot_undo` with nothing changed.
 */
export function undo(db: WritableDb, types: EntityTypes, log: WorkLog): string | null {
  return inTransaction(db, () => {
    const step = lastDone(db);
    if (step === undefined) return null;
    const inverse = log.write(inverseOf(db, types, step.group_id));
    prepared(db, "UPDATE history SET state = 'undone', undo_group_id = ? WHERE seq = ?").run(
      inverse,
      step.seq,
    );
    return step.label;
  });
}

/** Does again what was undone last: the inverse of the inverse. Throws `cannot_undo` with nothing changed. */
export function redo(db: WritableDb, types: EntityTypes, log: WorkLog): string | null {
  return inTransaction(db, () => {
    const step = firstUndone(db);
    if (step === undefined || step.undo_group_id === null) return null;
    const again = log.write(inverseOf(db, types, step.undo_group_id));
    prepared(db, "UPDATE history SET state = 'done', group_id = ?, undo_group_id = NULL WHERE seq = ?").run(
      again,
      step.seq,
    );
    return step.label;
  });
}

function lastDone(db: ReadableDb): Step | undefined {
  return prepared<[], Step>(db, "SELECT * FROM history WHERE state = 'done' ORDER BY seq DESC LIMIT 1").get();
}

function firstUndone(db: ReadableDb): Step | undefined {
  return prepared<[], Step>(db, "SELECT * FROM history WHERE state = 'undone' ORDER BY seq LIMIT 1").get();
}
