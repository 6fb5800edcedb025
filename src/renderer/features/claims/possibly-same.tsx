import type { MethodOutput } from "../../../shared/contract/index.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { claimPartsCopy } from "../../copy/claim-parts.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./claim-parts.module.css";

const copy = claimPartsCopy.relations;

type Pair = MethodOutput<"claims.possiblySame">["pairs"][number];

/** Claims that may have been entered twice, as on two laptops: a person says whether they are one. */
export function PossiblySame({ claimId }: { readonly claimId: string }) {
  const pairs = useWorkbenchQuery("claims.possiblySame", { claimId }, { keepPrevious: true });
  const mine = (pairs.data?.pairs ?? []).filter(({ a, b }) => a.id === claimId || b.id === claimId);
  if (mine.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label={copy.possibly}>
      {mine.map((pair) => (
        <li key={`${pair.a.id} ${pair.b.id}`}>
          <Row claimId={claimId} pair={pair} />
        </li>
      ))}
    </ul>
  );
}

function Row({ claimId, pair }: { readonly claimId: string; readonly pair: Pair }) {
  const other = pair.a.id === claimId ? pair.b : pair.a;
  const relate = useWorkbenchCommand("relations.add");
  const apart = useWorkbenchCommand("claims.tellApart");
  const say = async (same: boolean) => {
    const done = same
      ? await relate.run({ claimId, otherId: other.id, kind: "same" })
      : await apart.run({ claimIds: [claimId, other.id], different: true });
    if (done.ok) notifyUndoable(same ? copy.saidSame : copy.saidNotSame);
  };
  return (
    <div className={styles.row} data-possibly-same={other.id}>
      <span className={styles.topic}>{copy.possibly}</span>
      <span className={styles.words}>
        <button type="button" className={styles.statement} onClick={() => navigate.openClaim(other.id)}>
          <bdi>{other.statement}</bdi>
        </button>
        <small>{copy.possiblyWhy[pair.reason]}</small>
      </span>
      <span className={styles.tools}>
        <Button tone="link" size="s" aria-label={copy.sameAs(other.statement)} onPress={() => void say(true)}>
          {copy.same}
        </Button>
        <Button
          tone="link"
          size="s"
          aria-label={copy.notSameAs(other.statement)}
          onPress={() => void say(false)}
        >
          {copy.notSame}
        </Button>
      </span>
    </div>
  );
}
