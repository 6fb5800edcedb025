import { memo } from "react";
import { runCommand } from "../../app/commands.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useJobs } from "../../client/use-jobs.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { appCopy, commandLabels } from "../../copy/app.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { ArticleGrid } from "./article-grid.tsx";
import { selectArticles, useArticleSort, useArticleViewState } from "./article-view-state.ts";
import styles from "./articles-screen.module.css";
import { changeColumns, useColumnState } from "./column-state.ts";
import { FilterBar } from "./filter-bar.tsx";
import { type ArticleWindows, useArticleWindows } from "./use-article-windows.ts";

const copy = articlesCopy;
const HIDEABLE = ["outlet", "published", "language", "words", "claims", "copies", "tags", "path"] as const;

const ColumnsMenu = memo(function ColumnsMenu() {
  const { visibility } = useColumnState();
  const chosen = new Set(HIDEABLE.filter((id) => visibility[id] !== false));
  return (
    <ChoiceMenu
      tone="quiet"
      size="s"
      choices={HIDEABLE.map((id) => ({ id, label: copy.columns[id] }))}
      chosen={chosen}
      onChange={(next) =>
        changeColumns(() => ({ visibility: Object.fromEntries(HIDEABLE.map((id) => [id, next.has(id)])) }))
      }
    >
      {copy.columnsMenu}
    </ChoiceMenu>
  );
});

function NoArticles({ filtered }: { readonly filtered: boolean }) {
  const importing = useJobs().some((job) => job.kind === "import" && job.state === "running");
  if (filtered) {
    const clear = <Button onPress={() => navigate.search({ filter: {} })}>{copy.filter.clear}</Button>;
    return (
      <EmptyState title={copy.empty.filteredTitle} actions={clear}>
        {copy.empty.filteredWords}
      </EmptyState>
    );
  }
  const choose = importing ? undefined : (
    <>
      <Button onPress={() => runCommand("import.files")}>{commandLabels["import.files"]}</Button>
      <Button tone="primary" onPress={() => runCommand("import.folder")}>
        {commandLabels["import.folder"]}
      </Button>
    </>
  );
  return (
    <div className={styles.dropPlace}>
      <div className={styles.dropFrame}>
        <EmptyState title={copy.empty.title} actions={choose}>
          {importing ? copy.empty.importing : copy.empty.words}
        </EmptyState>
      </div>
    </div>
  );
}

function Content({ windows, filtered }: { readonly windows: ArticleWindows; readonly filtered: boolean }) {
  if (windows.error !== null) {
    return (
      <ErrorState
        error={windows.error}
        actions={<Button onPress={windows.retry}>{appCopy.tryAgain}</Button>}
      />
    );
  }
  if (windows.total === null) return <LoadingState label={appCopy.loading} />;
  if (windows.total === 0) return <NoArticles filtered={filtered} />;
  return <ArticleGrid windows={windows} total={windows.total} />;
}

/** How many rows are selected, and Esc to let go of them. */
function Selected() {
  const { active, selected } = useArticleViewState();
  const clear = () => {
    selectArticles(active, new Set());
    navigate.select(null);
  };
  useShortcut("up", clear, selected.size > 0);
  if (selected.size < 2) return null;
  return (
    <>
      <span role="status">{copy.selected(selected.size)}</span>
      <Button tone="link" size="s" onPress={clear}>
        {copy.clearSelection}
      </Button>
    </>
  );
}

/** All articles as a table: sort, filter, select many, change many. */
export function ArticlesTable() {
  const filter = usePlacePart((place) => place.search.filter);
  const sort = useArticleSort();
  const windows = useArticleWindows(filter, sort);
  const status = useWorkbenchQuery("project.status", {});
  const all = status.data?.counts.articles ?? 0;
  const filtered = Object.keys(filter).length > 0;
  const total = windows.total ?? 0;
  if (all === 0 && windows.total === 0 && !filtered) return <NoArticles filtered={false} />;
  return (
    <Screen>
      <PaneHeader
        title={
          filtered && windows.total !== null ? copy.filtered(total, all) : copy.count(windows.total ?? all)
        }
        detail={copy.sortedBy[sort.column][sort.direction === "ascending" ? 0 : 1]}
      >
        <Selected />
        <ColumnsMenu />
      </PaneHeader>
      <FilterBar />
      <Screen>
        <Content windows={windows} filtered={filtered} />
      </Screen>
    </Screen>
  );
}
