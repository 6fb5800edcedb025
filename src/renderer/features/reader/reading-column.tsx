import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { ArticleView, ZoneView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords } from "../../../shared/domain/zone.ts";
import { blockAt, type ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import type { OpenArticle } from "../../app/navigation.ts";
import { notify } from "../../app/notices.ts";
import { readerCopy } from "../../copy/reader.ts";
import { sentenceModeCopy } from "../../copy/sentence-mode.ts";
import { drafts, useOpenDraft } from "../../marking/draft-store.ts";
import { TagDialog } from "../../marking/tag-dialog.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ArticleText } from "./article-text.tsx";
import { EdgeHandles, EdgeHint } from "./edge-handles.tsx";
import { FindBar } from "./find-bar.tsx";
import { HoverCard } from "./hover-card.tsx";
import { pressOnText } from "./press-on-text.ts";
import styles from "./reader.module.css";
import { ReaderHead, StrayNotice } from "./reader-head.tsx";
import type { MarkOwner } from "./reader-marks.ts";
import { lookStyle, useReadingLook } from "./reading-look.ts";
import { RejectedSuggestions } from "./rejected-suggestions.tsx";
import { RoleMenu } from "./role-menu.tsx";
import { PlacedSelectionBar } from "./selection-bar.tsx";
import { showOwner } from "./show-owner.ts";
import { SpeakerStrip } from "./speaker-strip.tsx";
import { useArticleEdits } from "./use-article-edits.ts";
import { useEdges } from "./use-edges.ts";
import { useFind } from "./use-find.ts";
import { useFolds } from "./use-folds.ts";
import { useHighlights } from "./use-highlights.ts";
import { useHover } from "./use-hover.ts";
import { useInSight } from "./use-in-sight.ts";
import { nameFrom } from "./use-names.ts";
import { useReaderActions } from "./use-reader-actions.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import { useReadingMarks } from "./use-reading-marks.ts";
import { useReveal } from "./use-reveal.ts";
import { useSaveAtOnce } from "./use-save-at-once.ts";
import { useSearchHits } from "./use-search-hits.ts";
import { useSentenceCursor } from "./use-sentence-cursor.ts";
import { useTextSelection } from "./use-text-selection.ts";

export interface ReadingColumnProps {
  readonly view: ArticleView;
  /** Sets this article apart from another beside it. */
  readonly side: "main" | "beside";
  /** The keys of the reader are for this one. */
  readonly isActive: boolean;
  /** Where one goes in the article. */
  readonly target: OpenArticle;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly column: RefObject<HTMLElement | null>;
  readonly onScroll: (() => void) | null;
  /** Shows the imported file as it looked; null when there is nothing to show. */
  readonly onLook: (() => void) | null;
}

/** The article with everything that can be done in it by pointer and by key. */
export function ReadingColumn(props: ReadingColumnProps) {
  const { view, side, isActive, target, scroller, column, onLook } = props;
  const inner = useRef<HTMLDivElement>(null);
  const open = useOpenDraft();
  const draft = open?.articleId === view.row.id ? open.draft : null;
  const look = useReadingLook();
  const { hidden } = look;

  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [roleBlock, setRoleBlock] = useState<number | null>(null);
  const [tagging, setTagging] = useState<Span | null>(null);
  const [spoken, say] = useState("");
  const [drawn, setDrawn] = useState<unknown>(null);
  /** Behind the name that was last offered for tagging. */
  const [named, setNamed] = useState<{ readonly sentence: Span | null; readonly end: number } | null>(null);
  /** A suggestion is being accepted: after it comes the next. */
  const accepting = useRef(false);

  const { text, zones } = view;
  const reading = useReadingMarks(view, selectedKey, hidden);
  const { blocks, projections, names, marks, selected, shownMarks, shownKey } = reading;
  const selection = useTextSelection(column, text);
  const folds = useFolds(blocks, zones);
  const cursor = useSentenceCursor(text, blocks, view.row.language, folds.isHidden);
  const find = useFind(text);
  const drawing = useMemo(
    () => ({ shownMarks, shownKey, drawn, blocks }),
    [shownMarks, shownKey, drawn, blocks],
  );
  const edges = useEdges({ view, draft, selection, selected, sentence: cursor.sentence, say });
  const hits = useSearchHits(text);
  const edits = useArticleEdits(view);
  const hover = useHover(column, inner, marks, hidden);
  const saveAtOnce = useSaveAtOnce(view, cursor.sentenceAt);
  useHighlights(
    column,
    {
      ...{ sentence: cursor.sentence, find, draft, hits },
      hint: selected?.kind === "suggestion" && draft === null ? selected.suggestion : null,
      edges: edges.moving?.span ?? null,
    },
    drawing,
  );

  const { wanted, bring, reveal } = useReveal(scroller, column, blocks, folds.openAt);
  const selectOwner = useCallback(
    (owner: MarkOwner, scroll: boolean) => {
      setSelectedKey(owner.key);
      setCaret(owner.span.start);
      if (scroll) reveal(owner.span);
      showOwner(owner);
    },
    [reveal],
  );
  const focusText = () => column.current?.focus({ preventScroll: true });
  const start = caret ?? blocks.find((block) => block.role === "body")?.start ?? 0;
  const actions = useReaderActions({
    ...{ view, blocks, marks, selection, cursor, draft, edits, projections, start, selected },
    ...{ say, reveal, selectOwner, saveAtOnce },
    areNamesComing: names.areComing,
    untaggedName: (from) => nameFrom(names.open, from)?.spans[0] ?? null,
    unselect: () => setSelectedKey(null),
    focusDraft: () => focusDraft(open?.quick === true),
    // The next name is looked for behind the last, until one goes elsewhere.
    nameFrom: named !== null && named.sentence === cursor.sentence ? named.end : null,
    onAccepting: () => {
      accepting.current = true;
    },
    openTag: setTagging,
    openRoles: setRoleBlock,
  });
  const closeFind = () => {
    find.close();
    focusText();
  };
  useReaderKeys({
    ...{ column, actions, edges, find, closeFind, isActive, say, direction: view.direction },
    onLook,
    leave: () => {
      if (edges.leave()) return true;
      if (selection.span !== null) selection.clear();
      else if (selected !== undefined) setSelectedKey(null);
      else if (cursor.sentence !== null) cursor.leave();
      else return false;
      return true;
    },
  });

  const isQuick = draft !== null && open?.quick === true;
  useInSight({
    ...{ view, target, scroller, column, find, isQuick, bring, reveal },
    owners: marks.owners,
    mark: (owner) => setSelectedKey(owner.key),
    select: selection.select,
  });

  const onClick = pressOnText({
    ...{ column, folds, marks: hidden ? null : marks, openRoles: setRoleBlock },
    setCaret: (offset) => {
      setCaret(offset);
      cursor.leave();
    },
    select: (owner) => {
      if (owner === undefined) setSelectedKey(null);
      else selectOwner(owner, false);
    },
  });

  const role = roleBlock === null ? undefined : blocks[roleBlock];
  return (
    <div className={styles.reader} style={lookStyle(look)} data-side={side}>
      {find.isOpen ? <FindBar find={find} onClose={closeFind} /> : null}
      <div
        ref={scroller}
        className={styles.scroller}
        data-scroller=""
        {...(props.onScroll === null ? {} : { onScroll: props.onScroll })}
      >
        <div ref={inner} className={styles.inner}>
          <ReaderHead view={view} onLook={onLook} look={look} side={side} />
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
            className={classNames(styles.column, look.faded && styles.faded)}
            aria-label={side === "main" ? readerCopy.region : readerCopy.regionBeside}
            dir={view.direction}
            data-reader={view.row.id}
            onClick={onClick}
            {...hover.handlers}
          >
            <ArticleText
              {...{ column, view, blocks, folds, wanted }}
              scope={side}
              marks={shownMarks}
              here={cursor.sentence === null ? -1 : blockAt(blocks, cursor.sentence.start)}
              onDrawn={setDrawn}
              selected={shownKey}
            />
          </article>
          <RejectedSuggestions articleId={view.row.id} onAgain={edits.offerAgain} />
          {hidden ? null : <EdgeHandles {...{ edges, column, inner }} drawn={drawing} />}
          <PlacedSelectionBar
            selection={selection.span}
            {...{ column, inner }}
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
      {edges.moving === null ? null : <EdgeHint edge={edges.moving.edge} />}
      {draft === null || !isQuick ? null : (
        <SpeakerStrip
          {...{ view, draft, say, names: names.all }}
          onLeave={() => {
            accepting.current = false;
            drafts.keep();
            notify({ text: readerCopy.form.draftKept });
            focusText();
          }}
          onSaved={() => {
            focusText();
            say(sentenceModeCopy.saved);
            if (accepting.current) actions.suggestion(1);
            accepting.current = false;
          }}
        />
      )}
      <div className="visually-hidden" aria-live="polite" data-spoken="">
        {spoken}
      </div>
      {roleBlock === null || role === undefined ? null : (
        <RoleMenu
          {...{ column, index: roleBlock }}
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
          suggested={names.all.find(({ spans }) => spans.some((one) => isSame(one, tagging))) ?? null}
          onClose={() => {
            setTagging(null);
            selection.clear();
            setNamed({ sentence: cursor.sentence, end: tagging.end });
            focusText();
          }}
        />
      )}
    </div>
  );
}

/** Where the open draft is being entered: under the text, or in the form. */
function focusDraft(quick: boolean): void {
  const place = quick ? "[data-speaker-strip] input" : "[data-claim-form] :is(textarea, input)";
  document.querySelector<HTMLElement>(place)?.focus();
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function zoneOfBlock(view: ArticleView, blocks: readonly ReadingBlock[], block: number): ZoneView | null {
  return view.zones[blocks[block]?.zone ?? -1] ?? null;
}
