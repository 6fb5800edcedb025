import { memo, useDeferredValue, useEffect } from "react";
import { appCopy, sectionLabels } from "../copy/app.ts";
import { ActorsScreen } from "../features/actors/actors-screen.tsx";
import { ArticleList } from "../features/articles/article-list.tsx";
import { ArticlesTable } from "../features/articles/articles-table.tsx";
import { BoilerplateScreen } from "../features/boilerplate/boilerplate-screen.tsx";
import { ClaimsScreen } from "../features/claims/claims-screen.tsx";
import { CopiesScreen } from "../features/copies/copies-screen.tsx";
import { ConflictsScreen } from "../features/exchange/conflicts-screen.tsx";
import { TeamScreen } from "../features/exchange/team-screen.tsx";
import { HistoryScreen } from "../features/history/history-screen.tsx";
import { ImportsScreen } from "../features/imports/imports-screen.tsx";
import { MemosScreen } from "../features/memos/memos-screen.tsx";
import { Reader } from "../features/reader/reader.tsx";
import { NamesScreen } from "../features/search/names-screen.tsx";
import { SearchScreen } from "../features/search/search-screen.tsx";
import { SideResults } from "../features/search/side-results.tsx";
import { StatusScreen } from "../features/status/status-screen.tsx";
import { StoriesScreen } from "../features/stories/stories-screen.tsx";
import { TagsScreen } from "../features/tags/tags-screen.tsx";
import { TrashScreen } from "../features/trash/trash-screen.tsx";
import { ValuesScreen } from "../features/values/values-screen.tsx";
import { ViewsScreen } from "../features/views/views-screen.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { focusReader } from "./focus-panes.ts";
import { isSearching, navigate, type Place, type Section, useNavigation } from "./navigation.ts";
import { paneWidth, usePanes } from "./pane-state.ts";
import styles from "./workbench-frame.module.css";
import { PaneSplitter } from "./workbench-frame.tsx";

/** Draws itself again for its own reasons only, not with every row that is selected. */
const SectionScreen = memo(function SectionScreen({ section }: { readonly section: Section }) {
  switch (section) {
    case "articles":
      return <ArticlesTable />;
    case "stories":
      return <StoriesScreen />;
    case "claims":
      return <ClaimsScreen />;
    case "actors":
      return <ActorsScreen />;
    case "copies":
      return <CopiesScreen />;
    case "conflicts":
      return <ConflictsScreen />;
    case "imports":
      return <ImportsScreen />;
    case "team":
      return <TeamScreen />;
    case "history":
      return <HistoryScreen />;
    case "trash":
      return <TrashScreen />;
    case "values":
      return <ValuesScreen />;
    case "tags":
      return <TagsScreen />;
    case "memos":
      return <MemosScreen />;
    case "views":
      return <ViewsScreen />;
    case "names":
      return <NamesScreen />;
    case "boilerplate":
      return <BoilerplateScreen />;
    case "status":
      return <StatusScreen />;
  }
});

/** The list at the side of the reader: what was found, or all articles. */
function SideList({ place }: { readonly place: Place }) {
  const layouts = usePanes();
  // The text comes first: both at once would make a long frame.
  const later = useDeferredValue(true, false);
  if (layouts.list.hidden) return null;
  return (
    <section
      className={styles.list}
      style={{ inlineSize: paneWidth("list", layouts.list) }}
      aria-label={appCopy.panes.list}
      data-pane="list"
    >
      <ErrorBoundary>{later ? isSearching(place) ? <SideResults /> : <ArticleList /> : null}</ErrorBoundary>
      <PaneSplitter pane="list" label={appCopy.panes.resizeList} />
    </section>
  );
}

function BackBar({ section }: { readonly section: Section }) {
  return (
    <div className={styles.back}>
      <Button tone="quiet" size="s" onPress={() => navigate.up()}>
        <Icon name="arrowLeft" size={14} />
        {appCopy.panes.back(sectionLabels[section])}
      </Button>
    </div>
  );
}

/** The middle: a section's screen, or the reader with the list beside it. Drawn again when one goes elsewhere only. */
export const MainPane = memo(function MainPane() {
  const { place } = useNavigation();
  const visit = place.article?.visit ?? null;
  useEffect(() => {
    // What had the focus is gone with the screen it stood on: reading goes on by key.
    if (visit !== null && document.activeElement === document.body) focusReader();
  }, [visit]);
  const beside = place.section === "articles" && place.article !== null;
  if (place.article === null) {
    const searching = place.section === "articles" && isSearching(place);
    return (
      <ErrorBoundary resetKey={searching ? "search" : place.section}>
        {searching ? <SearchScreen /> : <SectionScreen section={place.section} />}
      </ErrorBoundary>
    );
  }
  return (
    <>
      {beside && place.beside === null ? <SideList place={place} /> : null}
      <div className={styles.reader} data-pane="reader">
        {beside ? null : <BackBar section={place.section} />}
        <div className={styles.content}>
          <ErrorBoundary resetKey={place.article.id}>
            <Reader article={place.article} beside={place.beside} />
          </ErrorBoundary>
        </div>
      </div>
    </>
  );
});
