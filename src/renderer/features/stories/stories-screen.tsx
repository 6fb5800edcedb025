import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { SelectionBar } from "../../app/selection-bar.tsx";
import { isTextField } from "../../app/shortcuts.ts";
import { createSelection, useListSelection } from "../../client/list-selection.ts";
import { appCopy } from "../../copy/app.ts";
import { storiesCopy } from "../../copy/stories.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useSteady } from "../../ui/use-steady.ts";
import styles from "./stories-screen.module.css";
import { SHOWN_MEMBERS, StoryTree } from "./story-tree.tsx";
import { useStoryPages } from "./use-story-pages.ts";

const copy = storiesCopy;
const HEAD_HEIGHT = 74;
/** Stories whose articles are to be changed together. */
const chosenStories = createSelection();
const MEMBER_HEIGHT = 30;

/** Arrow keys go from one article of the list to the next; Tab goes to the evidence beside it. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || isTextField(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("li")];
  const here = lines.findIndex((line) => line.contains(document.activeElement));
  const next = lines[here < 0 ? 0 : here + by]?.querySelector("button");
  if (next === null || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** All stories with several members: each with its origin first and its copies under it. */
export function StoriesScreen() {
  const { place } = useNavigation();
  const pages = useStoryPages();
  const scroller = useRef<HTMLElement>(null);
  const selection = useListSelection(chosenStories, {
    idAt: (index) => pages.storyAt(index)?.id,
    idsBetween: pages.idsBetween,
  });
  const editChosen = async () => {
    const ids = await pages.articlesOf(new Set(selection.ids));
    navigate.select({ kind: "articles", ids });
  };
  const toggle = useSteady(selection.toggle);
  const total = pages.total ?? 0;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      HEAD_HEIGHT + MEMBER_HEIGHT * Math.min(SHOWN_MEMBERS + 1, pages.storyAt(index)?.members.length ?? 3),
    overscan: 4,
  });
  const rows = virtualizer.getVirtualItems();
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  const { onRange } = pages;
  useEffect(() => {
    if (total > 0) onRange(first, last);
  }, [total, first, last, onRange]);
  const wanted = place.storyId === null ? -1 : pages.indexOf(place.storyId);
  useEffect(() => {
    if (wanted >= 0) virtualizer.scrollToIndex(wanted, { align: "start" });
  }, [wanted, virtualizer]);
  if (pages.error !== null) {
    return (
      <ErrorState error={pages.error} actions={<Button onPress={pages.retry}>{appCopy.tryAgain}</Button>} />
    );
  }
  if (pages.total === null) return <LoadingState label={appCopy.loading} />;
  if (total === 0) return <EmptyState title={copy.empty.title}>{copy.empty.words}</EmptyState>;
  return (
    <Screen>
      <PaneHeader title={copy.count(total)} detail={copy.detail}>
        <Button size="s" onPress={() => navigate.openCopies()}>
          {copy.reviewOpen}
        </Button>
      </PaneHeader>
      <SelectionBar selection={selection}>
        <Button size="s" tone="primary" onPress={() => void editChosen()}>
          {copy.editArticles}
        </Button>
      </SelectionBar>
      <section ref={scroller} className={styles.scroller} aria-label={copy.list} onKeyDown={moveByArrow}>
        <div className={styles.inner} style={{ blockSize: virtualizer.getTotalSize() }}>
          {rows.map((row) => {
            const story = pages.storyAt(row.index);
            return (
              <div
                key={row.key}
                ref={virtualizer.measureElement}
                data-index={row.index}
                className={row.index === wanted ? styles.wanted : styles.row}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {story === null ? (
                  <div className={styles.waiting} />
                ) : (
                  <StoryTree
                    story={story}
                    index={row.index}
                    isChosen={selection.isSelected(row.index)}
                    onChoose={toggle}
                  />
                )}
              </div>
            );
          })}
        </div>
      </section>
    </Screen>
  );
}
