import { type KeyboardEvent, useRef, useState } from "react";
import { formatCount } from "../../copy/format.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./overview.module.css";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Where the bar leads; missing: nowhere. */
  readonly onPress?: () => void;
}

export interface BarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** What the figure counts, in words: "12 articles". */
  readonly words: (count: number) => string;
}

/** One tab stop for a group of bars; arrow keys go from bar to bar. */
function useRoving(count: number) {
  const [active, setActive] = useState(0);
  const group = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowRight: active + 1,
      ArrowDown: active + 1,
      ArrowLeft: active - 1,
      ArrowUp: active - 1,
      Home: 0,
      End: count - 1,
    };
    const next = moves[event.key];
    if (next === undefined || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const at = Math.min(count - 1, Math.max(0, next));
    setActive(at);
    group.current?.querySelectorAll("button")[at]?.focus();
  };
  return { group, onKeyDown, tabIndexOf: (at: number) => (at === Math.min(active, count - 1) ? 0 : -1) };
}

/** Bars below one another, each with its name and figure; each leads to its list. */
export function BarList({ label, bars, words }: BarsProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const { group, onKeyDown, tabIndexOf } = useRoving(bars.length);
  return (
    <ul ref={group} className={styles.barList} aria-label={label} onKeyDown={onKeyDown}>
      {bars.map((bar, at) => (
        <li key={bar.key}>
          <button
            type="button"
            tabIndex={tabIndexOf(at)}
            className={styles.bar}
            disabled={bar.onPress === undefined}
            onClick={bar.onPress}
          >
            <span className={styles.barName} dir="auto" title={bar.label}>
              {bar.label}
            </span>
            <span className="visually-hidden">: {words(bar.count)}</span>
            <span className={styles.barTrack} aria-hidden="true">
              <span style={{ inlineSize: `${(bar.count / most) * 100}%` }} />
            </span>
            <span className={styles.barCount} aria-hidden="true">
              {formatCount(bar.count)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Bars beside one another, for time. The highest one and the ends have words. */
export function ColumnBars({ label, bars, words }: BarsProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const { group, onKeyDown, tabIndexOf } = useRoving(bars.length);
  return (
    <ul ref={group} className={styles.columns} aria-label={label} onKeyDown={onKeyDown}>
      {bars.map((bar, at) => (
        <li key={bar.key}>
          <button
            type="button"
            tabIndex={tabIndexOf(at)}
            className={styles.column}
            aria-label={`${bar.label}: ${words(bar.count)}`}
            title={`${bar.label}: ${words(bar.count)}`}
            onClick={bar.onPress}
          >
            <span
              className={classNames(styles.columnFill, bar.count === 0 && styles.none)}
              style={{ blockSize: `${(bar.count / most) * 100}%` }}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
