import { useState } from "react";
import type { HistoryEntry } from "../../shared/contract/exchange.contract.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { exchangeCopy } from "../copy/exchange.ts";
import { formatInstant } from "../copy/format.ts";
import styles from "./thing-history.module.css";

const copy = exchangeCopy.history;

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const fields = entry.fields.filter(({ field }) => !exchangeCopy.isOnlyLink(field));
  return (
    <li>
      <p className={styles.line}>
        <bdi className={styles.person}>{entry.personName}</bdi> <span>{copy.words[entry.what]}</span>
        <time dateTime={new Date(entry.at).toISOString()}>{formatInstant(entry.at, Date.now())}</time>
      </p>
      {fields.length === 0 || entry.what === "deleted" ? null : (
        <ul className={styles.fields}>
          {fields.map(({ field, value }, index) => (
            <li key={`${field} ${index}`}>
              <span>{exchangeCopy.fieldName(field)}:</span>{" "}
              {value === null ? <i>{copy.cleared}</i> : <bdi>{exchangeCopy.valueWords(field, value)}</bdi>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Entries({ entity }: { readonly entity: string }) {
  const history = useWorkbenchQuery("history.of", { entity });
  const entries = history.data?.entries;
  if (entries === undefined) return null;
  if (entries.length === 0) return <p className={styles.none}>{copy.none}</p>;
  return (
    <ol className={styles.entries}>
      {entries.map((entry, index) => (
        <Entry key={`${entry.at} ${index}`} entry={entry} />
      ))}
    </ol>
  );
}

/** Who changed a claim or an actor, when and how. Asked for when it is opened. */
export function ThingHistory({ entity }: { readonly entity: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.history} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{copy.title}</summary>
      {isOpen ? <Entries entity={entity} /> : null}
    </details>
  );
}
