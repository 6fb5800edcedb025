import { foldText } from "../fold-text.ts";
import { parsePartialDate } from "../partial-date.ts";
import { runTokens, segmentsOf } from "./index-text.ts";
import { DATE_FIELDS, type FilterField, type QueryColumn } from "./query-fields.ts";
import { MAX_QUERY_LENGTH, type QueryToken, readQueryTokens } from "./query-tokens.ts";
import { joinNodes, mapLeaves, negate, type QueryLeaf, type QueryNode } from "./query-tree.ts";

/** Why a piece of a query had no effect. */
export type IgnoredReason =
  | "no-letters"
  | "too-much"
  | "too-deep"
  | "unmatched"
  | "nothing-beside"
  | "no-date"
  | "no-zone"
  | "near-needs-words";

export interface IgnoredPiece {
  /** As typed. */
  readonly raw: string;
  readonly reason: IgnoredReason;
}

/** A query after reading: what it asks for, and what could not be used. */
export interface ParsedQuery {
  /** Null when nothing searchable was typed. */
  readonly tree: QueryNode | null;
  /** Pieces of the input that had no effect. */
  readonly dropped: readonly IgnoredPiece[];
  /** The same as typed. */
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
/** Shorter beginnings match a large part of all words. One word by itself is searched by the term table. */
const MIN_TYPED_PREFIX = 3;
const MIN_TYPED_WORD = 2;

/**
 * Reads a query: words (AND), "phrase", word*, OR, NOT or -word, parentheses, a NEAR/n b, title: and the other
 * columns, outlet: and the other filters, in:ZONE for all words of its group. No input is an error: what makes no
 * sense is listed as ignored. Takes at most 200 index words and 20 levels of parentheses.
 */
export function parseQuery(input: string, options: ParseOptions = {}): ParsedQuery {
  const dropped: IgnoredPiece[] = [];
  const usable = dropUnusable(readQueryTokens(input), dropped);
  if (input.length > MAX_QUERY_LENGTH) dropped.push({ raw: "…", reason: "too-much" });
  const last = usable.at(-1);
  const lastWordPrefix = options.typing === true && last !== undefined && mayGoOn(last, usable.at(-2));
  if (lastWordPrefix && last.kind === "words") usable[usable.length - 1] = { ...last, prefix: true };
  const reader: Reader = { tokens: usable, at: 0, dropped };
  const tree = readAlternatives(reader, NO_SCOPE);
  return { tree, dropped, ignored: dropped.map(({ raw }) => raw), lastWordPrefix };
}

interface Reader {
  readonly tokens: readonly QueryToken[];
  at: number;
  readonly dropped: IgnoredPiece[];
}

/** What the fields before an operand say about the words in it. */
interface Scope {
  readonly column: QueryColumn;
  readonly filter: FilterField | null;
}
const NO_SCOPE: Scope = { column: null, filter: null };

/** Takes out what can have no meaning: words without letters, too much, too deep, closed but never opened. */
function dropUnusable(tokens: readonly QueryToken[], dropped: IgnoredPiece[]): QueryToken[] {
  const kept: QueryToken[] = [];
  let budget = MAX_INDEX_TOKENS;
  let depth = 0;
  let tooDeep = 0;
  for (const token of tokens) {
    let reason: IgnoredReason | null = null;
    if (token.kind === "open") {
      if (depth < MAX_DEPTH) depth++;
      else {
        tooDeep++;
        reason = "too-deep";
      }
    } else if (token.kind === "close") {
      if (tooDeep > 0) {
        tooDeep--;
        reason = "too-deep";
      } else if (depth > 0) depth--;
      else reason = "unmatched";
    } else if (token.kind === "zone") {
      if (token.column === null) reason = "no-zone";
    } else if (token.kind === "words") {
      const cost = indexTokenCount(token.text);
      if (cost === 0) reason = "no-letters";
      else if (cost > budget) reason = "too-much";
      else budget -= cost;
      // A field belongs to what stands right behind it, and must not reach over to the next word.
      const before = kept.at(-1);
      if (reason !== null && before?.kind === "field") {
        kept.pop();
        dropped.push({ raw: before.raw, reason });
      }
    }
    if (reason === null) kept.push(token);
    else dropped.push({ raw: token.raw, reason });
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
  const segments = segmentsOf(foldText(token.text));
  const last = segments.at(-1);
  const shortest = token.phrase || segments.length > 1 ? MIN_TYPED_PREFIX : MIN_TYPED_WORD;
  return last !== undefined && (last.dense || last.text.length >= shortest);
}

function readAlternatives(reader: Reader, scope: Scope): QueryNode | null {
  const alternatives: QueryNode[] = [];
  for (;;) {
    const node = readTogether(reader, scope);
    if (node !== null) alternatives.push(node);
    const next = reader.tokens[reader.at];
    if (next?.kind !== "or") return joinNodes("or", alternatives);
    reader.at++;
    if (node === null || !startsOperand(reader)) drop(reader, "nothing-beside", next.raw);
  }
}

function readTogether(reader: Reader, scope: Scope): QueryNode | null {
  const nodes: QueryNode[] = [];
  let zone: (QueryToken & { kind: "zone" }) | null = null;
  for (;;) {
    const next = reader.tokens[reader.at];
    if (next === undefined || next.kind === "close" || next.kind === "or") break;
    if (next.kind === "and") {
      reader.at++;
      if (nodes.length === 0 || !startsOperand(reader)) drop(reader, "nothing-beside", next.raw);
    } else if (next.kind === "zone") {
      reader.at++;
      if (zone !== null) drop(reader, "nothing-beside", zone.raw);
      zone = next;
    } else if (next.kind === "near") {
      reader.at++;
      readNear(reader, scope, next, nodes);
    } else {
      const node = readOperand(reader, scope);
      if (node !== null) nodes.push(node);
    }
  }
  return joinNodes("and", zone === null ? nodes : inZone(reader, scope, zone, nodes));
}

/** The words of a group that ask for no other column are looked for in its zone. */
function inZone(
  reader: Reader,
  scope: Scope,
  { column, raw }: QueryToken & { kind: "zone" },
  nodes: readonly QueryNode[],
): QueryNode[] {
  let changed = false;
  const moved = nodes.map((node) =>
    mapLeaves(node, (leaf) => {
      if (leaf.column !== scope.column) return leaf;
      changed = true;
      return { ...leaf, column };
    }),
  );
  if (!changed) drop(reader, "nothing-beside", raw);
  return moved;
}

/** Words NEAR words: the word before it is the last node read. In a chain each pair is asked for. */
function readNear(
  reader: Reader,
  scope: Scope,
  { raw, distance }: QueryToken & { kind: "near" },
  nodes: QueryNode[],
): void {
  const before = nodes.at(-1);
  const left = before?.kind === "words" ? before : before?.kind === "near" ? before.right : null;
  const right = left === null ? null : readNeighbour(reader, left, scope);
  if (left === null || right === null) {
    drop(reader, "near-needs-words", raw);
    return;
  }
  if (before?.kind === "words") nodes.pop();
  nodes.push({ kind: "near", left, right, distance });
}

/** The words after NEAR, in the column of those before it unless they name the same one; null leaves them unread. */
function readNeighbour(reader: Reader, left: QueryLeaf, scope: Scope): QueryLeaf | null {
  if (scope.filter !== null) return null;
  const first = reader.tokens[reader.at];
  const names = first?.kind === "field";
  if (names && (first.field.kind !== "column" || first.field.column !== left.column)) return null;
  const token = names ? reader.tokens[reader.at + 1] : first;
  if (token?.kind !== "words") return null;
  reader.at += names ? 2 : 1;
  return { kind: "words", text: token.text, phrase: token.phrase, prefix: token.prefix, column: left.column };
}

function startsOperand(reader: Reader): boolean {
  const kind = reader.tokens[reader.at]?.kind;
  return kind === "words" || kind === "open" || kind === "field" || kind === "not";
}

function readOperand(reader: Reader, outer: Scope): QueryNode | null {
  let scope = outer;
  let negative = false;
  const before: string[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token?.kind === "not") negative = !negative;
    else if (token?.kind === "field") scope = scopeOf(token, scope);
    else break;
    before.push(token.raw);
    reader.at++;
  }
  const first = reader.tokens[reader.at];
  const node = readPrimary(reader, scope);
  if (node === null && first?.kind === "words") drop(reader, "no-date", [...before, first.raw].join(""));
  else if (node === null) for (const raw of before) drop(reader, "nothing-beside", raw);
  return node !== null && negative ? negate(node) : node;
}

function scopeOf({ field }: QueryToken & { kind: "field" }, scope: Scope): Scope {
  if (field.kind === "filter") return { ...scope, filter: field.filter };
  return { column: field.column, filter: null };
}

function readPrimary(reader: Reader, scope: Scope): QueryNode | null {
  const token = reader.tokens[reader.at];
  if (token?.kind === "words") {
    reader.at++;
    return leafOf(token, scope);
  }
  if (token?.kind !== "open") return null;
  reader.at++;
  const inside = readAlternatives(reader, scope);
  const closing = reader.tokens[reader.at];
  if (closing?.kind === "close") reader.at++;
  if (inside === null) {
    drop(reader, "nothing-beside", token.raw);
    if (closing !== undefined) drop(reader, "nothing-beside", closing.raw);
  }
  return inside;
}

/** Null when a date is asked for and the words are none. */
function leafOf(token: QueryToken & { kind: "words" }, scope: Scope): QueryNode | null {
  const { text, phrase, prefix } = token;
  if (scope.filter === null) return { kind: "words", text, phrase, prefix, column: scope.column };
  if (!DATE_FIELDS.includes(scope.filter))
    return { kind: "filter", field: scope.filter, value: text, phrase };
  const date = parsePartialDate(text);
  if (date.value === null || date.ambiguous) return null;
  return { kind: "filter", field: scope.filter, value: date.value.slice(0, 10), phrase: false };
}

function drop(reader: Reader, reason: IgnoredReason, raw: string): void {
  if (raw !== "") reader.dropped.push({ raw, reason });
}
