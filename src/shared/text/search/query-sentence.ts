import type { IgnoredPiece, IgnoredReason } from "./query.ts";
import type { QueryColumn } from "./query-fields.ts";
import type { FilterLeaf, QueryLeaf, QueryNode } from "./query-tree.ts";

/** What the names of a filter stand for in this project; null when it was not looked up. */
export type NamesOf = (filter: FilterLeaf) => readonly string[] | null;

const FEW = 4;

const PLACES: Readonly<Record<NonNullable<QueryColumn>, string>> = {
  title: "in the title",
  body: "in the body",
  byline: "in the byline",
  caption: "in a caption",
  related: "in a related headline",
  other: "in text that is not the article",
  anywhere: "anywhere on the page",
};

const REASONS: Readonly<Record<IgnoredReason, string>> = {
  "no-letters": "has no letter or digit",
  "too-much": "is more than a search can take",
  "too-deep": "is nested too deep",
  unmatched: "closes nothing",
  "nothing-beside": "has nothing to work on",
  "no-date": "is not a date",
  "no-zone": "is not a part of an article",
  "near-needs-words": "needs a word or phrase on both sides",
};

/**
 * A query as a sentence for people: what an article must have to be found. Parentheses only where "and" and "or"
 * would be unclear.
 */
export function querySentence(tree: QueryNode | null, namesOf: NamesOf = () => null): string {
  if (tree === null) return "All articles.";
  return `Articles ${phraseOf(tree, namesOf, false)}.`;
}

/** Why a piece of a query had no effect, as a sentence. */
export function ignoredSentence({ raw, reason }: IgnoredPiece): string {
  return `“${raw}” ${REASONS[reason]}.`;
}

function phraseOf(node: QueryNode, namesOf: NamesOf, nested: boolean): string {
  switch (node.kind) {
    case "words":
      return `with ${words(node)}${place(node)}`;
    case "near":
      return `with ${words(node.left)} within ${counted(node.distance)} of ${words(node.right)}${place(node.left)}`;
    case "filter":
      return filterPhrase(node, namesOf(node));
    case "not": {
      const inside = phraseOf(node.child, namesOf, true);
      return inside.startsWith("with ") ? `without ${inside.slice(5)}` : `not ${inside}`;
    }
    default: {
      const between = node.kind === "and" ? " and " : " or ";
      const inside = node.children.map((child) => phraseOf(child, namesOf, true)).join(between);
      return nested ? `(${inside})` : inside;
    }
  }
}

function words(leaf: QueryLeaf): string {
  if (leaf.prefix) return `words beginning with ${leaf.phrase ? `“${leaf.text}”` : leaf.text}`;
  if (leaf.phrase) return `“${leaf.text}”`;
  const forms = leaf.forms ?? [];
  if (forms.length === 0) return leaf.text;
  const more = forms.length - FEW;
  return `${leaf.text} (or ${forms.slice(0, FEW).join(", ")}${more > 0 ? ` and ${more} more` : ""})`;
}

function place({ column }: QueryLeaf): string {
  return column === null ? "" : ` ${PLACES[column]}`;
}

function filterPhrase({ field, value }: FilterLeaf, names: readonly string[] | null): string {
  const who = names === null || names.length === 0 ? value : alternatives(names);
  switch (field) {
    case "outlet":
      return `published by ${who}`;
    case "actor":
      return `in which ${who} is marked`;
    case "tag":
      return `tagged ${who}`;
    case "lang":
      return `in ${who}`;
    case "before":
      return `published before ${value}`;
    case "after":
      return `published after ${value}`;
    case "on":
      return `published ${value.length === 10 ? "on" : "in"} ${value}`;
    case "claim":
      return `quoted for the claim ${who}`;
    default:
      return `that quote ${who}`;
  }
}

function alternatives(names: readonly string[]): string {
  const more = names.length - FEW;
  const shown = names.slice(0, FEW);
  return `${shown.join(" or ")}${more > 0 ? ` or ${more} more` : ""}`;
}

function counted(distance: number): string {
  return distance === 1 ? "1 word" : `${distance} words`;
}
