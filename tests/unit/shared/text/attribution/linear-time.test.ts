import { expect, test } from "vitest";
import { quotationsIn } from "../../../../../src/shared/text/attribution/quotations.ts";
import { suggestClaims } from "../../../../../src/shared/text/attribution/suggest-claims.ts";
import { countCpu } from "../../../../support/cpu-time.ts";

/** Far above what this takes (under a second each), far below what its square would. */
const MOST_MS = 20_000;

function timed(text: string): number {
  const cpu = countCpu();
  suggestClaims(text, [{ role: "body", start: 0, end: text.length }], "en");
  return cpu();
}

test.each([
  ["closing marks only", "”".repeat(100_000)],
  ["opening marks only", "“".repeat(100_000)],
  ["straight marks", '"'.repeat(100_000)],
  ["opening angles with words", "« a ".repeat(25_000)],
  ["single marks", " 'a b".repeat(20_000)],
  ["one endless sentence of quotations", "“a b c d” and ".repeat(8_000)],
  ["one endless sentence of verbs", "he said and she said that ".repeat(4_000)],
  ["brackets that never close", "( said ".repeat(15_000)],
  ["commas", "said, who, said, ".repeat(6_000)],
])("100,000 units of %s do not blow up", (_, text) => {
  expect(timed(text)).toBeLessThan(MOST_MS);
});

test("five megabytes are read as far as the limit, in seconds", () => {
  const sentence = "“The port is closed,” said the mayor of Amal, who asked not to be named, on Sunday. ";
  expect(timed(`${sentence.repeat(12)}\n\n`.repeat(5_000))).toBeLessThan(MOST_MS);
});

test("spans lie in the text, in order, and never split a surrogate pair", () => {
  const text = "“We saw 🚢🚢 burning 🔥,” said Orsk 🧑‍✈️. 🔥 He said “🔥 a b c 🔥” 🔥.";
  const claims = suggestClaims(text, [{ role: "body", start: 0, end: text.length }], "en");
  expect(claims.length).toBeGreaterThan(0);
  for (const { content, more, cue, speakerSpan } of claims) {
    for (const span of [content, ...more, cue, speakerSpan]) {
      if (span === null) continue;
      expect(span.start).toBeLessThan(span.end);
      const words = text.slice(span.start, span.end);
      expect(words.isWellFormed()).toBe(true);
    }
  }
});

test("a quotation never closed in its block is one span, not one a mark", () => {
  const text = `“one “two “three ${"word ".repeat(50)}`;
  expect(quotationsIn(text, { start: 0, end: text.length })).toHaveLength(1);
});
