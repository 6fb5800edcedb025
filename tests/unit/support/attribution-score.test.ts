import { describe, expect, test } from "vitest";
import type { Label, LabelledArticle } from "../../support/attributions/label.ts";
import { type Suggested, scoreArticle } from "../../support/attributions/score.ts";
import { resolveLabels } from "../../support/attributions/working-form.ts";

const TEXT =
  "The harbour will open on Friday morning, Mara Holm said.\n" +
  "She added that two ships wait outside. “We are ready,” Holm told reporters.";
const FORM =
  "The harbour ~ morning | [Mara {Holm}] <said> | name=Holm\n" +
  "two ships wait outside | [She] <added> | name=Holm\n" +
  "We are ready | [Holm] <told>";

function article(attributions: readonly Label[], range?: [number, number]): LabelledArticle {
  return {
    source: "fixture:x",
    hash: "0".repeat(64),
    half: "tuning",
    language: "en",
    attributions: [...attributions],
    ...(range === undefined ? {} : { range }),
  };
}

function suggested(content: string, cue: string | null, speaker: string | null): Suggested {
  const spanOf = (words: string): { start: number; end: number } => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length };
  };
  return {
    content: [spanOf(content)],
    cue: cue === null ? null : spanOf(cue),
    speaker: speaker === null ? null : spanOf(speaker),
    directness: "indirect",
  };
}

const labels = resolveLabels(TEXT, FORM);

describe("scoring suggestions", () => {
  test("finds what shares eight of ten words and says whether it is exact", () => {
    const { found, missed, wrong } = scoreArticle(TEXT, article(labels), [
      suggested("harbour will open on Friday morning", "said", "Mara Holm"),
      suggested("We are ready", "told reporters", "Holm"),
      suggested("two ships", "added", "She"),
    ]);
    expect(found.map(({ exact, cueRight, speakerRight }) => [exact, cueRight, speakerRight])).toEqual([
      [false, true, true],
      [true, true, true],
    ]);
    expect(missed).toHaveLength(1);
    expect(wrong).toHaveLength(1);
  });

  test("takes a suggestion for one label only, and a label by one suggestion", () => {
    const twice = suggested("We are ready", null, null);
    const { found, wrong } = scoreArticle(TEXT, article(labels), [twice, { ...twice }]);
    expect(found).toHaveLength(1);
    expect(wrong).toHaveLength(1);
  });

  test("takes the name for the pronoun and refuses another speaker", () => {
    const speakers = ["Mara Holm", "reporters", null].map((speaker) => {
      const { found } = scoreArticle(TEXT, article(labels), [
        suggested("two ships wait outside", "added", speaker),
      ]);
      return found[0]?.speakerRight;
    });
    expect(speakers).toEqual([true, false, false]);
  });

  test("refuses a speaker that swallows the sentence, and a cue elsewhere", () => {
    const sentence = "She added that two ships wait outside. “We are ready,” Holm told";
    const unnamed = labels.map(({ speakerName, ...label }) => label);
    for (const wanted of [labels, unnamed]) {
      const { found } = scoreArticle(TEXT, article(wanted), [suggested("We are ready", "said", sentence)]);
      expect(found.map(({ cueRight, speakerRight }) => [cueRight, speakerRight])).toEqual([[false, false]]);
    }
  });

  test("refuses somebody else of the same name", () => {
    const text = "Holm’s son waved. “We are ready,” she said.";
    const [label] = resolveLabels(text, "We are ready | [she] <said> | name=Holm");
    const spoken = { start: 0, end: 10 };
    const { found } = scoreArticle(text, article(label === undefined ? [] : [label]), [
      { content: [{ start: 19, end: 31 }], cue: null, speaker: spoken, directness: "direct" },
    ]);
    expect(found.map(({ speakerRight }) => speakerRight)).toEqual([false]);
  });

  test("counts neither optional labels nor what finds them", () => {
    const optional = labels.map((label) => ({ ...label, optional: true as const }));
    const scored = scoreArticle(TEXT, article(optional), [suggested("two ships wait", "added", "She")]);
    expect(scored).toEqual({ found: [], missed: [], wrong: [] });
  });

  test("looks only at the stretch that was read", () => {
    const first = labels.slice(0, 1);
    const { wrong } = scoreArticle(TEXT, article(first, [0, 56]), [suggested("We are ready", null, null)]);
    expect(wrong).toEqual([]);
  });
});
