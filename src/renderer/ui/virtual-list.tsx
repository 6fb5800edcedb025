import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names.ts";
import styles from "./virtual-list.module.css";

export interface VirtualListProps {
  readonly label: string;
  /** Number of rows of the whole list, loaded or not. */
  readonly count: number;
  /** Guessed height of a row in CSS pixels; measured once shown. */
  readonly rowHeight: number;
  /** Index of the selected row, or -1. */
  readonly selected: number;
  /** Arrow keys, Home, End, Page keys and clicks. */
  readonly onSelect: (index: number) => void;
  /** Enter and double click. */
  readonly onOpen: (index: number) => void;
  readonly renderRow: (index: number) => ReactNode;
  /** Told which rows are on screen, to load them. */
  readonly onRange?: (first: number, last: number) => void;
  readonly rowKey?: (index: number) => string | number;
}

/** A long list of which only the rows on screen exist: one tab stop, arrow keys move the selection. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, selected, onSelect, onOpen, renderRow, onRange, rowKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    ...(rowKey === undefined ? {} : { getItemKey: rowKey }),
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0) onRange?.(first, last);
  }, [count, first, last, onRange]);
  useEffect(() => {
    if (selected >= 0 && selected < count) virtualizer.scrollToIndex(selected, { align: "auto" });
  }, [selected, count, virtualizer]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, last - first - 8);
    const moves: Record<string, number> = {
      ArrowDown: selected + 1,
      ArrowUp: selected < 0 ? 0 : selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: count - 1,
    };
    const next = moves[event.key];
    if (next !== undefined && !event.altKey && count > 0) onSelect(Math.min(count - 1, Math.max(0, next)));
    else if (event.key === "Enter" && selected >= 0) onOpen(selected);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      {...(rows.some((row) => row.index === selected)
        ? { "aria-activedescendant": `${baseId}-${selected}` }
        : {})}
    >
      <div className={styles.inner} style={{ blockSize: virtualizer.getTotalSize() }}>
        {rows.map((row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here.
          <div
            key={row.key}
            id={`${baseId}-${row.index}`}
            ref={virtualizer.measureElement}
            data-index={row.index}
            role="option"
            aria-selected={row.index === selected}
            aria-setsize={count}
            aria-posinset={row.index + 1}
            className={classNames(styles.row, row.index === selected && styles.selected)}
            style={{ transform: `translateY(${row.start}px)` }}
            onClick={() => onSelect(row.index)}
            onDoubleClick={() => onOpen(row.index)}
          >
            {renderRow(row.index)}
          </div>
        ))}
      </div>
    </div>
  );
}
