import type { MethodOutput } from "../../../shared/contract/index.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./actor-details.module.css";

type Actor = MethodOutput<"actors.get">;
const copy = actorsDepthCopy.merged;

/** Who counts as this actor, each to be taken out again. */
export function MergedActors({ row }: { readonly row: Actor["row"] }) {
  const unmerge = useWorkbenchCommand("actors.unmerge");
  const takeOut = async (actorIds: string[], said: string) => {
    const done = await unmerge.run({ actorIds });
    if (done.ok) notifyUndoable(said);
  };
  if (row.merged.length === 0) return null;
  const names = new Map(row.merged.map(({ id, name }) => [id, name]));
  return (
    <section className={styles.part}>
      <div className={styles.headLine}>
        <PartHeading>{copy.heading}</PartHeading>
        {row.merged.length < 2 ? null : (
          <Button
            tone="link"
            size="s"
            onPress={() =>
              void takeOut(
                row.merged.map(({ id }) => id),
                copy.doneAll,
              )
            }
          >
            {copy.unmergeAll}
          </Button>
        )}
      </div>
      <ul className={styles.aliases}>
        {row.merged.map(({ id, name, kind, into }) => (
          <li key={id}>
            <KindLetter kind={kind} />
            <span dir="auto">
              {name} {names.has(into) ? <small>{copy.via(names.get(into) ?? "")}</small> : null}
            </span>
            <Button
              tone="link"
              size="s"
              aria-label={copy.unmergeNamed(name)}
              onPress={() => void takeOut([id], copy.done(name))}
            >
              {copy.unmerge}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The actors that somebody said are not this one. */
export function DifferentActors({
  actorId,
  different,
}: {
  readonly actorId: string;
  readonly different: Actor["row"]["different"];
}) {
  const apart = useWorkbenchCommand("actors.tellApart");
  const takeBack = async (id: string) => {
    const done = await apart.run({ actorIds: [actorId, id], different: false });
    if (done.ok) notifyUndoable(actorsDepthCopy.different.takenBack);
  };
  if (different.length === 0) return null;
  return (
    <section className={styles.part}>
      <PartHeading>{actorsDepthCopy.different.heading}</PartHeading>
      <ul className={styles.aliases}>
        {different.map(({ id, name, kind }) => (
          <li key={id}>
            <KindLetter kind={kind} />
            <Button tone="link" onPress={() => navigate.openActor(id)}>
              {name}
            </Button>
            <Button
              tone="quiet"
              size="s"
              aria-label={actorsDepthCopy.different.takeBack(name)}
              onPress={() => void takeBack(id)}
            >
              <Icon name="close" size={12} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
