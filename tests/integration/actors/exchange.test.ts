import { afterEach, beforeEach, expect, test } from "vitest";
import { actorRows } from "../../../src/main/project/actors/actor-rows.ts";
import { findActors } from "../../../src/main/project/actors/actors.repository.ts";
import { differentId } from "../../../src/main/project/actors/different-actors.repository.ts";
import { mergeChanges, unmergeChanges } from "../../../src/main/project/actors/merge-changes.ts";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { conflictsOf } from "../../../src/main/project/exchange/conflicts.repository.ts";
import { dumpOfLogTables } from "../../../src/main/project/work-log/rebuild.ts";
import type { Change } from "../../../src/main/project/work-log/work-log.ts";
import { newId } from "../../../src/shared/domain/ids.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

let ada: Laptop;
let ben: Laptop;
beforeEach(() => {
  ada = new Laptop("ada");
  ben = new Laptop("ben");
});
afterEach(() => {
  ada.close();
  ben.close();
});

const id = (number: number) => newId(number * 1000, new Uint8Array(16).fill(number));
const [MINISTRY, LENA, TWIN, OTHER] = [id(1), id(2), id(3), id(4)];
const put = (type: string, entity: string, fields: Record<string, unknown>): Change => ({
  ...{ kind: "put", type, entity, fields },
});
const row = (laptop: Laptop, actorId: string) => actorRows(laptop.db, findActors(laptop.db, [actorId]))[0];
const one = (laptop: Laptop, actorId: string) => {
  const [actor] = findActors(laptop.db, [actorId]);
  if (actor === undefined) throw new Error("no such actor");
  return actor;
};

async function begin(): Promise<void> {
  const actor = (entity: string, name: string) => put("actor", entity, { name, kind: "person" });
  ada.log.record("actors", [
    ...[actor(LENA, "Lena Orsk"), actor(TWIN, "L. Orsk"), actor(OTHER, "Tessa Horvane")],
    put("actor", MINISTRY, { name: "Ministry", kind: "organisation" }),
    put("alias", id(10), {
      ...{ actorId: TWIN, name: "Madame O", kind: "nom-de-guerre", weak: false },
      ...{ validFrom: "2019", validUntil: "2021-03" },
    }),
    put("role", id(11), { actorId: TWIN, organisationId: MINISTRY, title: "minister", validFrom: "2021" }),
    { kind: "add", type: "actor", entity: TWIN, field: "identifiers", value: "wikidata:Q5" },
    put("tag", id(12), { name: "cabinet" }),
    { kind: "add", type: "actor", entity: LENA, field: "tags", value: id(12) },
    put("different-actors", differentId(LENA, OTHER), { a: LENA, b: OTHER }),
  ]);
  ada.log.record("merge", mergeChanges(ada.db, one(ada, LENA), [one(ada, TWIN)]));
  await ben.merge(await ada.send());
}

test("everything about an actor travels in an exchange file and reads the same there", async () => {
  await begin();
  expect(dumpOfLogTables(ben.db, ALL_ENTITY_TYPES)).toEqual(dumpOfLogTables(ada.db, ALL_ENTITY_TYPES));
  expect(row(ben, LENA)).toEqual(row(ada, LENA));
  expect(row(ben, LENA)).toMatchObject({
    aliases: [
      { name: "L. Orsk", mergedFrom: TWIN },
      { name: "Madame O", validFrom: "2019", validUntil: "2021-03", mergedFrom: TWIN },
    ],
    identifiers: ["wikidata:Q5"],
    tags: [{ name: "cabinet" }],
    merged: [{ id: TWIN, into: LENA }],
    roles: [{ title: "minister", organisationName: "Ministry", validFrom: "2021", validUntil: null }],
    different: [{ id: OTHER, name: "Tessa Horvane" }],
  });
  ben.log.record("unmerge", unmergeChanges(ben.db, TWIN));
  await ada.merge(await ben.send());
  expect(row(ada, LENA)?.merged).toEqual([]);
  expect(row(ada, TWIN)).toMatchObject({ name: "L. Orsk", roles: [{ title: "minister" }] });
});

test("two who merged an actor into different ones have a conflict in names, and both still show it", async () => {
  await begin();
  ada.log.record("unmerge", unmergeChanges(ada.db, TWIN));
  await ben.merge(await ada.send());
  ada.log.record("merge", mergeChanges(ada.db, one(ada, LENA), [one(ada, TWIN)]));
  ben.log.record("merge", mergeChanges(ben.db, one(ben, OTHER), [one(ben, TWIN)]));
  const [fromAda, fromBen] = [await ada.send(), await ben.send()];
  await ben.merge(fromAda);
  await ada.merge(fromBen);
  for (const laptop of [ada, ben]) {
    const [conflict] = conflictsOf(laptop.db, ALL_ENTITY_TYPES);
    expect(conflict).toMatchObject({ type: "actor", field: "mergedInto", what: "L. Orsk" });
    expect(conflict?.sides.map(({ value }) => value).sort()).toEqual(["Lena Orsk", "Tessa Horvane"]);
  }
  const roots = (laptop: Laptop) => laptop.db.prepare("SELECT * FROM actor_root ORDER BY 1").all();
  expect(roots(ada)).toEqual(roots(ben));
});

test("two who merged a pair each the other way show one actor, the same on both sides", async () => {
  await begin();
  ada.log.record("unmerge", unmergeChanges(ada.db, TWIN));
  await ben.merge(await ada.send());
  ada.log.record("merge", mergeChanges(ada.db, one(ada, LENA), [one(ada, TWIN)]));
  ben.log.record("merge", mergeChanges(ben.db, one(ben, TWIN), [one(ben, LENA)]));
  const [fromAda, fromBen] = [await ada.send(), await ben.send()];
  await ben.merge(fromAda);
  await ada.merge(fromBen);
  for (const laptop of [ada, ben]) {
    expect(row(laptop, LENA)).toMatchObject({ merged: [{ id: TWIN }], roles: [{ title: "minister" }] });
  }
});
