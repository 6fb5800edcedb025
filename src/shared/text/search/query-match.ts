import { foldText } from "../fold-text.ts";
import { EVERY_ARTICLE, runTokens, segmentsOf } from "./index-text.ts";
import { columnsOf, type IndexColumn } from "./query-fields.ts";
import type { QueryLeaf, QueryNode } from "./query-tree.ts";

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

/** Whether a tree asks for words only, so that one match expression says all of it. */
export function isAllWords(node: QueryNode): boolean {
  if (node.kind === "filter") return false;
  if (node.kind === "words" || node.kind === "near") return true;
  return node.kind === "not" ? isAllWords(node.child) : node.children.every(isAllWords);
}

/**
 * A tree of words as an FTS5 match expression. Every word is quoted, so no input can be read as syntax; "everything
 * but" is asked through a token that stands in every article. The tree must hold no filters (`isAllWords`).
 */
export function toFtsMatch(tree: QueryNode, options: MatchOptions): string {
  return matchNode(tree, options).text;
}

function matchNode(node: QueryNode, options: MatchOptions): Piece {
  if (node.kind === "words") return matchLeaf(node, options);
  if (node.kind === "near") {
    const words = `${quoted(node.left)} ${quoted(node.right)}`;
    const text = `${columnsText(node.left, options)} : NEAR(${words}, ${node.distance})`;
    return { text, binds: "tight", depth: 1 };
  }
  if (node.kind === "filter") throw new Error("a filter is no words");
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

function matchLeaf(leaf: QueryLeaf, options: MatchOptions): Piece {
  const columns = columnsText(leaf, options);
  const forms = leaf.forms ?? [];
  if (forms.length === 0) return { text: `${columns} : ${quoted(leaf)}`, binds: "tight", depth: 0 };
  // The forms of a prefix stand for it; those of a word stand beside it.
  const words = leaf.prefix ? forms.map(quote) : [quoted(leaf), ...forms.map(quote)];
  return { text: `${columns} : (${words.join(" OR ")})`, binds: "tight", depth: 1 };
}

function columnsText(leaf: QueryLeaf, options: MatchOptions): string {
  return `{${columnsOf(leaf.column, options.columns).join(" ")}}`;
}

function quote(token: string): string {
  return `"${token}"`;
}

function quoted(leaf: QueryLeaf): string {
  const { tokens, prefix } = leafTokens(leaf);
  return `"${tokens.join(" ")}"${prefix ? " *" : ""}`;
}

/**
 * The index tokens of a leaf, which stand side by side in a hit. A dense run that something follows ends in
 * the text where it ends in the leaf, so it brings its last character along; the closing run may go on.
 */
export function leafTokens(leaf: QueryLeaf): { tokens: string[]; prefix: boolean } {
  const segments = segmentsOf(foldText(leaf.text));
  const last = segments.at(-1);
  const tokens = segments.flatMap((segment) => {
    return segment.dense ? runTokens(segment.text, segment !== last) : [segment.text];
  });
  const single = last?.dense === true && Array.from(last.text).length === 1;
  return { tokens, prefix: single || leaf.prefix };
}
