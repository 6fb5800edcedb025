import { useDeferredValue, useState } from "react";
import type { ClaimView } from "../../../shared/contract/views.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { formatCount, formatMany } from "../../copy/format.ts";
import { Memos } from "../../marking/memos.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { ThingHistory } from "../../marking/thing-history.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { InPieces } from "../../ui/in-pieces.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Assessments } from "./assessments.tsx";
import { Carriers } from "./carriers.tsx";
import styles from "./claim-details.module.css";
import { ClaimQuotes } from "./claim-quotes.tsx";
import { ClaimRelations } from "./claim-relations.tsx";
import { ClaimTags } from "./claim-tags.tsx";
import { ClaimValues } from "./claim-values.tsx";
import { FirstLine } from "./first-line.tsx";
import { ProjectedQuotes } from "./projected-quotes.tsx";

/** One claim in the right pane: its statement, how far it is carried, the exact words, the verdicts. */
export function ClaimDetails({ claimId }: { readonly claimId: string }) {
  const claim = useWorkbenchQuery("claims.get", { claimId });
  // The pane is much to draw: in pieces, so that walking the list by key stays smooth.
  const view = useDeferredValue(claim.data, undefined);
  if (view !== undefined) return <Claim view={view} />;
  if (claim.error !== null) return <ErrorState error={toAppError(claim.error)} />;
  return <LoadingState label={claimsCopy.loading} />;
}

function Claim({ view }: { readonly view: ClaimView }) {
  const remove = useWorkbenchCommand("claims.remove");
  const { row } = view;
  const removeClaim = async () => {
    const done = await remove.run({ claimId: row.id });
    if (!done.ok) return;
    navigate.select(null);
    notifyUndoable(claimsCopy.saved.claimRemoved);
  };
  return (
    <section className={styles.details} aria-label={claimsCopy.heading} data-claim={row.id}>
      <InPieces>
        <Statement key={row.statement} claimId={row.id} statement={row.statement} />
        <Origins view={view} />
        <Carriers carriers={view.carriers} />
        <ProjectedQuotes key={row.id} claimId={row.id} />
        <ClaimQuotes key={`quotes ${row.id}`} quotes={view.quotes} memos={view.memos} />
        <ClaimValues claimId={row.id} values={view.values} quotes={view.quotes} />
        <ClaimRelations view={view} />
        <Assessments claimId={row.id} assessments={view.assessments} />
        <ClaimTags claimId={row.id} tags={row.tags} />
        {view.note === null ? null : (
          <section className={styles.part}>
            <PartHeading>{claimsCopy.note}</PartHeading>
            <p dir="auto">{view.note}</p>
          </section>
        )}
        <Memos key={`memos ${row.id}`} kind="claim" id={row.id} />
        <ThingHistory key={`history ${row.id}`} entity={row.id} />
        <footer>
          <Button tone="danger" size="s" onPress={() => void removeClaim()}>
            {claimsCopy.removeClaim}
          </Button>
        </footer>
      </InPieces>
    </section>
  );
}

function Statement({ claimId, statement }: { readonly claimId: string; readonly statement: string }) {
  const [draft, setDraft] = useState<string | null>(null);
  const update = useWorkbenchCommand("claims.update");
  const save = async () => {
    const words = draft?.trim() ?? "";
    if (words !== "" && words !== statement) {
      const done = await update.run({ claimId, statement: words });
      if (!done.ok) return;
      notifyUndoable(claimsCopy.saved.statement);
    }
    setDraft(null);
  };
  if (draft === null) {
    return (
      <header className={styles.head}>
        <div className={styles.headLine}>
          <PartHeading level={2}>{claimsCopy.heading}</PartHeading>
          <Button tone="link" size="s" onPress={() => setDraft(statement)}>
            {buttonCopy.edit}
          </Button>
        </div>
        <p className={styles.statement} dir="auto">
          {statement}
        </p>
      </header>
    );
  }
  return (
    <form
      className={styles.head}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === "Escape") setDraft(null);
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextField label={claimsCopy.statement} rows={4} value={draft} onChange={setDraft} autoFocus />
      <div className={styles.buttons}>
        <Button size="s" onPress={() => setDraft(null)}>
          {buttonCopy.cancel}
        </Button>
        <Button size="s" tone="primary" isDisabled={update.busy} onPress={() => void save()}>
          {buttonCopy.save}
        </Button>
      </div>
    </form>
  );
}

/** The figure that no other tool has. */
function Origins({ view }: { readonly view: ClaimView }) {
  const { carriage } = view.row;
  const copies = Math.max(0, carriage.articles - carriage.origins);
  const articles = formatMany(carriage.articles, claimsCopy.article, claimsCopy.articles);
  const outlets = formatMany(carriage.outlets, claimsCopy.outlet, claimsCopy.outlets);
  return (
    <div className={styles.origins}>
      <strong>{formatCount(carriage.origins)}</strong>
      <p>
        {claimsCopy.origins(carriage.origins)}
        <small>
          {copies === 0
            ? claimsCopy.spread(articles, outlets)
            : claimsCopy.spreadCopies(
                articles,
                outlets,
                `${formatCount(copies)} ${copies === 1 ? claimsCopy.copiesOne : claimsCopy.copiesMany}`,
              )}
        </small>
        <FirstLine carriage={carriage} />
      </p>
    </div>
  );
}
