import { type MouseEvent, memo, useCallback, useDeferredValue, useMemo, useState } from "react";
import type { SearchHit } from "../../../shared/contract/search.contract.ts";
import { focusReader } from "../../app/focus-panes.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { formatLanguage, formatPublishedDay } from "../../copy/format.ts";
import { searchCopy } from "../../copy/search.ts";
import { classNames } from "../../ui/class-names.ts";
import { MarkedText } from "../../ui/marked-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useSteady } from "../../ui/use-steady.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { type HitRow, hitRows, rowKey } from "./hit-rows.ts";
import styles from "./search-results.module.css";
import { useCopiesOf } from "./use-copies-of.ts";
import { useQuestion } from "./use-question.ts";
import type { SearchPages } from "./use-search-pages.ts";

const copy = searchCopy;
/** As the styles have it, so that no row is measured: title, facts, two lines of snippet; beside the reader two of title. */
const WIDE_PX = 101;
const BESIDE_PX = 116;
/** A copy under its hit. */
const LINE_PX = 30;
const NO_HITS: readonly SearchHit[] = [];

export interface HitListProps {
  readonly found: SearchPages;
  /** Beside the reader: the arrow keys read on. Else they select, and Enter opens. */
  readonly beside: boolean;
}

/** What was found, row by row; copies unfold under their first. */
export function HitList({ found, beside }: HitListProps) {
  const { loadMore } = found;
  // Rows come a frame later, in slices: with the page around them they would be one long piece of work.
  const hits = useDeferredValue(found.hits, NO_HITS);
  const { unfolded, toggle } = useCopiesOf(useQuestion());
  const [said, setSaid] = useState("");
  const rows = useMemo(() => hitRows(hits, unfolded), [hits, unfolded]);
  const current = usePlacePart(({ article, details }) => {
    if (beside) return article?.id;
    return details?.kind === "article" ? details.id : undefined;
  });
  const selected = useSelected(rows, current);
  const idAt = (index: number) => {
    const row = rows[index];
    return row === undefined || row.kind === "waiting" || row.kind === "more" ? null : row.hit.articleId;
  };
  const show = (index: number) => {
    const id = idAt(index);
    selected.hold(index);
    if (id === null) return;
    if (beside) navigate.showArticle(id);
    else navigate.select({ kind: "article", id });
  };
  const open = (index: number) => {
    const id = idAt(index);
    if (beside) focusReader();
    else if (id !== null) navigate.openArticle(id);
  };
  const step = (by: number) => {
    if (selected.index >= 0 && rows[selected.index + by] !== undefined) show(selected.index + by);
  };
  useShortcut("nextArticle", () => step(1), beside);
  useShortcut("previousArticle", () => step(-1), beside);
  const fold = (index: number, unfold: boolean): boolean => {
    const row = rows[index];
    if (row === undefined || !isListFocused()) return false;
    const head = row.kind === "hit" ? row : headOf(rows, row.under);
    if (head === null || head.hit.copies === 0 || head.unfolded === unfold) return false;
    toggle(head.hit.storyId);
    setSaid(unfold ? copy.copiesShown(head.hit.copies) : copy.copiesFolded);
    if (row.kind !== "hit") show(rows.indexOf(head));
    return true;
  };
  useShortcut("unfoldCopies", () => fold(selected.index, true));
  useShortcut("foldCopies", () => fold(selected.index, false));
  const onFold = useSteady(toggle);
  const onOpen = useSteady((id: string) => (beside ? focusReader() : navigate.openArticle(id)));
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (last >= rows.length - 10) loadMore();
    },
    [rows.length, loadMore],
  );
  const hitHeight = beside ? BESIDE_PX : WIDE_PX;
  const heightOf = useCallback(
    (index: number) => (rows[index]?.kind === "hit" ? hitHeight : LINE_PX),
    [rows, hitHeight],
  );
  const rowKeyAt = useCallback((index: number) => keyAt(rows, index), [rows]);
  return (
    <>
      <VirtualList
        label={copy.results}
        count={rows.length}
        rowHeight={hitHeight}
        heightOf={heightOf}
        selected={selected.index}
        onSelect={show}
        onOpen={open}
        onRange={onRange}
        rowKey={rowKeyAt}
        renderRow={(index) => {
          const row = rows[index];
          return row === undefined ? null : <Row row={row} wide={!beside} onFold={onFold} onOpen={onOpen} />;
        }}
      />
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}

