import type { TrashRow } from "../../../shared/contract/trash.contract.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { formatInstant } from "../../copy/format.ts";
import { historyCopy } from "../../copy/history.ts";
import { trashCopy } from "../../copy/trash.ts";
import { ThingHistory } from "../../marking/thing-history.tsx";
import { Button } from "../../ui/button.tsx";
import details from "../../ui/details.module.css";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { KeyValue, KeyValueList } from "../../ui/key-value.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { putBack } from "./restore.ts";
import styles from "./trash.module.css";

const copy = trashCopy;

function Along({ row, things }: { readonly row: TrashRow; readonly things: readonly Thing[] }) {
  const total = row.along.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <section>
      <PartHeading>{copy.details.along}</PartHeading>
      <ul className={details.things}>
        {things.map((thing) => (
          <li key={thing.entity}>
            <span className={styles.kind}>{copy.one(thing.type)}</span> <bdi>{thing.what}</bdi>
          </li>
        ))}
      </ul>
      {total > things.length ? (
        <p className={details.note}>{copy.details.moreAlong(total - things.length)}</p>
      ) : null}
    </section>
  );
}

interface Thing {
  readonly entity: string;
  readonly type: string;
  readonly what: string;
}

/** A removed thing: who removed it and when, what went with it, and the way back. */
export function RemovedDetails({ entity }: { readonly entity: string }) {
  const answer = useWorkbenchQuery("trash.thing", { entity });
  if (answer.data === undefined)
    return answer.error === null ? (
      <LoadingState label={appCopy.loading} />
    ) : (
      <ErrorState error={toAppError(answer.error)} />
    );
  const { row, things } = answer.data;
  if (row === null) return <EmptyState title={appCopy.details.none} />;
  return (
    <div className={details.details}>
      <header>
        <span className={styles.kind}>{copy.one(row.type)}</span>
        <h2 dir="auto">{row.what}</h2>
      </header>
      <Button tone="primary" onPress={() => void putBack([row.entity], row.what)}>
        {row.needs === null ? copy.restore : copy.restoreNeeds(row.needs)}
      </Button>
      {row.needs === null ? null : <p className={details.note}>{copy.needs(row.needs)}</p>}
      <KeyValueList>
        <KeyValue name={copy.details.removed}>{formatInstant(row.at, Date.now())}</KeyValue>
        <KeyValue name={copy.details.by}>
          <bdi>{row.personName}</bdi>
        </KeyValue>
        {row.step === null ? null : (
          <KeyValue name={copy.details.step}>
            <bdi>{historyCopy.label(row.step)}</bdi>
          </KeyValue>
        )}
        {row.of === null ? null : (
          <KeyValue name={copy.details.belonged}>
            <bdi>{row.of}</bdi>
          </KeyValue>
        )}
      </KeyValueList>
      <Along row={row} things={things} />
      <ThingHistory entity={row.entity} />
    </div>
  );
}
