import { type HitFinder, hitFinder, mergeSpans } from "../../../shared/text/search/highlight.ts";
import { columnsOf, INDEX_COLUMNS, type IndexColumn } from "../../../shared/text/search/query-fields.ts";
import { positiveLeaves, type QueryNode } from "../../../shared/text/search/query-tree.ts";
import { cutSnippet } from "../../../shared/text/search/snippet.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { type Piece, piecesOf } from "./article-columns.ts";
import type { EffectiveZones } from "./index-batch.ts";
import type { FoundArticle } from "./search-request.ts";

/** Snippets and counts look at the start of a very long text only, in UTF-16 units. */
const SNIPPET_REACH = 200_000;

interface HitRow {
  readonly id: string;
  readonly textHash: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly storyId: string;
  readonly body: string;
  readonly copies: number;
  readonly claims: number;
}

/** An article as a search sees it: its text with all places that match. */
export interface SearchedText {
  readonly row: HitRow;
  /** The start of the text, as far as it is looked at. */
  readonly text: string;
  /** The parts that are searched. */
  readonly pieces: readonly Piece[];
  /** Hits in those parts, in order of their start. */
  readonly hits: ReturnType<HitFinder>;
}

/** Compiles a query once, for reading many hits. */
export interface HitReader {
  /** One hit as shown; null when the article is gone and the index does not know it yet. */
  readonly show: (key: number) => FoundArticle | null;
  readonly read: (key: number) => SearchedText | null;
}

export function hitReader(
  db: ReadableDb,
  effectiveZones: EffectiveZones,
  tree: QueryNode | null,
  columns: readonly IndexColumn[],
): HitReader {
  const leaves = positiveLeaves(tree);
  const finders = new Map(
    INDEX_COLUMNS.map((column): [IndexColumn, HitFinder] => {
      const places = leaves.flatMap((leaf, index) => {
        return columnsOf(leaf.column, columns).includes(column) ? [{ leaf, index }] : [];
      });
      const find = hitFinder(places.map(({ leaf }) => leaf));
      return [column, (text) => find(text).map((hit) => ({ ...hit, leaf: places[hit.leaf]?.index ?? 0 }))];
    }),
  );
  const searched = new Set([...columns, ...leaves.flatMap((leaf) => columnsOf(leaf.column, columns))]);

  function read(key: number): SearchedText | null {
    const row = prepared<[bigint], HitRow>(db, HIT).get(BigInt(key));
    if (row === undefined) return null;
    const text = row.body.slice(0, SNIPPET_REACH);
    const pieces = piecesOf(text, effectiveZones(row.textHash, row.outlet)).filter(({ column }) => {
      return column !== "title" && searched.has(column);
    });
    const hits = pieces.flatMap(({ column, start, end }) => {
      const found = finders.get(column)?.(text.slice(start, end)) ?? [];
      return found.map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start }));
    });
    return { row, text, pieces, hits };
  }

  function show(key: number): FoundArticle | null {
    const found = read(key);
    if (found === null) return null;
    const { id, title, outlet, published, language, storyId, copies, claims } = found.row;
    const titleMarks = mergeSpans(finders.get("title")?.(title) ?? []);
    const snippet = cutSnippet(found.text, found.pieces, found.hits);
    return {
      articleKey: key,
      articleId: id,
      title,
      outlet,
      published,
      language,
      titleMarks,
      snippet: { text: snippet.text, marks: [...snippet.marks] },
      matches: mergeSpans(found.hits).length + titleMarks.length,
      copies,
      claims,
      storyId,
    };
  }

  return { show, read };
}

const HIT = `
  SELECT article.id, article.text_hash AS textHash, article.title, article.outlet, article.published,
    article.language, article.story_id AS storyId, text.body,
    (SELECT count(*) - 1 FROM article AS member WHERE member.story_id = article.story_id) AS copies,
    (SELECT count(DISTINCT claim_id) FROM quote WHERE quote.article_id = article.id) AS claims
  FROM article JOIN text ON text.hash = article.text_hash WHERE article.key = ?`;
