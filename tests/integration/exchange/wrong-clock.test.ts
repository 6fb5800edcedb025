import { afterEach, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { exchangeQueries } from "../../../src/main/project/handlers/exchange-queries.ts";
import { historyQueries } from "../../../src/main/project/handlers/history-queries.ts";
import { undo } from "../../../src/main/project/work-log/history.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

const laptops: Laptop[] = [];
afterEach(() => {
  for (const laptop of laptops.splice(0)) laptop.close();
});

function laptop(name: string): Laptop {
  const made = new Laptop(name);
  laptops.push(made);
  return made;
}

const CLAIM = { type: "claim", entity: "claim-1" };
const state = (at: Laptop, statement: string) =>
  at.log.record(`state ${statement}`, [{ kind: "put", ...CLAIM, fields: { statement } }]);
const statementAt = (at: Laptop) =>
  at.db.prepare("SELECT statement FROM claim WHERE id = ?").pluck().get(CLAIM.entity) ?? null;
const newestOf = (at: Laptop, replica: string) =>
  at.db
    .prepare<[string], number>("SELECT max(clock_ms) FROM operation WHERE replica = ?")
    .pluck()
    .get(replica);

test("a colleague's clock that is years ahead does not move ours, and what we do on their things is undone step by step", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  ben.clock = Date.UTC(2040, 0, 1);
  state(ben, "The dam broke");
  const report = await ada.merge(await ben.send());
  expect(report.notices.join(" ")).toContain("runs ahead (2040-01-01)");
  state(ada, "The dam broke at night");
  expect(newestOf(ada, "ada")).toBeLessThan(Date.UTC(2027, 0, 1));
  expect(newestOf(ada, "ben")).toBeGreaterThan(Date.UTC(2039, 0, 1));
  expect(statementAt(ada)).toBe("The dam broke at night");
  undo(ada.db, ALL_ENTITY_TYPES, ada.log);
  expect(statementAt(ada)).toBe("The dam broke");
  await ben.merge(await ada.send());
  expect(statementAt(ben)).toBe("The dam broke");
  expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
});

test("who made a thing and who changed it is told rightly, whoever's clock is ahead", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  ben.clock = Date.UTC(2040, 0, 1);
  state(ben, "The dam broke");
  await ada.merge(await ben.send());
  state(ada, "The dam broke at night");
  const year = (at: number) => new Date(at).getUTCFullYear();
  const told = [
    [2040, "made"],
    [2026, "changed"],
  ];
  const { actions } = await historyQueries["history.work"](ada.queries, { offset: 0, limit: 10 });
  expect(actions.map(({ at, thing }) => [year(at), thing.did])).toEqual(told);
  const { entries } = await exchangeQueries["history.of"](ada.queries, { entity: CLAIM.entity });
  expect(entries.map(({ at, what }) => [year(at), what])).toEqual(told);
});

test("an own clock that was wrong once never runs backwards", () => {
  const ada = laptop("ada");
  ada.clock = Date.UTC(2040, 0, 1);
  state(ada, "It rained");
  ada.clock = Date.UTC(2026, 10, 23);
  state(ada, "It rained for days");
  expect(newestOf(ada, "ada")).toBeGreaterThan(Date.UTC(2039, 0, 1));
});
