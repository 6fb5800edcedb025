import type { SelectionActions } from "../../client/list-selection.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { FIGURE_COLUMNS } from "./article-columns.tsx";
import styles from "./article-grid.module.css";
import type { ArticleTable } from "./article-grid.tsx";

export interface ArticleGridHeaderProps {
  readonly table: ArticleTable;
  readonly template: string;
  /** CSS pixels. */
  readonly minInlineSize: number;
  readonly total: number;
  readonly selection: SelectionActions;
  /** Number of selected articles. */
  readonly count: number;
}

const SORT_WORDS = { asc: "ascending", desc: "descending" } as const;

/** The head of the table: press a name to sort, drag an edge to widen. */
export function ArticleGridHeader(props: ArticleGridHeaderProps) {
  const { table, template, minInlineSize, total, selection, count } = props;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const all = total > 0 && count >= total;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is made of divisions, see article-grid.
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus.
    <div
      role="row"
      aria-rowindex={1}
      className={styles.head}
      style={{ gridTemplateColumns: template, minInlineSize }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
      <div role="columnheader" className={styles.tick}>
        <Checkbox
          label={articlesCopy.selectAll}
          checked={all}
          mixed={count > 0 && !all}
          onChange={(wanted) => (wanted ? void selection.all(total) : selection.clear())}
        />
      </div>
      {headers.map((header) => {
        const sorted = header.column.getIsSorted();
        const name = String(header.column.columnDef.header);
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={header.id}
            role="columnheader"
            aria-sort={sorted === false ? "none" : SORT_WORDS[sorted]}
            className={classNames(styles.name, FIGURE_COLUMNS.has(header.column.id) && styles.end)}
          >
            {header.column.getCanSort() ? (
              <button type="button" className={styles.sort} onClick={header.column.getToggleSortingHandler()}>
                <span className={styles.words}>{name}</span>
                {sorted === false ? null : (
                  <Icon name={sorted === "asc" ? "ascending" : "descending"} size={12} />
                )}
              </button>
            ) : (
              <span className={styles.words}>{name}</span>
            )}
            <span
              className={styles.edge}
              aria-hidden="true"
              onMouseDown={header.getResizeHandler()}
              onTouchStart={header.getResizeHandler()}
              onDoubleClick={() => header.column.resetSize()}
            />
          </div>
        );
      })}
    </div>
  );
}
