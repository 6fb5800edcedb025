import type { Row } from "@tanstack/react-table";
import type { SelectionActions } from "../../client/list-selection.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { FIGURE_COLUMNS, type features, type GridRow } from "./article-columns.tsx";
import styles from "./article-grid.module.css";
import type { ArticleTable } from "./article-grid.tsx";

export interface ArticleGridRowProps {
  readonly id: string;
  readonly table: ArticleTable;
  readonly row: Row<typeof features, GridRow>;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly template: string;
  readonly isSelected: boolean;
  /** The cursor stands here. */
  readonly isActive: boolean;
  readonly selection: SelectionActions;
  readonly onOpen: () => void;
}

interface Press {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** One row of the table. Click selects it, Ctrl click adds it, Shift click takes all up to it; its box adds it too. */
export function ArticleGridRow(props: ArticleGridRowProps) {
  const { id, table, row, top, template, isSelected, isActive, selection, onOpen } = props;
  const { index, article } = row.original;
  const press = (event: Press, adds: boolean) => {
    if (event.shiftKey) void selection.extend(index);
    else if (adds || event.ctrlKey || event.metaKey) selection.toggle(index);
    else void selection.single(index);
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
      onDoubleClick={onOpen}
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
        <span className={classNames(styles.box, isSelected && styles.ticked)}>
          {isSelected ? <Icon name="check" size={10} /> : null}
        </span>
      </div>
      {row.getVisibleCells().map((cell) => (
        <div
          key={cell.id}
          role="gridcell"
          className={classNames(styles.cell, FIGURE_COLUMNS.has(cell.column.id) && styles.end)}
        >
          {article === null ? <span className={styles.waiting} /> : <table.FlexRender cell={cell} />}
        </div>
      ))}
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: as above.
    // biome-ignore-end lint/a11y/useKeyWithClickEvents: as above.
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above.
  );
}
