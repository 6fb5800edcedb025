import { memo, useState } from "react";
import { fieldValue } from "../../../shared/text/search/query-fields.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { formatCount, formatLanguage } from "../../copy/format.ts";
import { facetsCopy as copy } from "../../copy/search-facets.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./facets.module.css";
import { withoutFilter } from "./filter-chips.tsx";
import { withWords } from "./insert-words.ts";
import { useFacets } from "./use-beside.ts";

const FEW = 7;

interface Value {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly press: () => void;
}

/** What the results are made of; a press narrows to it or takes that back. They come after the page and do not move it. */
export const Facets = memo(function Facets() {
  const search = usePlacePart((place) => place.search);
  const { filter, query } = search;
  const { data, isOld, error } = useFacets();
  if (error !== null) return <p className={styles.note}>{copy.failed}</p>;
  if (data === undefined) return <div className={styles.facets} aria-busy="true" />;
  const narrow = (part: "outlet" | "language" | "tagId", value: string | null, chosen: boolean) => () =>
    navigate.search({ filter: chosen ? withoutFilter(filter, part) : { ...filter, [part]: value } });
  const outlets = data.outlets.map(({ value, label, count }): Value => {
    const chosen = filter.outlet !== undefined && filter.outlet === value;
    const name = value === null ? copy.noOutlet : label;
    return { value, label: name, count, chosen, press: narrow("outlet", value, chosen) };
  });
  const languages = data.languages.map(({ value, count }): Value => {
    const chosen = value !== null && filter.language === value;
    const press = value === null ? () => undefined : narrow("language", value, chosen);
    return { value, label: formatLanguage(value), count, chosen, press };
  });
  const tags = data.tags.map(({ value, label, count }): Value => {
    const chosen = filter.tagId === value;
    return { value, label, count, chosen, press: narrow("tagId", value, chosen) };
  });
  const actors = data.actors.map(({ value, label, count }): Value => {
    const words = `actor:${fieldValue(label)}`;
    const chosen = query.includes(words);
    const changed = chosen ? query.replace(words, "").trim() : withWords(query, words);
    return { value, label, count, chosen, press: () => navigate.search({ query: changed, typing: false }) };
  });
  const isEmpty = outlets.length + languages.length + actors.length + tags.length === 0;
  return (
    <section className={classNames(styles.facets, isOld && styles.old)} aria-label={copy.label}>
      {isEmpty ? <p className={styles.note}>{copy.none}</p> : null}
      <Facet title={copy.outlets} values={outlets} />
      <Facet title={copy.languages} values={languages} />
      <Facet title={copy.actors} values={actors} />
      <Facet title={copy.tags} values={tags} />
      {data.countedAmong === null ? null : (
        <p className={styles.note}>{copy.countedAmong(data.countedAmong)}</p>
      )}
    </section>
  );
});

function Facet({ title, values }: { readonly title: string; readonly values: readonly Value[] }) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  // What is chosen stays in sight, also when it has become rare.
  const shown = all ? values : values.filter((one, index) => index < FEW || one.chosen);
  const most = Math.max(...values.map(({ count }) => count));
  return (
    <div className={styles.facet}>
      <PartHeading>{title}</PartHeading>
      <ul className={styles.values}>
        {shown.map((one) => (
          <li key={one.value ?? ""}>
            <button
              type="button"
              className={classNames(styles.value, one.chosen && styles.chosen)}
              aria-pressed={one.chosen}
              title={one.label}
              onClick={one.press}
            >
              <bdi className={styles.name}>{one.label}</bdi>
              <span className={styles.count}>
                {formatCount(one.count)}
                <span className="visually-hidden"> {copy.unit(one.count)}</span>
              </span>
              <span className={styles.bar} style={{ inlineSize: `${(one.count / most) * 100}%` }} />
            </button>
          </li>
        ))}
      </ul>
      {values.length <= FEW ? null : (
        <Button tone="link" size="s" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? copy.fewer : copy.all(values.length)}
        </Button>
      )}
    </div>
  );
}
