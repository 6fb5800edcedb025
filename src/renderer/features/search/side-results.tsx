import { useNavigation } from "../../app/navigation.ts";
import { appCopy } from "../../copy/app.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { HitList } from "./hit-list.tsx";
import { LineList } from "./line-list.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { ResultsHeader } from "./results-header.tsx";
import styles from "./search-results.module.css";
import { ThingList } from "./thing-list.tsx";
import { useFound } from "./use-question.ts";
import { isThingKind } from "./use-things.ts";

/** What the search found, beside the reader: of the kind that one came from. */
export function SideResults() {
  const { tab } = useNavigation().place.search;
  return (
    <div className={styles.side} data-results="">
      {tab === "context" ? <LineList beside /> : isThingKind(tab) ? <ThingList kind={tab} /> : <Articles />}
    </div>
  );
}

function Articles() {
  const found = useFound();
  const { summary, error } = found;
  if (error !== null) {
    return <ErrorState error={error} actions={<Button onPress={found.retry}>{appCopy.tryAgain}</Button>} />;
  }
  if (summary === null) return <LoadingState label={appCopy.loading} />;
  return (
    <>
      <ResultsHeader found={found} summary={summary} narrow />
      {summary.total === 0 ? <NothingFound ignored={summary.ignored} /> : <HitList found={found} beside />}
    </>
  );
}
