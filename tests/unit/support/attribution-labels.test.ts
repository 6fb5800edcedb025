import { beforeAll, describe, expect, test } from "vitest";
import { isOwnWords } from "../../../src/shared/domain/zone.ts";
import { halvesOf } from "../../support/attributions/halves.ts";
import {
  type Label,
  type LabelledArticle,
  type Place,
  readLabels,
  readPlan,
} from "../../support/attributions/label.ts";
import { isInRepository, type SourceText, sourceTexts } from "../../support/attributions/sources.ts";

const plan = readPlan();
const articles = readLabels();
const texts = new Map<string, SourceText>();

beforeAll(async () => {
  const textOf = sourceTexts(null);
  for (const { source } of articles) {
    const found = isInRepository(source) ? await textOf(source) : null;
    if (found !== null) texts.set(source, found);
  }
});

/** Every label of a text that a stranger has, with that text. */
function here(): { article: LabelledArticle; label: Label; text: string; found: SourceText }[] {
  return articles.flatMap((article) => {
    const found = texts.get(article.source);
    return found === undefined
      ? []
      : article.attributions.map((label) => ({ article, label, text: found.text, found }));
  });
}

function placesOf({ content, cue, speaker, core }: Label): Place[] {
  return [...content, cue, speaker, core ?? null].filter((place) => place !== null);
}

function overlap([from, to]: Place, [start, end]: Place): boolean {
  return from < end && start < to;
}

describe("the measured set", () => {
  test("holds each planned article once, in the half that the hash decided", () => {
    expect(articles.map(({ source }) => source)).toEqual(plan.map(({ source }) => source));
    const halves = halvesOf(plan);
    expect(articles.filter(({ source, half }) => halves.get(source) !== half)).toEqual([]);
  });

  test("is as large as the guideline says", () => {
    const count = (wanted: (article: LabelledArticle) => boolean): number =>
      articles
        .filter(wanted)
        .flatMap(({ attributions }) => attributions)
        .filter(({ optional }) => optional !== true).length;
    expect(count(() => true)).toBeGreaterThanOrEqual(600);
    expect(count(({ half }) => half === "unseen")).toBeGreaterThanOrEqual(280);
    for (const language of ["ar", "de", "es", "fr", "ru"])
      expect(count((article) => article.language === language)).toBeGreaterThanOrEqual(25);
  });

  test("was made on the texts that are here", () => {
    const inside = articles.filter(({ source }) => isInRepository(source));
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.filter(({ source, hash }) => texts.get(source)?.hash !== hash)).toEqual([]);
  });
});

describe("each label", () => {
  test("stands in its text and cuts no word and holds no white space at its ends", () => {
    const wrong = here().filter(({ label, text }) =>
      placesOf(label).some(
        ([start, end]) =>
          start >= end ||
          end > text.length ||
          text.slice(start, end).trim() !== text.slice(start, end) ||
          /^[\p{L}\p{N}]{2}$/u.test(text.slice(start - 1, start + 1)) ||
          /^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1)),
      ),
    );
    expect(wrong.map(({ article, label }) => [article.source, label])).toEqual([]);
  });

  test("has its content in order, and neither cue nor speaker in it", () => {
    const wrong = here().filter(
      ({ label: { content, cue, speaker } }) =>
        content.some(([start], index) => index > 0 && start < (content[index - 1]?.[1] ?? 0)) ||
        content.some((place) => [cue, speaker].some((other) => other !== null && overlap(place, other))),
    );
    expect(wrong.map(({ article, label }) => [article.source, label])).toEqual([]);
  });

  test("has the core of a speaker inside the speaker", () => {
    const wrong = here().filter(({ label: { speaker, core } }) =>
      core === undefined ? false : speaker === null || core[0] < speaker[0] || core[1] > speaker[1],
    );
    expect(wrong).toEqual([]);
  });

  test("begins in a body zone", () => {
    const wrong = here().filter(({ label, found }) => {
      const start = label.content[0]?.[0] ?? -1;
      const zone = found.zones.find((candidate) => candidate.start <= start && start < candidate.end);
      return zone === undefined || zone.role === "title" || !isOwnWords(zone.role);
    });
    expect(wrong.map(({ article, label }) => [article.source, label])).toEqual([]);
  });

  test("called direct stands between quotation marks", () => {
    const quoted = here().filter(({ label }) => label.directness === "direct");
    const wrong = quoted.filter(({ label, text }) => {
      const [start = 0] = label.content[0] ?? [];
      return !/[“„«»"'‘—]\s?$|[—.] $/u.test(text.slice(Math.max(0, start - 2), start));
    });
    expect(quoted.length).toBeGreaterThan(80);
    expect(wrong.map(({ article, label }) => [article.source, label])).toEqual([]);
  });
});
