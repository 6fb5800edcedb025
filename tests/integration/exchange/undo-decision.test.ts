import { afterEach, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { conflictsOf } from "../../../src/main/project/exchange/conflicts.repository.ts";
import { deletionsOf } from "../../../src/main/project/work-log/heads.ts";
import { redo, undo } from "../../../src/main/project/work-log/history.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

const laptops: Laptop[] = [];
afterEach(() => {
  for (const laptop of laptops.splice(0)) laptop.close();
});

const CLAIM = { type: "claim", entity: "claim-1" } as const;
const put = (on: Laptop, statement: string) =>
  on.log.record("edit", [{ kind: "put", ...CLAIM, fields: { statement } }]);
const valuesAt = (on: Laptop) =>
  conflictsOf(on.db, ALL_ENTITY_TYPES).map(({ kind, sides }) => [
    kind,
    sides.map(({ value }) => value).sort(),
  ]);

async function two(): Promise<readonly [Laptop, Laptop]> {
  const [ada, ben] = [new Laptop("ada"), new Laptop("ben")];
  laptops.push(ada, ben);
  put(ada, "Roofs were lost");
  await ben.merge(await ada.send());
  return [ada, ben];
}

test("taking a decision back opens the question again, here and everywhere; Redo settles it again", async () => {
  const [ada, ben] = await two();
  put(ada, "Nine roofs");
  put(ben, "Ten roofs");
  await ada.merge(await ben.send());
  const open = [["values", ["Nine roofs", "Ten roofs"]]];
  expect(valuesAt(ada)).toEqual(open);
  put(ada, "Ten roofs");
  expect(valuesAt(ada)).toEqual([]);
  undo(ada.db, ALL_ENTITY_TYPES, ada.log);
  expect(valuesAt(ada)).toEqual(open);
  await ben.merge(await ada.send());
  expect(valuesAt(ben)).toEqual(open);
  redo(ada.db, ALL_ENTITY_TYPES, ada.log);
  expect(valuesAt(ada)).toEqual([]);
  await ben.merge(await ada.send());
  expect(valuesAt(ben)).toEqual([]);
  expect(ben.db.prepare("SELECT statement FROM claim").pluck().get()).toBe("Ten roofs");
});

test("taking “keep it” back brings the question back, and deletes nothing that was not seen", async () => {
  const [ada, ben] = await two();
  ada.log.record("delete", [{ kind: "delete", ...CLAIM }]);
  put(ben, "Ten roofs");
  await ada.merge(await ben.send());
  expect(valuesAt(ada)).toHaveLength(1);
  ada.log.record(
    "settle",
    deletionsOf(ada.db, CLAIM.entity).map((deletion) => ({ kind: "restore", ...CLAIM, deletion })),
  );
  expect(valuesAt(ada)).toEqual([]);
  undo(ada.db, ALL_ENTITY_TYPES, ada.log);
  expect(valuesAt(ada)).toMatchObject([["deleted-while-edited", ["Ten roofs", null]]]);
  expect(ada.db.prepare("SELECT statement FROM claim").pluck().get()).toBe("Ten roofs");
});

test("a step without a conflict is taken back as ever", async () => {
  const [ada] = await two();
  put(ada, "Nine roofs");
  undo(ada.db, ALL_ENTITY_TYPES, ada.log);
  expect(ada.db.prepare("SELECT statement FROM claim").pluck().get()).toBe("Roofs were lost");
  ada.log.record("delete", [{ kind: "delete", ...CLAIM }]);
  undo(ada.db, ALL_ENTITY_TYPES, ada.log);
  redo(ada.db, ALL_ENTITY_TYPES, ada.log);
  expect(ada.db.prepare("SELECT count(*) FROM claim").pluck().get()).toBe(0);
  expect(valuesAt(ada)).toEqual([]);
});
