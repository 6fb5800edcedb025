import { useCallback } from "react";
import type { SearchHit } from "../../../shared/contract/search.contract.ts";
import { focusReader } from "../../app/focus-panes.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import type { SearchPages } from "../../client/use-search-pages.ts";
import { appCopy } from "../../copy/app.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { searchCopy } from "../../copy/search.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { SearchOptions } from "./search-options.tsx";
import styles from "./search-results.module.css";
import { useFound } from "./use-question.ts";

const copy = searchCopy;

function Hit({ hit }: { readonly hit: SearchHit }) {
  return (
    <div className={styles.hit}>
      <h3 className={styles.title} dir="auto">
        {hit.title}
      </h3>
      <p className={styles.meta}>
        <bdi className={styles.outlet}>{hit.outlet ?? articlesCopy.noOutlet}</bdi>
        <span className={styles.date}>{formatPublishedDay(hit.published)}</span>
        {hit.copies === 0 ? null : (
          <span className={styles.end}>
            <Tag>{copy.copies(hit.copies)}</Tag>
          </span>
        )}
      </p>
      <p className={styles.snippet} dir="auto">
        <MarkedText {...hit.snippet} />
      </p>
    </div>
  );
}

function NothingFound() {
  const { place } = useNavigation();
  const { filter, includeBoilerplate } = place.search;
  const filtered = Object.keys(filter).length > 0;
  const widen = filtered ? (
    <Button onPress={() => navigate.search({ filter: {} })}>{copy.clearFilter}</Button>
  ) : includeBoilerplate ? undefined : (
    <Button onPress={() => navigate.search({ includeBoilerplate: true })}>{copy.searchBoilerplate}</Button>
  );
  return (
    <EmptyState title={copy.none} actions={widen}>
      {filtered ? copy.noneFiltered : copy.noneWords}
    </EmptyState>
  );
}

function Hits({ found }: { readonly found: SearchPages }) {
  const { place } = useNavigation();
  const { hits, loadMore } = found;
  const selected = hits.findIndex((hit) => hit.articleId === place.article?.id);
  const show = (index: number) => {
    const hit = hits[index];
    if (hit !== undefined) navigate.showArticle(hit.articleId);
  };
  const step = (by: number) => {
    if (selected >= 0) show(selected + by);
  };
  useShortcut("nextArticle", () => step(1));
  useShortcut("previousArticle", () => step(-1));
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (last >= hits.length - 10) loadMore();
    },
    [hits.length, loadMore],
  );
  return (
    <VirtualList
      label={copy.results}
      count={hits.length}
      rowHeight={100}
      selected={selected}
      onSelect={show}
      onOpen={focusReader}
      onRange={onRange}
      rowKey={(index) => hits[index]?.articleId ?? index}
      renderRow={(index) => {
        const hit = hits[index];
        return hit === undefined ? null : <Hit hit={hit} />;
      }}
    />
  );
}

/** What the search found, beside the reader. */
export function SearchResults() {
  const { place } = useNavigation();
  const found = useFound();
  const { summary, error } = found;
  if (error !== null) {
    return <ErrorState error={error} actions={<Button onPress={found.retry}>{appCopy.tryAgain}</Button>} />;
  }
  if (summary === null) return <LoadingState label={appCopy.loading} />;
  const { order, collapseCopies } = place.search;
  return (
    <>
      <PaneHeader
        title={copy.found(summary.total, summary.totalIsLowerBound, collapseCopies)}
        detail={order === "newest" ? copy.newest : copy.relevance}
      >
        <SearchOptions />
      </PaneHeader>
      {summary.rankedAmong === null ? null : (
        <p className={styles.ignored}>{copy.rankedAmong(summary.rankedAmong)}</p>
      )}
      {summary.ignored.length === 0 ? null : (
        <p className={styles.ignored}>{copy.ignored(summary.ignored.join(", "))}</p>
      )}
      {summary.total === 0 ? <NothingFound /> : <Hits found={found} />}
    </>
  );
}
