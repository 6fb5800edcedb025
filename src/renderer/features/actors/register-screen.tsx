import { useState } from "react";
import * as v from "valibot";
import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import { ACTOR_KINDS, type ActorKind, ActorKindSchema } from "../../../shared/domain/actor.ts";
import { navigate } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useListSelection } from "../../client/list-selection.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { actorsCopy } from "../../copy/actors.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { formatCount, formatMany } from "../../copy/format.ts";
import { markingCopy } from "../../copy/marking.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { PersonFilter, usePersonFilter } from "../../marking/person-filter.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { actorsPlace, chosenActors } from "./actors-place.ts";
import styles from "./actors-screen.module.css";
import { BulkActors } from "./bulk-actors.tsx";
import { NewActor } from "./new-actor.tsx";
import { useActorRows } from "./use-actor-rows.ts";

const ROW_HEIGHT = 58;
const ALL = "all";
const copy = actorsDepthCopy;

/** The register: who is named and who speaks, with aliases and counts; several can be changed or merged at once. */
export function RegisterScreen() {
  const [filter, setFilter] = useState("");
  const [kind, setKind] = useState<ActorKind | null>(null);
  const [order, setOrder] = useState<"name" | "mentions">("name");
  const [adding, setAdding] = useState(false);
  const personId = usePersonFilter();
  const { total, rowAt, idAt, idsBetween, onRange, error } = useActorRows({
    text: filter.trim(),
    kind,
    order,
    personId,
  });
  const selection = useListSelection(chosenActors, { idAt, idsBetween }, (ids) => {
    const [only] = ids;
    navigate.select(only === undefined || ids.length > 1 ? null : { kind: "actor", id: only });
  });
  useShortcut("inContext", () => {
    const id = idAt(selection.active);
    if (id === undefined) return false;
    actorsPlace.context({ actorId: id, names: [] });
    return true;
  });
  return (
    <Screen label={actorsCopy.title}>
      <PaneHeader title={actorsCopy.title} detail={total === null ? "" : formatCount(total)}>
        <Select
          label={actorsCopy.kind}
          hideLabel
          size="s"
          options={[
            { id: ALL, label: actorsCopy.allKinds },
            ...ACTOR_KINDS.map((id) => ({ id, label: markingCopy.kinds[id] })),
          ]}
          value={kind ?? ALL}
          onChange={(id) => setKind(v.is(ActorKindSchema, id) ? id : null)}
        />
        <Select
          label={copy.order.label}
          hideLabel
          size="s"
          options={[
            { id: "name", label: copy.order.name },
            { id: "mentions", label: copy.order.mentions },
          ]}
          value={order}
          onChange={(id) => setOrder(id === "mentions" ? "mentions" : "name")}
        />
        <PersonFilter />
        <TextField
          label={actorsCopy.filter}
          hideLabel
          value={filter}
          onChange={setFilter}
          placeholder={actorsCopy.filterPlaceholder}
        />
      </PaneHeader>
      <div className={styles.tools}>
        <Button size="s" onPress={() => setAdding(true)}>
          {actorsCopy.add}
        </Button>
        <Button size="s" onPress={() => actorsPlace.context({ actorId: null, names: [] })}>
          {copy.context.open}
        </Button>
        <SameButton />
      </div>
      {adding ? <NewActor onDone={() => setAdding(false)} /> : null}
      <BulkActors selection={selection} />
      <Loaded
        total={total}
        error={error}
        loading={actorsCopy.loading}
        empty={<Nothing filtered={filter.trim() !== "" || kind !== null || personId !== null} />}
      >
        {(total) => (
          <VirtualList
            label={actorsCopy.title}
            count={total}
            rowHeight={ROW_HEIGHT}
            selected={selection.active}
            selection={selection}
            onSelect={() => undefined}
            onOpen={(index) => {
              const id = idAt(index);
              if (id !== undefined) actorsPlace.context({ actorId: id, names: [] });
            }}
            onRange={onRange}
            renderRow={(index) => <Row row={rowAt(index)} />}
          />
        )}
      </Loaded>
    </Screen>
  );
}

/** Leads to the review when there is something to review. */
function SameButton() {
  const pairs = useWorkbenchQuery("actors.possiblySame", { offset: 0, limit: 1 }, { keepPrevious: true });
  const total = pairs.data?.total ?? 0;
  if (total === 0) return null;
  return (
    <Button size="s" onPress={() => actorsPlace.same()}>
      {copy.same.open(total)}
    </Button>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  if (filtered) return <EmptyState title={actorsCopy.nothingFound} />;
  return <EmptyState title={actorsCopy.empty}>{actorsCopy.emptyWords}</EmptyState>;
}

function Row({ row }: { readonly row: ActorRow | undefined }) {
  if (row === undefined) return <div className={styles.row} style={{ blockSize: ROW_HEIGHT }} />;
  return (
    <div className={styles.row}>
      <KindLetter kind={row.kind} />
      <div className={styles.names}>
        <h3 dir="auto">{row.name}</h3>
        <p>
          {row.aliases.length === 0
            ? markingCopy.kinds[row.kind]
            : [...new Set(row.aliases.map((alias) => alias.name))].map((name, index) => (
                <span key={name}>
                  {index === 0 ? "" : ", "}
                  <bdi>{name}</bdi>
                </span>
              ))}
        </p>
      </div>
      <p className={styles.counts}>
        {row.tags.slice(0, 2).map((tag) => (
          <Tag key={tag.id}>{tag.name}</Tag>
        ))}
        <span>{formatMany(row.mentions, actorsCopy.mention, actorsCopy.mentionsMany)}</span>
        <span>{formatMany(row.articles, actorsCopy.article, actorsCopy.articles)}</span>
        <span>{formatMany(row.claims, actorsCopy.claim, actorsCopy.claims)}</span>
      </p>
    </div>
  );
}
