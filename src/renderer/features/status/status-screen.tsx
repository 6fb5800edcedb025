import type { ReactNode } from "react";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { navigate } from "../../app/navigation.ts";
import { hasEnded, useJobs } from "../../client/use-jobs.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { formatBytes, formatCount } from "../../copy/format.ts";
import { jobAmount } from "../../copy/jobs.ts";
import { statusCopy } from "../../copy/status.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { KeyValue, KeyValueList } from "../../ui/key-value.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader, PartHeading } from "../../ui/pane-header.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Screen } from "../../ui/screen.tsx";
import styles from "./status-screen.module.css";

const copy = statusCopy;
type Status = MethodOutput<"project.status">;
type SearchState = MethodOutput<"search.state">;
type Room = MethodOutput<"project.room">;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <PartHeading>{title}</PartHeading>
      {children}
    </section>
  );
}

/** Whether all can be found, in a sentence. */
function searchWords({ indexed, filling }: SearchState, articles: number): string {
  if (articles === 0) return copy.empty;
  if (filling) return copy.building(indexed, articles);
  return indexed < articles ? copy.following(indexed, articles) : copy.searchable(articles);
}

function SearchPart({ state, status }: { readonly state: SearchState; readonly status: Status }) {
  const { articles } = status.counts;
  const waiting = Math.max(0, status.indexing.total - status.indexing.done);
  const words = searchWords(state, articles);
  return (
    <Part title={copy.search}>
      <KeyValueList>
        <KeyValue name={copy.state}>
          {words}
          {state.filling && articles > 0 ? (
            <ProgressBar label={words} done={state.indexed} total={articles} />
          ) : null}
        </KeyValue>
        <KeyValue name={copy.queue}>{copy.queueOf(waiting)}</KeyValue>
        <KeyValue name={copy.terms} note={copy.termsNote}>
          {copy.termsOf(state.terms)}
        </KeyValue>
      </KeyValueList>
    </Part>
  );
}

function Jobs() {
  const running = useJobs().filter((job) => !hasEnded(job));
  return (
    <Part title={copy.underWay}>
      {running.length === 0 ? <p>{copy.nothingUnderWay}</p> : null}
      <ul className={styles.jobs}>
        {running.map((job) => (
          <li key={job.jobId}>
            {appCopy.jobs[job.kind]} {jobAmount(job)}
            <ProgressBar label={appCopy.jobs[job.kind]} done={job.done} total={job.total} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ReviewPart({ counts }: { readonly counts: Status["counts"] }) {
  return (
    <Part title={copy.review}>
      <KeyValueList>
        <KeyValue name={copy.copies}>
          {counts.copiesToReview === 0 ? (
            copy.none
          ) : (
            <Button tone="link" size="s" onPress={() => navigate.openCopies()}>
              {formatCount(counts.copiesToReview)}
            </Button>
          )}
        </KeyValue>
        <KeyValue name={copy.anchors}>
          {counts.lostAnchors === 0 ? (
            copy.none
          ) : (
            <Button tone="link" size="s" onPress={() => navigate.openChecks()}>
              {formatCount(counts.lostAnchors)}
            </Button>
          )}
        </KeyValue>
      </KeyValueList>
    </Part>
  );
}

function FilePart({ state, room }: { readonly state: SearchState; readonly room: Room }) {
  const { count, bytes, keptBytes, isEstimate } = room.originals;
  return (
    <Part title={copy.file}>
      <KeyValueList>
        <KeyValue name={copy.projectFile} note={copy.projectFileNote}>
          {formatBytes(state.projectBytes)}
        </KeyValue>
        <KeyValue name={copy.originals} note={copy.originalsNote}>
          {copy.originalsOf(count, bytes, keptBytes, isEstimate)}
        </KeyValue>
        <KeyValue name={copy.index} note={copy.indexNote}>
          {formatBytes(state.indexBytes)}
        </KeyValue>
      </KeyValueList>
    </Part>
  );
}

/** How the project stands: what it holds, what room it takes, what can be searched, and what is under way. */
export function StatusScreen() {
  const status = useWorkbenchQuery("project.status", {});
  const state = useWorkbenchQuery("search.state", {});
  const room = useWorkbenchQuery("project.room", {});
  const error = status.error ?? state.error ?? room.error;
  const hasAll = status.data !== undefined && state.data !== undefined && room.data !== undefined;
  return (
    <Screen label={copy.title}>
      <PaneHeader title={copy.title} detail={<bdi>{status.data?.project?.fileName}</bdi>} />
      {hasAll ? (
        <div className={styles.parts}>
          <FilePart state={state.data} room={room.data} />
          <SearchPart state={state.data} status={status.data} />
          <Part title={copy.holds}>
            <KeyValueList>
              <KeyValue name={copy.articles}>
                {copy.articlesOf(status.data.counts.articles, room.data.texts)}
              </KeyValue>
              <KeyValue name={copy.stories} note={copy.storiesNote}>
                {formatCount(status.data.counts.stories)}
              </KeyValue>
              <KeyValue name={copy.claims}>{formatCount(status.data.counts.claims)}</KeyValue>
              <KeyValue name={copy.actors}>{formatCount(status.data.counts.actors)}</KeyValue>
              <KeyValue name={copy.imports}>{formatCount(status.data.counts.imports)}</KeyValue>
              <KeyValue name={copy.operations}>{copy.operationsOf(room.data.operations)}</KeyValue>
            </KeyValueList>
          </Part>
          <ReviewPart counts={status.data.counts} />
          <Jobs />
        </div>
      ) : error !== null ? (
        <ErrorState error={toAppError(error)} />
      ) : (
        <LoadingState label={appCopy.loading} />
      )}
    </Screen>
  );
}
