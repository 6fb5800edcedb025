import { type CSSProperties, memo, type ReactNode } from "react";
import type { ZoneView } from "../../../shared/contract/views.ts";
import { layOutMarks, type MarkedSegment } from "../../../shared/text/lay-out-marks.ts";
import type { ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { keyLabel } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { ACTOR_MARKS } from "../../marking/actor-kinds.ts";
import { classNames } from "../../ui/class-names.ts";
import type { ReaderMark } from "./reader-marks.ts";
import styles from "./text-block.module.css";

export interface TextBlockProps {
  /** The whole article; the block takes its part. */
  readonly text: string;
  readonly block: ReadingBlock;
  readonly index: number;
  readonly language: string | null;
  /** Saved marks and suggestions over this block. */
  readonly marks: readonly ReaderMark[];
  /** The selected owner when one of its marks lies over this block. */
  readonly selected: string | null;
  readonly isHeading: boolean;
  /** Why the block has its role, and whether a person said so. */
  readonly zoneReason: string | null;
  readonly zoneDecided: boolean;
  readonly zoneWeak: boolean;
  /** In words: who says so. Null where no zone stands. */
  readonly zoneSource: ZoneView["source"] | null;
  /** Folded away with its neighbours. */
  readonly isHidden: boolean;
  /** Lines of the fold that begins here; 0 where none does. */
  readonly foldLines: number;
  /** The reader's cursor stands in it: then the reason for its role is told. */
  readonly isHere: boolean;
}

/** One paragraph of the article with its marks. Text nodes only; nothing of the article is read as markup. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, block, index, language, marks, selected, isHeading } = props;
  const segments = layOutMarks(text, block, marks);
  const stripes = stripesOf(index, segments);
  const content = ringed(text, segments, stripes, selected);
  const Element = isHeading ? "h1" : "p";
  const aside = block.role !== "body" && block.role !== "title";
  const hidesWords = props.isHidden && props.foldLines > 0;
  return (
    <div
      className={classNames(
        styles.block,
        aside && styles.zone,
        props.zoneWeak && styles.weak,
        isHeading && styles.heading,
      )}
      hidden={props.isHidden && !hidesWords}
      data-block={index}
      data-block-start={block.start}
      data-block-end={block.end}
      data-role={block.role}
    >
      {props.foldLines === 0 ? null : (
        <button type="button" className={styles.fold} data-fold={index} aria-expanded={!props.isHidden}>
          {readerCopy.fold(props.foldLines, props.isHidden)}
        </button>
      )}
      {(aside || props.zoneDecided) && !hidesWords ? (
        <button type="button" tabIndex={-1} className={styles.label} data-zone-label={index}>
          {readerCopy.roles[block.role]}
        </button>
      ) : null}
      <Element
        className={styles.words}
        dir="auto"
        hidden={hidesWords}
        {...(language === null ? {} : { lang: language })}
      >
        {content}
      </Element>
      {props.isHere && props.zoneSource !== null && (aside || props.zoneDecided) ? (
        <p className={styles.why}>
          {readerCopy.zoneWhy(props.zoneReason ?? "", props.zoneSource, props.zoneWeak)}{" "}
          {readerCopy.zoneKey(aside, keyLabel("notArticle"))}
        </p>
      ) : null}
      <Stripes stripes={stripes} selected={selected} />
    </div>
  );
}, isSameBlock);

/** Blocks get new lists of equal marks whenever anything in the article is saved: those need no new drawing. */
function isSameBlock(before: TextBlockProps, after: TextBlockProps): boolean {
  return (
    before.text === after.text &&
    before.block.start === after.block.start &&
    before.block.end === after.block.end &&
    before.block.role === after.block.role &&
    before.index === after.index &&
    before.selected === after.selected &&
    before.isHeading === after.isHeading &&
    before.zoneReason === after.zoneReason &&
    before.zoneDecided === after.zoneDecided &&
    before.zoneWeak === after.zoneWeak &&
    before.zoneSource === after.zoneSource &&
    before.isHidden === after.isHidden &&
    before.foldLines === after.foldLines &&
    before.isHere === after.isHere &&
    before.language === after.language &&
    sameMarks(before.marks, after.marks)
  );
}

function sameMarks(before: readonly ReaderMark[], after: readonly ReaderMark[]): boolean {
  if (before === after) return true;
  return (
    before.length === after.length &&
    before.every((mark, index) => {
      const other = after[index];
      return (
        mark.start === other?.start &&
        mark.end === other.end &&
        mark.kind === other.kind &&
        mark.owner === other.owner &&
        mark.actorKind === other.actorKind
      );
    })
  );
}

/** Segments of the selected mark stand in one element, so that its ring goes round all of them. */
function ringed(
  text: string,
  segments: readonly MarkedSegment<ReaderMark>[],
  stripes: readonly Stripe[],
  selected: string | null,
): ReactNode[] {
  const nodes: ReactNode[] = [];
  let ring: ReactNode[] = [];
  let ringStart = 0;
  const close = () => {
    if (ring.length > 0) {
      nodes.push(
        <span key={`ring-${ringStart}`} className={styles.ring}>
          {ring}
        </span>,
      );
    }
    ring = [];
  };
  for (const segment of segments) {
    const node = <SegmentSpan key={segment.start} text={text} segment={segment} stripes={stripes} />;
    if (selected !== null && segment.marks.some((mark) => mark.owner === selected && isRinged(mark))) {
      if (ring.length === 0) ringStart = segment.start;
      ring.push(node);
    } else {
      close();
      nodes.push(node);
    }
  }
  close();
  return nodes;
}

/** A ring goes round the words of a claim; its cue and speaker stand too close for rings of their own. */
function isRinged(mark: ReaderMark): boolean {
  return mark.kind !== "cue" && mark.kind !== "speaker";
}

/** Lines of several marks over the same words lie under each other; the type letter follows a mention's last words. */
function SegmentSpan({
  text,
  segment,
  stripes,
}: {
  readonly text: string;
  readonly segment: MarkedSegment<ReaderMark>;
  readonly stripes: readonly Stripe[];
}) {
  const words = text.slice(segment.start, segment.end);
  let node: ReactNode = <span data-start={segment.start}>{words}</span>;
  for (const [depth, mark] of [...segment.marks].reverse().entries()) {
    const ends = mark.end === segment.end;
    node = (
      <span
        className={classNames(styles[mark.kind], mark.kind === "mention" && ends && styles.lettered)}
        data-mark={mark.kind}
        style={lineStyle(mark, depth, anchorsAt(stripes, mark, segment.start))}
        {...(mark.kind === "mention" && ends ? { "data-letter": letterOf(mark) } : {})}
      >
        {node}
      </span>
    );
  }
  return node;
}

function letterOf(mark: ReaderMark): string {
  return mark.actorKind === undefined ? "" : ACTOR_MARKS[mark.actorKind].letter;
}

function lineStyle(mark: ReaderMark, depth: number, anchors: string | null): CSSProperties {
  const style: Record<string, string> = {};
  if (anchors !== null) style.anchorName = anchors;
  if (depth > 0) style["--depth"] = String(depth);
  if (mark.actorKind !== undefined) style["--kind"] = ACTOR_MARKS[mark.actorKind].color;
  return style;
}

/** A claim's bar in the margin stands beside the words from one anchor to the other (CSS anchor positioning). */
interface Stripe {
  readonly mark: ReaderMark;
  readonly name: string;
  /** Starts of the first and the last segment under the mark. */
  readonly first: number;
  readonly last: number;
}

/** One stripe for each claim's words in the block. The style sheet places them: nothing is measured. */
function stripesOf(index: number, segments: readonly MarkedSegment<ReaderMark>[]): Stripe[] {
  const stripes = new Map<ReaderMark, Stripe>();
  for (const { start, marks } of segments) {
    for (const mark of marks) {
      if (mark.kind !== "content") continue;
      const known = stripes.get(mark);
      const name = known?.name ?? `--claim-${index}-${stripes.size}`;
      stripes.set(mark, { mark, name, first: known?.first ?? start, last: start });
    }
  }
  return [...stripes.values()];
}

/** The anchors that begin or end at a mark's segment, as a value of `anchor-name`; null when there are none. */
function anchorsAt(stripes: readonly Stripe[], mark: ReaderMark, segmentStart: number): string | null {
  const stripe = stripes.find((one) => one.mark === mark);
  if (stripe === undefined) return null;
  const names = [
    ...(stripe.first === segmentStart ? [`${stripe.name}-first`] : []),
    ...(stripe.last === segmentStart ? [`${stripe.name}-last`] : []),
  ];
  return names.length === 0 ? null : names.join(", ");
}

/** Thin bars in the margin, to find claims while scrolling fast. */
function Stripes({
  stripes,
  selected,
}: {
  readonly stripes: readonly Stripe[];
  readonly selected: string | null;
}) {
  return stripes.map(({ mark, name }) => (
    <i
      key={name}
      aria-hidden="true"
      data-stripe=""
      className={classNames(styles.stripe, mark.owner === selected && styles.stripeSelected)}
      style={{ insetBlockStart: `anchor(${name}-first top)`, insetBlockEnd: `anchor(${name}-last bottom)` }}
    />
  ));
}
