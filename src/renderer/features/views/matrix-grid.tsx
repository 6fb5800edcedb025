import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useId, useMemo, useRef } from "react";
import type { MatrixCell, MatrixRow, SpeakerColumn } from "../../../shared/contract/overview.contract.ts";
import { viewsCopy } from "../../copy/views.ts";
import { classNames } from "../../ui/class-names.ts";
import { useSteady } from "../../ui/use-steady.ts";
import { Drawn } from "./drawing/drawn.tsx";
import styles from "./matrix.module.css";
import { heldWords, speakerName } from "./matrix-words.ts";
import { signShapes } from "./signs.ts";
import { useSize } from "./use-size.ts";

/** Pixels, as in matrix.module.css. */
const LEFT = 340;
const HEAD = 132;
export const ROW = 44;
export const COLUMN = 46;
const SIGNS_SHOWN = 2;

/** Where the cursor is; column -1 is the claim. */
export interface MatrixCursor {
  readonly row: number;
  readonly column: number;
}

export interface MatrixGridProps {
  readonly total: number;
  readonly rowAt: (index: number) => MatrixRow | undefined;
  readonly onRange: (first: number, last: number) => void;
  readonly speakers: readonly SpeakerColumn[];
  readonly cursor: MatrixCursor;
  readonly onCursor: (cursor: MatrixCursor) => void;
  readonly onOpen: (cursor: MatrixCursor) => void;
  readonly onSpeaker: (speaker: SpeakerColumn) => void;
}

