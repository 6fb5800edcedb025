import { useState } from "react";
import { navigate, SEARCH_TABS, type SearchTab, usePlacePart } from "../../app/navigation.ts";
import { appCopy } from "../../copy/app.ts";
import { formatCount } from "../../copy/format.ts";
import { searchCopy } from "../../copy/search.ts";
import { facetsCopy } from "../../copy/search-facets.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { Screen } from "../../ui/screen.tsx";
import { TabPanel, TabRow } from "../../ui/tabs.tsx";
import { Facets } from "./facets.tsx";
import { HitList } from "./hit-list.tsx";
import { LineList } from "./line-list.tsx";
import { Months } from "./months.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { ReadingLine } from "./reading-line.tsx";
import { ResultsHeader } from "./results-header.tsx";
import styles from "./search-screen.module.css";
import { ThingList } from "./thing-list.tsx";
import { useFound, useFoundSummary } from "./use-question.ts";
import { isThingKind, useThingTotals } from "./use-things.ts";

/** The results page: articles with what they are made of, other things that have the words, and every hit in its line. */
export function SearchScreen() {
  const tab = usePlacePart((place) => place.search.tab);
  const { summary } = useFoundSummary();
  const totals = useThingTotals();
  const countOf = (one: SearchTab): string | null => {
    if (one === "articles") {
      if (summary === null) return null;
      return `${formatCount(summary.total)}${summary.totalIsLowerBound ? "+" : ""}`;
    }
    const count = isThingKind(one) ? totals?.get(one) : undefined;
    return count === undefined ? null : formatCount(count);
  };
  return (
    <Screen>
      <TabRow
        id="results"
        label={searchCopy.tabs}
        className={styles.tabs}
        tabs={SEARCH_TABS}
        selected={tab}
        onSelect={(next) => {
          if (next !== tab) navigate.search({ tab: next });
        }}
      >
        {(one) => {
          const count = countOf(one);
          return (
            <>
              {searchCopy.tab[one]}
              {count === null ? null : <span className={styles.count}>{count}</span>}
            </>
          );
        }}
      </TabRow>
      <TabPanel
        key={tab}
        id="results"
        selected={tab}
        className={styles.panel}
        data-results=""
        data-pane="list"
      >
        {tab === "context" ? (
          <LineList beside={false} />
        ) : isThingKind(tab) ? (
          <ThingList key={tab} kind={tab} />
        ) : (
          <Articles />
        )}
      </TabPanel>
    </Screen>
  );
}

function Articles() {
  const found = useFound();
  const { summary, error } = found;
  const [narrowing, setNarrowing] = useState(false);
  if (error !== null) {
    return <ErrorState error={error} actions={<Button onPress={found.retry}>{appCopy.tryAgain}</Button>} />;
  }
  if (summary === null) return <LoadingState label={appCopy.loading} />;
  return (
    <div className={styles.body}>
      <div className={classNames(styles.facets, narrowing && styles.shown)}>
        <Facets />
      </div>
      <div className={classNames(styles.results)}>
        <ResultsHeader found={found} summary={summary}>
          <span className={styles.narrow}>
            <Button size="s" aria-pressed={narrowing} onPress={() => setNarrowing(!narrowing)}>
              {facetsCopy.show}
            </Button>
          </span>
        </ResultsHeader>
        <ReadingLine summary={summary} />
        {summary.total === 0 ? (
          <NothingFound ignored={summary.ignored} />
        ) : (
          <>
            <Months />
            <HitList found={found} beside={false} />
          </>
        )}
      </div>
    </div>
  );
}
