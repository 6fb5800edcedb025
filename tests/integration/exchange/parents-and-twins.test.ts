import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { conflictsOf } from "../../../src/main/project/exchange/conflicts.repository.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { exchangeCommands } from "../../../src/main/project/handlers/exchange-commands.ts";
import { memosCommands } from "../../../src/main/project/handlers/memos.ts";
import { valuesCommands } from "../../../src/main/project/handlers/values-commands.ts";
import { dumpOfLogTables, rebuildFromLog } from "../../../src/main/project/work-log/rebuild.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

const ONE = "c0000000-0000-7000-8000-000000000001";
const TWO = "c0000000-0000-7000-8000-000000000002";
const TWIN = "c0000000-0000-7000-8000-000000000003";

let ada: Laptop;
let ben: Laptop;
const claim = (on: Laptop, entity: string, statement: string) =>
  on.log.record("mark", [{ kind: "put", type: "claim", entity, fields: { statement } }]);
beforeEach(async () => {
  ada = new Laptop("ada");
  ben = new Laptop("ben");
  ada.introduce("Ada Vint");
  ben.introduce("Ben Okafor");
  claim(ada, ONE, "Nine ferries sank.");
  claim(ada, TWO, "The port is closed.");
  await ben.merge(await ada.send());
  ben.clock = ada.clock + 1000;
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
const open = (on: Laptop) =>
  conflictsOf(on.db, ALL_ENTITY_TYPES).map(({ kind, type, entity }) => ({ kind, type, entity }));

describe("a claim deleted by somebody who did not know what was put on it", () => {
  test.each([
    [
      "memo",
      () =>
        memosCommands["memos.write"](ben.commands, {
          ...{ memoId: null, aboutKind: "claim", aboutId: ONE, body: "Ask again", continues: false },
        }),
    ],
    [
      "claim-relation",
      () => valuesCommands["relations.add"](ben.commands, { claimId: TWO, otherId: ONE, kind: "supports" }),
    ],
    [
      "assessment",
      () =>
        claimsCommands["assessments.set"](ben.commands, {
          ...{ claimId: ONE, verdict: "true", confidence: null, reason: null },
        }),
    ],
  ] as const)(
    "with a %s is a conflict on both laptops, and bringing it back settles it",
    async (type, put) => {
      put();
      claimsCommands["claims.remove"](ada.commands, { claimId: ONE });
      await exchange();
      for (const laptop of [ada, ben]) expect(open(laptop)).toMatchObject([{ kind: "parent-deleted", type }]);
      const [conflict] = conflictsOf(ada.db, ALL_ENTITY_TYPES);
      expect(conflict?.sides.map(({ personName }) => personName)).toEqual(["Ada Vint", "Ben Okafor"]);
      exchangeCommands["conflicts.resolve"](ada.commands, {
        ...{
          kind: "parent-deleted",
          entity: conflict?.entity ?? "",
          field: conflict?.field ?? "",
          keep: true,
        },
      });
      expect(open(ada)).toEqual([]);
      await exchange();
      expect(open(ben)).toEqual([]);
      expect(ben.db.prepare("SELECT statement FROM claim WHERE id = ?").pluck().get(ONE)).toBe(
        "Nine ferries sank.",
      );
    },
  );

  test("somebody who knows of all removes it with all, and nothing is asked", async () => {
    memosCommands["memos.write"](ada.commands, {
      ...{ memoId: null, aboutKind: "claim", aboutId: ONE, body: "Ask again", continues: false },
    });
    valuesCommands["relations.add"](ada.commands, { claimId: TWO, otherId: ONE, kind: "supports" });
    claimsCommands["claims.remove"](ada.commands, { claimId: ONE });
    await exchange();
    expect([...open(ada), ...open(ben)]).toEqual([]);
  });
});

describe("a claim made on two laptops", () => {
  const pairs = (on: Laptop) =>
    (
      claimsQueries["claims.possiblySame"](on.queries, {}) as {
        pairs: { a: { id: string }; b: { id: string } }[];
      }
    ).pairs.map(({ a, b }) => [a.id, b.id]);

  test("is proposed on both and never joined alone; one word joins it, taking that back parts it again", async () => {
    claim(ben, TWIN, "nine ferries SANK");
    await exchange();
    for (const laptop of [ada, ben]) {
      expect(pairs(laptop)).toEqual([[ONE, TWIN]]);
      expect(laptop.db.prepare("SELECT count(*) FROM claim").pluck().get()).toBe(3);
    }
    const { relationId } = valuesCommands["relations.add"](ada.commands, {
      ...{ claimId: ONE, otherId: TWIN, kind: "same" },
    }) as { relationId: string };
    await exchange();
    expect([pairs(ada), pairs(ben)]).toEqual([[], []]);
    const combined = (on: Laptop) =>
      (claimsQueries["claims.get"](on.queries, { claimId: TWIN }) as { combined: { claims: number } | null })
        .combined;
    expect(combined(ben)?.claims).toBe(2);
    valuesCommands["relations.remove"](ben.commands, { relationId });
    await exchange();
    expect(combined(ada)).toBeNull();
    expect(pairs(ada)).toEqual([[ONE, TWIN]]);
  });

  test("of which two people said that they are not the same is not proposed again, also after a rebuild", async () => {
    claim(ben, TWIN, "Nine ferries sank");
    await exchange();
    claimsCommands["claims.tellApart"](ada.commands, { claimIds: [TWIN, ONE], different: true });
    claimsCommands["claims.tellApart"](ben.commands, { claimIds: [ONE, TWIN], different: true });
    await exchange();
    expect([pairs(ada), pairs(ben), open(ada), open(ben)]).toEqual([[], [], [], []]);
    const tables = dumpOfLogTables(ada.db, ALL_ENTITY_TYPES);
    rebuildFromLog(ada.db, ALL_ENTITY_TYPES);
    expect(dumpOfLogTables(ada.db, ALL_ENTITY_TYPES)).toEqual(tables);
    expect(pairs(ada)).toEqual([]);
    claimsCommands["claims.tellApart"](ada.commands, { claimIds: [ONE, TWIN], different: false });
    expect(pairs(ada)).toEqual([[ONE, TWIN]]);
    await exchange();
    expect((await ada.bytes()).equals(await ben.bytes())).toBe(true);
  });
});
