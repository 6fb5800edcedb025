/** The column a leaf asks for; null is "wherever the search looks". */
export type QueryColumn = "title" | "body" | null;

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
}

/** What a query asks for. Groups have two or more children and never hold a group of their own kind. */
export type QueryNode =
  | QueryLeaf
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
  if (node === null || node.kind === "not") return [];
  return node.kind === "words" ? [node] : node.children.flatMap(positiveLeaves);
}

/**
 * The query as it was understood, in the query language itself: every AND written out. Parsing it again
 * gives the same tree.
 */
export function describeQuery(node: QueryNode | null): string {
  return node === null ? "" : describe(node, false);
}

function describe(node: QueryNode, nested: boolean): string {
  if (node.kind === "words") return describeLeaf(node);
  if (node.kind === "not") return `NOT ${describe(node.child, true)}`;
  const inside = node.children
    .map((child) => describe(child, true))
    .join(node.kind === "and" ? " AND " : " OR ");
  return nested ? `(${inside})` : inside;
}

function describeLeaf(leaf: QueryLeaf): string {
  const words = leaf.phrase ? `"${leaf.text}"` : leaf.text;
  return `${leaf.column === null ? "" : `${leaf.column}:`}${words}${leaf.prefix ? "*" : ""}`;
}
