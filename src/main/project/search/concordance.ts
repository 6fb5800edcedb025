import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import { mergeSpans } from "../../../shared/text/search/highlight.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { EffectiveZones } from "./index-batch.ts";
import { prepareSearch } from "./search.repository.ts";
import { hitReader, type SearchedText } from "./search-hits.ts";
import { keysInOrder } from "./search-keys.ts";

type Concordance = MethodOutput<"search.concordance">;
type Row = Concordance["rows"][number];
type Request = MethodInput<"search.concordance">;

/** Sorting by the words beside the hits looks at so many rows of the newest articles: about 0.3 s. */
const SORTED_AMONG = 2000;
/** Articles read at a time. */
const STRIDE = 20;

/** Every hit of a search in its line. Cost: 0.2 ms an article read, about one article a row. */
export function concordance(db: ReadableDb, effectiveZones: EffectiveZones, request: Request): Concordance {
  const { tree, columns, source } = prepareSearch(db, { ...request, filters: request.filter });
  if (tree === null) return { rows: [], nextCursor: null, sortedAmong: null };
  const reader = hitReader(db, effectiveZones, tree, columns);

  /** Rows from a place on: an article's key and how many of its rows were shown. */
  function* rowsFrom(place: { readonly key: number; readonly skip: number } | null): Generator<Placed> {
    let from = place === null ? null : place.key + 1;
    for (;;) {
      const keys = keysInOrder(db, source, { from, oldest: false }, STRIDE);
      for (const key of keys) {
        const found = reader.read(key);
        const rows = found === null ? [] : rowsOf(found, request.width);
        const skip = key === place?.key ? place.skip : 0;
        for (const [index, row] of rows.entries()) if (index >= skip) yield { key, index, row };
      }
      const last = keys.at(-1);
      if (last === undefined || keys.length < STRIDE) return;
      from = last;
    }
  }

  if (request.sort === "place") return inPlace(rowsFrom(placeOf(request.cursor)), request.limit);
  return sorted(rowsFrom(null), request);
}

interface Placed {
  readonly key: number;
  readonly index: number;
  readonly row: Row;
}

/** The cursor is the article and how many of its rows were shown. */
function inPlace(rows: Generator<Placed>, limit: number): Concordance {
  const page: Row[] = [];
  for (const { key, index, row } of rows) {
    if (page.length === limit) return { rows: page, nextCursor: `c:${key}:${index}`, sortedAmong: null };
    page.push(row);
  }
  return { rows: page, nextCursor: null, sortedAmong: null };
}

/** The cursor is a place in the sorted rows. */
function sorted(rows: Generator<Placed>, { sort, cursor, limit }: Request): Concordance {
  const all: Row[] = [];
  let sortedAmong: number | null = null;
  for (const { row } of rows) {
    if (all.length === SORTED_AMONG) {
      sortedAmong = SORTED_AMONG;
      break;
    }
    all.push(row);
  }
  const order = new Intl.Collator("und", { sensitivity: "base", ignorePunctuation: true });
  const keys = new Map(all.map((row) => [row, sort === "left" ? reversedWords(row.left) : row.right.trim()]));
  all.sort((a, b) => order.compare(keys.get(a) ?? "", keys.get(b) ?? ""));
  const start = Number(/^s:(\d{1,6})$/u.exec(cursor ?? "")?.[1] ?? 0);
  const end = start + limit;
  return { rows: all.slice(start, end), nextCursor: end < all.length ? `s:${end}` : null, sortedAmong };
}

/** The words before a hit, the nearest first. */
function reversedWords(left: string): string {
  return left.trim().split(/\s+/u).reverse().join(" ");
}

function rowsOf({ row, text, hits }: SearchedText, width: number): Row[] {
  const flat = (from: number, to: number): string => text.slice(from, to).replace(/\s+/gu, " ");
  return mergeSpans(hits).map(({ start, end }) => ({
    articleId: row.id,
    title: row.title,
    outlet: row.outlet,
    published: row.published,
    left: flat(whole(text, Math.max(0, start - width)), start),
    hit: flat(start, end),
    right: flat(end, whole(text, Math.min(text.length, end + width))),
    start,
    end,
  }));
}

/** An offset moved out of the middle of a surrogate pair. */
function whole(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

function placeOf(cursor: string | null): { key: number; skip: number } | null {
  const match = /^c:(\d{1,15}):(\d{1,9})$/u.exec(cursor ?? "");
  return match === null ? null : { key: Number(match[1]), skip: Number(match[2]) };
}
