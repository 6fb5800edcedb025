import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import type { ProjectStatus } from "../../../shared/contract/project.contract.ts";
import { navigate, type Section, usePlacePart } from "../../app/navigation.ts";
import { useChecksCount } from "../../client/use-checks-count.ts";
import { useConflictsCount } from "../../client/use-conflicts-count.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { checksCopy } from "../../copy/checks.ts";
import { sectionLabels } from "../../copy/en.ts";
import { formatCount, formatInstant } from "../../copy/format.ts";
import { libraryCopy } from "../../copy/library.ts";
import { NavItem } from "../../ui/nav-item.tsx";
import styles from "./library-pane.module.css";
import { SavedSearches } from "./saved-searches.tsx";

const SHOWN_RUNS = 5;

function filesOf(run: ImportRun): number {
  const { added, alreadyHere, newVersion, nearCopy, skipped } = run.counts;
  return added + alreadyHere + newVersion + nearCopy + skipped;
}

function RunItem({ run, current }: { readonly run: ImportRun; readonly current: boolean }) {
  const day = formatInstant(run.startedAt, Date.now()).replace(/, \d\d:\d\d$/, "");
  const skipped = run.counts.skipped === 0 ? "" : libraryCopy.skipped(formatCount(run.counts.skipped));
  return (
    <NavItem
      label={`${day}, ${libraryCopy.importsOf(filesOf(run))}`}
      title={run.name}
      current={current}
      count={
        run.undoneAt !== null
          ? libraryCopy.takenBack
          : run.state === "running"
            ? libraryCopy.running
            : skipped
      }
      onPress={() => navigate.openRun(run.id)}
    />
  );
}

/** The left navigation: what the project holds, what waits for a decision, what came in. */
export function LibraryPane({ status }: { readonly status: ProjectStatus }) {
  const here = usePlacePart((place) => place.section);
  const runId = usePlacePart((place) => place.runId);
  const isChecking = usePlacePart(
    (place) => place.section === "articles" && place.search.filter.check === true,
  );
  const imports = useWorkbenchQuery("imports.list", {});
  const runs = [...(imports.data?.runs ?? [])].sort((a, b) => b.startedAt - a.startedAt);
  const { counts } = status;
  const checks = useChecksCount();
  const conflicts = useConflictsCount();
  const isSaved = usePlacePart((place) => place.section === "articles" && place.search.savedId !== null);
  const item = (section: Section, count: number) => (
    <NavItem
      label={sectionLabels[section]}
      current={here === section && runId === null && !isChecking && !(isSaved && section === "articles")}
      count={formatCount(count)}
      onPress={() => navigate.openSection(section)}
    />
  );
  return (
    <div className={styles.library}>
      <section aria-labelledby="library-heading">
        <h2 id="library-heading">{libraryCopy.library}</h2>
        {item("articles", counts.articles)}
        {item("stories", counts.stories)}
        {item("claims", counts.claims)}
        {item("actors", counts.actors)}
        <NavItem
          label={sectionLabels.tags}
          current={here === "tags"}
          onPress={() => navigate.openSection("tags")}
        />
        <NavItem
          label={sectionLabels.values}
          current={here === "values"}
          onPress={() => navigate.openSection("values")}
        />
        <NavItem
          label={sectionLabels.views}
          current={here === "views"}
          onPress={() => navigate.openSection("views")}
        />
      </section>
      <section aria-labelledby="review-heading">
        <h2 id="review-heading">{libraryCopy.review}</h2>
        <NavItem
          label={sectionLabels.copies}
          current={here === "copies"}
          count={formatCount(counts.copiesToReview)}
          due={counts.copiesToReview > 0}
          onPress={() => navigate.openCopies()}
        />
        {conflicts === 0 && here !== "conflicts" ? null : (
          <NavItem
            label={sectionLabels.conflicts}
            current={here === "conflicts"}
            count={formatCount(conflicts)}
            due={conflicts > 0}
            onPress={() => navigate.openSection("conflicts")}
          />
        )}
        {checks === 0 ? null : (
          <NavItem
            label={checksCopy.title}
            current={isChecking}
            count={formatCount(checks)}
            onPress={() => navigate.openChecks()}
          />
        )}
      </section>
      <SavedSearches />
      <section aria-labelledby="imports-heading">
        <h2 id="imports-heading">{libraryCopy.imports}</h2>
        <NavItem
          label={libraryCopy.allImports}
          current={here === "imports" && runId === null}
          count={formatCount(counts.imports)}
          onPress={() => navigate.openSection("imports")}
        />
        {runs.slice(0, SHOWN_RUNS).map((run) => (
          <RunItem key={run.id} run={run} current={here === "imports" && runId === run.id} />
        ))}
      </section>
      <section aria-labelledby="team-heading">
        <h2 id="team-heading">{libraryCopy.exchange}</h2>
        <NavItem
          label={libraryCopy.team}
          current={here === "team"}
          onPress={() => navigate.openSection("team")}
        />
      </section>
      <section aria-labelledby="kept-heading">
        <h2 id="kept-heading">{libraryCopy.kept}</h2>
        {(["history", "trash"] as const).map((section) => (
          <NavItem
            key={section}
            label={sectionLabels[section]}
            current={here === section}
            onPress={() => navigate.openSection(section)}
          />
        ))}
      </section>
    </div>
  );
}
