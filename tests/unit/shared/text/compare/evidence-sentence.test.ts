import { describe, expect, test } from "vitest";
import {
  type EvidenceFigures,
  evidenceSentence,
} from "../../../../../src/shared/text/compare/evidence-sentence.ts";

const NOTHING = { notices: [], headlines: 0, captions: 0 };
const figures = (more: Partial<EvidenceFigures>): EvidenceFigures => ({
  ...{ name: "B", otherName: "A", words: 412, percent: 94, passages: 3, longest: 188, changes: 0 },
  ...{ identical: false, leftOut: NOTHING },
  ...more,
});

describe("the sentence of evidence", () => {
  test("says how much stands where, in how many passages, and what was left out", () => {
    expect(evidenceSentence(figures({ leftOut: { notices: [12], headlines: 0, captions: 0 } }))).toBe(
      "94 % of B (412 words) stands in A in 3 passages, the longest 188 words; a site notice was left out.",
    );
  });

  test("counts the places inside passages that differ", () => {
    expect(evidenceSentence(figures({ changes: 1, passages: 1 }))).toBe(
      "94 % of B (412 words) stands in A in 1 passage with 1 change.",
    );
    expect(evidenceSentence(figures({ changes: 2 }))).toBe(
      "94 % of B (412 words) stands in A in 3 passages with 2 changes, the longest 188 words.",
    );
  });

  test("is right for one of a thing", () => {
    expect(evidenceSentence(figures({ passages: 1, words: 1 }))).toBe(
      "94 % of B (1 word) stands in A in 1 passage.",
    );
    expect(evidenceSentence(figures({ longest: 1, passages: 2 }))).toBe(
      "94 % of B (412 words) stands in A in 2 passages, the longest 1 word.",
    );
    expect(evidenceSentence(figures({ leftOut: { notices: [], headlines: 1, captions: 0 } }))).toMatch(
      /; 1 headline of another article was left out\.$/u,
    );
  });

  test("names several kinds that were left out, long notices by their length", () => {
    expect(evidenceSentence(figures({ leftOut: { notices: [71], headlines: 6, captions: 1 } }))).toMatch(
      /; a site notice of 71 words, 6 headlines of other articles and 1 caption were left out\.$/u,
    );
    expect(evidenceSentence(figures({ leftOut: { notices: [20, 31], headlines: 0, captions: 0 } }))).toMatch(
      /; 2 site notices \(51 words\) were left out\.$/u,
    );
  });

  test("says so of identical texts and of texts that share nothing", () => {
    expect(evidenceSentence(figures({ identical: true, name: "the left text", words: 1200 }))).toBe(
      "The left text (1,200 words) repeats A word for word.",
    );
    expect(evidenceSentence(figures({ passages: 0 }))).toBe("No shared passage was found in B and A.");
  });
});
