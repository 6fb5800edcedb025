import { prepared } from "../db/prepared.ts";
import type { EntityType } from "../work-log/entity-type.ts";
import { noteArticleChange } from "./article-change.repository.ts";
import { articlesWithParagraph, type ParagraphWords } from "./paragraphs.repository.ts";

/** A person's word on a paragraph wherever it stands, for one outlet or ('') for all. */
export const paragraphEntity: EntityType = {
  type: "paragraph",
  table: "paragraph_decision",
  registers: { hash: "number", outlet: "text", role: "text", words: "text" },
  required: ["hash", "outlet", "role", "words"],
  changed(db, entity) {
    const paragraph = prepared<[string], ParagraphWords>(
      db,
      "SELECT hash, outlet, words FROM paragraph_decision WHERE id = ?",
    ).get(entity);
    if (paragraph === undefined) return;
    for (const key of articlesWithParagraph(db, paragraph)) noteArticleChange(db, key);
  },
};