function keyAt(rows: readonly HitRow[], index: number): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}

function headOf(rows: readonly HitRow[], articleId: string) {
  const head = rows.find((row) => row.kind === "hit" && row.hit.articleId === articleId);
  return head?.kind === "hit" ? head : null;
}

function isListFocused(): boolean {
  return document.activeElement?.closest("[data-results]") != null;
}

/** The row of the article at hand; among rows of the same article the one that was chosen. */
function useSelected(rows: readonly HitRow[], articleId: string | undefined) {
  const [held, setHeld] = useState(-1);
  const isIt = (row: HitRow | undefined) =>
    row !== undefined && (row.kind === "hit" || row.kind === "copy") && row.hit.articleId === articleId;
  const row = rows[held];
  const isNote = row?.kind === "waiting" || row?.kind === "more";
  const index = isIt(row) || isNote ? held : rows.findIndex((one) => isIt(one));
  return { index, hold: setHeld };
}

interface RowProps {
  readonly row: HitRow;
  readonly wide: boolean;
  readonly onFold: (storyId: string) => void;
  readonly onOpen: (articleId: string) => void;
}

function Row({ row, wide, onFold, onOpen }: RowProps) {
  if (row.kind === "waiting") return <p className={styles.note}>{copy.copiesLoading}</p>;
  if (row.kind === "more") return <p className={styles.note}>{copy.copiesMore(row.count)}</p>;
  if (row.kind === "copy") return <Copy hit={row.hit} />;
  return <Hit hit={row.hit} wide={wide} onFold={onFold} onOpen={onOpen} />;
}

/** A copy under the result it belongs to: outlet, day and its own headline. */
function Copy({ hit }: { readonly hit: SearchHit }) {
  return (
    <div className={styles.copy}>
      <bdi className={styles.copyOutlet}>{hit.outlet ?? articlesCopy.noOutlet}</bdi>
      <span className={styles.copyTitle} dir="auto">
        <MarkedText text={hit.title} marks={hit.titleMarks} />
      </span>
      <span className={styles.date}>{formatPublishedDay(hit.published)}</span>
    </div>
  );
}

interface HitProps extends Omit<RowProps, "row"> {
  readonly hit: SearchHit;
}

/** Drawn once: further pages make new rows, but the hits in them are the same. */
const Hit = memo(function Hit({ hit, wide, onFold, onOpen }: HitProps) {
  // The row is one option for screen readers and keys; these are short ways for the mouse.
  const press = (act: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    act();
  };
  return (
    <div className={classNames(styles.hit, wide && styles.wide)}>
      <h3 className={styles.title} dir="auto">
        {wide ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: Enter does the same.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter does the same.
          <span className={styles.link} onClick={press(() => onOpen(hit.articleId))}>
            <MarkedText text={hit.title} marks={hit.titleMarks} />
          </span>
        ) : (
          <MarkedText text={hit.title} marks={hit.titleMarks} />
        )}
      </h3>
      <p className={styles.meta}>
        <bdi className={styles.outlet}>{hit.outlet ?? articlesCopy.noOutlet}</bdi>
        <span className={styles.date}>{formatPublishedDay(hit.published)}</span>
        {wide && hit.language !== null ? (
          <span className={styles.language}>{formatLanguage(hit.language)}</span>
        ) : null}
        <span className={styles.end}>
          {wide && hit.matches > 1 ? (
            <span className={styles.matches}>{copy.matches(hit.matches)}</span>
          ) : null}
          {hit.claims === 0 ? null : <Tag tone="accent">{copy.claims(hit.claims)}</Tag>}
          {hit.copies === 0 ? null : (
            // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys do the same.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys do the same.
            <span
              className={styles.fold}
              data-others={hit.articleId}
              onClick={press(() => onFold(hit.storyId))}
            >
              <Tag>{copy.copies(hit.copies)}</Tag>
            </span>
          )}
        </span>
      </p>
      <p className={styles.snippet} dir="auto">
        <MarkedText {...hit.snippet} />
      </p>
    </div>
  );
});
