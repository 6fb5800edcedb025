import type { Overview } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { formatCount } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import type { Bar } from "./bar-list.tsx";
import {
  countBars,
  languageBars,
  originBars,
  outletBars,
  timeColumns,
  waitingLinks,
} from "./overview-bars.ts";
import { CellLink, TwinTable } from "./twin-table.tsx";

const copy = viewsCopy.overview;
const MOST = 200;

/** The overview as one table: part, what, number. */
export function OverviewTable({ overview }: { readonly overview: Overview }) {
  const parts: readonly (readonly [string, readonly Bar[]])[] = [
    [viewsCopy.tabs.overview, countBars(overview)],
    [copy.waiting, waitingLinks(overview)],
    [copy.byTime, timeColumns(overview).bars.filter((bar) => bar.count > 0)],
    [copy.byOutlet, outletBars(overview, MOST)],
    [copy.byLanguage, languageBars(overview, MOST)],
    [copy.byOrigins, originBars(overview)],
    [copy.mostCopied, overview.mostCopied.map(storyBar)],
    [copy.disputed, overview.disputed.map(claimBar)],
  ];
  return (
    <TwinTable
      caption={copy.title}
      columns={[
        { label: copy.columns.what },
        { label: copy.columns.part },
        { label: copy.columns.count, isFigure: true },
      ]}
      rows={parts.flatMap(([part, bars]) =>
        bars.map(({ key, label, count, onPress }) => ({
          key: `${part} ${key}`,
          cells: [
            onPress === undefined ? label : <CellLink onPress={onPress}>{label}</CellLink>,
            part,
            formatCount(count),
          ],
        })),
      )}
    />
  );
}

function storyBar({ id, title, count }: Overview["mostCopied"][number]): Bar {
  return { key: id, label: title, count, onPress: () => navigate.openStory(id) };
}

function claimBar({ id, title, count }: Overview["disputed"][number]): Bar {
  return { key: id, label: title, count, onPress: () => navigate.openClaim(id) };
}
