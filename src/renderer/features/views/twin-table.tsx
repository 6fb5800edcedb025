import type { ReactNode } from "react";
import { formatCount } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import styles from "./twin-table.module.css";

export interface TwinColumn {
  readonly label: string;
  /** Figures stand at the end of their column. */
  readonly isFigure?: boolean;
}

export interface TwinRow {
  readonly key: string;
  /** The first cell names the row. */
  readonly cells: readonly ReactNode[];
}

export interface TwinTableProps {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly TwinRow[];
  /** More rows that can be asked for. */
  readonly more?: { readonly count: number; readonly onMore: () => void } | null;
}

/** The same as a drawing, as a real table: for screen readers, for forced colours, and for whoever likes tables better. */
export function TwinTable({ caption, columns, rows, more }: TwinTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={styles.scroller} tabIndex={0} aria-label={viewsCopy.tableOf(caption)}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                className={classNames(column.isFigure === true && styles.figure)}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, place) => {
                const column = columns[place];
                const figure = classNames(column?.isFigure === true && styles.figure);
                return place === 0 ? (
                  <th key={column?.label} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column?.label} className={figure}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more === undefined || more === null ? null : (
        <Button size="s" className={styles.more} onPress={more.onMore}>
          {viewsCopy.more(formatCount(more.count))}
        </Button>
      )}
    </section>
  );
}

/** A cell that leads somewhere. */
export function CellLink({
  onPress,
  children,
}: {
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={styles.link} onClick={onPress}>
      <bdi>{children}</bdi>
    </button>
  );
}
