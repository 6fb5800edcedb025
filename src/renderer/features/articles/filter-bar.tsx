import { memo, useState } from "react";
import type { ArticleFilter } from "../../../shared/contract/articles.contract.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
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

function FacetSelect(props: {
  readonly label: string;
  readonly facets: readonly Facet[];
  readonly name: (facet: Facet) => string;
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null | undefined) => void;
}) {
  const { label, facets, name, value, onChange } = props;
  const options: readonly SelectOption[] = [
    { id: ANY, label: copy.any(label) },
    ...facets.map((facet) => ({ id: facet.value ?? NONE, label: name(facet), count: facet.count })),
  ];
  return (
    <div className={styles.select}>
      <Select
        size="s"
        hideLabel
        label={label}
        options={options}
        value={value === undefined ? ANY : (value ?? NONE)}
        onChange={(id) => onChange(id === ANY ? undefined : id === NONE ? null : id)}
      />
    </div>
  );
}

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function DateField({ edge }: { readonly edge: "from" | "to" }) {
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
}

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

/** Filters the table by outlet, date, language, tag and import. */
export const FilterBar = memo(function FilterBar() {
  const filter = useArticleFilter();
  const facets = useWorkbenchQuery("articles.facets", {});
  const set = (key: "outlet" | "language" | "tagId" | "runId") => (value: string | null | undefined) => {
    if (value === undefined) navigate.search({ filter: withoutPart(filter, key) });
    else if (key === "outlet") navigate.search({ filter: withPart(filter, { outlet: value }) });
    else if (value !== null) navigate.search({ filter: withPart(filter, { [key]: value }) });
  };
  const data = facets.data;
  const known = (list: readonly Facet[]) => list.filter((facet) => facet.value !== null);
  return (
    <search className={styles.filters} aria-label={copy.label}>
      <CheckChip />
      <FacetSelect
        label={copy.outlet}
        facets={data?.outlets ?? []}
        name={(facet) => (facet.value === null ? articlesCopy.noOutlet : facet.label)}
        value={filter.outlet}
        onChange={set("outlet")}
      />
      <DateField edge="from" />
      <DateField edge="to" />
      <FacetSelect
        label={copy.language}
        facets={known(data?.languages ?? [])}
        name={(facet) => formatLanguage(facet.value)}
        value={filter.language}
        onChange={set("language")}
      />
      <FacetSelect
        label={copy.tag}
        facets={known(data?.tags ?? [])}
        name={(facet) => facet.label}
        value={filter.tagId}
        onChange={set("tagId")}
      />
      <FacetSelect
        label={copy.run}
        facets={known(data?.runs ?? [])}
        name={(facet) => facet.label}
        value={filter.runId}
        onChange={set("runId")}
      />
      {Object.keys(filter).length === 0 ? null : (
        <Button tone="link" size="s" onPress={() => navigate.search({ filter: {} })}>
          {copy.clear}
        </Button>
      )}
    </search>
  );
});
