import { useId } from "react";
import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import { columnsKey } from "../../../shared/domain/read-options.ts";
import { previewCopy } from "../../copy/import-preview.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./import-preview.module.css";
import {
  columnsOf,
  columnUses,
  headerOf,
  type PreviewTable,
  type ReadChoices,
  withColumn,
} from "./read-choices.ts";

const copy = previewCopy;
const GUESS = "guess";
const EMPTY = "empty";
/** Stands before a column's name, so that a column may be called "guess". */
const COLUMN = "column:";

export interface ColumnMappingFormProps {
  readonly tables: ImportPreview["tables"];
  readonly choices: ReadChoices;
  readonly onChange: (choices: ReadChoices) => void;
}

/** Which column of the tables fills which part of an article: asked once for each set of columns among them. */
export function ColumnMappingForm({ tables, choices, onChange }: ColumnMappingFormProps) {
  if (tables.length === 0) return null;
  return (
    <section className={styles.part}>
      <PartHeading>{copy.tables}</PartHeading>
      {tables.map((table) => (
        <TableMapping key={columnsKey(headerOf(table))} table={table} choices={choices} onChange={onChange} />
      ))}
    </section>
  );
}

interface TableMappingProps extends Omit<ColumnMappingFormProps, "tables"> {
  readonly table: PreviewTable;
}

/** The columns of one kind of table, with the words of the first record beside them. */
function TableMapping({ table, choices, onChange }: TableMappingProps) {
  const heading = useId();
  const columns = columnsOf(choices, table);
  const uses = columnUses(table, columns);
  const noText = uses.some((use) => use.field === "text" && use.column === null);
  return (
    <fieldset className={styles.table} aria-labelledby={heading}>
      <p id={heading} className={styles.small}>
        <bdi>{copy.tableOf(table.path, table.files)}</bdi>
      </p>
      {noText ? (
        <p className={styles.strip} role="alert">
          {copy.textMissing}
        </p>
      ) : null}
      <div className={styles.mapping}>
        {uses.map(({ field, guessed, column, example }) => {
          const chosen = columns[field];
          return (
            <div key={field} className={styles.mapped}>
              <span className={styles.mappedName} aria-hidden="true">
                {copy.fields[field]}
              </span>
              <Select
                size="s"
                hideLabel
                label={copy.fields[field]}
                options={[
                  { id: GUESS, label: guessed === null ? copy.guessedNone : copy.guessed(guessed) },
                  ...headerOf(table).map((name) => ({ id: `${COLUMN}${name}`, label: name })),
                  { id: EMPTY, label: copy.leaveEmpty },
                ]}
                value={chosen === undefined ? GUESS : chosen === null ? EMPTY : `${COLUMN}${chosen}`}
                onChange={(id) => {
                  const next = id === GUESS ? undefined : id === EMPTY ? null : id.slice(COLUMN.length);
                  onChange(withColumn(choices, table, field, next));
                }}
              />
              <p className={styles.example} dir="auto" title={example ?? undefined}>
                {column === null ? (
                  ""
                ) : example === "" || example === null ? (
                  <i>{copy.noExample}</i>
                ) : (
                  example
                )}
              </p>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
