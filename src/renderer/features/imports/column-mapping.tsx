import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import { previewCopy } from "../../copy/import-preview.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./import-preview.module.css";
import { columnNames, columnUses, type ReadChoices, withColumn } from "./read-choices.ts";

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

/** Which column of the tables fills which part of an article, with the words of the first record beside it. */
export function ColumnMappingForm({ tables, choices, onChange }: ColumnMappingFormProps) {
  const [first] = tables;
  if (first === undefined) return null;
  const names = columnNames(tables);
  const uses = columnUses(tables, choices.columns);
  const noText = uses.some((use) => use.field === "text" && use.column === null);
  return (
    <section className={styles.part}>
      <PartHeading>{copy.tables}</PartHeading>
      <p className={styles.small}>
        <bdi>{tables.length === 1 ? copy.tableOf(first.path) : copy.tablesOf(tables.length)}</bdi>
      </p>
      {noText ? (
        <p className={styles.strip} role="alert">
          {copy.textMissing}
        </p>
      ) : null}
      <div className={styles.mapping}>
        {uses.map(({ field, guessed, column, example }) => {
          const chosen = choices.columns[field];
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
                  ...names.map((name) => ({ id: `${COLUMN}${name}`, label: name })),
                  { id: EMPTY, label: copy.leaveEmpty },
                ]}
                value={chosen === undefined ? GUESS : chosen === null ? EMPTY : `${COLUMN}${chosen}`}
                onChange={(id) =>
                  onChange(
                    withColumn(
                      choices,
                      field,
                      id === GUESS ? undefined : id === EMPTY ? null : id.slice(COLUMN.length),
                    ),
                  )
                }
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
    </section>
  );
}
