import { lanesOf, type MarkedSegment } from "../../../shared/text/lay-out-marks.ts";
import { classNames } from "../../ui/class-names.ts";
import type { MarkKind, ReaderMark } from "./reader-marks.ts";
import styles from "./text-block.module.css";

/** Bars that stand side by side in the margin. */
const LANES = 3;
const STRIPED: ReadonlySet<MarkKind> = new Set(["content", "projected", "projected-changed", "suggestion"]);

/** A bar in the margin stands beside the words from one anchor to the other (CSS anchor positioning). */
export interface Stripe {
  readonly mark: ReaderMark;
  readonly name: string;
  readonly lane: number;
  /** Starts of the first and the last segment under the mark. */
  readonly first: number;
  readonly last: number;
}

/**
 * One stripe for each claim's words in the block, saved, projected or suggested. The style sheet places them: nothing is
 * measured. `scope` keeps the names of two articles on one page apart.
 */
export function stripesOf(
  scope: string,
  index: number,
  segments: readonly MarkedSegment<ReaderMark>[],
): Stripe[] {
  const stripes = new Map<ReaderMark, Stripe>();
  for (const { start, marks } of segments) {
    for (const mark of marks) {
      if (!STRIPED.has(mark.kind)) continue;
      const known = stripes.get(mark);
      const name = known?.name ?? `--${scope}-${index}-${stripes.size}`;
      stripes.set(mark, { mark, name, lane: 0, first: known?.first ?? start, last: start });
    }
  }
  const lanes = lanesOf([...stripes.keys()], LANES);
  return [...stripes.values()].map((stripe) => ({ ...stripe, lane: lanes.get(stripe.mark) ?? 0 }));
}

export interface MarkStripesProps {
  readonly stripes: readonly Stripe[];
  readonly selected: string | null;
}

/** Thin bars in the margin, to find claims while scrolling fast. */
export function MarkStripes({ stripes, selected }: MarkStripesProps) {
  return stripes.map(({ mark, name, lane }) => (
    <i
      key={name}
      aria-hidden="true"
      data-stripe={mark.kind}
      className={classNames(styles.stripe, mark.owner === selected && styles.stripeSelected)}
      style={{
        ...(lane === 0 ? {} : { "--lane": String(lane) }),
        insetBlockStart: `anchor(${name}-first top)`,
        insetBlockEnd: `anchor(${name}-last bottom)`,
      }}
    />
  ));
}
