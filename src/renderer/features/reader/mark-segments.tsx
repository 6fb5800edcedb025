import type { CSSProperties, ReactNode } from "react";
import type { MarkedSegment } from "../../../shared/text/lay-out-marks.ts";
import { ACTOR_MARKS } from "../../marking/actor-kinds.ts";
import { classNames } from "../../ui/class-names.ts";
import type { Stripe } from "./mark-stripes.tsx";
import type { ReaderMark } from "./reader-marks.ts";
import styles from "./text-block.module.css";

export interface MarkSegmentsProps {
  readonly text: string;
  readonly segments: readonly MarkedSegment<ReaderMark>[];
  /** How far below the words the line of each mark runs; see {@link levelsOf}. */
  readonly levels: ReadonlyMap<ReaderMark, number>;
  readonly stripes: readonly Stripe[];
  readonly selected: string | null;
}

/** The words of a block under their marks. Segments of the selected mark stand in one element: its ring goes round all. */
export function MarkSegments(props: MarkSegmentsProps): ReactNode[] {
  const { segments, selected } = props;
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
    const node = <SegmentSpan key={segment.start} {...props} segment={segment} />;
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

interface SegmentSpanProps extends MarkSegmentsProps {
  readonly segment: MarkedSegment<ReaderMark>;
}

/** Lines of several marks over the same words lie under each other; a letter follows the last words of some. */
function SegmentSpan({ text, segment, levels, stripes }: SegmentSpanProps) {
  const words = text.slice(segment.start, segment.end);
  let node: ReactNode = <span data-start={segment.start}>{words}</span>;
  for (const mark of [...segment.marks].reverse()) {
    const letter = mark.end === segment.end ? letterOf(mark) : "";
    node = (
      <span
        className={classNames(styles[mark.kind], letter !== "" && styles.lettered)}
        data-mark={mark.kind}
        style={lineStyle(mark, levels.get(mark) ?? 0, anchorsAt(stripes, mark, segment.start))}
        {...(letter === "" ? {} : { "data-letter": letter })}
      >
        {node}
      </span>
    );
  }
  return node;
}

/** What a mark is without its colour: the type of an actor, or how far a person stands behind the mark. */
function letterOf(mark: ReaderMark): string {
  if (mark.kind === "suggestion") return "?";
  if (mark.kind === "projected") return "≈";
  if (mark.kind === "projected-changed") return "≠";
  return mark.kind === "mention" && mark.actorKind !== undefined ? ACTOR_MARKS[mark.actorKind].letter : "";
}

function lineStyle(mark: ReaderMark, level: number, anchors: string | null): CSSProperties {
  // Always said: an inner mark would take over the level of the one around it.
  const style: Record<string, string> = { "--level": String(level) };
  if (anchors !== null) style.anchorName = anchors;
  if (mark.actorKind !== undefined) style["--kind"] = ACTOR_MARKS[mark.actorKind].color;
  return style;
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
