import type { ClaimFilter, ClaimOrder, TimelineLane } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { formatCount, formatPublished } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { howOf, itemWords } from "./item-words.ts";
import { type LaneItem, laneItems, publishedOf } from "./timeline-layout.ts";
import { CellLink, TwinTable } from "./twin-table.tsx";
import { useAllPages } from "./use-all-pages.ts";

const PAGE = 50;
const copy = viewsCopy.timeline.columns;

/** The timeline as a table: a row for each report of each claim, in order of time. */
export function TimelineTable({
  filter,
  order,
}: {
  readonly filter: ClaimFilter;
  readonly order: ClaimOrder;
}) {
  const { pages, total, loadMore } = useAllPages("views.timeline", { filter, order }, PAGE, true);
  const lanes = pages.flatMap((page) => page.lanes);
  return (
    <TwinTable
      caption={viewsCopy.timeline.chart}
      columns={[
        { label: copy.claim },
        { label: copy.origins, isFigure: true },
        { label: copy.published },
        { label: copy.who },
        { label: copy.how },
        { label: copy.outlet },
        { label: copy.copies, isFigure: true },
      ]}
      rows={lanes.flatMap((lane) => {
        const items = laneItems(lane);
        if (items.length === 0)
          return [{ key: lane.claimId, cells: [claimCell(lane), "0", "", "", "", "", ""] }];
        return items.map((item, place) => ({ key: `${lane.claimId} ${place}`, cells: cellsOf(lane, item) }));
      })}
      more={total > lanes.length ? { count: Math.min(PAGE, total - lanes.length), onMore: loadMore } : null}
    />
  );
}

function claimCell(lane: TimelineLane) {
  return (
    <CellLink onPress={() => navigate.select({ kind: "claim", id: lane.claimId })}>{lane.statement}</CellLink>
  );
}

function cellsOf(lane: TimelineLane, item: LaneItem) {
  const published = formatPublished(publishedOf(item));
  const shared = [claimCell(lane), formatCount(lane.origins)];
  if (item.kind === "related") {
    const { claimId, speakers, outlet } = item.related;
    const other = (
      <CellLink onPress={() => navigate.select({ kind: "claim", id: claimId })}>{itemWords(item)}</CellLink>
    );
    return [...shared, published, speakers.join(", "), other, outlet ?? "", ""];
  }
  const { articleId, quoteId, speakers, outlet, copies, isFirst } = item.mark;
  const how = isFirst ? `${howOf(item)}, ${viewsCopy.timeline.first.toLowerCase()}` : howOf(item);
  const open = (
    <CellLink onPress={() => navigate.openArticle(articleId, quoteId === null ? {} : { quoteId })}>
      {outlet ?? viewsCopy.timeline.noOutlet}
    </CellLink>
  );
  return [...shared, published, speakers.join(", "), how, open, formatCount(copies)];
}
