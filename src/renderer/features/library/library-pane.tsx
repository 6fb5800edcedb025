import { memo } from "react";
import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import type { ProjectStatus } from "../../../shared/contract/project.contract.ts";
import { navigate, type Section, usePlacePart } from "../../app/navigation.ts";
import { useChecksCount } from "../../client/use-checks-count.ts";
import { useConflictsCount } from "../../client/use-conflicts-count.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { sectionLabels } from "../../copy/app.ts";
import { checksCopy } from "../../copy/checks.ts";
import { formatCount } from "../../copy/format.ts";
import { libraryCopy } from "../../copy/library.ts";
import { NavItem } from "../../ui/nav-item.tsx";
import styles from "./library-pane.module.css";
import { runLabels } from "./run-labels.ts";
import { SavedSearches } from "./saved-searches.tsx";

const SHOWN_RUNS = 5;

const RunItem = memo(function RunItem({
  run,
  label,
  current,
}: {
  readonly run: ImportRun;
  readonly label: string;
  readonly current: boolean;
}) {
  const skipped = run.counts.skipped === 0 ? "" : libraryCopy.skipped(formatCount(run.counts.skipped));
  return (
    <NavItem
      label={label}
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
});

/** A section of the library: drawn again only when its own figure changes. */
const SectionItem = memo(function SectionItem(props: {
  readonly section: Section;
  readonly label?: string;
  readonly current: boolean;
  readonly count?: string;
  readonly due?: boolean;
  readonly onPress?: () => void;
}) {
  const { section, label, onPress, ...rest } = props;
  return (
    <NavItem
      {...rest}
      label={label ?? sectionLabels[section]}
      onPress={onPress ?? (() => navigate.openSection(section))}
    />
  );
});
const Saved = memo(SavedSearches);

const openCopies = (): void => navigate.openCopies();
const openChecks = (): void => navigate.openChecks();

/** The left navigation: what the project holds, what waits for a decision, what came in. */
export function LibraryPane({ status }: { readonly status: ProjectStatus }) {
  const here = usePlacePart((place) => place.section);
  const runId = usePlacePart((place) => place.runId);
  const isChecking = usePlacePart(
    (place) => place.section === "articles" && place.search.filter.check === true,
  );
  const imports = useWorkbenchQuery("imports.list", {});
  const runs = [...(imports.data?.runs ?? [])].sort((a, b) => b.startedAt - a.startedAt).slice(0, SHOWN_RUNS);
  const labels = runLabels(runs, Date.now());
  const { counts } = status;
  const checks = useChecksCount();
  const conflicts = useConflictsCount();
  const isSaved = usePlacePart((place) => place.section === "articles" && place.search.savedId !== null);
  const item = (section: Section, count: number) => (
    <SectionItem
      section={section}
      current={here === section && runId === null && !isChecking && !(isSaved && section === "articles")}
      count={formatCount(count)}
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
        <SectionItem section="tags" current={here === "tags"} />
        <SectionItem section="memos" current={here === "memos"} />
        <SectionItem section="values" current={here === "values"} />
        <SectionItem section="views" current={here === "views"} />
      </section>
      <section aria-labelledby="review-heading">
        <h2 id="review-heading">{libraryCopy.review}</h2>
        <SectionItem
          section="copies"
          current={here === "copies"}
          count={formatCount(counts.copiesToReview)}
          due={counts.copiesToReview > 0}
          onPress={openCopies}
        />
        <SectionItem section="boilerplate" current={here === "boilerplate"} />
        {conflicts === 0 && here !== "conflicts" ? null : (
          <SectionItem
            section="conflicts"
            current={here === "conflicts"}
            count={formatCount(conflicts)}
            due={conflicts > 0}
          />
        )}
        {checks === 0 ? null : (
          <SectionItem
            section="articles"
            label={checksCopy.title}
            current={isChecking}
            count={formatCount(checks)}
            onPress={openChecks}
          />
        )}
      </section>
      <Saved />
      <section aria-labelledby="imports-heading">
        <h2 id="imports-heading">{libraryCopy.imports}</h2>
        <SectionItem
          section="imports"
          label={libraryCopy.allImports}
          current={here === "imports" && runId === null}
          count={formatCount(counts.imports)}
        />
        {runs.map((run) => (
          <RunItem
            key={run.id}
            run={run}
            label={labels.get(run.id) ?? run.name}
            current={here === "imports" && runId === run.id}
          />
        ))}
      </section>
      <section aria-labelledby="team-heading">
        <h2 id="team-heading">{libraryCopy.exchange}</h2>
        <SectionItem section="team" label={libraryCopy.team} current={here === "team"} />
      </section>
      <section aria-labelledby="kept-heading">
        <h2 id="kept-heading">{libraryCopy.kept}</h2>
        {(["history", "trash", "status"] as const).map((section) => (
          <SectionItem key={section} section={section} current={here === section} />
        ))}
      </section>
    </div>
  );
}
