import { describe, expect, test } from "vitest";
import { quoteInContext } from "../../../src/main/project/export/quote-context.ts";
import { article, placed, quote } from "./fake-source.ts";

const STORY =
  "Crews met at dawn. The port stood still. The union said pay would rise by four percent. Ferries sail on Monday. Nobody knows more.";
const story = article({ text: STORY });

describe("a quote in its place", () => {
  test("stands between the sentence before and the sentence after, exactly as in the text", () => {
    const pieces = quoteInContext(quote(story, "pay would rise by four percent"), story);
    expect(pieces.map(({ words }) => words).join("")).toBe(
      "… The port stood still. The union said pay would rise by four percent. Ferries sail on Monday. …",
    );
    expect(pieces.filter(({ mark }) => mark === "exact")).toEqual([
      { words: "pay would rise by four percent", mark: "exact" },
    ]);
  });

  test("marks cue and speaker, and never twice", () => {
    const pieces = quoteInContext(
      quote(story, "pay would rise by four percent", {
        cue: placed(story, "said"),
        speakerSpan: placed(story, "The union"),
      }),
      story,
    );
    expect(pieces.filter(({ mark }) => mark !== null)).toEqual([
      { words: "The union", mark: "speaker" },
      { words: "said", mark: "cue" },
      { words: "pay would rise by four percent", mark: "exact" },
    ]);
  });

  test("a speaker named inside the quote leaves the quote whole", () => {
    const inside = quote(story, "The union said pay would rise", { speakerSpan: placed(story, "The union") });
    const pieces = quoteInContext(inside, story);
    expect(pieces.filter(({ mark }) => mark !== null)).toEqual([
      { words: "The union said pay would rise", mark: "exact" },
    ]);
  });

  test("does not reach into the headline of another article", () => {
    const headline = "Storm nears coast\n\n";
    const text = `${headline}Crews met at dawn.`;
    const mixed = article({
      text,
      zones: [
        { role: "related-headline", start: 0, end: headline.length },
        { role: "body", start: headline.length, end: text.length },
      ],
    });
    const shown = quoteInContext(quote(mixed, "at dawn"), mixed).map(({ words }) => words);
    expect(shown.join("")).toBe("Crews met at dawn.");
  });

  test("cuts a sentence that never ends between words and between whole characters", () => {
    const long = article({ text: `${"🚢 long ".repeat(300)}goal ${"🚢".repeat(900)}` });
    const words = quoteInContext(quote(long, "goal"), long).map((piece) => piece.words);
    expect(words.join("").isWellFormed()).toBe(true);
    expect(words.join("").length).toBeLessThan(720);
    expect(words.join("")).toContain("long goal 🚢");
  });

  test("shows the anchor's own words when they no longer stand there", () => {
    const lost = { ...placed(story, "pay would rise"), state: "lost" as const, span: null };
    const pieces = quoteInContext(
      quote(story, "pay would rise", { content: [lost] }),
      article({ text: "New." }),
    );
    expect(pieces.find(({ mark }) => mark === "exact")?.words).toBe("pay would rise");
    expect(pieces.map(({ words }) => words).join("")).toContain("The union said pay would rise by four");
  });

  test("works from right to left, with a language that is unknown or misspelt", () => {
    const text = "وصلت السفن فجرا. قال الاتحاد إن الأجور سترتفع. تبحر العبارات الاثنين.";
    for (const language of ["ar", null, "not a language"]) {
      const arabic = article({ text, language });
      const shown = quoteInContext(quote(arabic, "الأجور سترتفع"), arabic);
      expect(shown.map(({ words }) => words).join("")).toBe(text);
    }
  });
});
