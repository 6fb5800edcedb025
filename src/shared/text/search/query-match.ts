import { foldText } from "../fold-text.ts";
import { EVERY_ARTICLE, runTokens, segmentsOf } from "./index-text.ts";
import type { QueryLeaf, QueryNode } from "./query-tree.ts";

/** The columns of the article index. "other" is what is not the article's own words. */
export const INDEX_COLUMNS = ["title", "body", "other"] as const;
export type IndexColumn = (typeof INDEX_COLUMNS)[number];

export interface MatchOptions {
  /** Where a word without a column of its own is looked for. */
  readonly columns: readonly IndexColumn[];
}

const EVERYTHING: Piece = { text: `{other} : "${EVERY_ARTICLE}"`, binds: "tight", depth: 0 };

/** A piece of a match expression with what decides about parentheses and order. */
interface Piece {
  readonly text: string;
  readonly binds: "or" | "and" | "not" | "tight";
  readonly depth: number;
}

/**
 * The tree as an FTS5 match expression. Every word is quoted, so no input can be read as syntax; "everything
 * but" is asked through a token that stands in every article.
 */
export function toFtsMatch(tree: QueryNode, options: MatchOptions): string {
  return matchNode(tree, options).text;
}

function matchNode(node: QueryNode, options: MatchOptions): Piece {
  if (node.kind === "words") return { text: matchLeaf(node, options), binds: "tight", depth: 0 };
  if (node.kind === "not") return without(EVERYTHING, [matchNode(node.child, options)]);
  if (node.kind === "or")
    return joinPieces(
      node.children.map((child) => matchNode(child, options)),
      "or",
    );
  const wanted = node.children.filter((child) => child.kind !== "not");
  const unwanted = node.children.flatMap((child) => (child.kind === "not" ? [child.child] : []));
  const [first = EVERYTHING, ...rest] = deepestFirst(wanted.map((child) => matchNode(child, options)));
  const start =
    unwanted.length === 0
      ? first
      : without(
          first,
          unwanted.map((child) => matchNode(child, options)),
        );
  return joinPieces([start, ...rest], "and");
}

function without(wanted: Piece, unwanted: readonly Piece[]): Piece {
  const excluded = joinPieces(unwanted, "or");
  const text = `${inParentheses(wanted)} NOT ${inParentheses(excluded)}`;
  return { text, binds: "not", depth: 1 + Math.max(wanted.depth, excluded.depth) };
}

function joinPieces(pieces: readonly Piece[], binds: "or" | "and"): Piece {
  const [first = EVERYTHING, ...rest] = deepestFirst(pieces);
  if (rest.length === 0) return first;
  const parts = [first, ...rest].map((piece) => {
    return binds === "and" && piece.binds === "or" ? inParentheses(piece) : piece.text;
  });
  return { text: parts.join(binds === "or" ? " OR " : " AND "), binds, depth: 1 + first.depth };
}

function inParentheses(piece: Piece): string {
  return piece.binds === "tight" ? piece.text : `(${piece.text})`;
}

/** FTS5's parser has a stack of 100: what is nested deepest comes first, while little lies on the stack. */
function deepestFirst(pieces: readonly Piece[]): Piece[] {
  return pieces.toSorted((a, b) => b.depth - a.depth);
}

function matchLeaf(leaf: QueryLeaf, options: MatchOptions): string {
  const columns = leaf.column === null ? options.columns : [leaf.column];
  const { tokens, prefix } = leafTokens(leaf);
  return `{${columns.join(" ")}} : "${tokens.join(" ")}"${prefix ? " *" : ""}`;
}

/**
 * The index tokens of a leaf, which stand side by side in a hit. A dense run that something follows ends in
 * the text where it ends in the leaf, so it brings its last character along; the closing run may go on.
 */
function leafTokens(leaf: QueryLeaf): { tokens: string[]; prefix: boolean } {
  const segments = segmentsOf(foldText(leaf.text));
  const last = segments.at(-1);
  const tokens = segments.flatMap((segment) => {
    return segment.dense ? runTokens(segment.text, segment !== last) : [segment.text];
  });
  const single = last?.dense === true && Array.from(last.text).length === 1;
  return { tokens, prefix: single || leaf.prefix };
}
