import { useCallback, useState } from "react";
import { navigate } from "../../app/navigation.ts";
import { panes } from "../../app/pane-state.ts";
import { appCopy } from "../../copy/app.ts";
import { formatCount } from "../../copy/format.ts";
import { searchCopy } from "../../copy/search.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./search-results.module.css";
import { type Thing, type ThingKind, useThings, useThingTotals } from "./use-things.ts";

const copy = searchCopy;

/** Claims, quotes, actors, memos or tags with the words of the question. Arrow keys show, Enter goes there. */
export function ThingList({ kind }: { readonly kind: ThingKind }) {
  const { rows, isThere, error, ignored, loadMore, retry } = useThings(kind);
  const [selected, setSelected] = useState(-1);
  const total = useThingTotals()?.get(kind) ?? rows.length;
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (last >= rows.length - 10) loadMore();
    },
    [rows.length, loadMore],
  );
  if (error !== null) {
    return <ErrorState error={error} actions={<Button onPress={retry}>{appCopy.tryAgain}</Button>} />;
  }
  if (!isThere) return <LoadingState label={appCopy.loading} />;
  return (
    <>
      <PaneHeader title={copy.things[kind]} detail={formatCount(total)} />
      {ignored.length === 0 ? null : (
        <p className={styles.ignored} dir="auto">
          {copy.reading.ignored(ignored.join(", "))}
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={copy.noThings[kind]}>{copy.noThingsWords}</EmptyState>
      ) : (
        <VirtualList
          label={copy.things[kind]}
          count={rows.length}
          rowHeight={56}
          selected={selected}
          onSelect={(index) => {
            setSelected(index);
            const thing = rows[index];
            if (thing !== undefined) show(thing);
          }}
          onOpen={(index) => {
            const thing = rows[index];
            if (thing !== undefined) open(thing);
          }}
          onRange={onRange}
          rowKey={(index) => rows[index]?.id ?? index}
          renderRow={(index) => {
            const thing = rows[index];
            return thing === undefined ? null : <Row thing={thing} />;
          }}
        />
      )}
    </>
  );
}

function Row({ thing }: { readonly thing: Thing }) {
  const { kind, text, marks, detail } = thing;
  return (
    <div className={styles.thing}>
      <p className={kind === "claim" || kind === "quote" ? styles.statement : styles.name} dir="auto">
        <MarkedText text={text} marks={marks} />
      </p>
      {detail === null && thing.kind !== "memo" ? null : (
        <p className={styles.detail}>
          {kind === "memo" ? `${memoOf(thing.aboutKind)} ` : ""}
          <bdi>{detail}</bdi>
        </p>
      )}
    </div>
  );
}

function memoOf(kind: string | null): string {
  return Object.entries(copy.memoOf).find(([one]) => one === kind)?.[1] ?? "";
}

/** What the right pane shows of a thing while one walks the list. */
function show({ kind, id, aboutId, aboutKind }: Thing): void {
  if (kind === "claim" || kind === "actor" || kind === "tag") navigate.select({ kind, id });
  else if (kind === "quote" && aboutId !== null) navigate.select({ kind: "claim", id: aboutId });
  else if (kind === "memo" && aboutId !== null) {
    if (aboutKind === "claim" || aboutKind === "actor" || aboutKind === "article" || aboutKind === "tag") {
      navigate.select({ kind: aboutKind, id: aboutId });
    }
  }
}

/** Goes where a thing is: a quote to its place in the article, the others to their details. */
function open(thing: Thing): void {
  const { kind, id, articleId, aboutId, aboutKind } = thing;
  panes.show("details");
  if (kind === "quote" && articleId !== null) {
    if (aboutId !== null) navigate.select({ kind: "claim", id: aboutId });
    navigate.openArticle(articleId, { quoteId: id });
  } else if (kind === "memo" && aboutKind === "article" && aboutId !== null) navigate.openArticle(aboutId);
  else if (kind === "memo" && aboutKind === "story" && aboutId !== null) navigate.openStory(aboutId);
  else if (kind === "memo" && articleId !== null) navigate.openArticle(articleId);
  else show(thing);
}
