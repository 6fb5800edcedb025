import type { ArticleFilter } from "../../../shared/contract/articles.contract.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { formatLanguage, formatPublished } from "../../copy/format.ts";
import { searchCopy } from "../../copy/search.ts";
import { Tag } from "../../ui/tag.tsx";

const copy = searchCopy.filter;
type FilterKey = keyof ArticleFilter;

/** The filter without one of its parts. */
export function withoutFilter(filter: ArticleFilter, key: FilterKey): ArticleFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));
}

/** The filter in force, each part removable. */
export function FilterChips() {
  const { place } = useNavigation();
  const { filter } = place.search;
  const facets = useWorkbenchQuery("articles.facets", {}, { enabled: Object.keys(filter).length > 0 });
  const nameOf = (list: "tags" | "runs", id: string) =>
    facets.data?.[list].find((facet) => facet.value === id)?.label ?? "…";
  const label = (key: FilterKey): string | null => {
    const value = filter[key];
    if (value === undefined) return null;
    if (typeof value === "boolean") return value ? copy.check : null;
    if (value === null) return key === "outlet" ? copy.noOutlet : null;
    if (key === "outlet") return copy.outlet(value);
    if (key === "from") return copy.from(formatPublished(value));
    if (key === "to") return copy.to(formatPublished(value));
    if (key === "tagId") return copy.tag(nameOf("tags", value));
    if (key === "runId") return copy.run(nameOf("runs", value));
    if (key === "language") return formatLanguage(value);
    return copy.story;
  };
  const keys: readonly FilterKey[] = [
    "check",
    "outlet",
    "from",
    "to",
    "tagId",
    "language",
    "runId",
    "storyId",
  ];
  return keys.map((key) => {
    const words = label(key);
    if (words === null) return null;
    const remove = () => navigate.search({ filter: withoutFilter(filter, key) });
    return (
      <Tag key={key} tone="accent" onRemove={remove} removeLabel={copy.remove(words)}>
        {words}
      </Tag>
    );
  });
}
