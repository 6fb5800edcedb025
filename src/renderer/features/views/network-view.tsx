import { memo, useDeferredValue, useMemo, useRef, useState } from "react";
import { NETWORK_TIES } from "../../../shared/contract/overview.contract.ts";
import { ACTOR_KINDS, type ActorKind } from "../../../shared/domain/actor.ts";
import { publishedSpan } from "../../../shared/domain/published-span.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { markingCopy } from "../../copy/marking.ts";
import { viewsCopy } from "../../copy/views.ts";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";
import { CompactField } from "../../ui/compact-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { KIND_ROLES, outlineOf } from "./actor-figures.ts";
import { Drawn } from "./drawing/drawn.tsx";
import { pageMeasure } from "./drawing/paint.ts";
import { NameFilter } from "./name-filter.tsx";
import styles from "./network.module.css";
import { NetworkCanvas } from "./network-canvas.tsx";
import { neighboursOf, type Positions } from "./network-data.ts";
import { networkPicture } from "./network-paint.ts";
import { NetworkSide, type TieScope } from "./network-side.tsx";
import { NetworkTable } from "./network-table.tsx";
import { ViewBar } from "./view-bar.tsx";
import { useIsTable } from "./view-state.ts";
import viewStyles from "./views.module.css";

const copy = viewsCopy.network;
const WEIGHTS = [1, 2, 3, 5, 10, 20, 50];

interface NetworkFilter {
  readonly ties: (typeof NETWORK_TIES)[number];
  readonly leastWeight: number;
  readonly kinds: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
  readonly claim: { readonly id: string; readonly name: string } | null;
}

const START: NetworkFilter = {
  ties: "articles",
  leastWeight: 1,
  kinds: new Set(ACTOR_KINDS),
  from: "",
  to: "",
  claim: null,
};

function isDate(words: string): boolean {
  return words === "" || publishedSpan(words) !== null;
}

/** What is asked for: dates that are no dates yet are left out. */
function scopeOf(filter: NetworkFilter): TieScope {
  const { ties, from, to, claim } = filter;
  return {
    ties,
    ...(from !== "" && isDate(from) ? { from } : {}),
    ...(to !== "" && isDate(to) ? { to } : {}),
    ...(claim === null ? {} : { claimId: claim.id }),
  };
}

/** Actors that meet in reports or claims, drawn by how often. */
export function NetworkView() {
  const [filter, setFilter] = useState(START);
  const [chosenId, setChosen] = useState<string | null>(null);
  const isTable = useIsTable("network");
  const scope = useDeferredValue(scopeOf(filter));
  const kinds = ACTOR_KINDS.filter((kind) => filter.kinds.has(kind));
  const answer = useWorkbenchQuery(
    "views.network",
    { ...scope, leastWeight: filter.leastWeight, ...(kinds.length === ACTOR_KINDS.length ? {} : { kinds }) },
    { keepPrevious: true },
  );
  // Hundreds of actors are put together behind the fields, when nothing more urgent waits.
  const network = useDeferredValue(answer.data, undefined);
  const actors = useMemo(() => network?.actors ?? [], [network]);
  const ties = useMemo(() => network?.ties ?? [], [network]);
  const neighbours = useMemo(() => neighboursOf(actors, ties), [actors, ties]);
  const positions = useRef<Positions>(new Float32Array());
  const chosen = actors.findIndex((actor) => actor.id === chosenId);
  const actor = actors[chosen];
  const choose = (place: number) => {
    const next = actors[place];
    setChosen(next?.id ?? null);
    if (next !== undefined) navigate.select({ kind: "actor", id: next.id });
  };
  const open = (place: number) => {
    const next = actors[place];
    if (next !== undefined) navigate.openActor(next.id);
  };
  const strongest = actors[neighbours[chosen]?.[0]?.actor ?? -1]?.name ?? "";
  const said =
    actor === undefined
      ? ""
      : copy.announce(
          actor.name,
          markingCopy.kinds[actor.kind],
          copy.weightOf(actor.weight, scope.ties),
          copy.tieCount(neighbours[chosen]?.length ?? 0),
          strongest,
        );
  const draw = () => {
    if (positions.current.length !== actors.length * 2) return null;
    const title = `${copy.chart}: ${copy.intro(actors.length, ties.length)}`;
    return networkPicture({ actors, ties, neighbours, positions: positions.current }, title, pageMeasure());
  };
  const isEmpty = network !== undefined && actors.length === 0;
  return (
    <Screen label={copy.chart}>
      <ViewBar view="network" draw={draw} canSave={actors.length > 0 && !isTable}>
        <NetworkFilters filter={filter} onChange={setFilter} />
        {network === undefined ? null : (
          <span className={viewStyles.count}>{copy.intro(actors.length, network.tiesTotal)}</span>
        )}
      </ViewBar>
      {answer.error === null || network !== undefined ? null : (
        <ErrorState error={toAppError(answer.error)} />
      )}
      {network === undefined && answer.error === null ? <LoadingState label={viewsCopy.loading} /> : null}
      {isEmpty ? (
        network.total === 0 && filter === START ? (
          <EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState>
        ) : (
          <EmptyState title={copy.nothing}>{copy.nothingWords}</EmptyState>
        )
      ) : null}
      {network === undefined || isEmpty ? null : isTable ? (
        <NetworkTable actors={actors} neighbours={neighbours} />
      ) : (
        <>
          <div className={styles.body}>
            <NetworkCanvas
              actors={actors}
              ties={ties}
              neighbours={neighbours}
              chosen={chosen}
              onChoose={choose}
              onOpen={open}
              positions={positions}
              said={said}
            />
            <NetworkSide
              isCut={ties.length < network.tiesTotal}
              actor={actor}
              actors={actors}
              neighbours={neighbours[chosen] ?? []}
              scope={scope}
            />
          </div>
          <Hints
            shown={actors.length}
            total={network.total}
            ties={scope.ties}
            shownTies={ties.length}
            totalTies={network.tiesTotal}
          />
        </>
      )}
    </Screen>
  );
}

