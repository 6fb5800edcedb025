import { describe, expect, test } from "vitest";
import { changeKind, wholeNumbers } from "../../../../../src/shared/text/compare/change-kind.ts";
import { compareArticles } from "../../../../../src/shared/text/compare/compare-articles.ts";
import { creditsIn } from "../../../../../src/shared/text/compare/credits.ts";
import { comparedWords, pairChanges } from "../../../../../src/shared/text/compare/pair-changes.ts";
import { weighChanges } from "../../../../../src/shared/text/compare/weigh-changes.ts";

function kindOf(before: string, words: string | null, after: string, others: string | null, language = "en") {
  const place = (text: string, part: string | null) => ({
    text,
    language,
    span: part === null ? null : { start: text.indexOf(part), end: text.indexOf(part) + part.length },
  });
  return changeKind(place(before, words), place(after, others), { before: [], after: [] });
}

describe("the kind of a change", () => {
  test.each([
    ["number", "at least forty attacks were", "at least forty", "dozens of attacks were", "dozens of", "en"],
    ["number", "about 2,500 people came", "2", "about 2,600 people came", "2", "en"],
    ["number", "es gab zwölf Verletzte dort", "zwölf", "es gab vierzehn Verletzte dort 14", "14", "de"],
    ["number", "أصيب ١٢ شخصا", "١٢", "أصيب ١٤ شخصا", "١٤", "ar"],
    ["number", "около двадцать человек", "двадцать", "около тридцать человек", "тридцать", "ru"],
    [
      "name",
      "said minister Lena Orsk today",
      "Lena Orsk",
      "said minister Paul Dorn today",
      "Paul Dorn",
      "en",
    ],
    ["name", "sagte Lena Orsk am Abend", "Lena Orsk", "sagte Paul Dorn am Abend", "Paul Dorn", "de"],
    ["wording", "in der Stadt stand ein Haus", "Haus", "in der Stadt stand ein Gebäude", "Gebäude", "de"],
    ["hedge", "an alleged safe house", "alleged", "a safe house there", "a", "en"],
    ["hedge", "ein mutmaßlicher Täter floh", "mutmaßlicher", "ein Täter floh", null, "de"],
    ["hedge", "El presunto autor huyó", "presunto", "El autor huyó", null, "es"],
    ["hedge", "якобы он ушёл домой", "якобы", "он ушёл домой", null, "ru"],
    ["hedge", "they did not fire first", "not", "they did fire first", null, "en"],
    ["date", "on 20 November they met", "20", "on 21 November they met", "21", "en"],
    ["date", "met on Sunday evening", "Sunday", "met on Monday evening", "Monday", "en"],
    ["date", "le 3 mars ils partirent", "3", "le 4 mars ils partirent", "4", "fr"],
    ["wording", "the big house burned", "big", "the large house burned", "large", "en"],
    ["wording", "the $2,500 fund", "2,500", "the 2500 fund", "2500", "en"],
  ] as const)("%s: %s / %s", (kind, before, words, after, others, language) => {
    expect(kindOf(before, words, after, others, language)).toBe(kind);
  });

  test("takes the whole number of which only a part differs", () => {
    const text = "about 2,500 people";
    expect(wholeNumbers(text, { start: 6, end: 7 })).toEqual({ start: 6, end: 11 });
    expect(wholeNumbers(text, { start: 8, end: 11 })).toEqual({ start: 6, end: 11 });
    expect(wholeNumbers("in 2025, men", { start: 3, end: 7 })).toEqual({ start: 3, end: 7 });
  });
});

const SOURCE = `The Republic carried out two air strikes on Sunday against a training camp and an alleged safe house near the town of Mayad.

Local people also said the strikes hit a camp run by militias west of the town. Two officials of the border guard said at least forty attacks had been recorded in the district since the month of October.

The River Front denies any presence near the bridge of the town. Its spokesman Joran Vael said the account of the ministry was invented from start to end.`;
const COPY = `The Republic carried out two air strikes on Monday against a training camp and a safe house near the town of Mayad.

Local people also said the strikes hit a camp run by militias west of the town. Officials of the border guard said at least sixty attacks had been recorded in the district since the month of October. Shops stayed shut in the whole of the old town on the next day.`;

function weigh(left: string, right: string, language = "en") {
  const zones = (text: string) => [{ role: "body" as const, start: 0, end: text.length }];
  const [one, other] = [left, right].map((text) => ({
    ...{ text, zones: zones(text), language, credits: creditsIn(text, zones(text), language) },
  }));
  if (one === undefined || other === undefined) throw new Error("two texts");
  const meta = { title: "", outlet: null, published: null };
  const pair = compareArticles({ ...one, ...meta }, { ...other, ...meta });
  const passages = (pair?.evidence.passages ?? []).map((passage) => ({
    left: { start: passage.aStart, end: passage.aEnd },
    right: { start: passage.bStart, end: passage.bEnd },
  }));
  const changes = pairChanges(comparedWords(one), comparedWords(other), passages);
  const found = weighChanges(one, other, passages, changes);
  const words = (text: string, span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end);
  return {
    changes: found.changes.map((change) => [
      change.kind,
      words(left, change.left),
      words(right, change.right),
    ]),
    onlyLeft: found.onlyLeft.map((span) => words(left, span)),
    onlyRight: found.onlyRight.map((span) => words(right, span)),
  };
}

describe("the differences of a pair", () => {
  test("come with numbers first, then speakers, doubt, dates; sentences of one side are counted apart", () => {
    const found = weigh(SOURCE, COPY);
    expect(found.changes.map(([kind]) => kind)).toEqual([
      ...["number", "number", "speaker", "speaker", "hedge", "date"],
    ]);
    expect(found.changes).toContainEqual(["number", "forty", "sixty"]);
    expect(found.changes).toContainEqual(["date", "Sunday", "Monday"]);
    expect(found.changes).toContainEqual(["speaker", "The River Front", null]);
    expect(found.changes).toContainEqual(["speaker", "Its spokesman Joran Vael", null]);
    expect(found.onlyLeft).toHaveLength(2);
    expect(found.onlyRight).toEqual(["Shops stayed shut in the whole of the old town on the next day."]);
  });

  test("are none between equal texts", () => {
    expect(weigh(SOURCE, SOURCE)).toEqual({ changes: [], onlyLeft: [], onlyRight: [] });
  });
});
