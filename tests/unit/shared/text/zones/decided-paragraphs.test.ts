import { describe, expect, test } from "vitest";
import {
  type DecidedParagraph,
  decidedZones,
  hashedParagraphs,
} from "../../../../../src/shared/text/zones/decided-paragraphs.ts";

const hashOf = (line: string): number => hashedParagraphs(line)[0]?.hash ?? -1;

function zonesOf(
  text: string,
  ...lines: (readonly [string, DecidedParagraph["role"]])[]
): [string, string][] {
  const decisions = new Map(lines.map(([line, role]) => [hashOf(line), { role, outlet: "" }]));
  return decidedZones(text, (hash) => decisions.get(hash)).map(({ start, end, role }) => [
    text.slice(start, end),
    role,
  ]);
}

describe("paragraphs known by their words", () => {
  test("are the lines with words, with marks and without the white space around them", () => {
    const text = "\n  — First line here!  \n***\n\nokay\n«Second line here.»";
    expect(
      hashedParagraphs(text).map(({ start, end, hash }) => [text.slice(start, end), hash === null]),
    ).toEqual([
      ["— First line here!", false],
      ["okay", true],
      ["«Second line here.»", false],
    ]);
  });

  test("have one hash whatever their case, accents, marks and spaces", () => {
    expect(hashOf("Suscríbete a nuestro boletín.")).toBe(hashOf("SUSCRIBETE  A NUESTRO BOLETIN"));
    expect(hashOf("اشترك في نشرتنا")).not.toBe(hashOf("اشترك في قناتنا"));
  });

  test("take decided spans, neighbours in one", () => {
    const text =
      "Words of the article itself.\nFollow us on the radio\nok\nWrite to us any time\nMore own words here.";
    expect(
      zonesOf(text, ["follow us on the radio", "boilerplate"], ["write to us any time", "boilerplate"]),
    ).toEqual([["Follow us on the radio\nok\nWrite to us any time", "boilerplate"]]);
    expect(zonesOf(text, ["follow us on the radio", "boilerplate"])).toEqual([
      ["Follow us on the radio", "boilerplate"],
    ]);
  });

  test("stay apart over blank lines, other decisions and lines nobody decided on", () => {
    const text = "One two three\n\nfour five six\nseven eight nine\nten eleven twelve\none two three";
    expect(
      zonesOf(
        text,
        ["one two three", "boilerplate"],
        ["four five six", "boilerplate"],
        ["seven eight nine", "body"],
      ),
    ).toEqual([
      ["One two three", "boilerplate"],
      ["four five six", "boilerplate"],
      ["seven eight nine", "body"],
      ["one two three", "boilerplate"],
    ]);
  });
});
