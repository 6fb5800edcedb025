import { type ReactNode, useEffect, useState } from "react";
import { SEARCH_ORDERS } from "../../../shared/contract/search.contract.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { openOverlay } from "../../app/overlays.ts";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { subscribeToWorkbench } from "../../client/workbench-client.ts";
import { searchCopy } from "../../copy/search.ts";
import { Button } from "../../ui/button.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { isSameRequest, requestOf } from "./saved-request.ts";
import { SearchOptions } from "./search-options.tsx";
import styles from "./search-results.module.css";
import { useFresh } from "./use-fresh.ts";
import { useQuestion } from "./use-question.ts";
import {
  rankAll,
  rankingIdOf,
  type SearchPages,
  type SearchQuestion,
  type SearchSummary,
} from "./use-search-pages.ts";

const copy = searchCopy;

interface HeaderProps {
  readonly found: SearchPages;
  readonly summary: SearchSummary;
  /** Beside the reader there is room for little. */
  readonly narrow?: boolean;
  /** Before the other controls. */
  readonly children?: ReactNode;
}

/** How many, in which order, and what to do with them. */
export function ResultsHeader({ found, summary, narrow = false, children }: HeaderProps) {
  const { place } = useNavigation();
  const { order, collapseCopies } = place.search;
  return (
    <>
      <PaneHeader
        title={copy.found(summary.total, summary.totalIsLowerBound, collapseCopies)}
        detail={
          <span aria-live="polite">
            {copy.ordering(order, summary.ordering.kind, summary.ordering.among)}
          </span>
        }
      >
        {children}
        {narrow ? null : <Order />}
        <SearchOptions />
        {narrow ? null : <SaveButton />}
      </PaneHeader>
      <Ranking found={found} summary={summary} />
      <NewResults />
    </>
  );
}

function Order() {
  const { order } = useNavigation().place.search;
  return (
    <Select
      label={copy.order}
      hideLabel
      size="s"
      options={SEARCH_ORDERS.map((id) => ({ id, label: copy.orders[id] }))}
      value={order}
      onChange={(id) => navigate.search({ order: SEARCH_ORDERS.find((one) => one === id) ?? "newest" })}
    />
  );
}

/** Saves the search; for one that was opened and not changed there is nothing to save. */
function SaveButton() {
  const { search } = useNavigation().place;
  const saved = useWorkbenchQuery("searches.list", {}).data?.searches ?? [];
  const opened = saved.find(({ id }) => id === search.savedId)?.request ?? null;
  if (opened !== null && isSameRequest(opened, requestOf(search))) return null;
  return (
    <Button size="s" onPress={() => openOverlay({ kind: "save-search" })}>
      {opened === null ? copy.save : copy.saveChanges}
    </Button>
  );
}

/** Best among the newest only: a button ranks all, and says how far that is. */
function Ranking({ found, summary }: HeaderProps) {
  const question = useQuestion();
  if (summary.ordering.kind !== "among" || question.order !== "relevance") return null;
  return (
    <p className={styles.strip}>
      {found.isRanking ? (
        <Progress question={question} />
      ) : (
        <>
          <span className={styles.stripWords}>{copy.rankAllHint}</span>
          <Button size="s" onPress={() => rankAll(question)}>
            {copy.rankAll}
          </Button>
        </>
      )}
    </p>
  );
}

function Progress({ question }: { readonly question: SearchQuestion }) {
  const [{ done, slices }, setAt] = useState({ done: 0, slices: 0 });
  const id = rankingIdOf(question);
  useEffect(
    () =>
      subscribeToWorkbench((event) => {
        if (event.name === "search.ranking" && event.rankingId === id) {
          setAt({ done: event.done, slices: event.slices });
        }
      }),
    [id],
  );
  return (
    <>
      <span>{copy.ranking(done, slices)}</span>
      {slices === 0 ? (
        <progress className={styles.progress} aria-label={copy.ranking(0, 0)} />
      ) : (
        <progress className={styles.progress} value={done} max={slices} aria-label={copy.ranking(0, 0)} />
      )}
    </>
  );
}

/** Results that came in wait behind a button: what one reads does not move. */
function NewResults() {
  const { fresh, show } = useFresh();
  const waits = fresh !== null && (fresh.newResults > 0 || fresh.rebuilt);
  useShortcut("newResults", show, waits);
  if (!waits) return null;
  return (
    <p className={styles.strip} role="status">
      <Button size="s" tone="primary" onPress={show} aria-keyshortcuts={keyLabel("newResults")}>
        {fresh.rebuilt ? copy.rebuilt : copy.newResults(fresh.newResults, fresh.isLowerBound)}
      </Button>
    </p>
  );
}
