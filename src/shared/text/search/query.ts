import { foldText } from "../fold-text.ts";
import { runTokens, segmentsOf } from "./index-text.ts";
import { MAX_QUERY_LENGTH, type QueryToken, readQueryTokens } from "./query-tokens.ts";
import { joinNodes, negate, type QueryColumn, type QueryLeaf, type QueryNode } from "./query-tree.ts";

/** A query after reading: what it asks for, and what could not be used. */
export interface ParsedQuery {
  /** Null when nothing searchable was typed. */
  readonly tree: QueryNode | null;
  /** Pieces of the input that had no effect, as typed. */
  readonly ignored: string[];
  /** The last word got a star of its own, because the reader may still be typing it. */
  readonly lastWordPrefix: boolean;
}

export interface ParseOptions {
  /** The query comes from a box that searches while one types: the last word may go on. */
  readonly typing?: boolean;
}

const MAX_INDEX_TOKENS = 200;
const MAX_DEPTH = 20;
/** Shorter beginnings match a large part of all words and cost a hundred times more to search. */
const MIN_TYPED_PREFIX = 3;

/**
 * Reads a query: words (AND), "phrase", word*, OR, NOT or -word, parentheses, title: and body:. No input is an
 * error: what makes no sense is listed in `ignored`. Takes at most 200 index words and 20 levels of parentheses.
 */
export function parseQuery(input: string, options: ParseOptions = {}): ParsedQuery {
  const ignored: string[] = [];
  const usable = dropUnusable(readQueryTokens(input), ignored);
  if (input.length > MAX_QUERY_LENGTH) ignored.push("…");
  const last = usable.at(-1);
  const lastWordPrefix = options.typing === true && last !== undefined && mayGoOn(last, usable.at(-2));
  if (lastWordPrefix && last.kind === "words") usable[usable.length - 1] = { ...last, prefix: true };
  const reader: Reader = { tokens: usable, at: 0, ignored };
  const tree = readAlternatives(reader, null);
  return { tree, ignored, lastWordPrefix };
}

interface Reader {
  readonly tokens: readonly QueryToken[];
  at: number;
  readonly ignored: string[];
}

/** Takes out what can have no meaning: words without letters, too much, too deep, closed but never opened. */
function dropUnusable(tokens: readonly QueryToken[], ignored: string[]): QueryToken[] {
  const kept: QueryToken[] = [];
  let budget = MAX_INDEX_TOKENS;
  let depth = 0;
  let tooDeep = 0;
  for (const token of tokens) {
    let keep = true;
    if (token.kind === "open") {
      keep = depth < MAX_DEPTH;
      if (keep) depth++;
      else tooDeep++;
    } else if (token.kind === "close") {
      keep = depth > 0 && tooDeep === 0;
      if (keep) depth--;
      else if (tooDeep > 0) tooDeep--;
    } else if (token.kind === "words") {
      const cost = indexTokenCount(token.text);
      keep = cost > 0 && cost <= budget;
      if (keep) budget -= cost;
    }
    if (keep) kept.push(token);
    else ignored.push(token.raw);
  }
  return kept;
}

function indexTokenCount(text: string): number {
  const folded = foldText(text);
  if (!/[\p{L}\p{N}]/u.test(folded)) return 0;
  return segmentsOf(folded).reduce((sum, { text: segment, dense }) => {
    return sum + (dense ? runTokens(segment, true).length : 1);
  }, 0);
}

function mayGoOn(token: QueryToken, before: QueryToken | undefined): boolean {
  if (token.kind !== "words" || !token.unfinished || token.prefix) return false;
  // Excluding whatever begins like a half-typed word would make results flicker.
  if (before?.kind === "not") return false;
  const segment = segmentsOf(foldText(token.text)).at(-1);
  return segment !== undefined && (segment.dense || segment.text.length >= MIN_TYPED_PREFIX);
}

function readAlternatives(reader: Reader, column: QueryColumn): QueryNode | null {
  const alternatives: QueryNode[] = [];
  for (;;) {
    const node = readTogether(reader, column);
    if (node !== null) alternatives.push(node);
    const next = reader.tokens[reader.at];
    if (next?.kind !== "or") return joinNodes("or", alternatives);
    reader.at++;
    if (node === null || !startsOperand(reader)) reader.ignored.push(next.raw);
  }
}

function readTogether(reader: Reader, column: QueryColumn): QueryNode | null {
  const nodes: QueryNode[] = [];
  for (;;) {
    const next = reader.tokens[reader.at];
    if (next === undefined || next.kind === "close" || next.kind === "or") return joinNodes("and", nodes);
    if (next.kind === "and") {
      reader.at++;
      if (nodes.length === 0 || !startsOperand(reader)) reader.ignored.push(next.raw);
      continue;
    }
    const node = readOperand(reader, column);
    if (node !== null) nodes.push(node);
  }
}

function startsOperand(reader: Reader): boolean {
  const kind = reader.tokens[reader.at]?.kind;
  return kind === "words" || kind === "open" || kind === "field" || kind === "not";
}

function readOperand(reader: Reader, outerColumn: QueryColumn): QueryNode | null {
  let column = outerColumn;
  let negative = false;
  const before: string[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token?.kind === "not") negative = !negative;
    else if (token?.kind === "field") column = token.column;
    else break;
    before.push(token.raw);
    reader.at++;
  }
  const node = readPrimary(reader, column);
  if (node === null) reader.ignored.push(...before);
  return node !== null && negative ? negate(node) : node;
}

function readPrimary(reader: Reader, column: QueryColumn): QueryNode | null {
  const token = reader.tokens[reader.at];
  if (token?.kind === "words") {
    reader.at++;
    return leafOf(token, column);
  }
  if (token?.kind !== "open") return null;
  reader.at++;
  const inside = readAlternatives(reader, column);
  const closing = reader.tokens[reader.at];
  if (closing?.kind === "close") reader.at++;
  if (inside === null) reader.ignored.push(token.raw, closing?.raw ?? "");
  return inside;
}

function leafOf(token: QueryToken & { kind: "words" }, column: QueryColumn): QueryLeaf {
  return { kind: "words", text: token.text, phrase: token.phrase, prefix: token.prefix, column };
}
