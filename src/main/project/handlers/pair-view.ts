import type { CopyLinkView, CopyPairView } from "../../../shared/contract/copies.contract.ts";
import type { CopyEvidence } from "../../../shared/domain/copy-link.ts";
import { lockedGroups } from "../../../shared/domain/story-groups.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { creditsIn } from "../../../shared/text/compare/credits.ts";
import { articleRows } from "../articles/article-rows.ts";
import { bodyOf, findArticle } from "../articles/articles.repository.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import { decidedPairs, suggestionsOf } from "../copies/compare-pair.repository.ts";
import { comparePair } from "../copies/compare-pair.ts";
import { findLink } from "../copies/copies.repository.ts";
import { copyDecisionId } from "../copies/copies.service.ts";
import type { ReadableDb } from "../db/connection.ts";
import { linkView } from "./link-view.ts";

/**
 * The evidence for two articles. Where none is stored (a person's own link, a pair nobody linked) it is computed from
 * the texts. The earlier article stands left. Throws `not_found` for an unknown article.
 */
export function pairView(db: ReadableDb, one: string, other: string): CopyPairView {
  const [a, b] = one < other ? [one, other] : [other, one];
  const sideA = sideOf(db, a);
  const sideB = sideOf(db, b);
  const found = findLink(db, a, b);
  const computed = found?.evidence == null ? comparePair(db, a, b) : null;
  const evidence = found?.evidence ?? computed?.evidence ?? null;
  const [stored] = suggestionsOf(db, [{ a, b }]);
  const suggested = stored?.relation ?? computed?.relation ?? null;
  const link: CopyLinkView =
    found !== null
      ? linkView(found, suggested)
      : {
          ...{ a, b, titleA: sideA.side.row.title, titleB: sideB.side.row.title },
          ...{ outletA: sideA.side.row.outlet, outletB: sideB.side.row.outlet },
          ...{ relation: suggested ?? "same-event", score: evidence?.score ?? 0 },
          ...{ decision: null, suggested, storyId: sideA.side.row.storyId },
        };
  // Evidence is of the lower id as `a`.
  const isSwapped = sideA.key > sideB.key;
  const sizes = groupSizes(db, a, b);
  return {
    link,
    entity: copyDecisionId(a, b),
    left: (isSwapped ? sideB : sideA).side,
    right: (isSwapped ? sideA : sideB).side,
    ...evidenceFrom(evidence, isSwapped),
    groups: isSwapped ? { left: sizes.b, right: sizes.a } : { left: sizes.a, right: sizes.b },
  };
}

function evidenceFrom(evidence: CopyEvidence | null, isSwapped: boolean) {
  const passages = (evidence?.passages ?? []).map((passage) => {
    const ofA = { start: passage.aStart, end: passage.aEnd };
    const ofB = { start: passage.bStart, end: passage.bEnd };
    return isSwapped ? { left: ofB, right: ofA } : { left: ofA, right: ofB };
  });
  const direction = evidence?.direction ?? null;
  return {
    passages: passages.sort((x, y) => x.left.start - y.left.start),
    sharedWords: evidence?.sharedWords ?? 0,
    longestRun: evidence?.longestRun ?? 0,
    changedNumbers: (evidence?.changedNumbers ?? []).map((change) =>
      isSwapped ? { left: change.b, right: change.a } : { left: change.a, right: change.b },
    ),
    direction:
      direction === null
        ? null
        : (direction === "a-from-b") === isSwapped
          ? ("right-from-left" as const)
          : ("left-from-right" as const),
    directionReason: evidence?.directionReason ?? null,
  };
}

function sideOf(db: ReadableDb, articleId: string) {
  const article = findArticle(db, articleId);
  const [row] = articleRows(db, [articleId]);
  if (article === null || row === undefined)
    throw new UserFacingError({ code: "not_found", what: "article" });
  const text = bodyOf(db, article.text_hash) ?? "";
  const zones = zonesInForce(db, article.text_hash, article.outlet);
  const { cues, speakers } = creditsIn(text, zones, row.language);
  return {
    key: article.key,
    side: {
      row,
      text,
      zones,
      credits: { cues: [...cues], speakers: [...speakers] },
      direction: article.direction,
      words: article.words,
    },
  };
}

/** How many articles accepted links hold together with each of two; 1 and 1 when they hold these two together. */
function groupSizes(db: ReadableDb, a: string, b: string): { a: number; b: number } {
  const links = decidedPairs(db).map((pair) => ({
    ...{ a: pair.a, b: pair.b, decision: pair.decision, relation: pair.relation ?? ("same-event" as const) },
    ...{ score: 0, direction: null },
  }));
  const groups = lockedGroups([...new Set(links.flatMap((link) => [link.a, link.b]))].sort(), links);
  if (groups.of(a) === groups.of(b)) return { a: 1, b: 1 };
  const sizeOf = (id: string) => Math.max(1, groups.members(groups.of(id)).length);
  return { a: sizeOf(a), b: sizeOf(b) };
}
