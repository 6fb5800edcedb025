import { useDeferredValue, useState } from "react";
import * as v from "valibot";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { ACTOR_KINDS, ActorKindSchema } from "../../../shared/domain/actor.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { actorsCopy } from "../../copy/actors.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { formatMany } from "../../copy/format.ts";
import { markingCopy } from "../../copy/marking.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { Memos } from "../../marking/memos.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { ThingHistory } from "../../marking/thing-history.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { InPieces } from "../../ui/in-pieces.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./actor-details.module.css";
import { CreditedClaims, Mentions } from "./actor-places.tsx";
import { ActorTags } from "./actor-tags.tsx";
import { actorsPlace } from "./actors-place.ts";
import { Aliases } from "./aliases.tsx";
import { Identifiers } from "./identifiers.tsx";
import { DifferentActors, MergedActors } from "./merged-actors.tsx";
import { Members, Roles } from "./roles.tsx";
import { Together } from "./together.tsx";

type Actor = MethodOutput<"actors.get">;

/** One actor in the right pane: names, places in the articles, claims credited. */
export function ActorDetails({ actorId }: { readonly actorId: string }) {
  const actor = useWorkbenchQuery("actors.get", { actorId });
  const shown = useDeferredValue(actor.data, undefined);
  if (shown !== undefined) return <Details actor={shown} />;
  if (actor.error !== null) return <ErrorState error={toAppError(actor.error)} />;
  return <LoadingState label={actorsCopy.loading} />;
}

function Details({ actor }: { readonly actor: Actor }) {
  const [editing, setEditing] = useState(false);
  const remove = useWorkbenchCommand("actors.remove");
  const { row } = actor;
  const removeActor = async () => {
    const done = await remove.run({ actorId: row.id });
    if (!done.ok) return;
    navigate.select(null);
    notifyUndoable(actorsCopy.saved.removed);
  };
  return (
    <section className={styles.details} aria-label={row.name} data-actor={row.id}>
      <InPieces>
        {editing ? (
          <EditActor row={row} onDone={() => setEditing(false)} />
        ) : (
          <Head row={row} onEdit={() => setEditing(true)} />
        )}
        <Aliases key={`names ${row.id}`} actorId={row.id} aliases={row.aliases} />
        <MergedActors row={row} />
        <Roles key={`roles ${row.id}`} actorId={row.id} roles={row.roles} />
        <Members members={actor.members} />
        <Identifiers key={`identifiers ${row.id}`} actorId={row.id} identifiers={row.identifiers} />
        <DifferentActors actorId={row.id} different={row.different} />
        <Mentions
          mentions={actor.mentions}
          total={row.mentions}
          onAll={() => {
            navigate.openSection("actors");
            actorsPlace.context({ actorId: row.id, names: [] });
            navigate.select({ kind: "actor", id: row.id });
          }}
        />
        <CreditedClaims claims={actor.claims} total={row.claims} />
        <Together key={`together ${row.id}`} actorId={row.id} />
        <Memos key={`memos ${row.id}`} kind="actor" id={row.id} />
        <ThingHistory key={row.id} entity={row.id} />
        <footer>
          <Button tone="danger" size="s" onPress={() => void removeActor()}>
            {actorsCopy.remove}
          </Button>
        </footer>
      </InPieces>
    </section>
  );
}

function Head({ row, onEdit }: { readonly row: Actor["row"]; readonly onEdit: () => void }) {
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <PartHeading>{markingCopy.kinds[row.kind]}</PartHeading>
        <Button tone="link" size="s" onPress={onEdit}>
          {buttonCopy.edit}
        </Button>
      </div>
      <div className={styles.name}>
        <KindLetter kind={row.kind} />
        <h2 dir="auto">{row.name}</h2>
      </div>
      {row.description === null ? null : <p dir="auto">{row.description}</p>}
      <p className={styles.counts}>
        {formatMany(row.mentions, actorsCopy.mention, actorsCopy.mentionsMany)},{" "}
        {formatMany(row.articles, actorsCopy.article, actorsCopy.articles)},{" "}
        {formatMany(row.claims, actorsCopy.claim, actorsCopy.claims)}
      </p>
      <ActorTags actorId={row.id} tags={row.tags} />
    </header>
  );
}

function EditActor({ row, onDone }: { readonly row: Actor["row"]; readonly onDone: () => void }) {
  const [name, setName] = useState(row.name);
  const [kind, setKind] = useState(row.kind);
  const [description, setDescription] = useState(row.description ?? "");
  const update = useWorkbenchCommand("actors.update");
  const save = async () => {
    if (name.trim() === "") return;
    const words = description.trim() === "" ? null : description.trim();
    const done = await update.run({ actorId: row.id, name: name.trim(), kind, description: words });
    if (!done.ok) return;
    notifyUndoable(actorsCopy.saved.changed);
    onDone();
  };
  return (
    <form
      className={styles.head}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextField label={actorsCopy.name} value={name} onChange={setName} autoFocus />
      <Select
        label={actorsCopy.kind}
        options={ACTOR_KINDS.map((id) => ({ id, label: markingCopy.kinds[id] }))}
        value={kind}
        onChange={(id) => v.is(ActorKindSchema, id) && setKind(id)}
      />
      <TextField label={actorsCopy.description} rows={3} value={description} onChange={setDescription} />
      <div className={styles.buttons}>
        <Button size="s" onPress={onDone}>
          {buttonCopy.cancel}
        </Button>
        <Button size="s" tone="primary" isDisabled={update.busy} onPress={() => void save()}>
          {buttonCopy.save}
        </Button>
      </div>
    </form>
  );
}
