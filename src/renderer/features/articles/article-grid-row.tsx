import type { Row } from "@tanstack/react-table";
import { memo } from "react";
import { classNames } from "../../ui/class-names.ts";
import { TickBox } from "../../ui/tick-box.tsx";
import { FIGURE_COLUMNS, type features, type GridRow } from "./article-columns.tsx";
import styles from "./article-grid.module.css";
import type { ArticleTable } from "./article-grid.tsx";

/** What a row can be asked; the same object as long as the table stands. */
export interface RowActs {
  readonly single: (index: number) => void;
  readonly toggle: (index: number) => void;
  readonly extend: (index: number) => void;
  readonly open: (index: number) => void;
}

export interface ArticleGridRowProps {
  readonly id: string;
  readonly table: ArticleTable;
  readonly row: Row<typeof features, GridRow>;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly template: string;
  /** The ids of the columns shown, in their order. */
  readonly shown: string;
  readonly isSelected: boolean;
  /** The cursor stands here. */
  readonly isActive: boolean;
  readonly acts: RowActs;
}

interface Press {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** One row of the table. Click selects it, Ctrl click adds it, Shift click takes all up to it; its box adds it too. */
export const ArticleGridRow = memo(function ArticleGridRow(props: ArticleGridRowProps) {
  const { id, table, row, top, template, shown, isSelected, isActive, acts } = props;
  const { index } = row.original;
  const press = (event: Press, adds: boolean) => {
    if (event.shiftKey) acts.extend(index);
    else if (adds || event.ctrlKey || event.metaKey) acts.toggle(index);
    else acts.single(index);
  };
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows out of sight do not exist, so this is no table element.
    // biome-ignore-start lint/a11y/useKeyWithClickEvents: the grid itself takes the keys.
    // biome-ignore-start lint/a11y/useFocusableInteractive: aria-activedescendant of the grid points here.
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classNames(styles.row, isSelected && styles.selected, isActive && styles.active)}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
      onClick={(event) => press(event, false)}
      onDoubleClick={() => acts.open(index)}
    >
      <div
        role="gridcell"
        className={styles.tick}
        onClick={(event) => {
          event.stopPropagation();
          press(event, true);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <TickBox ticked={isSelected} />
      </div>
      <RowCells table={table} row={row} shown={shown} />
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: as above.
    // biome-ignore-end lint/a11y/useKeyWithClickEvents: as above.
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above.
  );
}, isSame);

/** The table makes new rows whenever it is drawn: what they show decides whether one is drawn again. */
function isSame(before: ArticleGridRowProps, now: ArticleGridRowProps): boolean {
  return (
    before.row.original.article === now.row.original.article &&
    before.row.original.index === now.row.original.index &&
    before.id === now.id &&
    before.top === now.top &&
    before.template === now.template &&
    before.shown === now.shown &&
    before.isSelected === now.isSelected &&
    before.isActive === now.isActive &&
    before.acts === now.acts
  );
}

type RowCellsProps = Pick<ArticleGridRowProps, "table" | "row" | "shown">;

/** What stands in a row: drawn again only when the article or the columns changed, not when the row moves. */
const RowCells = memo(
  function RowCells({ table, row }: RowCellsProps) {
    return row.getVisibleCells().map((cell) => (
      // biome-ignore lint/a11y/useSemanticElements: as the row.
      // biome-ignore lint/a11y/useFocusableInteractive: as the row.
      <div
        key={cell.column.id}
        role="gridcell"
        className={classNames(styles.cell, FIGURE_COLUMNS.has(cell.column.id) && styles.end)}
      >
        {row.original.article === null ? (
          <span className={styles.waiting} />
        ) : (
          <table.FlexRender cell={cell} />
        )}
      </div>
    ));
  },
  (before, now) => before.row.original.article === now.row.original.article && before.shown === now.shown,
);
