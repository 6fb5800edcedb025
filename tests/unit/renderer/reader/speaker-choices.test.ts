import { describe, expect, test } from "vitest";
import {
  choiceFromWords,
  choiceOfDraft,
  matchingChoices,
  type SpeakerChoice,
  speakerChoices,
} from "../../../../src/renderer/features/reader/speaker-choices.ts";
import type { ArticleView } from "../../../../src/shared/contract/views.ts";
import { anchorOf } from "../../../../src/shared/domain/anchor.ts";
import { fakeRow, fakeView } from "../../../support/fake-articles.ts";

const text =
  "Lena Orsk said the port was open. The harbour police said no ship was hit. She said a pump had failed. " +
  "Two officials who asked not to be named said more. Tomas Fell denied it.";

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

type Suggestion = ArticleView["suggestions"][number];

function suggestion(words: string, content: string, speakerGuess: Suggestion["speakerGuess"]): Suggestion {
  return {
    ...{ content: spanOf(content), more: [], cue: null, speakerSpan: spanOf(words), rule: "test" },
    ...{ directness: "indirect", stance: "asserted", speakerGuess },
  };
}

const span = spanOf("Lena Orsk");
const view: ArticleView = {
  ...fakeView(fakeRow(0)),
  text,
  mentions: [
    {
      ...{ id: "m", actorId: "a1", actorName: "Lena Orsk", actorKind: "person" },
      placed: { anchor: anchorOf(text, "h", span), state: "exact", span },
    },
  ],
  suggestions: [
    suggestion("Lena Orsk", "the port was open", { kind: "actor", actorId: "a1" }),
    suggestion("The harbour police", "no ship was hit", { kind: "named", name: "harbour police" }),
    suggestion("She", "a pump had failed", null),
    suggestion("Two officials who asked not to be named", "more", {
      kind: "unnamed",
      label: "Two officials who asked not to be named",
    }),
    suggestion("Tomas Fell", "denied it", { kind: "named", name: "Tomas Fell" }),
  ],
};
const names = ["Lena Orsk", "Tomas Fell"];

const draft = {
  ...{ content: [spanOf("the port was open")], cue: null, speakerSpan: null, statement: "x" },
  ...{ speaker: null, speakerName: "", directness: "indirect", stance: "asserted", existing: null },
} as Parameters<typeof choiceOfDraft>[0];

describe("who may be credited in an article", () => {
  test("actors, names, and sources in the article's words, by where they first stand; pronouns are nobody", () => {
    expect(speakerChoices(view)).toEqual([
      { kind: "actor", actorId: "a1", name: "Lena Orsk", actorKind: "person" },
      { kind: "new", name: "harbour police", actorKind: "organisation" },
      { kind: "unnamed", name: "Two officials who asked not to be named" },
      { kind: "new", name: "Tomas Fell", actorKind: "person" },
    ]);
  });

  test("there are no more than number keys", () => {
    const many = Array.from({ length: 20 }, (_, index) => {
      const at = { start: index * 3, end: index * 3 + 2 };
      return {
        ...{
          id: `m${index}`,
          actorId: `a${index}`,
          actorName: `Name ${index}x`,
          actorKind: "person" as const,
        },
        placed: { anchor: anchorOf(text, "h", at), state: "exact" as const, span: at },
      };
    });
    expect(speakerChoices({ ...view, mentions: many })).toHaveLength(9);
  });

  test("an unnamed source never becomes an actor, and a name inside words does", () => {
    expect(choiceFromWords("A ministry official, speaking on condition of anonymity", names, "en").kind).toBe(
      "unnamed",
    );
    expect(choiceFromWords("harbour master Tomas Fell", names, "en")).toEqual({
      kind: "new",
      name: "Tomas Fell",
      actorKind: "person",
    });
  });

  test("a draft's words find the registered actor of that name", () => {
    const choices = speakerChoices(view);
    expect(choiceOfDraft({ ...draft, speakerName: "Minister Lena Orsk" }, choices, names, "en")).toEqual(
      choices[0],
    );
    expect(choiceOfDraft(draft, choices, names, "en")).toBeNull();
  });

  test("typing finds the beginning of any word of a name", () => {
    const choices: readonly SpeakerChoice[] = speakerChoices(view);
    expect(matchingChoices(choices, "fe").map((one) => one.name)).toEqual(["Tomas Fell"]);
    expect(matchingChoices(choices, "ell")).toEqual([]);
    expect(matchingChoices(choices, " ")).toEqual(choices);
  });
});
