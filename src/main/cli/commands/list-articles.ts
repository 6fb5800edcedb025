import type { ListedArticle } from "../../../shared/contract/cli.contract.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { allByCursor, mapped } from "../pages.ts";
import { counted, oneLine, origin, shortId } from "../words.ts";

const PAGE = 1000;

/** All articles, a line each. */
export async function listArticles({ client, signal }: CommandContext): CommandResult {
  const articles = await allByCursor<ListedArticle>(async (cursor) => {
    const page = await client.call("cli.articles", { cursor, limit: PAGE }, signal);
    return mapped(page, ({ articles: rows, next }) => ({ rows, next }));
  });
  return mapped(articles, (rows) => ({ json: { articles: rows }, text: articlesText(rows) }));
}

function articlesText(rows: readonly ListedArticle[]): string[] {
  return [
    ...rows.map(
      (row) =>
        `${shortId(row.id)}  ${oneLine(row.title)}  (${origin(row.outlet, row.published)})  ${oneLine(row.path)}`,
    ),
    counted(rows.length, "article"),
  ];
}
