import { useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { CopyLinkView } from "../../../shared/contract/copies.contract.ts";
import { pairNames } from "../../../shared/text/compare/pair-names.ts";
import { type ArticlePair, navigate, useNavigation } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { copiesCopy } from "../../copy/copies.ts";
import { formatCount } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { ReviewPanes } from "../../ui/review-panes.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Segments } from "../../ui/segments.tsx";
import { CopyQueueList } from "./copy-queue.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { PairEvidence } from "./pair-evidence.tsx";
import { ReviewBar } from "./review-bar.tsx";
import { sourceFirst } from "./source-first.ts";
import { type CopyQueue, pairKey, type QueueCounts, type QueueShow, useCopyQueue } from "./use-copy-queue.ts";
import { useReview } from "./use-review.ts";
import { useStoryNames } from "./use-story-names.ts";

const copy = copiesCopy;

interface EmptyProps {
  readonly queue: CopyQueue;
  readonly show: QueueShow;
  readonly onShow: (show: QueueShow) => void;
  /** Only one person's decisions are listed. */
  readonly isOfPerson: boolean;
}

/** Nothing to list: why, and what would stand here. */
function EmptyQueue({ queue, show, onShow, isOfPerson }: EmptyProps) {
  const { empty } = copy;
  if (isOfPerson) return <EmptyState title={empty.noneDecidedTitle}>{empty.noneOfPersonWords}</EmptyState>;
  if (show === "decided" && (queue.counts?.undecided ?? 0) > 0) {
    const action = <Button onPress={() => onShow("undecided")}>{empty.showUndecided}</Button>;
    return (
      <EmptyState title={empty.noneDecidedTitle} actions={action}>
        {empty.noneDecidedWords}
      </EmptyState>
    );
  }
  if ((queue.counts?.decided ?? 0) > 0) {
    const action = <Button onPress={() => onShow("decided")}>{empty.showDecided}</Button>;
    return (
      <EmptyState title={empty.doneTitle} actions={action}>
        {empty.doneWords}
      </EmptyState>
    );
  }
  return <EmptyState title={empty.title}>{empty.words}</EmptyState>;
}

function shownSegments({ undecided, decided }: QueueCounts) {
  const amounts = { undecided, decided, all: undecided + decided };
  return (["undecided", "decided", "all"] as const).map((id) => ({
    ...{ id, label: copy.show[id], count: formatCount(amounts[id]) },
  }));
}

/** The pair on screen with its evidence; the last one stays, pale, until the next arrives. */
function usePair(pair: ArticlePair | null) {
  const answer = useWorkbenchQuery(
    "copies.pair",
    { a: pair?.a ?? "", b: pair?.b ?? "" },
    { enabled: pair !== null, keepPrevious: true },
  );
  // Two texts with their passages are much to draw: in pieces, while the last pair stays pale.
  const data = useDeferredValue(answer.data, undefined);
  const isCurrent = pair !== null && data !== undefined && pairKey(data.link) === pairKey(pair);
  const view = useMemo(() => (data === undefined ? null : sourceFirst(data)), [data]);
  return { view, isCurrent, error: answer.error };
}

/** Asks for the next pair's evidence before it is wanted, so that a decision shows it at once. */
function usePrefetch(next: CopyLinkView | null): void {
  const client = useQueryClient();
  const [a, b] = [next?.a, next?.b];
  useEffect(() => {
    if (a === undefined || b === undefined) return;
    const input = { a, b };
    void client.prefetchQuery({
      queryKey: ["copies.pair", input],
      queryFn: ({ signal }) => fetchWorkbench("copies.pair", input, signal),
    });
  }, [client, a, b]);
}

/** The review of copies: pairs left, evidence right, one key a decision. */
export function CopiesScreen() {
  const { place } = useNavigation();
  const [show, setShow] = useState<QueueShow>("undecided");
  const { personId } = place;
  const queue = useCopyQueue(personId === null ? show : "decided", personId);
  const stories = useStoryNames();
  const status = useWorkbenchQuery("project.status", {});
  const evidence = useRef<HTMLElement>(null);
  const first = queue.linkAt(0);
  const pair = place.pair ?? (first === null ? null : { a: first.a, b: first.b });
  const selected = pair === null ? -1 : queue.indexOf(pair);
  const { view, isCurrent, error } = usePair(pair);
  const link = queue.linkAt(selected) ?? (isCurrent ? (view?.link ?? null) : null);
  const review = useReview(queue, link);
  usePrefetch(queue.linkAt(selected + 1));
  const readOnly = (status.data?.project?.readOnly ?? null) !== null;
  const chooseShow = (next: QueueShow) => {
    setShow(next);
    navigate.showPair(null);
  };
  if (queue.error !== null) {
    return (
      <ErrorState error={queue.error} actions={<Button onPress={queue.retry}>{appCopy.tryAgain}</Button>} />
    );
  }
  if (queue.counts === null) return <LoadingState label={appCopy.loading} />;
  const isEmpty = queue.counts.total === 0;
  const claims = view?.left.row.claims ?? 0;
  const groups = view?.groups ?? { left: 1, right: 1 };
  const notes = [
    ...(groups.left * groups.right > 1 && link?.decision === null
      ? [copy.keepsApart(groups.left, groups.right)]
      : []),
    ...(view === null || claims === 0
      ? []
      : [copy.claims(claims, pairNames(view.left.row, view.right.row).left)]),
  ];
  return (
    <Screen>
      <ReviewBar
        counts={queue.counts}
        onAcceptIdentical={() => void review.acceptIdentical()}
        readOnly={readOnly}
      />
      <p className="visually-hidden" role="status">
        {review.said === ""
          ? ""
          : `${review.said} ${copy.decided(queue.counts.decided, queue.counts.decided + queue.counts.undecided)}.`}
      </p>
      {isEmpty && (pair === null || !isCurrent) ? (
        <EmptyQueue queue={queue} show={show} onShow={chooseShow} isOfPerson={personId !== null} />
      ) : (
        <ReviewPanes
          listLabel={copy.queue}
          list={
            <>
              {personId === null ? (
                <Segments
                  label={copy.show.label}
                  segments={shownSegments(queue.counts)}
                  current={show}
                  onChoose={chooseShow}
                />
              ) : null}
              <CopyQueueList
                queue={queue}
                stories={stories}
                selected={selected}
                readOnly={readOnly}
                onOpen={() => evidence.current?.querySelector<HTMLElement>("[data-column]")?.focus()}
              />
            </>
          }
          evidenceLabel={copy.evidence}
          evidenceRef={evidence}
          isWaiting={!isCurrent}
        >
          {error !== null && !isCurrent ? (
            <ErrorState error={toAppError(error)} />
          ) : view === null ? (
            <LoadingState label={appCopy.loading} />
          ) : (
            <PairEvidence pair={view} />
          )}
          <DecisionBar
            link={link}
            review={review}
            readOnly={readOnly}
            note={notes.length === 0 ? null : notes.join(". ")}
          />
        </ReviewPanes>
      )}
    </Screen>
  );
}
