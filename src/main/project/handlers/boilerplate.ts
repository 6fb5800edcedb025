import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import {
  articlesWithParagraph,
  type ParagraphWords,
  paragraphDecisionId,
} from "../articles/paragraphs.repository.ts";
import { learnedParagraphs, wordsOfParagraph } from "../copies/learned-list.ts";
import { placesOf } from "../copies/learned-places.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext, QueryContext } from "./contexts.ts";

export const boilerplateQueries = {
  "boilerplate.learned": ({ db }, input) => learnedParagraphs(db, input),
  "boilerplate.places": ({ db }, { hash }) => ({ places: placesOf(db, hash) }),
} satisfies Partial<Handlers<"query", QueryContext>>;

export const boilerplateCommands = {
  "boilerplate.decide": (context, { hash, outlet, role }) => {
    const words = wordsOfParagraph(context.db, hash);
    if (words === null) throw new UserFacingError({ code: "not_found", what: "paragraph" });
    return { articles: decideParagraphs(context, [{ hash, outlet: outlet ?? "", words }], role) };
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

/** Writes a person's word on paragraphs wherever they stand as one step (null: takes it back); gives the articles touched. */
export function decideParagraphs(
  { db, log }: Pick<CommandContext, "db" | "log">,
  paragraphs: readonly ParagraphWords[],
  role: "body" | "boilerplate" | null,
): number {
  log.record(
    role === null ? "take back paragraph" : `paragraph: ${role}`,
    paragraphs.map((paragraph): Change => {
      const entity = paragraphDecisionId(paragraph.hash, paragraph.outlet);
      if (role === null) return { kind: "delete", type: "paragraph", entity };
      return { kind: "put", type: "paragraph", entity, fields: { ...paragraph, role } };
    }),
  );
  return new Set(paragraphs.flatMap((paragraph) => articlesWithParagraph(db, paragraph))).size;
}
