import { describe, expect, test } from "vitest";
import { resolveLabels, WorkingFormError, withShortNames } from "../../support/attributions/working-form.ts";

const TEXT =
  "The ferry is late, the port said. “It is late again,” Captain Mara Holm, who steers it, said on Friday.\n" +
  "She added that the engine was “tired”. The port said nothing.";

function one(line: string): {
  content: string[];
  cue: string | null;
  speaker: string | null;
  directness: string;
} {
  const [label] = resolveLabels(TEXT, line);
  if (label === undefined) throw new Error("no label");
  const words = (place: readonly [number, number] | null): string | null =>
    place === null ? null : TEXT.slice(place[0], place[1]);
  return {
    content: label.content.map(([start, end]) => TEXT.slice(start, end)),
    cue: words(label.cue),
    speaker: words(label.speaker),
    directness: label.directness,
  };
}

describe("labels written as words", () => {
  test("become places without the punctuation round them", () => {
    expect(one('It is ~ again," | [Captain {Mara Holm},] who ~ <said>')).toEqual({
      content: ["It is late again"],
      cue: "said",
      speaker: "Captain Mara Holm",
      directness: "direct",
    });
  });

  test("keep a closing mark whose opening mark is inside", () => {
    const label = one("the engine was “tired | [She] <added>");
    expect(label.content).toEqual(["the engine was “tired”"]);
    expect(label.directness).toBe("mixed");
  });

  test("look for cue and speaker in the paragraph of the content only", () => {
    expect(one("The ferry is late | [the port] <said>").cue).toBe("said");
    expect(() => one("the engine was tired | [She] <added>")).toThrow(WorkingFormError);
    expect(() => one("The ferry is late | [She] <added>")).toThrow(WorkingFormError);
  });

  test("are refused when they stand nowhere or more than once", () => {
    expect(() => one("The ferry is early | [the port] <said>")).toThrow(/Not found/);
    expect(() => one("late | [the port] <said>")).toThrow(/Found 2 times/);
    expect(one("@2 late | [Captain {Mara Holm}]").content).toEqual(["late"]);
    expect(() => one("The ferry is late | <said>")).toThrow(/Found 2 times/);
  });

  test("do not take a part of a word", () => {
    expect(() => one("The ferr | [the port] <said>")).toThrow(/Not found/);
  });

  test("share the shortest form of a name", () => {
    const labels = resolveLabels(
      TEXT,
      "It is ~ again | [Captain {Mara Holm}]\nthe engine was “tired | [She] <added> | name=Holm",
    );
    expect(withShortNames(labels).map(({ speakerName }) => speakerName)).toEqual(["Holm", "Holm"]);
  });
});
