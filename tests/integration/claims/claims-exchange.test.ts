import { afterEach, expect, test } from "vitest";
import { tagNodes } from "../../../src/main/project/articles/tag-tree.repository.ts";
import { tagIdOf } from "../../../src/main/project/articles/tags.ts";
import { claimView } from "../../../src/main/project/claims/claim-views.ts";
import { relationId } from "../../../src/main/project/claims/value-changes.ts";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import type { CommandContext } from "../../../src/main/project/handlers/contexts.ts";
import { memosCommands } from "../../../src/main/project/handlers/memos.ts";
import { tagsCommands } from "../../../src/main/project/handlers/tags.ts";
import { valuesCommands } from "../../../src/main/project/handlers/values-commands.ts";
import { memosAbout } from "../../../src/main/project/memos/memos.repository.ts";
import { dumpOfLogTables, rebuildFromLog } from "../../../src/main/project/work-log/rebuild.ts";
import { newId } from "../../../src/shared/domain/ids.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

const laptops: Laptop[] = [];
afterEach(() => {
  for (const laptop of laptops.splice(0)) laptop.close();
});

/** A laptop with the command handlers over it; ids differ between laptops by their seed. */
function laptop(name: string, seed: number): { on: Laptop; commands: CommandContext } {
  const on = new Laptop(name);
  laptops.push(on);
  let ids = 0;
  const makeId = () => {
    ids += 1;
    return newId(on.clock, new Uint8Array(16).fill(seed).fill(ids, 14));
  };
  const person = { id: `person-${name}`, name };
  const { db, log } = on;
  return {
    on,
    commands: { db, log, types: ALL_ENTITY_TYPES, person, nowMs: () => (on.clock += 10), newId: makeId },
  };
}

const CLAIMS = ["c0000000-0000-7000-8000-000000000001", "c0000000-0000-7000-8000-000000000002"] as const;

async function pair() {
  const [ada, ben] = [laptop("ada", 1), laptop("ben", 2)];
  ada.on.log.record(
    "mark claims",
    CLAIMS.map((entity, index) => ({
      kind: "put",
      type: "claim",
      entity,
      fields: { statement: `Claim ${index}.` },
    })),
  );
  await ben.on.merge(await ada.on.send());
  return { ada, ben };
}

async function exchange(one: Laptop, other: Laptop): Promise<void> {
  const [ofOne, ofOther] = [await one.send(), await other.send()];
  await one.merge(ofOther);
  await other.merge(ofOne);
}

test("values, relations, memos and tags of two people are all kept, and both see the same", async () => {
  const { ada, ben } = await pair();
  const [claimId, otherId] = CLAIMS;
  const value = {
    topic: "dead",
    kind: "number",
    number: 4,
    upper: 4,
    unit: null,
    words: "4",
    actorId: null,
  } as const;
  for (const { commands } of [ada, ben]) {
    valuesCommands["values.add"](commands, { claimId, quoteId: null, values: [value] });
    valuesCommands["relations.add"](commands, { claimId, otherId, kind: "same" });
    const body = `Memo of ${commands.person.name}`;
    const about = { aboutKind: "claim", aboutId: claimId } as const;
    memosCommands["memos.write"](commands, { memoId: null, ...about, body, continues: false });
    const name = `Tag of ${commands.person.name}`;
    claimsCommands["claims.tag"](commands, { claimIds: [claimId], name, present: true });
  }
  await exchange(ada.on, ben.on);
  expect(dumpOfLogTables(ben.on.db, ALL_ENTITY_TYPES)).toEqual(dumpOfLogTables(ada.on.db, ALL_ENTITY_TYPES));
  const view = claimView(ben.on.db, claimId, "person-ben");
  expect(view?.values).toHaveLength(2);
  expect(view?.relations).toMatchObject([{ id: relationId(claimId, otherId, "same"), kind: "same" }]);
  expect(view?.row.tags.map((tag) => tag.name)).toEqual(["Tag of ada", "Tag of ben"]);
  expect(
    memosAbout(ben.on.db, [claimId], "person-ben")
      .map((memo) => [memo.body, memo.isMine])
      .toSorted(),
  ).toEqual([
    ["Memo of ada", false],
    ["Memo of ben", true],
  ]);
  for (const { on } of [ada, ben]) {
    const before = dumpOfLogTables(on.db, ALL_ENTITY_TYPES);
    rebuildFromLog(on.db, ALL_ENTITY_TYPES);
    expect(dumpOfLogTables(on.db, ALL_ENTITY_TYPES)).toEqual(before);
  }
});

test("two people who nest each tag in the other see one tree without a ring, and can settle it", async () => {
  const { ada, ben } = await pair();
  for (const name of ["Port", "Places"]) tagsCommands["tags.create"](ada.commands, { name, parentId: null });
  await ben.on.merge(await ada.on.send());
  const [port, places] = [tagIdOf("Port"), tagIdOf("Places")];
  tagsCommands["tags.nest"](ada.commands, { tagId: port, parentId: places });
  tagsCommands["tags.nest"](ben.commands, { tagId: places, parentId: port });
  await exchange(ada.on, ben.on);
  const parents = (db: Laptop["db"]) => tagNodes(db).map(({ name, parentId }) => [name, parentId]);
  expect(parents(ada.on.db)).toEqual(parents(ben.on.db));
  expect(tagNodes(ada.on.db).filter((tag) => tag.parentId === null)).toHaveLength(1);
  tagsCommands["tags.nest"](ada.commands, { tagId: port, parentId: null });
  tagsCommands["tags.nest"](ada.commands, { tagId: places, parentId: null });
  tagsCommands["tags.nest"](ada.commands, { tagId: port, parentId: places });
  await ben.on.merge(await ada.on.send());
  expect(tagNodes(ben.on.db).find((tag) => tag.id === port)?.parentId).toBe(places);
  expect(tagNodes(ben.on.db).find((tag) => tag.id === places)?.parentId).toBeNull();
});

test("a claim merged here and worked on there keeps what was added there as a conflict or a part", async () => {
  const { ada, ben } = await pair();
  const [kept, merged] = CLAIMS;
  claimsCommands["claims.merge"](ada.commands, { claimId: kept, mergedIds: [merged] });
  const about = { aboutKind: "claim", aboutId: merged } as const;
  memosCommands["memos.write"](ben.commands, {
    memoId: null,
    ...about,
    body: "Still open.",
    continues: false,
  });
  claimsCommands["claims.update"](ben.commands, { claimId: merged, statement: "Other words." });
  await exchange(ada.on, ben.on);
  expect(dumpOfLogTables(ben.on.db, ALL_ENTITY_TYPES)).toEqual(dumpOfLogTables(ada.on.db, ALL_ENTITY_TYPES));
  expect(claimView(ada.on.db, merged, "person-ada")?.row.statement).toBe("Other words.");
  expect(memosAbout(ada.on.db, [merged], "person-ada")).toHaveLength(1);
});
