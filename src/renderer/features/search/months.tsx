import { type KeyboardEvent, memo, useId, useMemo, useState } from "react";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { formatCount, formatPublished } from "../../copy/format.ts";
import { facetsCopy } from "../../copy/search-facets.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { withoutFilter } from "./filter-chips.tsx";
import { type Bin, binMonths, binsWithin } from "./month-bins.ts";
import styles from "./months.module.css";
import { useTimeline } from "./use-beside.ts";

const copy = facetsCopy.months;
const MOST_BARS = 72;
/** Fewer bars do not become wider: a single month is no wall. */
const FEWEST_PLACES = 24;
/** In the units of the drawing; it is stretched to the width there is. */
const HEIGHT = 44;
const BAR = 10;

interface Range {
  readonly anchor: number;
  readonly head: number;
}

/** The results over time as bars: walked and chosen by key or mouse, with a table that says the same. */
export const Months = memo(function Months() {
  const filter = usePlacePart((place) => place.search.filter);
  const { data, isOld } = useTimeline();
  const [asTable, setAsTable] = useState(false);
  const { step, bins } = useMemo(() => binMonths(data?.months ?? [], MOST_BARS), [data]);
  const inForce = filter.from !== undefined || filter.to !== undefined;
  const narrow = (from: number, to: number) => {
    const first = bins[Math.min(from, to)];
    const last = bins[Math.max(from, to)];
    if (first === undefined || last === undefined) return;
    navigate.search({ filter: { ...filter, from: first.first, to: last.last } });
  };
  const widen = () => navigate.search({ filter: withoutFilter(withoutFilter(filter, "from"), "to") });
  // The place is kept while nothing is known, so that the list does not move.
  return (
    <section className={classNames(styles.months, isOld && styles.old)} aria-label={copy.label}>
      <p className={styles.head}>
        <span>{copy.steps[step]}</span>
        {data?.countedAmong == null ? null : <span>{facetsCopy.countedAmong(data.countedAmong)}</span>}
        <span className={styles.tools}>
          {inForce ? (
            <Button tone="link" size="s" onPress={widen}>
              {copy.all}
            </Button>
          ) : null}
          <Button tone="link" size="s" aria-pressed={asTable} onPress={() => setAsTable(!asTable)}>
            {asTable ? copy.drawing : copy.table}
          </Button>
        </span>
      </p>
      {asTable ? <Table bins={bins} /> : <Bars key={bins.length} bins={bins} onNarrow={narrow} />}
    </section>
  );
});

function Table({ bins }: { readonly bins: readonly Bin[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it.
    <section className={styles.scroll} tabIndex={0} aria-label={copy.label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{copy.when}</th>
            <th scope="col">{copy.count}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ first, last, count }) => (
            <tr key={first}>
              <th scope="row">{copy.period(first, last)}</th>
              <td>{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface BarsProps {
  readonly bins: readonly Bin[];
  readonly onNarrow: (from: number, to: number) => void;
}

function Bars({ bins, onNarrow }: BarsProps) {
  const filter = usePlacePart((place) => place.search.filter);
  const id = useId();
  const [range, setRange] = useState<Range | null>(null);
  const [dragging, setDragging] = useState(false);
  const inForce = binsWithin(bins, filter.from, filter.to);
  const [low, high] =
    range === null ? [-1, -1] : [Math.min(range.anchor, range.head), Math.max(range.anchor, range.head)];
  const isIn = (index: number) =>
    range === null
      ? inForce !== null && index >= inForce.first && index <= inForce.last
      : index >= low && index <= high;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event.key, range?.head ?? -1, bins.length);
    if (next !== null)
      setRange({ anchor: event.shiftKey && range !== null ? range.anchor : next, head: next });
    else if ((event.key === "Enter" || event.key === " ") && range !== null) onNarrow(low, high);
    else if (event.key === "Escape" && range !== null) setRange(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const first = bins[0];
  const last = bins.at(-1);
  const chosen = range === null ? null : binsAt(bins, low, high);
  return (
    <>
      <div
        className={styles.stage}
        role="listbox"
        tabIndex={0}
        aria-label={`${copy.label}. ${copy.hint}`}
        aria-orientation="horizontal"
        aria-multiselectable
        {...(range === null ? {} : { "aria-activedescendant": `${id}-${range.head}` })}
        onKeyDown={onKeyDown}
        onPointerUp={() => {
          if (dragging && range !== null) onNarrow(low, high);
          setDragging(false);
          setRange(null);
        }}
        onPointerLeave={() => {
          if (dragging) setRange(null);
          setDragging(false);
        }}
      >
        <svg
          className={styles.bars}
          viewBox={`0 0 ${Math.max(FEWEST_PLACES, bins.length) * BAR} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="presentation"
        >
          {bins.map((bin, index) => {
            const height = bin.count === 0 ? 0 : Math.max(2, (bin.count / most) * (HEIGHT - 4));
            return (
              <g
                key={bin.first}
                id={`${id}-${index}`}
                role="option"
                aria-selected={isIn(index)}
                aria-label={copy.bar(bin.first, bin.last, bin.count)}
                className={classNames(
                  styles.bin,
                  isIn(index) && styles.chosen,
                  index === range?.head && styles.cursor,
                )}
                onPointerDown={() => {
                  setDragging(true);
                  setRange({ anchor: index, head: index });
                }}
                onPointerEnter={() => {
                  if (dragging && range !== null) setRange({ anchor: range.anchor, head: index });
                }}
              >
                <title>{copy.bar(bin.first, bin.last, bin.count)}</title>
                <rect className={styles.place} x={index * BAR} y={0} width={BAR} height={HEIGHT} />
                <rect
                  className={styles.bar}
                  x={index * BAR + 1}
                  y={HEIGHT - height}
                  width={BAR - 2}
                  height={height}
                />
              </g>
            );
          })}
        </svg>
      </div>
      <p className={styles.ends} aria-live="polite">
        {chosen === null ? (
          <>
            <span>{first === undefined ? "" : formatPublished(first.first)}</span>
            <span>{last === undefined || last === first ? "" : formatPublished(last.last)}</span>
          </>
        ) : (
          <span className={styles.said}>{chosen}</span>
        )}
      </p>
    </>
  );
}

function binsAt(bins: readonly Bin[], low: number, high: number): string {
  const first = bins[low];
  const last = bins[high];
  if (first === undefined || last === undefined) return "";
  const count = bins.slice(low, high + 1).reduce((sum, bin) => sum + bin.count, 0);
  return copy.chosen(first.first, last.last, count);
}

/** Which bar a key goes to; null when it is no key of the drawing. */
function keyTarget(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  if (key === "ArrowRight" || key === "ArrowUp") return within(at + 1);
  if (key === "ArrowLeft" || key === "ArrowDown") return at < 0 ? count - 1 : within(at - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
