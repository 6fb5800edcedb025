import { afterEach, beforeEach, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { conflictsOf } from "../../../src/main/project/exchange/conflicts.repository.ts";
import { exchangeCommands } from "../../../src/main/project/handlers/exchange-commands.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

const [ONE, TWO, THREE] = ["e1", "e2", "e3"];
const KINDS = [
  { type: "tag", field: "parentId", fields: {} },
  { type: "actor", field: "mergedInto", fields: { kind: "person" } },
] as const;

let ada: Laptop;
let ben: Laptop;
beforeEach(() => {
  ada = new Laptop("ada");
  ben = new Laptop("ben");
  ada.introduce("Ada Vint");
  ben.introduce("Ben Okafor");
});
afterEach(() => {
  ada.close();
  ben.close();
});

async function exchange(): Promise<void> {
  const [fromAda, fromBen] = [await ada.send(), await ben.send()];
  await ben.merge(fromAda);
  await ada.merge(fromBen);
}

const open = (on: Laptop) => conflictsOf(on.db, ALL_ENTITY_TYPES);

test.each(KINDS)(
  "$type: steps that go round are one conflict with a side each; taking one back opens it everywhere",
  async ({ type, field, fields }) => {
    const point = (on: Laptop, entity: string, to: string | null) =>
      on.log.record("point", [{ kind: "put", type, entity, fields: { [field]: to } }]);
    ada.log.record(
      "make",
      [ONE, TWO, THREE].map((entity, at) => ({
        ...{ kind: "put", type, entity, fields: { ...fields, name: ["Port", "Places", "Sea"][at] } },
      })),
    );
    await ben.merge(await ada.send());
    ben.clock = ada.clock + 1000;
    point(ada, ONE, TWO);
    point(ada, TWO, THREE);
    point(ben, THREE, ONE);
    await exchange();
    for (const laptop of [ada, ben]) {
      expect(open(laptop)).toMatchObject([
        { kind: "ring", entity: ONE, type, field, what: "Port / Places / Sea" },
      ]);
      expect(open(laptop)[0]?.sides.map(({ personName, value }) => [personName, value])).toEqual([
        ["Ada Vint", "Port → Places"],
        ["Ada Vint", "Places → Sea"],
        ["Ben Okafor", "Sea → Port"],
      ]);
    }
    expect(open(ada)).toEqual(open(ben));
    const bens = open(ada)[0]?.sides.find(({ personName }) => personName === "Ben Okafor");
    exchangeCommands["conflicts.resolve"](ada.commands, {
      ...{ kind: "ring", entity: ONE, field, operation: bens?.operation },
    });
    expect(open(ada)).toEqual([]);
    await exchange();
    expect(open(ben)).toEqual([]);
    expect((await ada.bytes()).equals(await ben.bytes())).toBe(true);
  },
);

test("a chain that ends is no ring, nor is one that hangs on a ring twice listed", () => {
  const tag = (entity: string, parentId: string | null) =>
    ada.log.record("tag", [{ kind: "put", type: "tag", entity, fields: { name: entity, parentId } }]);
  tag("a", "b");
  tag("b", "c");
  tag("c", null);
  expect(open(ada)).toEqual([]);
  tag("c", "b");
  expect(open(ada)).toMatchObject([{ kind: "ring", entity: "b", what: "b / c" }]);
});
