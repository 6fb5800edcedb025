import { useRef, useState } from "react";
import type { ActorPair } from "../../../shared/contract/actors.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import { useListPages } from "../../client/use-list-pages.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { DecisionFooter, ReviewPanes } from "../../ui/review-panes.tsx";
import { Screen } from "../../ui/screen.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { actorsPlace } from "./actors-place.ts";
import { PairSide } from "./pair-side.tsx";
import styles from "./same-screen.module.css";

const copy = actorsDepthCopy.same;

function keyOf({ a, b }: ActorPair): string {
  return `${a.id} ${b.id}`;
}

/** The review of actors that may be one: pairs left, evidence right; merge, tell apart or skip by key. */
export function SameScreen() {
  const list = useListPages("actors.possiblySame", {}, ({ pairs }) => pairs);
  const [at, setAt] = useState(0);
  const [swapped, setSwapped] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const merge = useWorkbenchCommand("actors.merge");
  const apart = useWorkbenchCommand("actors.tellApart");
  const deciding = useRef(false);
  const total = list.page?.total ?? 0;
  const index = Math.min(at, Math.max(0, total - 1));
  const pair = list.rowAt(index);
  // The one that is mentioned more stays in front, unless one swaps them.
  const aLeads = pair !== undefined && pair.a.mentions >= pair.b.mentions !== (swapped === keyOf(pair));
  const [stays, goes] = pair === undefined ? [null, null] : aLeads ? [pair.a, pair.b] : [pair.b, pair.a];
  const step = (by: 1 | -1) => setAt(Math.min(total - 1, Math.max(0, index + by)));
  // The decided pair leaves the list, so the next one comes to its place.
  const decide = async (how: "merge" | "apart") => {
    if (stays === null || goes === null || deciding.current) return;
    deciding.current = true;
    const done =
      how === "merge"
        ? await merge.run({ into: stays.id, actorIds: [goes.id] })
        : await apart.run({ actorIds: [stays.id, goes.id], different: true });
    deciding.current = false;
    if (!done.ok) return;
    setSaid(how === "merge" ? copy.saidMerged(goes.name, stays.name) : copy.saidApart(stays.name, goes.name));
  };
  const once = (act: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat) act();
  };
  useShortcut(
    "mergeActors",
    once(() => void decide("merge")),
    pair !== undefined,
  );
  useShortcut(
    "tellApart",
    once(() => void decide("apart")),
    pair !== undefined,
  );
  useShortcut(
    "swapActors",
    () => pair !== undefined && setSwapped(swapped === keyOf(pair) ? null : keyOf(pair)),
  );
  useShortcut("skip", () => step(1), pair !== undefined);
  useShortcut("previousPair", () => step(-1), pair !== undefined);
  useShortcut("up", () => actorsPlace.register());
  return (
    <Screen label={copy.title}>
      <PaneHeader
        title={
          <span className={styles.title}>
            <Button tone="quiet" size="s" aria-label={copy.back} onPress={() => actorsPlace.register()}>
              <Icon name="arrowLeft" size={14} />
            </Button>
            {copy.title}
          </span>
        }
        detail={list.page === undefined ? "" : copy.left(total)}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {list.error !== null ? <ErrorState error={list.error} /> : null}
      {list.page === undefined && list.error === null ? <LoadingState label={copy.loading} /> : null}
      {list.page !== undefined && total === 0 ? (
        <EmptyState
          title={copy.emptyTitle}
          actions={<Button onPress={() => actorsPlace.register()}>{copy.back}</Button>}
        >
          {copy.emptyWords}
        </EmptyState>
      ) : null}
      {total === 0 ? null : (
        <ReviewPanes
          listLabel={copy.list}
          list={
            <VirtualList
              label={copy.list}
              count={total}
              rowHeight={62}
              selected={index}
              onSelect={setAt}
              onOpen={setAt}
              onRange={list.onRange}
              renderRow={(row) => <PairRow pair={list.rowAt(row)} />}
            />
          }
          evidenceLabel={copy.evidence}
        >
          {pair === undefined || stays === null || goes === null ? (
            <LoadingState label={copy.loading} />
          ) : (
            <div className={styles.pair}>
              <div className={styles.reason}>
                <p dir="auto">{copy.reasons[pair.reason](pair.nameA, pair.nameB)}</p>
                <p>{copy.together(pair.together)}</p>
              </div>
              <div className={styles.sides}>
                <PairSide actor={stays} stays onLook={() => navigate.openActor(stays.id)} />
                <PairSide actor={goes} stays={false} onLook={() => navigate.openActor(goes.id)} />
              </div>
            </div>
          )}
          <DecisionFooter>
            <Button tone="primary" isDisabled={pair === undefined} onPress={() => void decide("merge")}>
              {copy.merge}
              <KeyHint keys={keyLabel("mergeActors")} />
            </Button>
            <Button isDisabled={pair === undefined} onPress={() => void decide("apart")}>
              {copy.apart}
              <KeyHint keys={keyLabel("tellApart")} />
            </Button>
            <Button isDisabled={pair === undefined} onPress={() => step(1)}>
              {copy.skip}
              <KeyHint keys={keyLabel("skip")} />
            </Button>
            <Button
              isDisabled={pair === undefined}
              onPress={() => pair !== undefined && setSwapped(swapped === keyOf(pair) ? null : keyOf(pair))}
            >
              {copy.keep}
              <KeyHint keys={keyLabel("swapActors")} />
            </Button>
          </DecisionFooter>
        </ReviewPanes>
      )}
    </Screen>
  );
}

function PairRow({ pair }: { readonly pair: ActorPair | undefined }) {
  if (pair === undefined) return <div className={styles.row} />;
  return (
    <div className={styles.row}>
      <span className={styles.rowSide}>
        <KindLetter kind={pair.a.kind} />
        <bdi>{pair.a.name}</bdi>
      </span>
      <span className={styles.rowSide}>
        <KindLetter kind={pair.b.kind} />
        <bdi>{pair.b.name}</bdi>
      </span>
    </div>
  );
}
