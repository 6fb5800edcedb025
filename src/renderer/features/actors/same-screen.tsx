import type { ActorPair } from "../../../shared/contract/actors.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { keyLabel } from "../../app/shortcuts.ts";
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
import { useSameReview } from "./use-same-review.ts";

const copy = actorsDepthCopy.same;

/** The review of actors that may be one: pairs left, evidence right; merge, tell apart or skip by key. */
export function SameScreen() {
  const review = useSameReview();
  const { list, total, pair, sides } = review;
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
        {review.said}
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
              selected={review.index}
              onSelect={review.select}
              onOpen={review.select}
              onRange={list.onRange}
              renderRow={(row) => <PairRow pair={list.rowAt(row)} />}
            />
          }
          evidenceLabel={copy.evidence}
        >
          {pair === undefined || sides === null ? (
            <LoadingState label={copy.loading} />
          ) : (
            <div className={styles.pair}>
              <div className={styles.reason}>
                <p dir="auto">{copy.reasons[pair.reason](pair.nameA, pair.nameB)}</p>
                <p>{copy.together(pair.together)}</p>
              </div>
              <div className={styles.sides}>
                <PairSide actor={sides.stays} stays onLook={() => navigate.openActor(sides.stays.id)} />
                <PairSide actor={sides.goes} stays={false} onLook={() => navigate.openActor(sides.goes.id)} />
              </div>
            </div>
          )}
          <Decisions review={review} />
        </ReviewPanes>
      )}
    </Screen>
  );
}

function Decisions({ review }: { readonly review: ReturnType<typeof useSameReview> }) {
  const { pair, decide, step, swap } = review;
  const choices = [
    { label: copy.merge, key: "mergeActors", run: () => void decide("merge"), tone: "primary" },
    { label: copy.apart, key: "tellApart", run: () => void decide("apart") },
    { label: copy.skip, key: "skip", run: () => step(1) },
    { label: copy.keep, key: "swapActors", run: swap },
  ] as const;
  return (
    <DecisionFooter>
      {choices.map(({ label, key, run, ...look }) => (
        <Button key={key} {...look} isDisabled={pair === undefined} onPress={run}>
          {label}
          <KeyHint keys={keyLabel(key)} />
        </Button>
      ))}
    </DecisionFooter>
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
