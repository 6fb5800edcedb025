import { memo, useDeferredValue, useState } from "react";
import type { ArticleFilter } from "../../../shared/contract/articles.contract.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { openOverlay } from "../../app/overlays.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useChecksCount } from "../../client/use-checks-count.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { checksCopy } from "../../copy/checks.ts";
import { formatCount, formatLanguage } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { CompactField } from "../../ui/compact-field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select, type SelectOption } from "../../ui/select.tsx";
import styles from "./articles-screen.module.css";

const copy = articlesCopy.filter;
const ANY = "";
/** Stands for "no outlet", which no outlet can be called. */
const NONE = "\u0000";

function useArticleFilter(): ArticleFilter {
  return usePlacePart((place) => place.search.filter);
}

interface Facet {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
}

function withPart(filter: ArticleFilter, part: ArticleFilter): ArticleFilter {
  return { ...filter, ...part };
}

function withoutPart(filter: ArticleFilter, key: keyof ArticleFilter): ArticleFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));
}

type FacetPart = "outlet" | "language" | "tagId" | "runId";

/** What each part is called, and how its values are. Articles without a value are offered for outlets only. */
const PARTS: Readonly<
  Record<FacetPart, { readonly label: string; readonly name: (facet: Facet) => string }>
> = {
  outlet: {
    label: copy.outlet,
    name: (facet) => (facet.value === null ? articlesCopy.noOutlet : facet.label),
  },
  language: { label: copy.language, name: (facet) => formatLanguage(facet.value) },
  tagId: { label: copy.tag, name: (facet) => facet.label },
  runId: { label: copy.run, name: (facet) => facet.label },
};
const NO_FACETS: readonly Facet[] = [];

function filterBy(filter: ArticleFilter, part: FacetPart, value: string | null | undefined): ArticleFilter {
  if (value === undefined) return withoutPart(filter, part);
  if (part === "outlet") return withPart(filter, { outlet: value });
  return value === null ? filter : withPart(filter, { [part]: value });
}

/** Drawn again only when its own values change. */
const FacetSelect = memo(function FacetSelect(props: {
  readonly part: FacetPart;
  readonly facets: readonly Facet[];
}) {
  const { part, facets } = props;
  const filter = useArticleFilter();
  const { label, name } = PARTS[part];
  const offered = part === "outlet" ? facets : facets.filter((facet) => facet.value !== null);
  const options: readonly SelectOption[] = [
    { id: ANY, label: copy.any(label) },
    ...offered.map((facet) => ({ id: facet.value ?? NONE, label: name(facet), count: facet.count })),
  ];
  const value = filter[part];
  const choose = (next: string | null | undefined) =>
    navigate.search({ filter: filterBy(filter, part, next) });
  return (
    <div className={styles.select}>
      <Select
        size="s"
        hideLabel
        label={label}
        options={options}
        value={value === undefined ? ANY : (value ?? NONE)}
        onChange={(id) => choose(id === ANY ? undefined : id === NONE ? null : id)}
      />
    </div>
  );
});

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const DateField = memo(function DateField({ edge }: { readonly edge: "from" | "to" }) {
  const filter = useArticleFilter();
  const inForce = filter[edge] ?? "";
  const [typed, setTyped] = useState(inForce);
  const [known, setKnown] = useState(inForce);
  if (known !== inForce) {
    setKnown(inForce);
    setTyped(inForce);
  }
  const invalid = typed !== "" && !PARTIAL_DATE.test(typed.trim());
  const done = () => {
    const date = typed.trim();
    if (invalid || date === inForce) return;
    const next = date === "" ? withoutPart(filter, edge) : withPart(filter, { [edge]: date });
    navigate.search({ filter: next });
  };
  return (
    <CompactField
      label={copy[edge]}
      placeholder={edge === "from" ? copy.fromPlaceholder : copy.toPlaceholder}
      value={typed}
      onChange={setTyped}
      onDone={done}
      invalid={invalid}
      {...(invalid ? { title: copy.badDate } : {})}
    />
  );
});

/** Shows only the articles that a person should look at, or all again. Not there when none needs a look. */
function CheckChip() {
  const filter = useArticleFilter();
  const isOn = filter.check === true;
  const count = useChecksCount();
  if (count === 0 && !isOn) return null;
  return (
    <button
      type="button"
      className={classNames(styles.checkChip, isOn && styles.checkChipOn)}
      aria-pressed={isOn}
      onClick={() =>
        navigate.search({ filter: isOn ? withoutPart(filter, "check") : withPart(filter, { check: true }) })
      }
    >
      <Icon name="warning" size={12} />
      {checksCopy.chip} <b>{formatCount(count)}</b>
    </button>
  );
}

const saveSearch = (): void => openOverlay({ kind: "save-search" });

/** Filters the table by outlet, date, language, tag and import. */
export const FilterBar = memo(function FilterBar() {
  const filter = useArticleFilter();
  const facets = useWorkbenchQuery("articles.facets", {});
  // The lists are shut: while articles come in, their counts may follow when the window has time.
  const data = useDeferredValue(facets.data);
  const isFiltered = Object.keys(filter).length > 0;
  useShortcut("saveSearch", saveSearch, isFiltered);
  return (
    <search className={styles.filters} aria-label={copy.label}>
      <CheckChip />
      <FacetSelect part="outlet" facets={data?.outlets ?? NO_FACETS} />
      <DateField edge="from" />
      <DateField edge="to" />
      <FacetSelect part="language" facets={data?.languages ?? NO_FACETS} />
      <FacetSelect part="tagId" facets={data?.tags ?? NO_FACETS} />
      <FacetSelect part="runId" facets={data?.runs ?? NO_FACETS} />
      {isFiltered ? (
        <>
          <Button tone="link" size="s" onPress={() => navigate.search({ filter: {} })}>
            {copy.clear}
          </Button>
          <Button tone="link" size="s" onPress={saveSearch}>
            {copy.save}
          </Button>
        </>
      ) : null}
    </search>
  );
});
