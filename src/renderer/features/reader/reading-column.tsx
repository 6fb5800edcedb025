import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ArticleView, MentionView, ZoneView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords } from "../../../shared/domain/zone.ts";
import { marksByBlock } from "../../../shared/text/lay-out-marks.ts";
import { blockAt, type ReadingBlock, readingBlocks } from "../../../shared/text/reading-blocks.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { useOpenDraft } from "../../marking/draft-store.ts";
import { TagDialog } from "../../marking/tag-dialog.tsx";
import { ArticleText } from "./article-text.tsx";
import { offsetOfPoint, rangeOfSpan } from "./dom-offsets.ts";
import { FindBar } from "./find-bar.tsx";
import { foldAt } from "./folds.ts";
import { HoverCard } from "./hover-card.tsx";
import styles from "./reader.module.css";
import { ReaderHead, StrayNotice } from "./reader-head.tsx";
import { type MarkOwner, marksOf, ownersAt, type ReaderMark } from "./reader-marks.ts";
import { RoleMenu } from "./role-menu.tsx";
import { scrollToSpan } from "./scroll-to-span.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useArticleEdits } from "./use-article-edits.ts";
import { useFind } from "./use-find.ts";
import { useFolds } from "./use-folds.ts";
import { useHighlights } from "./use-highlights.ts";
import { useHover } from "./use-hover.ts";
import { useProjections } from "./use-projections.ts";
import { useReaderActions } from "./use-reader-actions.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import { useSentenceCursor } from "./use-sentence-cursor.ts";
import { useTextSelection } from "./use-text-selection.ts";

const NO_MARKS: ReadonlyMap<number, readonly ReaderMark[]> = new Map();
const SELECTION_BAR_GAP = 8;

export interface ReadingColumnProps {
  readonly view: ArticleView;
  /** Shows the imported file as it looked; null when there is nothing to show. */
  readonly onLook: (() => void) | null;
}

