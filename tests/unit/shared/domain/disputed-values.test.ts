import { describe, expect, test } from "vitest";
import { type ComparableValue, disputesOf } from "../../../../src/shared/domain/disputed-values.ts";
import { countCpu } from "../../../support/cpu-time.ts";

let made = 0;
function value(more: Partial<ComparableValue>): ComparableValue {
  made += 1;
  return {
    ...{ id: `v${made}`, topic: "dead", kind: "number", number: null, upper: null },
    ...{ rough: false, unit: "people", name: "", when: null, ...more },
  };
}
const exact = (number: number, more: Partial<ComparableValue> = {}) =>
  value({ number, upper: number, ...more });

describe("numbers contradict when their ranges do not meet", () => {
  test.each([
    ["4 and 6", exact(4), exact(6), true],
    ["4 and 4", exact(4), exact(4), false],
    ["at least 4 and 6", value({ number: 4 }), exact(6), false],
    ["at least 4 and 3", value({ number: 4 }), exact(3), true],
    ["4 to 6 and 6 to 9", value({ number: 4, upper: 6 }), value({ number: 6, upper: 9 }), false],
    ["4 to 6 and 7 to 9", value({ number: 4, upper: 6 }), value({ number: 7, upper: 9 }), true],
    ["up to 5 and at least 6", value({ upper: 5 }), value({ number: 6 }), true],
    ["about 40 and 43", exact(40, { rough: true }), exact(43), false],
    ["about 40 and 60", exact(40, { rough: true }), exact(60), true],
    ["another topic", exact(4), exact(6, { topic: "injured" }), false],
    ["no unit counts in the topic's only unit", exact(4, { unit: "" }), exact(6), true],
  ])("%s", (_, one, other, contradict) => {
    const disputes = disputesOf([one, other]);
    expect(disputes.size).toBe(contradict ? 2 : 0);
    if (contradict) expect(disputes.get(one.id)).toEqual({ count: 1, against: [other.id] });
  });

  test("other units do not, and a number without one joins none of several", () => {
    expect(disputesOf([exact(4), exact(6, { unit: "km" })]).size).toBe(0);
    expect(disputesOf([exact(4), exact(6, { unit: "km" }), exact(9, { unit: "" })]).size).toBe(0);
  });

  test("agrees with comparing each with each, whatever the ranges", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 40; round += 1) {
      const values = Array.from({ length: 1 + random(30) }, () => {
        const low = random(20);
        const shape = random(4);
        if (shape === 0) return value({ number: low });
        if (shape === 1) return value({ upper: low });
        return value({ number: low, upper: low + random(5) });
      });
      const disputes = disputesOf(values);
      for (const one of values) {
        const apart = values.filter(
          (other) =>
            (one.upper ?? Infinity) < (other.number ?? -Infinity) ||
            (other.upper ?? Infinity) < (one.number ?? -Infinity),
        );
        expect(disputes.get(one.id)?.count ?? 0).toBe(apart.length);
        for (const id of disputes.get(one.id)?.against ?? [])
          expect(apart.map((other) => other.id)).toContain(id);
      }
    }
  });
});

describe("names, places and times", () => {
  const party = (name: string) => value({ kind: "party", name });
  const place = (name: string) => value({ kind: "place", name });
  const time = (when: string | null) => value({ kind: "time", when });

  test("parties contradict when they are others", () => {
    const [one, other, same] = [party("navy"), party("rebels"), party("navy")];
    expect(disputesOf([one, other, same])).toEqual(
      new Map([
        [one.id, { count: 1, against: [other.id] }],
        [same.id, { count: 1, against: [other.id] }],
        [other.id, { count: 2, against: [one.id] }],
      ]),
    );
  });

  test("a place inside another does not contradict it", () => {
    expect(disputesOf([place("halvern"), place("port of halvern")]).size).toBe(0);
    expect(disputesOf([place("halvern"), place("mayad")]).size).toBe(2);
    expect(disputesOf([place("vern"), place("halvern")]).size).toBe(2);
  });

  test("a day inside a month does not, another day does, and what is no date never does", () => {
    expect(disputesOf([time("2026-11"), time("2026-11-20")]).size).toBe(0);
    expect(disputesOf([time("2026-11-19"), time("2026-11-20")]).size).toBe(2);
    expect(disputesOf([time(null), time("2026-11-20")]).size).toBe(0);
  });

  test("free text never contradicts", () => {
    expect(disputesOf([value({ kind: "text", name: "a" }), value({ kind: "text", name: "b" })]).size).toBe(0);
  });
});

test("20,000 numbers of one topic are compared within a second", () => {
  const values = Array.from({ length: 20_000 }, (_, index) => exact(index % 500));
  const computed = countCpu();
  const disputes = disputesOf(values);
  expect(computed()).toBeLessThan(1000);
  expect(disputes.get(values[0]?.id ?? "")?.count).toBe(20_000 - 40);
});
