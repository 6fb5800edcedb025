import { describe, expect, test } from "vitest";
import { marksOf, ownerBeside, ownersAt } from "../../../../src/renderer/features/reader/reader-marks.ts";
import { draftOf, statementFrom } from "../../../../src/renderer/marking/claim-draft.ts";
import type { ArticleView } from "../../../../src/shared/contract/views.ts";
import { anchorOf } from "../../../../src/shared/domain/anchor.ts";
import { suggestClaims } from "../../../../src/shared/text/attribution/suggest-claims.ts";

const text =
  "Minister Lena Orsk said the port was open. She said no ship was hit. A port official said a pump had failed.";
const HASH = "t1-test";

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function placed(words: string, state: "exact" | "lost" = "exact") {
  return {
    anchor: anchorOf(text, HASH, spanOf(words)),
    state,
    span: state === "lost" ? null : spanOf(words),
  };
}

const orsk = {
  id: "m1",
  actorId: "a1",
  actorName: "Lena Orsk",
  actorKind: "person" as const,
  placed: placed("Lena Orsk"),
};

function quote(words: string, state: "exact" | "lost" = "exact") {
  return {
    id: `q-${words}`,
    claimId: "c1",
    statement: words,
    articleId: "x",
    articleTitle: "Port",
    outlet: null,
    published: null,
    content: [placed(words, state)],
    cue: placed("said"),
    speakerSpan: placed("Minister Lena Orsk"),
    speaker: null,
    speakerName: null,
    directness: "indirect" as const,
    stance: "asserted" as const,
    chain: [],
  };
}

function view(change: Partial<ArticleView> = {}): ArticleView {
  const zones = [
    {
      role: "body" as const,
      start: 0,
      end: text.length,
      reason: "",
      strength: "strong" as const,
      decided: false,
      source: "import" as const,
    },
  ];
  return {
    row: {
      id: "x",
      title: "Port",
      outlet: null,
      byline: null,
      published: null,
      language: "en",
      words: 1,
      path: "",
      copies: 0,
      claims: 0,
      tags: [],
      storyId: "x",
      isOrigin: true,
      checks: [],
    },
    url: null,
    captured: "2026-11-22",
    importedAt: 0,
    direction: "ltr",
    format: "text",
    encoding: "utf-8",
    warnings: [],
    textHash: HASH,
    text,
    zones,
    quotes: [],
    mentions: [orsk],
    suggestions: suggestClaims(text, zones, "en"),
    story: [],
    sources: { title: "", outlet: "", byline: "", published: "", captured: "", language: "" },
    hasLook: false,
    ...change,
  };
}

describe("the marks of an article", () => {
  test("a suggestion that a quote covers is not shown", () => {
    const before = marksOf(view());
    expect(before.owners.filter((owner) => owner.kind === "suggestion")).toHaveLength(3);
    const after = marksOf(view({ quotes: [quote("the port was open")] }));
    expect(after.owners.map((owner) => owner.kind)).toEqual(["mention", "quote", "suggestion", "suggestion"]);
  });

  test("a lost mark is listed and drawn nowhere", () => {
    const marks = marksOf(view({ quotes: [quote("the port was open", "lost")] }));
    expect(marks.strays).toEqual([
      { id: "quote:q-the port was open", words: "the port was open", state: "lost", span: null },
    ]);
    expect(marks.marks.some((mark) => mark.kind === "content")).toBe(false);
  });

  test("under one place the innermost mark comes first", () => {
    const marks = marksOf(view({ quotes: [quote("the port was open")] }));
    expect(ownersAt(marks, spanOf("Lena Orsk").start).map((owner) => owner.kind)).toEqual([
      "mention",
      "quote",
    ]);
  });

  test("stepping goes round at both ends", () => {
    const { owners } = marksOf(view());
    const [first] = owners;
    const last = owners.at(-1);
    expect(ownerBeside(owners, last?.key ?? "", 0, 1)).toBe(first);
    expect(ownerBeside(owners, first?.key ?? "", 0, -1)).toBe(last);
    expect(ownerBeside(owners, null, text.length, 1)).toBe(first);
    expect(ownerBeside([], null, 0, 1)).toBeNull();
  });
});

describe("the first state of a claim's form", () => {
  const draft = (words: string) => draftOf(view(), [spanOf(words)], spanOf(words));

  test("a tagged name before the cue is the speaker", () => {
    const form = draft("the port was open");
    expect(form.speaker).toEqual({ kind: "actor", actorId: "a1" });
    expect(form.cue).toEqual(spanOf("said"));
    expect(form.statement).toBe("The port was open.");
  });

  test("a pronoun stands for the speaker before it", () => {
    expect(draft("no ship was hit").speakerName).toBe("Lena Orsk");
  });

  test("an official without a name stays an unnamed source in the article's words", () => {
    expect(draft("a pump had failed").speaker).toEqual({ kind: "unnamed", label: "A port official" });
  });

  test("a sentence taken whole has no cue inside its own content", () => {
    const form = draft("Minister Lena Orsk said the port was open.");
    expect([form.cue, form.speakerSpan]).toEqual([null, null]);
  });

  test("several sentences make one statement and several places", () => {
    const pieces = [spanOf("the port was open"), spanOf("no ship was hit")];
    const form = draftOf(view(), pieces, spanOf("the port was open"));
    expect(form.content).toEqual(pieces);
    expect(form.statement).toBe("The port was open. No ship was hit.");
  });

  test("quotation marks are no part of a statement", () => {
    expect(statementFrom("“we left\n at noon,”")).toBe("We left at noon.");
    expect(statementFrom("هل غرقت؟")).toBe("هل غرقت؟");
    expect(statementFrom(" “” ")).toBe("");
  });
});
