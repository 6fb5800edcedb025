import type { FilterField, QueryColumn } from "./query-fields.ts";

/** Words that must stand side by side in this order: a single word, a phrase, or a word like "covid-19". */
export interface QueryLeaf {
  readonly kind: "words";
  /** As typed, without quotes and star; holds at least one letter or digit. */
  readonly text: string;
  /** Was written in quotes. */
  readonly phrase: boolean;
  /** The last word may go on ("attack*"). */
  readonly prefix: boolean;
  readonly column: QueryColumn;
  /** Index words that are as good as this word. For a prefix they stand for all longer words. Set after parsing. */
  readonly forms?: readonly string[];
}

/** Two words or phrases in one column with at most `distance` index words between them, in any order. */
export interface NearNode {
  readonly kind: "near";
  readonly left: QueryLeaf;
  readonly right: QueryLeaf;
  readonly distance: number;
}

/** Something asked of the article as a whole. Dates are partial ISO dates as typed. */
export interface FilterLeaf {
  readonly kind: "filter";
  readonly field: FilterField;
  readonly value: string;
  /** Was written in quotes. */
  readonly phrase: boolean;
}

/** What a query asks for. Groups have two or more children and never hold a group of their own kind. */
export type QueryNode =
  | QueryLeaf
  | NearNode
  | FilterLeaf
  | { readonly kind: "and" | "or"; readonly children: readonly QueryNode[] }
  | { readonly kind: "not"; readonly child: QueryNode };

/** Joins nodes with AND or OR: flattens groups of the same kind, null when there is nothing to join. */
export function joinNodes(kind: "and" | "or", nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.children : [node]));
  const [first, second] = flat;
  if (first === undefined) return null;
  return second === undefined ? first : { kind, children: flat };
}

/** The opposite of a node; two negations cancel out. */
export function negate(node: QueryNode): QueryNode {
  return node.kind === "not" ? node.child : { kind: "not", child: node };
}

/** The leaves a hit must or may contain, in reading order: those that are worth marking in a text. */
export function positiveLeaves(node: QueryNode | null): QueryLeaf[] {
  if (node === null || node.kind === "not" || node.kind === "filter") return [];
  if (node.kind === "near") return [node.left, node.right];
  return node.kind === "words" ? [node] : node.children.flatMap(positiveLeaves);
}

/** All filters of a tree, in reading order, also excluded ones. */
export function filtersOf(node: QueryNode | null): FilterLeaf[] {
  if (node === null || node.kind === "words" || node.kind === "near") return [];
  if (node.kind === "filter") return [node];
  return node.kind === "not" ? filtersOf(node.child) : node.children.flatMap(filtersOf);
}

/** The tree with each leaf of words replaced; those of NEAR are given as such. */
export function mapLeaves(
  node: QueryNode,
  change: (leaf: QueryLeaf, inNear: boolean) => QueryLeaf,
): QueryNode {
  if (node.kind === "words") return change(node, false);
  if (node.kind === "filter") return node;
  if (node.kind === "near")
    return { ...node, left: change(node.left, true), right: change(node.right, true) };
  if (node.kind === "not") return { ...node, child: mapLeaves(node.child, change) };
  return { ...node, children: node.children.map((child) => mapLeaves(child, change)) };
}

/**
 * The query as it was understood, in the query language itself: every AND written out. Parsing it again
 * gives the same tree (without forms, which are not part of the language).
 */
export function describeQuery(node: QueryNode | null): string {
  return node === null ? "" : describe(node, false);
}

function describe(node: QueryNode, nested: boolean): string {
  if (node.kind === "words") return describeLeaf(node);
  if (node.kind === "filter") return describeFilter(node);
  if (node.kind === "not") return `NOT ${describe(node.child, true)}`;
  const inside =
    node.kind === "near"
      ? `${describeLeaf(node.left)} NEAR/${node.distance} ${describeLeaf(node.right)}`
      : node.children.map((child) => describe(child, true)).join(node.kind === "and" ? " AND " : " OR ");
  return nested ? `(${inside})` : inside;
}

function describeLeaf(leaf: QueryLeaf): string {
  const words = leaf.phrase ? `"${leaf.text}"` : leaf.text;
  return `${leaf.column === null ? "" : `${leaf.column}:`}${words}${leaf.prefix ? "*" : ""}`;
}

function describeFilter({ field, value, phrase }: FilterLeaf): string {
  return `${field}:${phrase ? `"${value}"` : value}`;
}
