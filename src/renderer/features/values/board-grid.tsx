// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight do not exist, so this is no table element.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the one tab stop and points at its cells.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid itself takes the keys.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from "react";
import type { BoardRow, BoardTopic } from "../../../shared/contract/values.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { valuesCopy as copy } from "../../copy/values.ts";
import { classNames } from "../../ui/class-names.ts";
import { useSteady } from "../../ui/use-steady.ts";
import { BoardCell } from "./board-cell.tsx";
import styles from "./values-screen.module.css";

const ROW_HEIGHT = 96;

interface BoardGridProps {
  readonly total: number;
  readonly topics: readonly BoardTopic[];
  readonly rowAt: (index: number) => BoardRow | undefined;
  readonly onRange: (first: number, last: number) => void;
}

interface Cell {
  readonly row: number;
  /** 0 is the claim itself. */
  readonly column: number;
}

/** Rows are claims, columns topics. One tab stop: arrows move, Enter opens the quote of a value, or the claim. */
export function BoardGrid({ total, topics, rowAt, onRange }: BoardGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 3,
  });
  const rows = virtualizer.getVirtualItems();
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  useEffect(() => onRange(first, last), [first, last, onRange]);
  const columns = topics.length + 1;
  const active: Cell = {
    row: Math.min(cell.row, Math.max(0, total - 1)),
    column: Math.min(cell.column, columns - 1),
  };
  const go = (to: Cell) => {
    setCell(to);
    virtualizer.scrollToIndex(to.row, { align: "auto" });
    showColumn(scroller.current, baseId, to);
    const row = rowAt(to.row);
    if (row !== undefined) navigate.select({ kind: "claim", id: row.claimId });
  };
  const open = (at: Cell) => {
    const row = rowAt(at.row);
    if (row === undefined) return;
    const topic = topics[at.column - 1];
    const values = row.cells.find((one) => one.topic === topic?.key)?.values ?? [];
    const value = values.find((one) => one.articleId !== null);
    navigate.select({ kind: "claim", id: row.claimId });
    if (value?.articleId != null)
      navigate.openArticle(value.articleId, value.quoteId === null ? {} : { quoteId: value.quoteId });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const { row, column } = active;
    const isWhole = event.ctrlKey || event.metaKey;
    const moves: Record<string, Cell> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + 6, column },
      PageUp: { row: row - 6, column },
      Home: { row: isWhole ? 0 : row, column: 0 },
      End: { row: isWhole ? total - 1 : row, column: columns - 1 },
    };
    const to = moves[event.key];
    if (to !== undefined)
      go({
        row: Math.min(total - 1, Math.max(0, to.row)),
        column: Math.min(columns - 1, Math.max(0, to.column)),
      });
    else if (event.key === "Enter") open(active);
    else return;
    event.preventDefault();
  };
  const pick = useSteady(go);
  const openCell = useSteady(open);
  const isOnScreen = active.row >= first && active.row <= last;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={copy.board}
      aria-rowcount={total + 1}
      aria-colcount={columns}
      aria-readonly="true"
      tabIndex={0}
      className={styles.grid}
      style={{ "--topics": topics.length } as React.CSSProperties}
      onKeyDown={onKeyDown}
      {...(isOnScreen ? { "aria-activedescendant": cellId(baseId, active) } : {})}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          <div role="columnheader" aria-colindex={1} className={styles.claimCell}>
            {copy.claim}
          </div>
          {topics.map((topic, index) => (
            <div key={topic.key} role="columnheader" aria-colindex={index + 2} className={styles.cell}>
              <b dir="auto">{topic.name}</b>
              <small>{copy.topicCount(topic.values, topic.disputed)}</small>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.inner} style={{ blockSize: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start, key }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={index === active.row}
            className={classNames(styles.row, styles.body, index === active.row && styles.current)}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Row
              row={rowAt(index)}
              topics={topics}
              index={index}
              baseId={baseId}
              activeColumn={index === active.row ? active.column : -1}
              onPick={pick}
              onOpen={openCell}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: BoardRow | undefined;
  readonly topics: readonly BoardTopic[];
  readonly index: number;
  readonly baseId: string;
  readonly activeColumn: number;
  readonly onPick: (cell: Cell) => void;
  readonly onOpen: (cell: Cell) => void;
}

/** Drawn again only when it shows something else. */
const Row = memo(function Row({ row, topics, index, baseId, activeColumn, onPick, onOpen }: RowProps) {
  const cellOf = (column: number): Cell => ({ row: index, column });
  const looks = (column: number, base: string | undefined) =>
    classNames(base, activeColumn === column && styles.active);
  return (
    <>
      <div
        id={cellId(baseId, cellOf(0))}
        role="rowheader"
        aria-colindex={1}
        className={looks(0, styles.claimCell)}
        onClick={() => onPick(cellOf(0))}
      >
        <span className={styles.statement} dir="auto">
          {row?.statement ?? ""}
        </span>
      </div>
      {topics.map((topic, place) => {
        const column = place + 1;
        const values = row?.cells.find((one) => one.topic === topic.key)?.values ?? [];
        return (
          <div
            key={topic.key}
            id={cellId(baseId, cellOf(column))}
            role="gridcell"
            aria-colindex={column + 1}
            className={looks(column, styles.cell)}
            onClick={() => onPick(cellOf(column))}
            onDoubleClick={() => onOpen(cellOf(column))}
          >
            {values.length === 0 ? (
              <span className="visually-hidden">{copy.noCell}</span>
            ) : (
              <BoardCell values={values} />
            )}
          </div>
        );
      })}
    </>
  );
});

function cellId(baseId: string, { row, column }: Cell): string {
  return `${baseId}-${row}-${column}`;
}

/** Brings a column into sight; the claim's own stays where it is. */
function showColumn(scroller: HTMLElement | null, baseId: string, to: Cell): void {
  requestAnimationFrame(() => {
    const element = scroller?.querySelector(`#${CSS.escape(cellId(baseId, to))}`);
    if (to.column === 0) scroller?.scrollTo({ left: 0 });
    else element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
