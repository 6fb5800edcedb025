import { describe, expect, test } from "vitest";
import { evidenceSentence, suggestionSentences } from "../../../../../src/renderer/copy/copies.ts";
import { changeChips } from "../../../../../src/renderer/features/copies/change-chips.ts";
import { sourceFirst } from "../../../../../src/renderer/features/copies/source-first.ts";
import type { CopyPairView } from "../../../../../src/shared/contract/copies.contract.ts";
import { creditsIn } from "../../../../../src/shared/text/compare/credits.ts";
import { layOutPair } from "../../../../../src/shared/text/compare/pair-layout.ts";
import { pairNames } from "../../../../../src/shared/text/compare/pair-names.ts";
import { fakeRow } from "../../../../support/fake-articles.ts";

const REPORT =
  "The harbour office closed 12 piers on Monday after an old crane lost its load over the quay, the port said.";
const HEADLINE = "Ferry prices to rise again";

interface Parts {
  readonly outlets?: readonly [string | null, string | null];
  readonly copied?: string;
  readonly change?: Partial<CopyPairView>;
  readonly relation?: CopyPairView["link"]["relation"];
}

/** The report on the left; on the right the same with other words, behind somebody else's headline. */
function pairOf({
  outlets = ["Wire", "Mirror"],
  copied = REPORT,
  change,
  relation = "copy",
}: Parts): CopyPairView {
  const side = (outlet: string | null, title: string, headline: string, body: string) => {
    const text = headline === "" ? body : `${headline}\n\n${body}`;
    const from = text.length - body.length;
    const zone = (role: "body" | "related-headline", start: number, end: number) =>
      ({ role, start, end, reason: "", strength: "strong", decided: false, source: "import" }) as const;
    const zones = [
      ...(from === 0 ? [] : [zone("related-headline", 0, headline.length)]),
      zone("body", from, text.length),
    ];
    return {
      row: { ...fakeRow(1), title, outlet },
      text,
      zones,
      credits: creditsOf(text, zones),
      direction: "ltr" as const,
      words: 20,
      from,
    };
  };
  const { from: fromLeft, ...left } = side(outlets[0], "Piers closed", "", REPORT);
  const { from: fromRight, ...right } = side(outlets[1], "Crane drops load", HEADLINE, copied);
  return {
    link: {
      a: "1",
      b: "2",
      titleA: "Piers closed",
      titleB: "Crane drops load",
      outletA: outlets[0],
      outletB: outlets[1],
      relation,
      score: 0.942,
      decision: null,
      suggested: relation,
      storyId: "1",
    },
    left,
    right,
    passages: [
      {
        left: { start: fromLeft, end: left.text.length },
        right: { start: fromRight, end: right.text.length },
      },
    ],
    sharedWords: 18,
    longestRun: 14,
    changedNumbers: [],
    direction: "right-from-left",
    directionReason: "names Wire as its source",
    entity: "decision-1",
    groups: { left: 1, right: 1 },
    ...change,
  };
}

function creditsOf(text: string, zones: CopyPairView["left"]["zones"]): CopyPairView["left"]["credits"] {
  const { cues, speakers } = creditsIn(text, zones, "en");
  return { cues: [...cues], speakers: [...speakers] };
}

const layoutOf = (pair: CopyPairView) => layOutPair(pair.left, pair.right, pair.passages);
const sentence = (pair: CopyPairView) => evidenceSentence(pair, layoutOf(pair));
const reasons = (pair: CopyPairView) => suggestionSentences(pair, layoutOf(pair));

describe("the sentence of evidence", () => {
  test("says how much of which text stands in which, and in how many passages", () => {
    expect(sentence(pairOf({}))).toBe(
      "94 % of Mirror (21 words) stands in Wire in 1 passage; 1 headline of another article was left out.",
    );
  });

  test("names the shorter text, wherever it stands", () => {
    const longer = `${REPORT} Nobody was hurt.`;
    expect(sentence(pairOf({ copied: longer }))).toMatch(/^94 % of Wire \(21 words\) stands in Mirror/);
  });

  test("identical texts are said to be so", () => {
    expect(sentence(pairOf({ relation: "identical" }))).toMatch(
      /^Mirror \(21 words\) repeats Wire word for word; /u,
    );
  });

  test("a pair without a shared passage says that none was found", () => {
    expect(sentence(pairOf({ change: { passages: [] } }))).toMatch(
      /^No shared passage was found in Mirror and Wire; /u,
    );
  });
});

describe("pairNames", () => {
  test("articles of one outlet are told apart by their titles, and equal titles by their sides", () => {
    expect(pairNames({ outlet: "Wire", title: "A" }, { outlet: "Wire", title: "B" })).toEqual({
      left: "“A”",
      right: "“B”",
    });
    expect(pairNames({ outlet: null, title: "A" }, { outlet: null, title: "A" })).toEqual({
      left: "the left text",
      right: "the right text",
    });
  });

  test("a name written right to left is kept from turning the words around it", () => {
    const { left } = pairNames({ outlet: "صوت الساحل", title: "" }, { outlet: "Wire", title: "" });
    expect(left).toBe("\u2068صوت الساحل\u2069");
  });
});