interface HintsProps {
  readonly shown: number;
  readonly total: number;
  readonly ties: NetworkFilter["ties"];
  readonly shownTies: number;
  readonly totalTies: number;
}

/** What the figures mean, and what is left out. */
function Hints({ shown, total, ties, shownTies, totalTies }: HintsProps) {
  return (
    <div className={styles.hint}>
      <div className={styles.kinds}>
        {ACTOR_KINDS.map((kind) => (
          <span key={kind}>
            <svg width={16} height={16} aria-hidden="true" focusable="false">
              <Drawn shapes={[figureOf(kind)]} />
            </svg>
            {markingCopy.kinds[kind]}
          </span>
        ))}
        <span>{copy.tiesHint[ties]}</span>
        {shown < total ? <span>{copy.cut(shown, total)}</span> : null}
        {shownTies < totalTies ? <span>{copy.cutTies(shownTies, totalTies)}</span> : null}
      </div>
    </div>
  );
}

function figureOf(kind: ActorKind) {
  const outline = outlineOf(kind, 8, 8, 5.5);
  const role = KIND_ROLES[kind];
  return outline.length === 0
    ? ({ kind: "circle", x: 8, y: 8, r: 5.5, stroke: role, width: 1.75 } as const)
    : ({ kind: "line", points: outline, closed: true, stroke: role, width: 1.75 } as const);
}

interface NetworkFiltersProps {
  readonly filter: NetworkFilter;
  readonly onChange: (filter: NetworkFilter) => void;
}

const NetworkFilters = memo(function NetworkFilters({ filter, onChange }: NetworkFiltersProps) {
  const { ties, leastWeight, kinds, from, to, claim } = filter;
  const change = (part: Partial<NetworkFilter>) => onChange({ ...filter, ...part });
  const isAll = kinds.size === ACTOR_KINDS.length;
  return (
    <>
      <Select
        label={copy.ties}
        hideLabel
        size="s"
        options={NETWORK_TIES.map((id) => ({ id, label: `${copy.ties} ${copy.tiesNames[id]}` }))}
        value={ties}
        onChange={(id) => change({ ties: id === "claims" ? "claims" : "articles" })}
      />
      <Select
        label={copy.least}
        hideLabel
        size="s"
        options={WEIGHTS.map((weight) => ({
          id: String(weight),
          label: `${copy.least} ${copy.leastOf(weight, ties)}`,
        }))}
        value={String(leastWeight)}
        onChange={(id) => change({ leastWeight: Number(id) })}
      />
      <ChoiceMenu
        size="s"
        choices={ACTOR_KINDS.map((id) => ({ id, label: markingCopy.kinds[id] }))}
        chosen={kinds}
        onChange={(next) => change({ kinds: next })}
      >
        {isAll ? copy.allKinds : copy.someKinds(kinds.size)}
      </ChoiceMenu>
      <CompactField
        label={copy.from}
        placeholder={`${copy.from} ${copy.datePlaceholder}`}
        value={from}
        onChange={(next) => change({ from: next.trim() })}
        onDone={() => {}}
        invalid={!isDate(from)}
        title={copy.badDate}
      />
      <CompactField
        label={copy.to}
        placeholder={`${copy.to} ${copy.datePlaceholder}`}
        value={to}
        onChange={(next) => change({ to: next.trim() })}
        onDone={() => {}}
        invalid={!isDate(to)}
        title={copy.badDate}
      />
      {claim === null ? (
        <NameFilter
          kind="claim"
          label={copy.claim}
          placeholder={copy.claimPlaceholder}
          onChoose={(id, name) => change({ claim: { id, name } })}
        />
      ) : (
        <Tag
          tone="accent"
          onRemove={() => change({ claim: null })}
          removeLabel={viewsCopy.filter.remove(claim.name)}
        >
          {claim.name}
        </Tag>
      )}
    </>
  );
});
