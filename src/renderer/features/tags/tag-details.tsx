import { type FormEvent, useState } from "react";
import type { TagNode } from "../../../shared/contract/tags.contract.ts";
import { parentsInForce, subtreeOf, treeOrder } from "../../../shared/domain/tag-tree.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { tagsCopy as copy } from "../../copy/tags.ts";
import { Memos } from "../../marking/memos.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./tags-screen.module.css";

const TOP = "top";
const NONE = "none";

/** One tag in the right pane: its name, its place, what carries it, merging it into another one, memos. */
export function TagDetails({ tagId }: { readonly tagId: string }) {
  const answer = useWorkbenchQuery("tags.tree", {});
  if (answer.data === undefined) return <LoadingState label={copy.loading} />;
  const tag = answer.data.tags.find((one) => one.id === tagId);
  if (tag === undefined) return <EmptyState title={copy.nothingFound} />;
  return <Tag key={tag.name} tag={tag} tags={answer.data.tags} />;
}

interface TagProps {
  readonly tag: TagNode;
  readonly tags: readonly TagNode[];
}

function Tag({ tag, tags }: TagProps) {
  const remove = useWorkbenchCommand("tags.remove");
  const removeTag = async () => {
    const done = await remove.run({ tagId: tag.id });
    if (!done.ok) return;
    navigate.select(null);
    notifyUndoable(copy.said.removed);
  };
  const hasBelow = tags.some((one) => one.parentId === tag.id);
  return (
    <section className={styles.details} aria-label={copy.heading}>
      <PartHeading>{copy.heading}</PartHeading>
      <Name tag={tag} tags={tags} />
      <p className={styles.counts}>
        {copy.counts(tag.claims, tag.articles)}
        {hasBelow ? <small>{copy.withBelow(tag.allClaims, tag.allArticles)}</small> : null}
      </p>
      <p className={styles.buttons}>
        <Button size="s" onPress={() => navigate.openClaimsWithTag(tag.id)}>
          {copy.showClaims}
        </Button>
        <Button
          size="s"
          onPress={() => {
            navigate.openSection("articles");
            navigate.search({ filter: { tagId: tag.id } });
          }}
        >
          {copy.showArticles}
        </Button>
      </p>
      <Place tag={tag} tags={tags} />
      <Merge tag={tag} tags={tags} />
      <Memos kind="tag" id={tag.id} />
      <footer>
        <Button tone="danger" size="s" onPress={() => void removeTag()}>
          {copy.remove}
        </Button>
      </footer>
    </section>
  );
}

function Name({ tag, tags }: TagProps) {
  const [name, setName] = useState(tag.name);
  const rename = useWorkbenchCommand("tags.rename", { quiet: true });
  const merge = useMerge();
  const folded = (words: string) => foldText(words.trim()).replace(/\s+/gu, " ");
  const same = tags.find((one) => one.id !== tag.id && folded(one.name) === folded(name));
  const isNew = name.trim() !== "" && name.trim() !== tag.name;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isNew || same !== undefined) return;
    const done = await rename.run({ tagId: tag.id, name: name.trim() });
    if (done.ok) notifyUndoable(copy.said.renamed);
  };
  return (
    <form className={styles.name} onSubmit={(event) => void save(event)} data-tag-name="">
      <TextField
        label={copy.name}
        value={name}
        onChange={setName}
        error={isNew && same !== undefined ? copy.sameName(same.name) : null}
      />
      {!isNew ? null : same === undefined ? (
        <Button type="submit" size="s" tone="primary" isDisabled={rename.busy}>
          {copy.rename}
        </Button>
      ) : (
        <Button size="s" onPress={() => void merge(tag.id, same.id)}>
          {copy.mergeInstead(same.name)}
        </Button>
      )}
    </form>
  );
}

function useMerge(): (tagId: string, intoId: string) => Promise<void> {
  const merge = useWorkbenchCommand("tags.merge");
  return async (tagId, intoId) => {
    const done = await merge.run({ tagId, intoId });
    if (!done.ok) return;
    navigate.select({ kind: "tag", id: intoId });
    notifyUndoable(copy.said.merged(done.value.moved));
  };
}

function indented(tags: readonly TagNode[]) {
  return treeOrder(tags).map(({ tag, depth }) => ({
    id: tag.id,
    label: `${"\u2003".repeat(depth)}${tag.name}`,
  }));
}

function Place({ tag, tags }: TagProps) {
  const nest = useWorkbenchCommand("tags.nest");
  const below = new Set(subtreeOf(parentsInForce(tags), tag.id));
  const move = async (parentId: string | null) => {
    const done = await nest.run({ tagId: tag.id, parentId });
    if (done.ok) notifyUndoable(copy.said.moved);
  };
  return (
    <div data-tag-place="">
      <Select
        label={copy.standsUnder}
        options={[{ id: TOP, label: copy.onTop }, ...indented(tags).filter(({ id }) => !below.has(id))]}
        value={tag.parentId ?? TOP}
        onChange={(id) => void move(id === TOP ? null : id)}
      />
    </div>
  );
}

function Merge({ tag, tags }: TagProps) {
  const [into, setInto] = useState(NONE);
  const merge = useMerge();
  const others = indented(tags).filter(({ id }) => id !== tag.id);
  if (others.length === 0) return null;
  return (
    <div className={styles.merge}>
      <Select
        label={copy.merge}
        options={[{ id: NONE, label: copy.mergePlaceholder }, ...others]}
        value={into}
        onChange={setInto}
      />
      <Button size="s" isDisabled={into === NONE} onPress={() => void merge(tag.id, into)}>
        {copy.mergeButton}
      </Button>
      <small>{copy.mergeHint}</small>
    </div>
  );
}
