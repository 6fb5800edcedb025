import { describe, expect, test } from "vitest";
import { type NamedActor, possiblySame } from "../../../../src/shared/text/possibly-same.ts";
import { countCpu } from "../../../support/cpu-time.ts";

const actor = (id: string, names: string | string[], more: Partial<NamedActor> = {}): NamedActor => ({
  ...{ id, kind: "person", names: [names].flat(), identifiers: [] },
  ...more,
});
const organisation = { kind: "organisation" } as const;
const reasons = (...actors: NamedActor[]) =>
  possiblySame(actors, () => false).map(({ a, b, reason, nameA, nameB }) => [a, b, reason, nameA, nameB]);
const reason = (one: string, other: string, more: Partial<NamedActor> = {}) =>
  reasons(actor("a", one, more), actor("b", other, more))[0]?.[2] ?? null;

describe("two actors may be the same", () => {
  test("with a name in common, case and accents aside, whatever their kinds", () => {
    expect(reasons(actor("b", ["X", "José Pérez"]), actor("a", "JOSE PEREZ", organisation))).toEqual([
      ["a", "b", "same-name", "JOSE PEREZ", "José Pérez"],
    ]);
  });

  test.each([
    ["UNRWA", "United Nations Relief and Works Agency"],
    ["U.N.", "United Nations"],
    ["USA", "United States of America"],
    ["МИД", "Министерство иностранных дел"],
  ])("when one is the acronym of the other: %s, %s", (short, long) => {
    expect(reason(short, long, organisation)).toBe("acronym");
  });

  test("with the same words in another order", () => {
    expect(reason("Horvane, Tessa", "Tessa Horvane")).toBe("reordered");
    expect(reason("interior ministry", "Ministry of the Interior", organisation)).toBe("reordered");
  });

  test.each([
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy"],
    ["Mohammed Khatami", "Mohamed Hatami"],
    ["Владимир Путин", "Vladimir Putin"],
    ["Сергей Шойгу", "Sergey Shoigu"],
    ["Yusuf Qaradawi", "Yousuf Karadawi"],
    ["محمود عباس", "Mahmoud Abbas"],
    ["יצחק רבין", "Yitzhak Rabin"],
  ])("in another spelling or script: %s, %s", (one, other) => {
    expect(reason(one, other)).toBe("spelling");
  });

  test("when one name is part of the other and they are of one kind", () => {
    expect(reason("Horvane", "Tessa Horvane")).toBe("contained");
    expect(reason("Hamas", "Hamas movement", { kind: "armed-group" })).toBe("contained");
    expect(reasons(actor("a", "Velm"), actor("b", "Bank of Velm", organisation))).toEqual([]);
  });

  test("by the same identifier, before every likeness of names", () => {
    const ids = { identifiers: ["wikidata:Q1"] };
    expect(reasons(actor("a", "Lena", ids), actor("b", "Madame O", ids))).toEqual([
      ["a", "b", "identifier", "wikidata:Q1", "wikidata:Q1"],
    ]);
  });
});

describe("nothing is suggested", () => {
  test.each([
    ["Tessa", "Tessa Horvane"],
    ["Anna Ort", "Anna Ost"],
    ["Li", "Li Wei"],
    ["Maria Lopez", "Marta Lopez"],
    ["US", "us"],
  ])("for %s and %s", (one, other) => {
    expect(["same-name", null]).toContain(reason(one, other));
    if (one !== "US") expect(reason(one, other)).toBeNull();
  });

  test("for what a person decided, or two Wikidata items tell apart", () => {
    const twins = [actor("a", "Lena Orsk"), actor("b", "Lena Orsk")];
    expect(possiblySame(twins, (a, b) => a === "a" && b === "b")).toEqual([]);
    expect(
      reasons(
        actor("a", "Lena Orsk", { identifiers: ["wikidata:Q1"] }),
        actor("b", "Lena Orsk", { identifiers: ["wikidata:Q2"] }),
      ),
    ).toEqual([]);
  });

  test("for a name that is part of many", () => {
    const many = ["Tessa", "Olan", "Mira", "Petra", "Ivo"].map((first) => actor(first, `${first} Horvane`));
    expect(reasons(actor("a", "Horvane"), ...many)).toEqual([]);
  });
});

test("the strongest evidence comes first, one for each pair", () => {
  const found = reasons(
    actor("a", ["Lena Orsk", "L. Orsk"]),
    actor("b", ["Orsk, Lena", "L. Orsk"]),
    actor("c", "Orsk"),
  );
  expect(found.map(([a, b, why]) => `${why} ${a} ${b}`)).toEqual([
    "same-name a b",
    "contained b c",
    "contained a c",
  ]);
});

test("2,000 actors are compared in well under a second", () => {
  const actors = Array.from({ length: 2000 }, (_, index) =>
    actor(String(index).padStart(4, "0"), [
      `First${index % 97} Last${index}`,
      `F. Last${index}`,
      `N${index}`,
    ]),
  );
  const computed = countCpu();
  const found = possiblySame(actors, () => false);
  expect(computed()).toBeLessThan(2000);
  expect(found.length).toBeLessThan(2000);
});
