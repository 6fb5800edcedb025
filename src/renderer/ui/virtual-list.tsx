import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names.ts";
import { listKey } from "./list-keys.ts";
import { TickBox } from "./tick-box.tsx";
import styles from "./virtual-list.module.css";

/** Lets several rows be selected; `useListSelection` (client/list-selection.ts) makes one. */
export interface VirtualListSelection {
  readonly isSelected: (index: number) => boolean;
  readonly single: (index: number) => unknown;
  readonly toggle: (index: number) => void;
  readonly extend: (index: number) => unknown;
  readonly all: (total: number) => unknown;
}

export interface VirtualListProps {
  readonly label: string;
  /** Number of rows of the whole list, loaded or not. */
  readonly count: number;
  /** Guessed height of a row in CSS pixels; measured once shown. */
  readonly rowHeight: number;
  /** Index of the selected row, or -1. With `selection`: of the row with the cursor. */
  readonly selected: number;
  /**
   * Given, rows have a box, Shift and Ctrl select several, and Space and Ctrl A act. A plain click or arrow key
   * selects one row in it and then calls `onSelect` as ever.
   */
  readonly selection?: VirtualListSelection;
  /** Arrow keys, Home, End, Page keys and clicks. */
  readonly onSelect: (index: number) => void;
  /** Enter and double click. */
  readonly onOpen: (index: number) => void;
  readonly renderRow: (index: number) => ReactNode;
  /** Told which rows are on screen, to load them. */
  readonly onRange?: (first: number, last: number) => void;
  readonly rowKey?: (index: number) => string | number;
}

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** A long list of which only the rows on screen exist: one tab stop, arrow keys move the selection. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, selected, onSelect, onOpen, renderRow, onRange, rowKey, selection } =
    props;
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
  const move = (index: number) => {
    void selection?.single(index);
    onSelect(index);
  };
  const press = (event: Modifiers, index: number, adds: boolean) => {
    if (selection === undefined) onSelect(index);
    else if (event.shiftKey) void selection.extend(index);
    else if (adds || event.ctrlKey || event.metaKey) selection.toggle(index);
    else move(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, last - first - 8);
    const step = listKey(event, { active: selected, total: count, page });
    if (step === null) return;
    if (step.kind === "open") onOpen(selected);
    else if (selection === undefined) {
      if (!("index" in step)) return;
      onSelect(step.index);
    } else if (step.kind === "move") move(step.index);
    else if (step.kind === "extend") void selection.extend(step.index);
    else if (step.kind === "toggle") selection.toggle(selected);
    else void selection.all(count);
    event.preventDefault();
  };
  const isChosen = (index: number) =>
    selection === undefined ? index === selected : selection.isSelected(index);
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      {...(selection === undefined ? {} : { "aria-multiselectable": true })}
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
            aria-selected={isChosen(row.index)}
            aria-setsize={count}
            aria-posinset={row.index + 1}
            className={classNames(
              styles.row,
              isChosen(row.index) && styles.selected,
              selection !== undefined && styles.boxed,
              selection !== undefined && row.index === selected && styles.active,
            )}
            style={{ transform: `translateY(${row.start}px)` }}
            onClick={(event) => press(event, row.index, false)}
            onDoubleClick={() => onOpen(row.index)}
          >
            {selection === undefined ? null : (
              <Box ticked={isChosen(row.index)} onPress={(event) => press(event, row.index, true)} />
            )}
            {selection === undefined ? (
              renderRow(row.index)
            ) : (
              <div className={styles.content}>{renderRow(row.index)}</div>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The box before a row. Screen readers hear `aria-selected` instead, keys press Space. */
function Box({
  ticked,
  onPress,
}: {
  readonly ticked: boolean;
  readonly onPress: (event: Modifiers) => void;
}) {
  const pressed = (event: MouseEvent) => {
    event.stopPropagation();
    onPress(event);
  };
  return (
    <span
      aria-hidden="true"
      className={styles.tick}
      onClick={pressed}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <TickBox ticked={ticked} />
    </span>
  );
}
