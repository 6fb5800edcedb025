import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type Key,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
} from "react";
import { classNames } from "./class-names.ts";
import { listKey } from "./list-keys.ts";
import { areSameProps } from "./same-props.ts";
import { TickBox } from "./tick-box.tsx";
import { useFixedRows } from "./use-fixed-rows.ts";
import { useSteady } from "./use-steady.ts";
import styles from "./virtual-list.module.css";

/** Rows beyond each edge of the window: a jump draws them all at once. */
const OVERSCAN = 4;

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
  /** Guessed height of a row in CSS pixels; measured once shown. With `isFixed`: the height of every row. */
  readonly rowHeight: number;
  /** Exact heights in CSS pixels where rows differ: nothing is measured then. */
  readonly heightOf?: (index: number) => number;
  /** All rows are equally high: for lists that may have hundreds of thousands. */
  readonly isFixed?: boolean;
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
  /** What stands in a row; drawn again only when an element of it gets other props. */
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
  return props.isFixed === true ? <FixedList {...props} /> : <MeasuredList {...props} />;
}

function FixedList(props: VirtualListProps) {
  const { count, rowHeight, rowKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, height, sheet, show } = useFixedRows({ scroller, count, rowHeight });
  const drawn = rows.map(({ index, top }) => ({
    ...{ index, key: rowKey?.(index) ?? index, top, height: rowHeight },
  }));
  return <Rows {...props} {...{ scroller, sheet, height, show }} rows={drawn} />;
}

function MeasuredList(props: VirtualListProps) {
  const { count, rowHeight, heightOf, rowKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf ?? (() => rowHeight),
    overscan: OVERSCAN,
    ...(rowKey === undefined ? {} : { getItemKey: rowKey }),
  });
  const show = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: "auto" }),
    [virtualizer],
  );
  return (
    <Rows
      {...props}
      {...{ scroller, show }}
      height={virtualizer.getTotalSize()}
      rows={virtualizer.getVirtualItems().map(({ index, key, start, size }) => ({
        ...{ index, key, top: start, height: heightOf === undefined ? undefined : size },
      }))}
      {...(heightOf === undefined ? { measure: virtualizer.measureElement } : {})}
    />
  );
}

interface DrawnRow {
  readonly index: number;
  readonly key: Key;
  /** CSS pixels from the top of the sheet. */
  readonly top: number;
  /** CSS pixels; what it holds decides when not given. */
  readonly height: number | undefined;
}

interface RowsProps extends VirtualListProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Holds the rows and is moved with them. */
  readonly sheet?: RefObject<HTMLDivElement | null>;
  /** CSS pixels of the box that is scrolled. */
  readonly height: number;
  readonly rows: readonly DrawnRow[];
  readonly measure?: (element: HTMLElement | null) => void;
  /** Scrolls a row into sight. */
  readonly show: (index: number) => void;
}

function Rows(props: RowsProps) {
  const { label, count, selected, onSelect, onOpen, renderRow, onRange, selection } = props;
  const { scroller, sheet, height, rows, measure, show } = props;
  const baseId = useId();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0) onRange?.(first, last);
  }, [count, first, last, onRange]);
  useEffect(() => {
    if (selected >= 0 && selected < count) show(selected);
  }, [selected, count, show]);
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
    const page = Math.max(1, last - first - 2 * OVERSCAN);
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
  const onPress = useSteady(press);
  const openRow = useSteady(onOpen);
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
      {...(rows.some(({ index }) => index === selected)
        ? { "aria-activedescendant": `${baseId}-${selected}` }
        : {})}
    >
      <div className={styles.inner} style={{ blockSize: height }}>
        <div ref={sheet} role="presentation">
          {rows.map(({ key, index, top, height: rowHeight }) => (
            <ListRow
              key={key}
              id={`${baseId}-${index}`}
              {...{ index, count, top, measure, onPress }}
              height={rowHeight}
              onOpen={openRow}
              isBoxed={selection !== undefined}
              isChosen={isChosen(index)}
              isActive={index === selected}
            >
              {renderRow(index)}
            </ListRow>
          ))}
        </div>
      </div>
    </div>
  );
}

interface ListRowProps {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  /** CSS pixels from the top of the sheet. */
  readonly top: number;
  readonly measure: RowsProps["measure"];
  readonly height: DrawnRow["height"];
  /** Has a box before it. */
  readonly isBoxed: boolean;
  readonly isChosen: boolean;
  /** The cursor stands here. */
  readonly isActive: boolean;
  readonly onPress: (event: Modifiers, index: number, adds: boolean) => void;
  readonly onOpen: (index: number) => void;
  readonly children: ReactNode;
}

/** One row; while the list scrolls only those that come in are drawn. */
const ListRow = memo(function ListRow(props: ListRowProps) {
  const { id, index, count, top, measure, height, isBoxed, isChosen, isActive } = props;
  const { onPress, onOpen, children } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here.
    <div
      id={id}
      ref={measure}
      data-index={index}
      role="option"
      aria-selected={isChosen}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={classNames(
        styles.row,
        isChosen && styles.selected,
        isBoxed && styles.boxed,
        isBoxed && isActive && styles.active,
      )}
      style={{ transform: `translateY(${top}px)`, blockSize: height }}
      onClick={(event) => onPress(event, index, false)}
      onDoubleClick={() => onOpen(index)}
    >
      {isBoxed ? (
        <>
          <Box ticked={isChosen} onPress={(event) => onPress(event, index, true)} />
          <div className={styles.content}>{children}</div>
        </>
      ) : (
        children
      )}
    </div>
  );
}, areSameProps);

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
