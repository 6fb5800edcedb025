import { COPY_RELATIONS, COPY_THRESHOLD, type CopyRelation, sharedPercent } from "../../domain/copy-link.ts";
import type { MeasuredPair } from "./copy-relation.ts";

/** One relation that was considered for a pair, with the figures that speak for it or against it. */
export interface ConsideredRelation {
  readonly relation: CopyRelation;
  readonly chosen: boolean;
  readonly why: string;
}

/** All relations with the figures they were chosen or passed over by, in plain English. `chosen` null: none was. */
export function relationReasons(pair: MeasuredPair, chosen: CopyRelation | null): ConsideredRelation[] {
  return COPY_RELATIONS.map((relation) => ({
    relation,
    chosen: relation === chosen,
    why: WHY[relation](pair, chosen),
  }));
}

type Why = (pair: MeasuredPair, chosen: CopyRelation | null) => string;

const percent = (share: number) => `${sharedPercent(share)} %`;
const words = (count: number) => `${count} ${count === 1 ? "word" : "words"}`;

const WHY: Readonly<Record<CopyRelation, Why>> = {
  identical: (_pair, chosen) =>
    chosen === "identical"
      ? "all compared words are the same, in the same order"
      : "some compared words differ",
  copy: ({ score, sharedWords }) =>
    `${percent(score)} of the shorter article stands in the other (a copy needs ${percent(COPY_THRESHOLD)}), ${words(sharedWords)} in all`,
  excerpt: ({ longerCovered, lengthRatio }) =>
    `${percent(longerCovered)} of the longer article stands in the shorter, which has ${percent(lengthRatio)} of its length`,
  "new-version": ({ sameOutlet, titles, days }) =>
    [
      sameOutlet ? "one outlet" : "two outlets, or not both known",
      `titles alike by ${percent(titles)}`,
      daysApart(days),
    ].join(", "),
  "recurring-report": ({ facts, passageFacts, days }) =>
    [
      facts.all === null
        ? "too few names and numbers to compare"
        : `${percent(facts.all)} of the names and numbers are the same`,
      `${passageFacts.changed} of ${passageFacts.all} inside shared passages differ`,
      daysApart(days),
    ].join(", "),
  "shares-passages": ({ unquoted, sharedWords }) =>
    `${words(sharedWords)} shared; ${percent(unquoted)} of the words outside quotation marks stand in shared passages`,
  "same-event": (_pair, chosen) =>
    chosen === null
      ? "too few words are shared to say more"
      : "never suggested by words alone; a person says it",
};

function daysApart(days: number | null): string {
  if (days === null) return "days apart unknown";
  return days === 0 ? "published on one day" : `${days} ${days === 1 ? "day" : "days"} apart`;
}
