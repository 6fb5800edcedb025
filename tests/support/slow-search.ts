import { foldText } from "../../src/shared/text/fold-text.ts";
import { columnsOf, type IndexColumn } from "../../src/shared/text/search/query-fields.ts";
import { leafTokens } from "../../src/shared/text/search/query-match.ts";
import type { FilterLeaf, QueryLeaf, QueryNode } from "../../src/shared/text/search/query-tree.ts";

/** An article as the slow search sees it. */
export interface SlowArticle {
  readonly key: number;
  /** What the index is given, column by column. */
  readonly columns: Readonly<Record<IndexColumn, string>>;
  readonly outlet: string | null;
  readonly language: string;
  /** A whole day: "2026-11-20". */
  readonly published: string;
  readonly tags: readonly string[];
  readonly actors: readonly string[];
  readonly claims: readonly string[];
  readonly speakers: readonly string[];
}

/** The words of a column in order, cut as the tokenizer of the index is told to cut. */
function slowTokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}

/**
 * Whether an article is what a query asks for, by looking at every word of it: the plain meaning of the tree, without
 * an index, to check the fast search against.
 */
export function slowMatch(
  node: QueryNode,
  article: SlowArticle,
  usual: readonly IndexColumn[],
  names: SlowNames,
): boolean {
  switch (node.kind) {
    case "words":
      return columnsOf(node.column, usual).some((column) => startsIn(node, article, column).length > 0);
    case "near":
      return columnsOf(node.left.column, usual).some((column) => isNear(node, article, column));
    case "filter":
      return slowFilter(node, article, names);
    case "not":
      return !slowMatch(node.child, article, usual, names);
    case "and":
      return node.children.every((child) => slowMatch(child, article, usual, names));
    default:
      return node.children.some((child) => slowMatch(child, article, usual, names));
  }
}

const cut = new WeakMap<SlowArticle, Map<IndexColumn, string[]>>();

function tokensOf(article: SlowArticle, column: IndexColumn): string[] {
  const known = cut.get(article) ?? new Map<IndexColumn, string[]>();
  cut.set(article, known);
  const tokens = known.get(column) ?? slowTokens(article.columns[column]);
  known.set(column, tokens);
  return tokens;
}

/** What a part of a query asks is read once, not for each article anew. */
const readLeaves = new WeakMap<QueryLeaf, ReturnType<typeof leafTokens>>();

function wordsOf(leaf: QueryLeaf): ReturnType<typeof leafTokens> {
  const words = readLeaves.get(leaf) ?? leafTokens(leaf);
  readLeaves.set(leaf, words);
  return words;
}

/** Where the words of a leaf begin in a column. */
function startsIn(leaf: QueryLeaf, article: SlowArticle, column: IndexColumn): number[] {
  const tokens = tokensOf(article, column);
  const { tokens: wanted, prefix } = wordsOf(leaf);
  const forms = leaf.forms ?? [];
  const isForm = (token: string): boolean => forms.includes(token);
  if (leaf.prefix && forms.length > 0) return tokens.flatMap((token, at) => (isForm(token) ? at : []));
  return tokens.flatMap((token, at) => {
    const stands = wanted.every((word, index) => {
      const there = tokens[at + index];
      const isLast = index === wanted.length - 1;
      return there === word || (prefix && isLast && there?.startsWith(word) === true);
    });
    return stands || isForm(token) ? at : [];
  });
}

function isNear(node: QueryNode & { kind: "near" }, article: SlowArticle, column: IndexColumn): boolean {
  const lefts = startsIn(node.left, article, column);
  const rights = startsIn(node.right, article, column);
  const [leftLength, rightLength] = [node.left, node.right].map((leaf) => wordsOf(leaf).tokens.length);
  return lefts.some((left) =>
    rights.some((right) => {
      const between = left <= right ? right - left - (leftLength ?? 0) : left - right - (rightLength ?? 0);
      return between <= node.distance;
    }),
  );
}

/** All names of the corpus, by which it is decided what a typed name means. */
export interface SlowNames {
  readonly outlets: readonly string[];
  readonly tags: readonly string[];
  readonly actors: readonly string[];
  readonly claims: readonly string[];
}

const meant = new WeakMap<FilterLeaf, readonly string[]>();

function slowFilter(filter: FilterLeaf, article: SlowArticle, names: SlowNames): boolean {
  const { field, value } = filter;
  const { outlet, language, published, tags, actors, claims, speakers } = article;
  const day = published.slice(0, value.length);
  const isOneOf = (has: readonly string[], all: readonly string[]): boolean => {
    const wanted = meant.get(filter) ?? namesMeant(all, value);
    meant.set(filter, wanted);
    return has.some((name) => wanted.includes(name));
  };
  switch (field) {
    case "outlet":
      return isOneOf(outlet === null ? [] : [outlet], names.outlets);
    case "lang":
      return language === foldText(value);
    case "tag":
      return isOneOf(tags, names.tags);
    case "actor":
      return isOneOf([...actors, ...speakers], names.actors);
    case "claim":
      return isOneOf(claims, names.claims);
    case "speaker":
      return isOneOf(speakers, names.actors);
    case "before":
      return day < value;
    case "after":
      return day > value;
    default:
      return day === value;
  }
}

/** Names of the small corpus are single words: they are meant by themselves, or else by their beginnings. */
function namesMeant(names: readonly string[], value: string): readonly string[] {
  const exact = names.filter((name) => foldText(name) === foldText(value));
  if (exact.length > 0) return exact;
  const words = foldText(value).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const whole = names.filter((name) => words.every((word) => foldText(name) === word));
  if (whole.length > 0) return whole;
  return names.filter((name) => words.every((word) => foldText(name).startsWith(word)));
}
