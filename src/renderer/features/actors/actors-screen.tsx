import { useState } from "react";
import * as v from "valibot";
import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import { ACTOR_KINDS, type ActorKind, ActorKindSchema } from "../../../shared/domain/actor.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { actorsCopy } from "../../copy/actors.ts";
import { formatCount, formatMany } from "../../copy/format.ts";
import { markingCopy } from "../../copy/marking.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { PAGE, usePages } from "../../marking/use-pages.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./actors-screen.module.css";
import { NewActor } from "./new-actor.tsx";

const ROW_HEIGHT = 58;
const ALL = "all";

/** The register: who is named and who speaks, with aliases and counts. */
export function ActorsScreen() {
  const { place } = useNavigation();
  const [filter, setFilter] = useState("");
  const [kind, setKind] = useState<ActorKind | null>(null);
  const [adding, setAdding] = useState(false);
  const [selected, setSelected] = useState(-1);
  const { total, rowAt, onRange, error } = useActorRows(filter.trim(), kind);
  const shownId = place.details?.kind === "actor" ? place.details.id : null;
  const at = selected >= 0 && rowAt(selected)?.id === shownId ? selected : -1;
  const select = (index: number) => {
    setSelected(index);
    const row = rowAt(index);
    if (row !== undefined) navigate.select({ kind: "actor", id: row.id });
  };
  return (
    <section className={styles.screen} aria-label={actorsCopy.title}>
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
        <TextField
          label={actorsCopy.filter}
          hideLabel
          value={filter}
          onChange={setFilter}
          placeholder={actorsCopy.filterPlaceholder}
        />
        <Button size="s" onPress={() => setAdding(true)}>
          {actorsCopy.add}
        </Button>
      </PaneHeader>
      {adding ? <NewActor onDone={() => setAdding(false)} /> : null}
      {error !== null ? <ErrorState error={error} /> : null}
      {total === null && error === null ? <LoadingState label={actorsCopy.loading} /> : null}
      {total === 0 ? <Nothing filtered={filter.trim() !== "" || kind !== null} /> : null}
      {total === null || total === 0 ? null : (
        <VirtualList
          label={actorsCopy.title}
          count={total}
          rowHeight={ROW_HEIGHT}
          selected={at}
          onSelect={select}
          onOpen={select}
          onRange={onRange}
          renderRow={(index) => <Row row={rowAt(index)} />}
        />
      )}
    </section>
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
          <bdi>
            {row.aliases.length === 0
              ? markingCopy.kinds[row.kind]
              : row.aliases.map((alias) => alias.name).join(", ")}
          </bdi>
        </p>
      </div>
      <p className={styles.counts}>
        <span>{formatMany(row.mentions, actorsCopy.mention, actorsCopy.mentionsMany)}</span>
        <span>{formatMany(row.articles, actorsCopy.article, actorsCopy.articles)}</span>
        <span>{formatMany(row.claims, actorsCopy.claim, actorsCopy.claims)}</span>
      </p>
    </div>
  );
}

function useActorRows(text: string, kind: ActorKind | null) {
  const { offsets, onRange } = usePages();
  const asked = { ...(text === "" ? {} : { text }), ...(kind === null ? {} : { kind }) };
  const [firstOffset = 0, secondOffset] = offsets;
  const first = useWorkbenchQuery(
    "actors.list",
    { ...asked, offset: firstOffset, limit: PAGE },
    { keepPrevious: true },
  );
  const second = useWorkbenchQuery(
    "actors.list",
    { ...asked, offset: secondOffset ?? 0, limit: PAGE },
    { enabled: secondOffset !== undefined },
  );
  const rowAt = (index: number): ActorRow | undefined => {
    if (secondOffset !== undefined && index >= secondOffset) return second.data?.rows[index - secondOffset];
    return first.data?.rows[index - firstOffset];
  };
  return {
    total: first.data?.total ?? null,
    rowAt,
    onRange,
    error: first.error === null || first.data !== undefined ? null : toAppError(first.error),
  };
}
