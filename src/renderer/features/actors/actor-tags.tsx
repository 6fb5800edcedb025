import type { TagView } from "../../../shared/contract/views.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Tag } from "../../ui/tag.tsx";
import styles from "./actor-details.module.css";

const copy = actorsDepthCopy.aliases;

/** The tags of an actor; new ones are put on in the register, where several actors can be tagged at once. */
export function ActorTags({
  actorId,
  tags,
}: {
  readonly actorId: string;
  readonly tags: readonly TagView[];
}) {
  const tag = useWorkbenchCommand("actors.tag");
  const takeOff = async (name: string) => {
    const done = await tag.run({ actorIds: [actorId], name, present: false });
    if (done.ok) notifyUndoable(copy.tagOff);
  };
  if (tags.length === 0) return null;
  return (
    <section className={styles.chips} aria-label={copy.tags}>
      {tags.map(({ id, name }) => (
        <Tag key={id} onRemove={() => void takeOff(name)} removeLabel={copy.removeTag(name)}>
          {name}
        </Tag>
      ))}
    </section>
  );
}
