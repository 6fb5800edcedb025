import type { ListedArticle } from "../../../shared/contract/cli.contract.ts";
import type { Result } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { allByCursor, mapped } from "../pages.ts";
import { counted, oneLine, origin, shortId } from "../words.ts";

const PAGE = 1000;

/** All articles, a line each. */
export async function listArticles(context: CommandContext): CommandResult {
  return mapped(await allArticles(context), (rows) => ({
    json: { articles: rows },
    text: articlesText(rows),
  }));
}

/** All articles with the files they came in by, oldest first. */
export function allArticles({ client, signal }: CommandContext): Promise<Result<ListedArticle[]>> {
  return allByCursor<ListedArticle>(async (cursor) => {
    const page = await client.call("cli.articles", { cursor, limit: PAGE }, signal);
    return mapped(page, ({ articles: rows, next }) => ({ rows, next }));
  });
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
