import { useRef } from "react";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { PersonFilter } from "../../marking/person-filter.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { ReviewPanes } from "../../ui/review-panes.tsx";
import { Screen } from "../../ui/screen.tsx";
import { ConflictBar } from "./conflict-bar.tsx";
import { ConflictQueue } from "./conflict-queue.tsx";
import { ConflictSides } from "./conflict-sides.tsx";
import { useConflicts } from "./use-conflicts.ts";

const copy = exchangeCopy.conflicts;

/** The review of conflicts: list left, both sides right, one key a decision. */
export function ConflictsScreen() {
  const review = useConflicts();
  const status = useWorkbenchQuery("project.status", {});
  const evidence = useRef<HTMLElement>(null);
  const { conflicts, total, selected } = review;
  const readOnly = (status.data?.project?.readOnly ?? null) !== null;
  const conflict = conflicts?.[selected] ?? null;
  if (review.error !== null) return <ErrorState error={toAppError(review.error)} />;
  if (conflicts === null) return <LoadingState label={appCopy.loading} />;
  return (
    <Screen label={copy.title}>
      <PaneHeader
        title={copy.title}
        detail={
          total > conflicts.length
            ? `${copy.count(total)}. ${copy.more(conflicts.length)}`
            : copy.count(total)
        }
      >
        <PersonFilter />
      </PaneHeader>
      <p className="visually-hidden" role="status">
        {review.said}
      </p>
      {conflict === null ? (
        <>
          <EmptyState title={copy.emptyTitle}>{copy.emptyWords}</EmptyState>
          <ConflictBar conflict={null} review={review} readOnly={readOnly} />
        </>
      ) : (
        <ReviewPanes
          listLabel={copy.queue}
          list={
            <ConflictQueue
              conflicts={conflicts}
              selected={selected}
              onSelect={review.select}
              onOpen={() => evidence.current?.querySelector<HTMLElement>("[data-sides]")?.focus()}
            />
          }
          evidenceLabel={copy.evidence}
          evidenceRef={evidence}
        >
          <ConflictSides conflict={conflict} review={review} readOnly={readOnly} />
          <ConflictBar conflict={conflict} review={review} readOnly={readOnly} />
        </ReviewPanes>
      )}
    </Screen>
  );
}
