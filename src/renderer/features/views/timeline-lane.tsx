import { memo, useDeferredValue, useMemo } from "react";
import type { TimelineLane as Lane } from "../../../shared/contract/overview.contract.ts";
import { viewsCopy } from "../../copy/views.ts";
import { classNames } from "../../ui/class-names.ts";
import { Drawn } from "./drawing/drawn.tsx";
import type { Measure } from "./drawing/shape.ts";
import { signWords } from "./item-words.ts";
import { gridShapes, LANE_HEIGHT, LANE_MIDDLE, laneShapes, UNDATED_WIDTH } from "./lane-shapes.ts";
import type { TimeRange, TimeTick } from "./time-scale.ts";
import styles from "./timeline.module.css";
import { allSigns, laneItems, layOutLane } from "./timeline-layout.ts";

export interface TimelineLaneProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly lane: Lane | undefined;
  readonly range: TimeRange;
  readonly ticks: readonly TimeTick[];
  /** Pixels of the dated part. */
  readonly width: number;
  readonly measure: Measure;
  /** The item that has the cursor; -1: the claim itself; null: another lane has it. */
  readonly cursor: number | null;
  readonly onPick: (index: number, item: number) => void;
  readonly onOpen: (index: number, items: readonly number[]) => void;
}

const NOTHING: Pick<TimelineLaneProps, "lane" | "range" | "ticks" | "width"> = {
  ...{ lane: undefined, range: { start: 0, end: 0 }, ticks: [], width: 0 },
};

/** A claim and its reports along the axis of time. */
export const TimelineLane = memo(function TimelineLane(props: TimelineLaneProps) {
  const { id, index, top, measure, cursor, onPick, onOpen } = props;
  const now = useMemo(
    () => ({ lane: props.lane, range: props.range, ticks: props.ticks, width: props.width }),
    [props.lane, props.range, props.ticks, props.width],
  );
  // A screenful of lanes at once would be a long frame: they are drawn one by one, when nothing more urgent waits.
  const { lane, range, ticks, width } = useDeferredValue(now, NOTHING);
  const drawn = useMemo(() => {
    if (lane === undefined || width === 0) return null;
    const items = laneItems(lane);
    const layout = layOutLane(items, range, width);
    const shapes = [
      // The grid lies under the lanes; the colour of this one would cover it.
      ...(cursor === null ? [] : gridShapes(ticks, range, width, LANE_HEIGHT)),
      ...laneShapes({ items, layout, width, measure, cursor: cursor ?? -1 }),
    ];
    return { items, shapes, signs: allSigns(layout, width) };
  }, [lane, range, ticks, width, measure, cursor]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: lanes out of sight do not exist, so this is no table.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={cursor !== null}
      className={classNames(styles.lane, cursor !== null && styles.current)}
      style={{ transform: `translateY(${top}px)`, blockSize: LANE_HEIGHT }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys. */}
      <div
        role="gridcell"
        id={`${id}-claim`}
        className={classNames(styles.claim, cursor === -1 && styles.cursor)}
        onClick={() => onPick(index, -1)}
        onDoubleClick={() => onOpen(index, [])}
      >
        {lane === undefined ? null : (
          <>
            <span className={styles.statement} dir="auto" title={lane.statement}>
              {lane.statement}
            </span>
            <span className={styles.figures}>
              {viewsCopy.claimFigures(lane.origins, lane.voices, lane.against)}
            </span>
          </>
        )}
      </div>
      {drawn === null ? null : (
        <svg
          className={styles.chart}
          width={width + UNDATED_WIDTH}
          height={LANE_HEIGHT}
          role="presentation"
          focusable="false"
        >
          <Drawn shapes={drawn.shapes} />
          {drawn.signs.map((sign) => (
            // biome-ignore lint/a11y/useSemanticElements: a part of a drawing.
            <g
              key={sign.items.join()}
              role="gridcell"
              id={`${id}-${sign.items[0]}`}
              aria-label={signWords(drawn.items, sign.items)}
              className={styles.sign}
              onClick={() => onPick(index, sign.items[0] ?? -1)}
              onDoubleClick={() => onOpen(index, sign.items)}
            >
              <title>{signWords(drawn.items, sign.items)}</title>
              <rect x={sign.x - 11} y={LANE_MIDDLE - 13} width={22} height={26} fill="transparent" />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
});
