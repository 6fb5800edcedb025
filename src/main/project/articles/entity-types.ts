import { firstKeyOf, firstKeyOfMs, KEYS_PER_DAY } from "../../../shared/domain/article-key.ts";
import { ZoneRoleSchema } from "../../../shared/domain/zone.ts";
import type { WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { EntityType } from "../work-log/entity-type.ts";
import { isDeleted } from "../work-log/heads.ts";
import { noteArticleChange, noteTextChange } from "./article-change.repository.ts";
import { nextKey } from "./article-keys.repository.ts";
import type { Guesses } from "./articles.table.ts";
import { bringBack, setAside } from "./removed-articles.repository.ts";

interface ArticleFacts {
  readonly key: number;
  readonly captured_at: number;
  readonly guesses: string;
}

/**
 * Metadata a person corrected, tags, and whether it was removed. The row itself comes from import, so the log only
 * overlays it, or sets it aside.
 */
export const articleEntity: EntityType = {
  type: "article",
  table: "article",
  permanent: true,
  registers: { title: "text", outlet: "text", byline: "text", published: "text", language: "text" },
  required: [],
  sets: { tags: { table: "article_tag", owner: "article_id", element: "tag_id" } },
  project: projectArticle,
};

function projectArticle(db: WritableDb, entity: string, values: ReadonlyMap<string, unknown>): void {
  if (isDeleted(db, entity)) {
    setAside(db, entity);
    return;
  }
  bringBack(db, entity);
  const row = prepared<[string], ArticleFacts>(
    db,
    "SELECT key, captured_at, guesses FROM article WHERE id = ?",
  ).get(entity);
  if (row === undefined) return;
  const guesses: Guesses = JSON.parse(row.guesses);
  const inForce = (field: string): string | null => {
    const value = values.has(field) ? values.get(field) : guesses[field]?.[0];
    return typeof value === "string" ? value : null;
  };
  const published = inForce("published");
  const key = keyFor(db, row.key, published, row.captured_at);
  noteArticleChange(db, row.key);
  prepared(
    db,
    `UPDATE article SET key = ?, title = coalesce(?, title), outlet = ?, byline = ?, published = ?, language = ? WHERE id = ?`,
  ).run(
    BigInt(key),
    inForce("title"),
    inForce("outlet"),
    inForce("byline"),
    published,
    inForce("language"),
    entity,
  );
  if (key !== row.key) noteArticleChange(db, key);
}

/** The key an article should have: its own when the day is right, else the next free one of its day. */
function keyFor(db: WritableDb, current: number, published: string | null, capturedAt: number): number {
  const first = (published === null ? null : firstKeyOf(published)) ?? firstKeyOfMs(capturedAt);
  const isRightDay = current >= first && current < first + KEYS_PER_DAY;
  return isRightDay ? current : nextKey(db, first);
}

/** A person's word on the role of a span of a text. */
export const zoneEntity: EntityType = {
  type: "zone",
  table: "zone_decision",
  registers: { textHash: "text", start: "number", end: "number", role: "text" },
  shapes: { role: ZoneRoleSchema },
  required: ["textHash", "start", "end", "role"],
  changed(db, entity) {
    const textHash = prepared<[string], string>(db, "SELECT text_hash FROM zone_decision WHERE id = ?")
      .pluck()
      .get(entity);
    if (textHash !== undefined) noteTextChange(db, textHash);
  },
};

export const tagEntity: EntityType = {
  type: "tag",
  table: "tag",
  registers: { name: "text", parentId: "text" },
  required: ["name"],
};

export const personEntity: EntityType = {
  type: "person",
  table: "person",
  registers: { name: "text" },
  required: ["name"],
};