/** The article with everything that can be done in it by pointer and by key. */
export function ReadingColumn({ view, onLook }: ReadingColumnProps) {
  const column = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const { place } = useNavigation();
  const open = useOpenDraft();
  const draft = open?.articleId === view.row.id ? open.draft : null;

  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [roleBlock, setRoleBlock] = useState<number | null>(null);
  const [tagging, setTagging] = useState<Span | null>(null);
  const [spoken, setSpoken] = useState("");
  const [drawn, setDrawn] = useState(0);

  const { text, zones } = view;
  const blocks = useMemo(() => readingBlocks(text, zones), [text, zones]);
  const projections = useProjections(view.row.id);
  const marks = useMemo(() => marksOf(view, rejected, projections.all), [view, rejected, projections.all]);
  const marksOver = useMemo(() => marksByBlock(blocks, marks.marks), [blocks, marks]);
  const selection = useTextSelection(column, text);
  const folds = useFolds(blocks, zones);
  const cursor = useSentenceCursor(text, blocks, view.row.language, folds.isHidden);
  const find = useFind(text);
  const shownMarks = hidden ? NO_MARKS : marksOver;
  const drawing = useMemo(
    () => ({ shownMarks, selected, drawn, blocks }),
    [shownMarks, selected, drawn, blocks],
  );
  useHighlights(column, cursor.sentence, find, draft, drawing);
  const edits = useArticleEdits(view);
  const hover = useHover(column, inner, marks, hidden);

  const { openAt } = folds;
  const reveal = useCallback(
    (span: Span) => {
      const show = () => scrollToSpan(scroller.current, column.current, span);
      // Words that were folded away have no place yet.
      if (openAt(span.start)) window.requestAnimationFrame(() => window.requestAnimationFrame(show));
      else show();
    },
    [openAt],
  );
  const selectOwner = useCallback(
    (owner: MarkOwner, scroll: boolean) => {
      setSelected(owner.key);
      setCaret(owner.span.start);
      if (scroll) reveal(owner.span);
      if (owner.kind === "quote") navigate.select({ kind: "claim", id: owner.quote.claimId });
      if (owner.kind === "projected") navigate.select({ kind: "claim", id: owner.projection.claimId });
      if (owner.kind === "mention") navigate.select({ kind: "actor", id: owner.mention.actorId });
    },
    [reveal],
  );
  const start = caret ?? blocks.find((block) => block.role === "body")?.start ?? 0;
  const actions = useReaderActions({
    view,
    blocks,
    marks,
    selection,
    cursor,
    draft,
    edits,
    projections,
    start,
    selected,
    say: setSpoken,
    reveal,
    selectOwner,
    unselect: () => setSelected(null),
    reject: (key) => setRejected((keys) => new Set(keys).add(key)),
    openTag: setTagging,
    openRoles: setRoleBlock,
    toggleMarks: () => {
      setHidden(!hidden);
      setSpoken(hidden ? readerCopy.marksShown : readerCopy.marksHidden);
    },
  });
  useShortcut("originalLook", () => onLook?.(), onLook !== null);
  const closeFind = () => {
    find.close();
    column.current?.focus({ preventScroll: true });
  };
  useReaderKeys(
    column,
    actions,
    find,
    {
      closeFind,
      leave: () => {
        if (selection.span !== null) selection.clear();
        else if (cursor.sentence !== null) cursor.leave();
        else if (selected !== null) setSelected(null);
        else return false;
        return true;
      },
    },
    view.direction,
  );

  const hit = find.hits[find.at];
  useEffect(() => {
    if (hit !== undefined && find.isOpen) reveal(hit);
  }, [hit, find.isOpen, reveal]);
  useGoTo(
    drawn < blocks.length ? null : place.article,
    marks.owners,
    view.mentions,
    (owner) => setSelected(owner.key),
    reveal,
    selection.select,
  );
  useEffect(() => {
    if (document.activeElement === document.body) column.current?.focus({ preventScroll: true });
  }, []);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target;
    if (!(target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
    const label = target.closest<HTMLElement>("[data-zone-label]");
    if (label !== null) return setRoleBlock(Number(label.dataset.zoneLabel));
    const fold = foldAt(folds.all, Number(target.closest<HTMLElement>("[data-fold]")?.dataset.fold ?? -1));
    if (fold !== null) return folds.toggle(fold);
    const words = target.closest("[data-start]") ?? target.querySelector(":scope > [data-start]");
    const point = window.getSelection();
    const at =
      words === null || column.current === null || point?.anchorNode === null || point === null
        ? null
        : offsetOfPoint(column.current, point.anchorNode, point.anchorOffset);
    if (at === null) return;
    setCaret(at);
    cursor.leave();
    const owner = hidden || target.closest("[data-mark]") === null ? undefined : ownersAt(marks, at)[0];
    if (owner === undefined) setSelected(null);
    else selectOwner(owner, false);
  };

  const role = roleBlock === null ? undefined : blocks[roleBlock];
  const roleAnchor = useRef<Element | null>(null);
  roleAnchor.current =
    roleBlock === null
      ? null
      : (column.current?.querySelector(`[data-block="${roleBlock}"] :is(p, h1)`) ?? null);
  return (
    <div className={styles.reader}>
      {find.isOpen ? <FindBar find={find} onClose={closeFind} /> : null}
      <div ref={scroller} className={styles.scroller}>
        <div ref={inner} className={styles.inner}>
          <ReaderHead view={view} onLook={onLook} />
          <StrayNotice strays={marks.strays} onGo={(stray) => stray.span !== null && reveal(stray.span)} />
          {blocks.some((block) => block.role === "title") ? null : (
            <h1 className={styles.title} dir="auto">
              {view.row.title}
            </h1>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: every action has its key in the table. */}
          <article
            ref={column}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keys of the reader.
            tabIndex={0}
            className={styles.column}
            aria-label={readerCopy.region}
            dir={view.direction}
            data-reader={view.row.id}
            onClick={onClick}
            {...hover.handlers}
          >
            <ArticleText
              view={view}
              blocks={blocks}
              marks={shownMarks}
              folds={folds}
              here={cursor.sentence === null ? -1 : blockAt(blocks, cursor.sentence.start)}
              onDrawn={setDrawn}
              selected={hidden ? null : selected}
            />
          </article>
          <Bar
            selection={selection.span}
            column={column.current}
            inner={inner.current}
            actions={actions.barActions}
          />
          {hover.card === null ? null : (
            <HoverCard
              owners={hover.card.owners}
              zone={hover.card.block === null ? null : zoneOfBlock(view, blocks, hover.card.block)}
              text={text}
              top={hover.card.top}
              left={hover.card.left}
            />
          )}
        </div>
      </div>
      <div className="visually-hidden" aria-live="polite">
        {spoken}
      </div>
      {role === undefined ? null : (
        <RoleMenu
          anchor={roleAnchor}
          current={role.role}
          outlet={view.row.outlet}
          onChoose={(next) => void edits.setRole(role, next)}
          onEverywhere={(outlet) => void edits.setPartEverywhere(role, !isOwnWords(role.role), outlet)}
          onClose={() => setRoleBlock(null)}
        />
      )}
      {tagging === null ? null : (
        <TagDialog
          view={view}
          span={tagging}
          onClose={() => {
            setTagging(null);
            selection.clear();
          }}
        />
      )}
    </div>
  );
}

function zoneOfBlock(view: ArticleView, blocks: readonly ReadingBlock[], block: number): ZoneView | null {
  return view.zones[blocks[block]?.zone ?? -1] ?? null;
}

interface BarProps {
  readonly selection: Span | null;
  readonly column: HTMLElement | null;
  readonly inner: HTMLElement | null;
  readonly actions: Parameters<typeof SelectionBar>[0]["actions"];
}

function Bar({ selection, column, inner, actions }: BarProps) {
  if (selection === null || column === null || inner === null) return null;
  const words = rangeOfSpan(column, selection)?.getBoundingClientRect();
  if (words === undefined) return null;
  const box = inner.getBoundingClientRect();
  const left = Math.max(8, Math.min(words.left - box.left, box.width - 380));
  return <SelectionBar top={words.bottom - box.top + SELECTION_BAR_GAP} left={left} actions={actions} />;
}

/** Follows the navigation to a quote or a span, once for each visit. */
function useGoTo(
  article: { readonly visit: number; readonly quoteId: string | null; readonly span: Span | null } | null,
  owners: readonly MarkOwner[],
  mentions: readonly MentionView[],
  mark: (owner: MarkOwner) => void,
  reveal: (span: Span) => void,
  select: (span: Span) => void,
): void {
  const visit = article?.visit ?? 0;
  const done = useRef(0);
  useEffect(() => {
    if (article === null || done.current === visit) return;
    done.current = visit;
    const { quoteId, span } = article;
    const owner = owners.find((one) =>
      one.kind === "quote"
        ? one.quote.id === quoteId
        : one.kind === "mention" && isAnchoredAt(one.mention, span),
    );
    if (owner !== undefined) {
      mark(owner);
      reveal(owner.span);
    } else if (span !== null && !mentions.some((one) => isAnchoredAt(one, span))) {
      // A mention that was lost in a new text has no place to go to: the notice above the text says so.
      reveal(span);
      select(span);
    }
  });
}

function isAnchoredAt(mention: MentionView, span: Span | null): boolean {
  const { anchor } = mention.placed;
  return anchor.start === span?.start && anchor.end === span.end;
}