describe("the sentences of the suggestion", () => {
  test("give the relation and the reason", () => {
    expect(reasons(pairOf({}))).toBe("Suggested: copy of Wire, because Mirror names Wire as its source.");
  });

  test("write dates for people", () => {
    const directionReason = "was published later (2026-11-21T11:52) than the other (2026-11-20)";
    expect(reasons(pairOf({ change: { directionReason } }))).toContain(
      "because Mirror was published later (21 Nov 2026, 11:52) than Wire (20 Nov 2026).",
    );
  });

  test("do not call the longer text an excerpt of the shorter", () => {
    const pair = pairOf({ relation: "excerpt", copied: `${REPORT} Nobody was hurt.` });
    expect(reasons(pair)).toMatch(/^Suggested: excerpt\. Mirror names Wire as its source\./);
  });

  test("do not call a copy what only shares passages, and keep the suggestion beside a decision", () => {
    expect(reasons(pairOf({ relation: "shares-passages" }))).toMatch(
      /^Suggested: shares passages\. Mirror names/,
    );
    const decided = pairOf({ relation: "excerpt" });
    const link = { ...decided.link, decision: "accepted", suggested: "copy" } as const;
    expect(reasons({ ...decided, link })).toBe("Suggested was: copy. Mirror names Wire as its source.");
    expect(reasons({ ...decided, link: { ...link, suggested: null } })).toMatch(
      /^The program suggested nothing/u,
    );
  });
});

describe("changeChips", () => {
  const copied = REPORT.replace("12 piers", "120 piers").replace("an old crane", "a crane");

  test("numbers come first, with the word they count, then words, then inserted headlines", () => {
    const pair = pairOf({ copied, change: { changedNumbers: [{ left: "12", right: "120" }] } });
    const chips = changeChips(pair, layoutOf(pair));
    expect(chips.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["number", "12 piers", "120 piers"],
      ["wording", "an old", "a"],
      ["headline", null, HEADLINE],
    ]);
  });

  test("a dropped word of doubt names what it stood before, dropped sentences their number and places", () => {
    const doubt = REPORT.replace("an old crane", "an alleged crane");
    const source = `${doubt} The union denied every word of that report on Tuesday.`;
    const pair = pairOf({});
    const sourceZones = pair.left.zones.map((zone) => ({ ...zone, end: source.length }));
    const left = {
      ...pair.left,
      text: source,
      zones: sourceZones,
      credits: creditsOf(source, sourceZones),
    };
    const passages = [
      { left: { start: 0, end: doubt.length }, right: pair.passages[0]?.right ?? { start: 0, end: 0 } },
    ];
    const changed = { ...pair, left, passages };
    const chips = changeChips(changed, layOutPair(left, pair.right, passages));
    expect(chips[0]).toMatchObject({ kind: "speaker", before: "The union", after: null, places: [] });
    expect(chips[1]).toMatchObject({ kind: "hedge", before: "alleged", after: null, beside: "crane lost" });
    expect(chips[2]).toMatchObject({
      kind: "dropped",
      count: 1,
      places: ['[data-column="left"] [data-sentence="0"]'],
    });
  });

  test("a changed number without a place in the texts is still listed", () => {
    const pair = pairOf({ change: { changedNumbers: [{ left: "7", right: "9" }] } });
    expect(changeChips(pair, layoutOf(pair))[0]).toMatchObject({
      kind: "number",
      before: "7",
      after: "9",
      places: [],
    });
  });
});

describe("sourceFirst", () => {
  test("puts the source left with everything that belongs to it", () => {
    const pair = pairOf({
      change: { direction: "left-from-right", changedNumbers: [{ left: "1", right: "2" }] },
    });
    const turned = sourceFirst(pair);
    expect(turned).toMatchObject({
      left: { row: { outlet: "Mirror" } },
      right: { row: { outlet: "Wire" } },
      passages: [{ left: pair.passages[0]?.right, right: pair.passages[0]?.left }],
      changedNumbers: [{ left: "2", right: "1" }],
      direction: "right-from-left",
    });
  });

  test("without a direction the story's origin stands left, else the pair stays", () => {
    const pair = pairOf({ change: { direction: null } });
    expect(sourceFirst(pair)).toBe(pair);
    const right = { ...pair.right, row: { ...pair.right.row, isOrigin: true } };
    const turned = sourceFirst({ ...pair, right });
    expect(turned).toMatchObject({ left: { row: { outlet: "Mirror" } }, direction: null });
  });
});
