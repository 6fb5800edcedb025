import type { Handlers } from "../../../shared/contract/index.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { firstKeyOf } from "../../../shared/domain/article-key.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import { hashedParagraphs } from "../../../shared/text/zones/decided-paragraphs.ts";
import { bodyOf, findArticle } from "../articles/articles.repository.ts";
import type { ParagraphWords } from "../articles/paragraphs.repository.ts";
import { taggingChanges } from "../articles/tags.ts";
import { zoneDecisionId } from "../articles/zones.repository.ts";
import type { Change } from "../work-log/work-log.ts";
import { decideParagraphs } from "./boilerplate.ts";
import type { CommandContext } from "./contexts.ts";

/** A selection that long is no paragraph that an outlet repeats. */
const MOST_PARAGRAPHS = 50;

type Commands = Handlers<"command", CommandContext>;

export const articlesCommands: Pick<
  Commands,
  "articles.correct" | "articles.tag" | "zones.decide" | "zones.decideParagraph"
> = {
  "articles.correct": ({ log }, input) => {
    const fields = Object.fromEntries(
      Object.entries(input.fields).filter(([, value]) => value !== undefined),
    );
    const names = Object.keys(fields);
    if (names.length === 0) return {};
    const { published } = input.fields;
    if (typeof published === "string" && firstKeyOf(published) === null) {
      throw new UserFacingError({
        code: "invalid_input",
        issues: [`“${published}” is not a date like 2026, 2026-11 or 2026-11-20`],
      });
    }
    const count = input.articleIds.length;
    log.record(
      count > 1 ? `correct ${names.join(", ")} of ${count} articles` : `correct ${names.join(", ")}`,
      input.articleIds.map((entity): Change => ({ kind: "put", type: "article", entity, fields })),
    );
    return {};
  },
  "articles.tag": ({ db, log }, input) => {
    const { articleIds: ownerIds, name, present } = input;
    const { tagId, changes } = taggingChanges(db, "article", { ownerIds, name, present });
    if (changes.length > 0) log.record(`${present ? "tag" : "take tag off"} “${name}”`, changes);
    return { tagId };
  },
  "zones.decide": ({ db, log }, input) => {
    const article = findArticle(db, input.articleId);
    if (article === null) throw new UserFacingError({ code: "not_found", what: "article" });
    const entity = zoneDecisionId(article.text_hash, input.start, input.end);
    if (input.role === null) {
      log.record("take back zone", [{ kind: "delete", type: "zone", entity }]);
      return {};
    }
    log.record(`zone: ${input.role.replace("-", " ")}`, [
      {
        kind: "put",
        type: "zone",
        entity,
        fields: { textHash: article.text_hash, start: input.start, end: input.end, role: input.role },
      },
    ]);
    return {};
  },
  "zones.decideParagraph": (context, input) => {
    const { db } = context;
    const article = findArticle(db, input.articleId);
    if (article === null) throw new UserFacingError({ code: "not_found", what: "article" });
    const paragraphs = paragraphsToDecide(bodyOf(db, article.text_hash) ?? "", input, input.outlet ?? "");
    return { articles: decideParagraphs(context, paragraphs, input.role) };
  },
};

/** The paragraphs that a span touches, whole. Throws `invalid_input` when none is long enough to be known elsewhere. */
function paragraphsToDecide(text: string, { start, end }: Span, outlet: string): ParagraphWords[] {
  if (!(start >= 0 && start < end && end <= text.length)) throw invalidInput("no such place in the text");
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end - 1);
  const lines = hashedParagraphs(text, start === 0 ? 0 : lineStart, lineEnd === -1 ? text.length : lineEnd);
  if (lines.length > MOST_PARAGRAPHS) throw invalidInput(`more than ${MOST_PARAGRAPHS} paragraphs at once`);
  const known = lines.flatMap(({ hash, ...span }) => (hash === null ? [] : [{ hash, span }]));
  if (known.length === 0)
    throw invalidInput(
      "fewer than three words cannot be recognised in other articles; decide on this place only",
    );
  return known.map(({ hash, span }) => ({ hash, outlet, words: text.slice(span.start, span.end) }));
}
