import { describe, expect, test } from "vitest";
import { proposeValues } from "../../../../src/shared/text/propose-values.ts";
import { countCpu } from "../../../support/cpu-time.ts";

function short(text: string): string[] {
  return proposeValues(text).map(({ topic, number, upper, unit }) => {
    const range = number === upper ? `${number}` : `${number ?? ""}..${upper ?? ""}`;
    return `${topic} ${range} ${unit ?? "-"}`;
  });
}

describe("numbers that words state", () => {
  test.each([
    ["At least four people were killed.", ["dead 4.. people"]],
    ["killing at least 12 civilians and wounding 30", ["dead 12.. civilians", "injured 30 people"]],
    ["between 4 and 6 people died", ["dead 4..6 people"]],
    ["4-6 soldiers were wounded", ["injured 4..6 soldiers"]],
    ["The death toll rose to 21", ["dead 21 people"]],
    ["more than 1,200 homes were destroyed", ["destroyed 1201.. homes"]],
    ["up to 3.5 million people have been displaced", ["displaced ..3500000 people"]],
    ["fewer than twenty-five villagers were missing", ["missing ..24 villagers"]],
    ["two hundred protesters were arrested", ["arrested 200 protesters"]],
    ["a dozen bodies", ["bodies 12 bodies"]],
    ["a fall of 12 per cent, worth $3 million", ["% 12 %", "$ 3000000 $"]],
    ["one person was killed", ["dead 1 person"]],
    ["four may have died", ["dead 4 people"]],
    ["the 18 injured", ["injured 18 people"]],
    ["mindestens vier Menschen getötet", ["dead 4.. menschen"]],
    ["au moins 12 morts et 30 blessés", ["dead 12.. people", "injured 30 people"]],
    ["al menos tres personas heridas", ["personas 3.. personas"]],
    ["entre 4 et 6 blessés", ["injured 4..6 people"]],
    ["погибли четыре человека", ["dead 4 человека"]],
    ["مقتل ٤ أشخاص", ["dead 4 اشخاص"]],
  ])("%s", (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  test.each([
    "He came on 20 November 2026 at 10:30.",
    "in May 2026",
    "a 12-year-old boy, aged in the 1990s",
    "the 3rd brigade",
    "one of them said no one came",
    "Route 2026",
    "",
  ])("are passed over in: %s", (text) => {
    expect(short(text)).toEqual([]);
  });

  test("come with their place and the article's words, at the offsets of the text given", () => {
    const text = "🚢 Officials said at least four people died.";
    const [value] = proposeValues(text);
    expect(value).toMatchObject({ words: "at least four people", kind: "number", actorId: null });
    expect(text.slice(value?.start, value?.end)).toBe("at least four people");
  });

  test("stay quick on a long text without any blanks", () => {
    const computed = countCpu();
    proposeValues("1,".repeat(50_000));
    proposeValues("four ".repeat(20_000));
    expect(computed()).toBeLessThan(3000);
  });
});
