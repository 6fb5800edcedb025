import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { articleTitles, childrenOfArticles } from "../articles/article-removal.repository.ts";
import { removeQuoteChanges } from "../claims/claim-changes.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext, QueryContext } from "./contexts.ts";

/** So many claims are named that keep no quote. */
const MOST_NAMED = 5;

export const articleRemovalQueries: Pick<Handlers<"query", QueryContext>, "articles.removal"> = {
  "articles.removal": ({ db }, { articleIds }) => {
    const here = [...articleTitles(db, articleIds).keys()];
    const { quotes, mentions, memos, bareClaims } = childrenOfArticles(db, here);
    return {
      articles: here.length,
      quotes: quotes.length,
      mentions: mentions.length,
      memos: memos.length,
      bareClaims: bareClaims.length,
      statements: bareClaims.slice(0, MOST_NAMED).map(({ statement }) => statement),
    };
  },
};

export const articleRemovalCommands: Pick<Handlers<"command", CommandContext>, "articles.remove"> = {
  "articles.remove": ({ db, log }, { articleIds }) => {
    const titles = articleTitles(db, articleIds);
    const [first] = titles.values();
    if (first === undefined) throw new UserFacingError({ code: "not_found", what: "article" });
    const ids = [...titles.keys()];
    const { quotes, mentions, memos, bareClaims } = childrenOfArticles(db, ids);
    const ofQuotes = quotes.flatMap((quoteId) => removeQuoteChanges(db, quoteId));
    const gone = new Set(ofQuotes.map(({ entity }) => entity));
    const removing =
      (type: string) =>
      (entity: string): Change => ({ kind: "delete", type, entity });
    log.record(ids.length === 1 ? `remove “${first}”` : `remove ${ids.length} articles`, [
      ...ofQuotes,
      ...memos.filter((memo) => !gone.has(memo)).map(removing("memo")),
      ...mentions.map(removing("mention")),
      ...ids.map(removing("article")),
    ]);
    return {
      removed: ids.length,
      quotes: quotes.length,
      mentions: mentions.length,
      bareClaims: bareClaims.length,
    };
  },
};
