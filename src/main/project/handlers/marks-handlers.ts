import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { findMentions } from "../actors/actors.repository.ts";
import { bodyOf, findArticle } from "../articles/articles.repository.ts";
import { anchorChecker } from "../articles/checked-anchor.ts";
import { rejectedSpans, rejectedSuggestionId } from "../claims/rejected-suggestions.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { articleView } from "./article-view.ts";
import type { CommandContext, QueryContext } from "./contexts.ts";
import { suggestedNames } from "./suggested-names.ts";

/** Longer texts (UTF-16 units) are not searched for names: the answer would come too late to help. */
const LONGEST_TEXT = 400_000;

export const marksQueries = {
  "suggestions.names": (context, { articleId }) => {
    if (textOf(context.db, articleId).text.length > LONGEST_TEXT) return { names: [] };
    const view = articleView(context, articleId);
    return { names: suggestedNames(context.db, view, rejectedSpans(context.db, view.textHash)) };
  },
  "suggestions.rejected": ({ db }, { articleId }) => {
    const { textHash, text } = textOf(db, articleId);
    const rejected = rejectedSpans(db, textHash).map(({ start, end }) => ({
      start,
      end,
      words: text.slice(start, end),
    }));
    return { rejected };
  },
} satisfies Partial<Handlers<"query", QueryContext>>;

export const marksCommands = {
  "suggestions.reject": ({ db, log }, { articleId, spans, rejected }) => {
    const { textHash, text } = textOf(db, articleId);
    const known = new Set(rejectedSpans(db, textHash).map((span) => rejectedSuggestionId(textHash, span)));
    const changes: Change[] = [];
    for (const span of spans) {
      if (span.start >= span.end || span.end > text.length) {
        throw new UserFacingError({ code: "not_found", what: "suggestion" });
      }
      const entity = rejectedSuggestionId(textHash, span);
      if (known.has(entity) === rejected) continue;
      const target = { type: "rejected-suggestion", entity };
      const { start, end } = span;
      changes.push(
        rejected
          ? { kind: "put", ...target, fields: { textHash, start, end } }
          : { kind: "delete", ...target },
      );
    }
    const what = changes.length === 1 ? "a suggestion" : `${changes.length} suggestions`;
    if (changes.length > 0) log.record(rejected ? `reject ${what}` : `offer ${what} again`, changes);
    return {};
  },
  "mentions.move": ({ db, log }, { mentionId, anchor: given }) => {
    const [mention] = findMentions(db, [mentionId]);
    if (mention === undefined) throw new UserFacingError({ code: "not_found", what: "mention" });
    const anchor = anchorChecker(db).check(mention.article_id, given, "mention");
    log.record(`move mention of ${mention.actor_name}`, [
      { kind: "put", type: "mention", entity: mentionId, fields: { anchor } },
    ]);
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

function textOf(db: ReadableDb, articleId: string): { readonly textHash: string; readonly text: string } {
  const article = findArticle(db, articleId);
  if (article === null) throw new UserFacingError({ code: "not_found", what: "article" });
  return { textHash: article.text_hash, text: bodyOf(db, article.text_hash) ?? "" };
}
