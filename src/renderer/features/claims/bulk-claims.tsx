import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { fetchWorkbench } from "../../client/workbench-client.ts";
import { claimPartsCopy } from "../../copy/claim-parts.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./claim-parts.module.css";
import { BulkQuotes } from "./claim-quotes.tsx";
import { claimSelection } from "./claim-selection.ts";

const copy = claimPartsCopy.bulk;
/** Statements offered as the one that stays. */
const MOST_OFFERED = 30;

/** The right pane while several claims are selected: changes them all, each in one step. */
export function BulkClaims({ claimIds }: { readonly claimIds: readonly string[] }) {
  const remove = useWorkbenchCommand("claims.removeMany");
  const removeAll = async () => {
    const done = await remove.run({ claimIds: [...claimIds] });
    if (!done.ok) return;
    claimSelection.clear();
    navigate.select(null);
    notifyUndoable(copy.removed(claimIds.length));
  };
  return (
    <div className={styles.pane}>
      <h2>{copy.title(claimIds.length)}</h2>
      <p className={styles.hint}>{copy.words}</p>
      <TagPart claimIds={claimIds} />
      <BulkQuotes claimIds={claimIds} title={copy.quotes} />
      <MergePart claimIds={claimIds} />
      <footer>
        <Button tone="danger" size="s" isDisabled={remove.busy} onPress={() => void removeAll()}>
          {copy.remove(claimIds.length)}
        </Button>
      </footer>
    </div>
  );
}

function TagPart({ claimIds }: { readonly claimIds: readonly string[] }) {
  const [name, setName] = useState("");
  const tag = useWorkbenchCommand("claims.tag");
  const run = async (present: boolean) => {
    const done = await tag.run({ claimIds: [...claimIds], name: name.trim(), present });
    if (!done.ok) return;
    notifyUndoable(copy.tagged);
    setName("");
  };
  const disabled = name.trim() === "" || tag.busy;
  return (
    <section className={styles.part}>
      <PartHeading>{copy.tags}</PartHeading>
      <TextField label={copy.tag} hideLabel placeholder={copy.tag} value={name} onChange={setName} />
      <div className={styles.pair}>
        <Button size="s" isDisabled={disabled} onPress={() => void run(true)}>
          {copy.addTag}
        </Button>
        <Button size="s" tone="quiet" isDisabled={disabled} onPress={() => void run(false)}>
          {copy.removeTag}
        </Button>
      </div>
    </section>
  );
}

function MergePart({ claimIds }: { readonly claimIds: readonly string[] }) {
  const [first = ""] = claimIds;
  const [chosen, setChosen] = useState<string | null>(null);
  const kept = chosen !== null && claimIds.includes(chosen) ? chosen : first;
  const merge = useWorkbenchCommand("claims.merge");
  const offered = claimIds.slice(0, MOST_OFFERED);
  const answers = useQueries({
    queries: offered.map((claimId) => ({
      queryKey: ["claims.get", { claimId }],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        fetchWorkbench("claims.get", { claimId }, signal),
    })),
  });
  const options = offered.flatMap((id, index) => {
    const statement = answers[index]?.data?.row.statement;
    return statement === undefined ? [] : [{ id, label: statement }];
  });
  const run = async () => {
    const mergedIds = claimIds.filter((id) => id !== kept);
    const done = await merge.run({ claimId: kept, mergedIds });
    if (!done.ok) return;
    claimSelection.clear();
    navigate.select({ kind: "claim", id: kept });
    notifyUndoable(copy.merged(done.value.quotes));
  };
  return (
    <section className={styles.part}>
      <PartHeading>{copy.merge}</PartHeading>
      <p className={styles.hint}>{copy.mergeHint}</p>
      <Select label={copy.kept} options={options} value={kept} onChange={setChosen} />
      <div className={styles.pair}>
        <Button size="s" isDisabled={merge.busy || options.length === 0} onPress={() => void run()}>
          {copy.mergeButton(claimIds.length)}
        </Button>
      </div>
    </section>
  );
}
