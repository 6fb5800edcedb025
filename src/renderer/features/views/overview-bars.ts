import type { Overview } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { formatCount, formatLanguage, formatPublished } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import type { Bar } from "./bar-list.tsx";
import { timeBars } from "./time-bars.ts";

const copy = viewsCopy.overview;
/** Outlets and languages shown as bars; the table has all. */
const MOST_BARS = 10;

/** How much there is of everything, with where it leads. */
export function countBars({ counts }: Overview): Bar[] {
  const bar = (key: keyof typeof copy.counts, onPress?: () => void): Bar => ({
    key,
    label: copy.counts[key],
    count: counts[key],
    ...(onPress === undefined ? {} : { onPress }),
  });
  return [
    bar("articles", () => navigate.openArticles({})),
    bar("origins"),
    bar("stories", () => navigate.openSection("stories")),
    bar("outlets"),
    bar("claims", () => navigate.openSection("claims")),
    bar("quotes", () => navigate.openView("matrix")),
    bar("actors", () => navigate.openSection("actors")),
    bar("mentions", () => navigate.openView("network")),
  ];
}

/** What waits for a person: only what there is. */
export function waitingLinks({ waiting }: Overview): Bar[] {
  const leads: Readonly<Record<keyof Overview["waiting"], () => void>> = {
    copies: () => navigate.openCopies(),
    conflicts: () => navigate.openSection("conflicts"),
    checks: () => navigate.openChecks(),
    lostMarks: () => navigate.openChecks(),
    articlesWithoutClaim: () => navigate.openView("coverage"),
  };
  const keys = ["copies", "conflicts", "checks", "lostMarks", "articlesWithoutClaim"] as const;
  return keys
    .filter((key) => waiting[key] > 0)
    .map((key) => ({ key, label: copy.waitingNames[key], count: waiting[key], onPress: leads[key] }));
}

/** Articles by outlet, the most frequent first. */
export function outletBars({ byOutlet }: Overview, most = MOST_BARS): Bar[] {
  return byOutlet.slice(0, most).map(({ value, count }) => ({
    key: `outlet ${value ?? ""}`,
    label: value ?? copy.unknown,
    count,
    onPress: () => navigate.openArticles({ outlet: value }),
  }));
}

/** Articles by language; those of which none is known lead nowhere. */
export function languageBars({ byLanguage }: Overview, most = MOST_BARS): Bar[] {
  return byLanguage.slice(0, most).map(({ value, count }) => ({
    key: `language ${value ?? ""}`,
    label: formatLanguage(value),
    count,
    ...(value === null ? {} : { onPress: () => navigate.openArticles({ language: value }) }),
  }));
}

/** Claims by independent origins; the last bar holds all above. */
export function originBars({ byOrigins }: Overview): Bar[] {
  return byOrigins.map(({ origins, claims }, place) => {
    const isLast = place === byOrigins.length - 1;
    const filter = isLast ? { leastOrigins: origins } : { leastOrigins: origins, mostOrigins: origins };
    return {
      key: `origins ${origins}`,
      label: copy.origins(origins, isLast),
      count: claims,
      onPress: () => navigate.openView("timeline", filter),
    };
  });
}

/** Articles over time, and in words what the bars leave out. */
export function timeColumns({ byTime, timeStep }: Overview): { readonly bars: Bar[]; readonly rest: string } {
  const { bars, earlier, later, inexact } = timeBars(byTime, timeStep);
  const rest = [
    ...(earlier > 0 ? [`${formatCount(earlier)} ${copy.earlier}`] : []),
    ...(later > 0 ? [`${formatCount(later)} ${copy.later}`] : []),
    ...(inexact > 0 ? [`${formatCount(inexact)} ${copy.undated}`] : []),
  ].join(", ");
  return {
    rest,
    bars: bars.map(({ value, count }) => ({
      key: value,
      label: formatPublished(value),
      count,
      onPress: () => navigate.openArticles({ from: value, to: value }),
    })),
  };
}
