import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import { parseQuery } from "../../../shared/text/search/query.ts";
import { INDEX_COLUMNS, OWN_COLUMNS } from "../../../shared/text/search/query-fields.ts";
import { describeQuery } from "../../../shared/text/search/query-tree.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { countKeys, keySource, newestKeys } from "./search-keys.ts";

type Names = MethodOutput<"search.nameList">;
type Newest = Names["names"][number]["newest"];

/** How many articles have each name of a list. Cost: about 0.5 ms a name. */
export function nameList(db: ReadableDb, input: MethodInput<"search.nameList">): Names {
  const columns = input.includeBoilerplate ? INDEX_COLUMNS : OWN_COLUMNS;
  const names = input.names.map((name) => {
    const query = queryOfName(name);
    const { tree } = parseQuery(query);
    if (tree === null) return { name, query: "", articles: 0, isLowerBound: false, newest: null };
    const source = keySource(db, tree, columns, input.filter);
    const found = newestKeys(db, source);
    const { total, totalIsLowerBound } = countKeys(db, found, false);
    const [key] = found;
    const newest = key === undefined ? null : newestOf(db, key);
    return { name, query: describeQuery(tree), articles: total, isLowerBound: totalIsLowerBound, newest };
  });
  const joined = names.flatMap(({ query }) => (query === "" ? [] : query)).join(" OR ");
  const parsed = parseQuery(joined);
  return { names, query: describeQuery(parsed.tree), cut: parsed.ignored.length > 0 };
}

/** A line of a list is one name or several spellings between bars; each is a phrase, whatever it holds. */
function queryOfName(line: string): string {
  const spellings = line
    .split("|")
    .map((part) => part.replace(/["“”„‟＂«»「」『』*]/gu, " ").trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return spellings.map((part) => `"${part}"`).join(" OR ");
}

function newestOf(db: ReadableDb, key: number): Newest {
  const row = prepared<[bigint], NonNullable<Newest>>(
    db,
    "SELECT id AS articleId, title, published FROM article WHERE key = ?",
  ).get(BigInt(key));
  return row ?? null;
}
