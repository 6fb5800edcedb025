import { useDeferredValue, useMemo, useState } from "react";
import type { TimelineLane } from "../../../shared/contract/overview.contract.ts";
import { publishedSpan } from "../../../shared/domain/published-span.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { formatCount } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useSteady } from "../../ui/use-steady.ts";
import { ClaimFilterBar } from "./claim-filter-bar.tsx";
import { pageMeasure } from "./drawing/paint.ts";
import { itemWords } from "./item-words.ts";
import { NoClaims } from "./no-claims.tsx";
import { fitted, panned, type TimeRange, zoomed } from "./time-scale.ts";
import { type Cursor, TimelineGrid } from "./timeline-grid.tsx";
import { laneItems, timeOfItems } from "./timeline-layout.ts";
import { Legend } from "./timeline-legend.tsx";
import { timelinePicture } from "./timeline-picture.ts";
import { TimelineTable } from "./timeline-table.tsx";
import { firstRows } from "./use-all-pages.ts";
import { usePaged } from "./use-paged.ts";
import { ViewBar } from "./view-bar.tsx";
import { useClaimOrder, useIsTable } from "./view-state.ts";
import styles from "./views.module.css";

const PAGE = 50;
/** A picture holds at most so many lanes. */
const MOST_LANES = 200;
const NO_CURSOR: Cursor = { lane: -1, item: -1 };
/** What is shown while no date is known. */
const NOWHERE = fitted(Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31));

function wholeTime(from: string | null, to: string | null): TimeRange {
  const [first, last] = [publishedSpan(from), publishedSpan(to)];
  return first === null || last === null ? NOWHERE : fitted(first.start, last.end);
}

/** Claims over time: who says so, since when, how many independent voices, who contradicts. */
export function TimelineView() {
  const asked = usePlacePart((place) => place.shown.claims);
  // What is typed is shown at once; the lanes follow when there is time.
  const filter = useDeferredValue(asked);
  const order = useClaimOrder();
  const isTable = useIsTable("timeline");
  const measure = useMemo(pageMeasure, []);
  const paged = usePaged("views.timeline", { filter, order }, PAGE);
  const [chosenTime, setTime] = useState<TimeRange | null>(null);
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const any = paged.any;
  const from = any?.from ?? null;
  const to = any?.to ?? null;
  const range = useMemo(() => chosenTime ?? wholeTime(from, to), [chosenTime, from, to]);
  const { pageOf } = paged;
  const laneAt = (index: number): TimelineLane | undefined => pageOf(index)?.lanes[index % PAGE];
  const move = (next: Cursor) => {
    setCursor(next);
    const lane = laneAt(next.lane);
    if (lane !== undefined) navigate.select({ kind: "claim", id: lane.claimId });
  };
  const open = (index: number, items: readonly number[]) => {
    const opened = laneAt(index);
    if (opened !== undefined) openItems(opened, items, setTime);
  };
  const onCursor = useSteady(move);
  const onOpen = useSteady(open);
  const around = focusOf(laneAt(cursor.lane), cursor.item, range);
  useShortcut("viewZoomIn", () => setTime(zoomed(range, 0.6, around)), !isTable);
  useShortcut("viewZoomOut", () => setTime(zoomed(range, 1 / 0.6, around)), !isTable);
  useShortcut("viewFit", () => setTime(null), !isTable);
  useShortcut(
    "viewPan",
    (event) => setTime(panned(range, event.key === "ArrowRight" ? 0.2 : -0.2)),
    !isTable,
  );
  const draw = async () => {
    const found = await firstRows(
      "views.timeline",
      { filter, order },
      { page: PAGE, most: MOST_LANES },
      (page) => page.lanes,
    );
    return timelinePicture(found.rows, {
      total: found.total,
      range: chosenTime ?? wholeTime(found.first.from, found.first.to),
      measure,
    });
  };
  const lane = laneAt(cursor.lane);
  return (
    <Screen label={viewsCopy.timeline.chart}>
      <ViewBar view="timeline" draw={draw} canSave={(any?.total ?? 0) > 0}>
        <ClaimFilterBar filter={asked} />
        {any === undefined ? null : <span className={styles.count}>{formatCount(any.total)}</span>}
      </ViewBar>
      <Loaded
        total={any?.total}
        error={paged.error}
        loading={viewsCopy.loading}
        empty={<NoClaims filter={filter} />}
      >
        {(total) =>
          isTable ? (
            <TimelineTable filter={filter} order={order} />
          ) : (
            <>
              <TimelineGrid
                total={total}
                laneAt={laneAt}
                onRange={paged.onRange}
                range={range}
                onTime={setTime}
                cursor={cursor}
                onCursor={onCursor}
                onOpen={onOpen}
                measure={measure}
              />
              <footer className={styles.foot}>
                <p className={styles.said} aria-hidden="true" dir="auto">
                  {lane === undefined ? viewsCopy.timeline.keys : wordsAt(lane, cursor.item)}
                </p>
                <div className={styles.zoom}>
                  <Button
                    size="s"
                    aria-label={viewsCopy.timeline.zoomOut}
                    onPress={() => setTime(zoomed(range, 1 / 0.6, around))}
                  >
                    −
                  </Button>
                  <Button
                    size="s"
                    aria-label={viewsCopy.timeline.zoomIn}
                    onPress={() => setTime(zoomed(range, 0.6, around))}
                  >
                    +
                  </Button>
                  <Button size="s" isDisabled={chosenTime === null} onPress={() => setTime(null)}>
                    {viewsCopy.timeline.fit}
                  </Button>
                </div>
              </footer>
              <Legend />
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

/** Zooming keeps the report with the cursor where it is; without one in sight, the middle of the screen. */
function focusOf(lane: TimelineLane | undefined, item: number, range: TimeRange): number {
  const time = lane === undefined || item < 0 ? null : timeOfItems(laneItems(lane).slice(item, item + 1));
  const middle = time === null ? 0 : (time.start + time.end) / 2;
  return time !== null && middle > range.start && middle < range.end ? middle : (range.start + range.end) / 2;
}

function wordsAt(lane: TimelineLane, item: number): string {
  const found = laneItems(lane)[item];
  if (found !== undefined) return itemWords(found);
  return `${lane.statement} — ${viewsCopy.claimFigures(lane.origins, lane.voices, lane.against)}`;
}

/** Opens a report at its quote, shows another claim, parts several; without items the first report of the claim. */
function openItems(lane: TimelineLane, places: readonly number[], onTime: (range: TimeRange) => void): void {
  const items = laneItems(lane);
  const chosen = places.flatMap((place) => items[place] ?? []);
  if (chosen.length > 1) {
    const time = timeOfItems(chosen);
    if (time !== null) onTime(closeUp(time));
    return;
  }
  const item = chosen[0] ?? items.find((one) => one.kind === "report");
  if (item === undefined) return;
  if (item.kind === "related") navigate.openClaim(item.related.claimId);
  else {
    const { articleId, quoteId } = item.mark;
    navigate.openArticle(articleId, quoteId === null ? {} : { quoteId });
  }
}

/** A stretch of time with air round it, also when it is short. */
function closeUp({ start, end }: TimeRange): TimeRange {
  const length = Math.max(end - start, 60 * 60_000) * 1.3;
  const middle = (start + end) / 2;
  return { start: middle - length / 2, end: middle + length / 2 };
}
