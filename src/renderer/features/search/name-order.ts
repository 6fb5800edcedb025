export const NAME_ORDERS = ["given", "most", "fewest", "name"] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

interface Counted {
  readonly name: string;
  readonly articles: number;
}

/** Names in an order; among equals as given. */
export function sortNames<Name extends Counted>(names: readonly Name[], order: NameOrder): readonly Name[] {
  if (order === "given") return names;
  const compare = new Intl.Collator("en").compare;
  return [...names].sort((a, b) => {
    if (order === "name") return compare(a.name, b.name);
    return order === "most" ? b.articles - a.articles : a.articles - b.articles;
  });
}