/** Claims by speakers, of which only what is on screen exists, both ways. One tab stop; arrow keys walk. */
export function MatrixGrid(props: MatrixGridProps) {
  const { total, rowAt, onRange, speakers, cursor, onCursor, onOpen, onSpeaker } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const size = useSize(scroller);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    scrollPaddingStart: HEAD,
  });
  const columns = useVirtualizer({
    count: speakers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN,
    horizontal: true,
    overscan: 3,
    scrollPaddingStart: LEFT,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  useEffect(() => {
    if (cursor.row >= 0) rows.scrollToIndex(cursor.row, { align: "auto" });
    if (cursor.column >= 0) columns.scrollToIndex(cursor.column, { align: "auto" });
  }, [cursor, rows, columns]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((size.height - HEAD) / ROW) - 1);
    const next = nextCursor(event, cursor, { rows: total, columns: speakers.length, page });
    if (next !== null) onCursor(next);
    else if (event.key === "Enter" && cursor.row >= 0) onOpen(cursor);
    else return;
    event.preventDefault();
  };
  const goTo = useSteady(onCursor);
  const open = useSteady(onOpen);
  const isShown = cursor.row >= first && cursor.row <= last && cursor.row >= 0 && total > 0;
  const shownColumns = columns.getVirtualItems();
  const [firstColumn, lastColumn] = [shownColumns[0]?.index ?? 0, shownColumns.at(-1)?.index ?? -1];
  return (
    // biome-ignore lint/a11y/useSemanticElements: cells out of sight do not exist, so this is no table.
    <div
      ref={scroller}
      role="grid"
      aria-label={viewsCopy.matrix.grid}
      aria-description={viewsCopy.matrix.keys}
      aria-rowcount={total + 1}
      aria-colcount={speakers.length + 1}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
      {...(isShown ? { "aria-activedescendant": `${baseId}-${cursor.row}-${cursor.column}` } : {})}
    >
      <div
        className={styles.inner}
        style={{ inlineSize: LEFT + columns.getTotalSize(), blockSize: HEAD + rows.getTotalSize() }}
        role="presentation"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
        <div role="row" aria-rowindex={1} className={styles.head}>
          {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
          <div role="columnheader" aria-colindex={1} className={styles.corner}>
            {viewsCopy.matrix.claims}
          </div>
          {shownColumns.map((column) => {
            const speaker = speakers[column.index];
            if (speaker === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above.
              // biome-ignore lint/a11y/useFocusableInteractive: as above.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the cells below lead to the same by key.
              <div
                key={speaker.key}
                role="columnheader"
                aria-colindex={column.index + 2}
                aria-label={speakerName(speaker)}
                className={classNames(styles.speaker, column.index === cursor.column && styles.lit)}
                style={{ insetInlineStart: LEFT + column.start }}
                title={speakerName(speaker)}
                onClick={() => onSpeaker(speaker)}
              >
                <span className={classNames(speaker.kind !== "actor" && styles.soft)} dir="auto">
                  {speaker.kind === "nobody" ? viewsCopy.matrix.nobody : speaker.name}
                </span>
              </div>
            );
          })}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        <div role="rowgroup">
          {shown.map((item) => (
            <Row
              key={item.key}
              index={item.index}
              top={HEAD + item.start}
              id={baseId}
              row={rowAt(item.index)}
              firstColumn={firstColumn}
              lastColumn={lastColumn}
              speakers={speakers}
              cursor={item.index === cursor.row ? cursor.column : null}
              onCursor={goTo}
              onOpen={open}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly top: number;
  readonly id: string;
  readonly row: MatrixRow | undefined;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly speakers: readonly SpeakerColumn[];
  readonly cursor: number | null;
  readonly onCursor: (cursor: MatrixCursor) => void;
  readonly onOpen: (cursor: MatrixCursor) => void;
}

const NOTHING: Pick<RowProps, "row" | "speakers" | "firstColumn" | "lastColumn"> = {
  ...{ row: undefined, speakers: [], firstColumn: 0, lastColumn: -1 },
};

/** A row of the grid; drawn again only when its own cursor, its claim or the columns on screen change. */
const Row = memo(function Row(props: RowProps) {
  const { index, top, id, cursor, onCursor, onOpen } = props;
  const now = useMemo(
    () => ({
      row: props.row,
      speakers: props.speakers,
      firstColumn: props.firstColumn,
      lastColumn: props.lastColumn,
    }),
    [props.row, props.speakers, props.firstColumn, props.lastColumn],
  );
  // A screenful of cells at once would be a long frame: rows are drawn one by one, when nothing more urgent waits.
  const { row, speakers, firstColumn, lastColumn } = useDeferredValue(now, NOTHING);
  const cells = new Map(row?.cells.map((cell) => [cell.key, cell]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus.
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classNames(styles.row, cursor !== null && styles.litRow)}
      style={{ transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys. */}
      <div
        role="rowheader"
        id={`${id}-${index}--1`}
        aria-colindex={1}
        className={classNames(styles.claim, cursor === -1 && styles.cursor)}
        onClick={() => onCursor({ row: index, column: -1 })}
        onDoubleClick={() => onOpen({ row: index, column: -1 })}
      >
        <span dir="auto" title={row?.statement ?? ""}>
          {row?.statement ?? ""}
        </span>
      </div>
      {row === undefined
        ? null
        : speakers.slice(firstColumn, lastColumn + 1).map((speaker, place) => {
            const column = firstColumn + place;
            const cell = cells.get(speaker.key);
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above.
              // biome-ignore lint/a11y/useFocusableInteractive: as above.
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
              <div
                key={speaker.key}
                role="gridcell"
                id={`${id}-${index}-${column}`}
                aria-colindex={column + 2}
                aria-label={labelOf(row, speaker, cell)}
                title={cell === undefined ? "" : `${speakerName(speaker)}: ${heldWords(cell)}`}
                className={classNames(styles.cell, cursor === column && styles.cursor)}
                style={{ insetInlineStart: LEFT + column * COLUMN }}
                onClick={() => onCursor({ row: index, column })}
                onDoubleClick={() => onOpen({ row: index, column })}
              >
                {cell === undefined ? null : <Signs cell={cell} />}
              </div>
            );
          })}
    </div>
  );
});

function labelOf(row: MatrixRow, speaker: SpeakerColumn, cell: MatrixCell | undefined): string {
  const name = speakerName(speaker);
  if (cell === undefined) return viewsCopy.matrix.emptyCell(name);
  return viewsCopy.matrix.cell(row.statement, name, heldWords(cell));
}

function Signs({ cell }: { readonly cell: MatrixCell }) {
  const shown = cell.stances.slice(0, SIGNS_SHOWN);
  const more = cell.stances.length - shown.length;
  const width = shown.length * 18 + (more > 0 ? 12 : 0);
  return (
    <svg width={width} height={20} aria-hidden="true" focusable="false">
      <Drawn
        shapes={[
          ...shown.flatMap(({ stance }, place) => signShapes(stance, 9 + place * 18, 10)),
          ...(more > 0
            ? [
                {
                  kind: "words",
                  x: shown.length * 18 + 1,
                  y: 14,
                  words: `+${more}`,
                  size: 10,
                  fill: "ink-2",
                } as const,
              ]
            : []),
        ]}
      />
    </svg>
  );
}

function nextCursor(
  event: KeyboardEvent,
  { row, column }: MatrixCursor,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): MatrixCursor | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || size.rows === 0) return null;
  const at = (nextRow: number, nextColumn: number): MatrixCursor => ({
    row: Math.min(size.rows - 1, Math.max(0, nextRow)),
    column: Math.min(size.columns - 1, Math.max(-1, nextColumn)),
  });
  switch (event.key) {
    case "ArrowDown":
      return at(row + 1, column);
    case "ArrowUp":
      return at(row - 1, column);
    case "ArrowRight":
      return at(row, column + 1);
    case "ArrowLeft":
      return at(row, column - 1);
    case "PageDown":
      return at(row + size.page, column);
    case "PageUp":
      return at(row - size.page, column);
    case "Home":
      return at(row, -1);
    case "End":
      return at(row, size.columns - 1);
    default:
      return null;
  }
}
