import type { ReactNode } from "react";
import type { Overview } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { formatCount, formatInstant, formatPublishedDay } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { Screen } from "../../ui/screen.tsx";
import { type Bar, BarList, ColumnBars } from "./bar-list.tsx";
import { pageMeasure } from "./drawing/paint.ts";
import styles from "./overview.module.css";
import {
  countBars,
  languageBars,
  originBars,
  outletBars,
  timeColumns,
  waitingLinks,
} from "./overview-bars.ts";
import { overviewPicture } from "./overview-picture.ts";
import { OverviewTable } from "./overview-table.tsx";
import { ViewBar } from "./view-bar.tsx";
import { useIsTable } from "./view-state.ts";

const copy = viewsCopy.overview;

/** The project at a glance; each figure leads to its list. */
export function OverviewView() {
  const answer = useWorkbenchQuery("views.overview", {});
  const isTable = useIsTable("overview");
  const overview = answer.data;
  const suggestions = useSuggestionLink();
  const waiting = overview === undefined ? [] : [...waitingLinks(overview), ...suggestions];
  const draw = () => (overview === undefined ? null : overviewPicture(overview, waiting, pageMeasure()));
  const isEmpty = overview !== undefined && overview.counts.articles === 0;
  return (
    <Screen label={copy.title}>
      <ViewBar view="overview" draw={draw} canSave={overview !== undefined && !isEmpty}>
        <h3 className={styles.heading}>{copy.title}</h3>
      </ViewBar>
      {overview === undefined && answer.error === null ? <LoadingState label={viewsCopy.loading} /> : null}
      {overview === undefined && answer.error !== null ? (
        <ErrorState error={toAppError(answer.error)} />
      ) : null}
      {isEmpty ? <EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState> : null}
      {overview === undefined || isEmpty ? null : isTable ? (
        <OverviewTable overview={overview} />
      ) : (
        <Cards overview={overview} waiting={waiting} />
      )}
    </Screen>
  );
}

const NEWEST = 25;

/** Suggestions nobody has taken up or turned down, counted in the newest articles only: they are found by reading the texts. */
function useSuggestionLink(): Bar[] {
  const newest = useWorkbenchQuery("views.coverage", {
    ...{ filter: {}, sort: { column: "published", direction: "descending" }, offset: 0, limit: NEWEST },
  });
  const rows = newest.data?.rows ?? [];
  const count = rows.reduce((sum, { statements }) => sum + statements.found - statements.claimed, 0);
  if (count === 0) return [];
  const onPress = () => navigate.openView("coverage");
  return [{ key: "suggestions", label: copy.suggestions(rows.length), count, onPress }];
}

function Card({
  title,
  wide,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={wide === true ? styles.wide : styles.card} aria-label={title}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function Cards({ overview, waiting }: { readonly overview: Overview; readonly waiting: readonly Bar[] }) {
  const time = timeColumns(overview);
  const [first, last] = [time.bars[0], time.bars.at(-1)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={styles.cards} tabIndex={0} aria-label={viewsCopy.tabs.overview}>
      <ul className={styles.counts}>
        {countBars(overview).map(({ key, label, count, onPress }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.figure}
              disabled={onPress === undefined}
              onClick={onPress}
            >
              <b>{formatCount(count)}</b>
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
      <Card title={copy.byTime} wide>
        <ColumnBars label={copy.byTime} bars={time.bars} words={copy.articles} />
        <p className={styles.ends} style={{ maxInlineSize: time.bars.length * 96 }}>
          <span>{first?.label}</span>
          <span>{time.rest}</span>
          <span>{last === first ? "" : last?.label}</span>
        </p>
      </Card>
      <Card title={copy.waiting}>
        {waiting.length === 0 ? <p className={styles.small}>{copy.nothingWaits}</p> : null}
        <ul className={styles.links}>
          {waiting.map(({ key, label, count, onPress }) => (
            <li key={key}>
              <button type="button" className={styles.link} onClick={onPress}>
                <b>{formatCount(count)}</b> <span>{label}</span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={copy.byOrigins}>
        <BarList label={copy.byOrigins} bars={originBars(overview)} words={copy.claims} />
      </Card>
      <Card title={copy.byOutlet}>
        <BarList label={copy.byOutlet} bars={outletBars(overview)} words={copy.articles} />
      </Card>
      <Card title={copy.byLanguage}>
        <BarList label={copy.byLanguage} bars={languageBars(overview)} words={copy.articles} />
      </Card>
      <Card title={copy.mostCopied}>
        {overview.mostCopied.length === 0 ? <p className={styles.small}>{copy.noCopies}</p> : null}
        <ul className={styles.links}>
          {overview.mostCopied.map((story) => (
            <li key={story.id}>
              <button type="button" className={styles.link} onClick={() => navigate.openStory(story.id)}>
                <b>{formatCount(story.count)}</b>
                <span>
                  <bdi>{story.title}</bdi>
                  <small>
                    <bdi>{story.outlet ?? ""}</bdi> {formatPublishedDay(story.published)}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={copy.disputed}>
        {overview.disputedTotal === 0 ? <p className={styles.small}>{copy.noDisputed}</p> : null}
        <ul className={styles.links}>
          {overview.disputed.map((claim) => (
            <li key={claim.id}>
              <button type="button" className={styles.link} onClick={() => navigate.openClaim(claim.id)}>
                <b>{formatCount(claim.count)}</b>
                <bdi>{claim.title}</bdi>
              </button>
            </li>
          ))}
        </ul>
        {overview.disputedTotal === 0 ? null : (
          <button
            type="button"
            className={styles.all}
            onClick={() => navigate.openView("timeline", { disputed: true })}
          >
            {copy.showAll(formatCount(overview.disputedTotal))}
          </button>
        )}
      </Card>
      <Card title={copy.runs}>
        {overview.runs.length === 0 ? <p className={styles.small}>{copy.noRuns}</p> : null}
        <ul className={styles.links}>
          {overview.runs.map((run) => (
            <li key={run.id}>
              <button type="button" className={styles.link} onClick={() => navigate.openRun(run.id)}>
                <span>
                  <bdi>{run.name}</bdi>
                  <small>
                    {formatInstant(run.startedAt, Date.now())}, {copy.runFiles(run.added, run.files)}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
