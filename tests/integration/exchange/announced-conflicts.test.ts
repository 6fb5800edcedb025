import fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReadableDb } from "../../../src/main/project/db/connection.ts";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { conflictsOf } from "../../../src/main/project/exchange/conflicts.repository.ts";
import { headsOf } from "../../../src/main/project/work-log/heads.ts";
import type { Change } from "../../../src/main/project/work-log/work-log.ts";
import { Laptop } from "../../support/exchange-laptop.ts";
import { Team } from "../../support/exchange-team.ts";

type Fields = Record<string, unknown>;
const put = (type: string, entity: string, fields: Fields): Change => ({ kind: "put", type, entity, fields });
const remove = (type: string, entity: string): Change => ({ kind: "delete", type, entity });
const claim = (entity: string, statement: string) => put("claim", entity, { statement });
const memo = (entity: string, aboutId: string) =>
  put("memo", entity, { aboutKind: "claim", aboutId, body: "Ask again", personId: "p", writtenAt: 1 });
const decide = (entity: string, a: string, b: string, decision: string) =>
  put("copy", entity, { a, b, decision });

/** The entries of the list. */
const listed = (db: ReadableDb) =>
  new Set(conflictsOf(db, ALL_ENTITY_TYPES).map(({ kind, entity, field }) => `${kind} ${entity} ${field}`));

/** What both know, what Ada does, and what Ben does without knowing of it: each kind of conflict once. */
const KINDS: Readonly<Record<string, readonly [Change[], Change[], Change[]]>> = {
  values: [
    [claim("c", "Nine sank")],
    [put("claim", "c", { statement: "Ten sank" })],
    [put("claim", "c", { statement: "Six sank" })],
  ],
  "deleted-while-edited": [
    [claim("d", "The port is shut")],
    [remove("claim", "d")],
    [put("claim", "d", { note: "Look at the port's log" })],
  ],
  "parent-deleted": [[claim("p", "Roofs flew")], [remove("claim", "p")], [memo("m", "p")]],
  ring: [
    [put("tag", "t1", { name: "Port" }), put("tag", "t2", { name: "Places" })],
    [put("tag", "t1", { parentId: "t2" })],
    [put("tag", "t2", { parentId: "t1" })],
  ],
  "not-a-copy-in-story": [
    [decide("l1", "a1", "a2", "accepted")],
    [decide("l2", "a2", "a3", "accepted")],
    [decide("l3", "a1", "a3", "not-a-copy")],
  ],
};

describe("the number of conflicts that preview and report announce is what the list gains", () => {
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

  async function announced(kinds: readonly string[]): Promise<number> {
    const parts = kinds.flatMap((kind) => KINDS[kind] ?? []);
    const [known, adas, bens] = [0, 1, 2].map((which) => parts.filter((_, at) => at % 3 === which).flat());
    ada.log.record("known", known ?? []);
    await ben.merge(await ada.send());
    ada.log.record("ada", adas ?? []);
    ben.log.record("ben", bens ?? []);
    const file = await ada.send();
    const previewed = await ben.preview(file);
    const said = previewed.kind === "previewed" ? previewed.report.conflicts : -1;
    expect((await ben.merge(file)).conflicts).toBe(said);
    // The other way round the same is found.
    expect((await ada.merge(await ben.send())).conflicts).toBe(said);
    expect(listed(ada.db)).toEqual(listed(ben.db));
    expect((await ben.merge(file)).conflicts).toBe(0);
    return said;
  }

  test.each(Object.keys(KINDS))("%s", async (kind) => {
    expect(await announced([kind])).toBe(1);
    expect(conflictsOf(ben.db, ALL_ENTITY_TYPES).map((conflict) => conflict.kind)).toEqual([kind]);
  });

  test("a mix of all", async () => {
    expect(await announced(Object.keys(KINDS))).toBe(5);
    expect(listed(ben.db).size).toBe(5);
  });

  test("of a deletion the side that did not know of it is what was written without knowing, not what both knew", async () => {
    await announced(["deleted-while-edited"]);
    expect(conflictsOf(ben.db, ALL_ENTITY_TYPES)[0]?.sides.map(({ value }) => value)).toEqual([
      null,
      "Look at the port's log",
    ]);
  });
});

const two = fc.nat(1);
const three = fc.nat(2);
const DECISIONS = ["accepted", "not-a-copy", "unsure"];

/** A change of any kind of thing that can end in a conflict between things; the last number picks what becomes of it. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(two, three).map(([a, to]) => claim(`c${a}`, `value ${to}`)),
  fc.tuple(three, two).map(([a, to]) => memo(`m${a}`, `c${to}`)),
  fc.tuple(two, two).map(([a, to]) =>
    put("memo", `n${a}`, {
      ...{ aboutKind: "tag", aboutId: `c${to}` },
      body: "x",
      personId: "p",
      writtenAt: 1,
    }),
  ),
  fc
    .tuple(two, two, two)
    .map(([a, from, to]) => put("claim-relation", `r${a}`, { a: `c${from}`, b: `c${to}`, kind: "supports" })),
  fc.tuple(two, two).map(([a, to]) => put("alias", `s${a}`, { actorId: `p${to}`, name: "Port" })),
  fc.tuple(three, three).map(([a, to]) => put("tag", `t${a}`, { name: `t${a}`, parentId: `t${to}` })),
  fc
    .tuple(three, three)
    .map(([a, to]) =>
      put("actor", `p${a}`, { name: `p${a}`, kind: "person", mergedInto: to === 2 ? null : `p${to}` }),
    ),
  fc.tuple(three, three).map(([a, what]) => {
    const [from, to] =
      [
        ["a1", "a2"],
        ["a2", "a3"],
        ["a1", "a3"],
      ][a] ?? [];
    return decide(`l${a}`, from ?? "", to ?? "", DECISIONS[what] ?? "");
  }),
  fc
    .constantFrom(
      ["claim", "c0"],
      ["claim", "c1"],
      ["memo", "m0"],
      ["actor", "p0"],
      ["actor", "p1"],
      ["tag", "t0"],
    )
    .map(([type, entity]) => remove(type ?? "", entity ?? "")),
);

const anyMoves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ at: three, change: anyChange }) },
    { weight: 1, arbitrary: fc.record({ from: three, to: three, part: three }) },
  ),
  { minLength: 6, maxLength: 24, size: "max" },
);

const team = new Team();
afterAll(() => team.close());

test("in any history of things of all kinds the preview's number is what the list gains", () => {
  let met = 0;
  fc.assert(
    fc.property(anyMoves, (moves) => {
      team.play({ steps: [], cloned: false });
      const merge = (from: number, to: number, part: number): void => {
        const [sender, reader] = [team.replicas[from], team.replicas[to]];
        if (sender === undefined || reader === undefined || from === to) return;
        const lines = sender.db.prepare<[], string>("SELECT line FROM operation ORDER BY id").pluck().all();
        const before = listed(reader.db);
        // Throws when preview and report differ.
        const { conflicts } = team.merge(reader, part === 0 ? lines.filter((_, at) => at % 2 === 0) : lines);
        const gained = [...listed(reader.db)].filter((key) => !before.has(key)).length;
        expect(conflicts).toBe(gained);
        met += gained;
      };
      for (const move of moves) {
        if ("from" in move) {
          merge(move.from, move.to, move.part);
          continue;
        }
        const { db, log } = team.replicas[move.at] ?? {};
        const { change } = move;
        if (db === undefined || (change.kind === "delete" && headsOf(db, change.entity).size === 0)) continue;
        log?.record("change", [change]);
      }
      merge(0, 1, 1);
      merge(1, 2, 1);
      merge(2, 0, 1);
      merge(0, 1, 1);
      const [first, second] = team.replicas.map((replica) => listed(replica.db));
      expect(second).toEqual(first);
    }),
    { numRuns: 300, seed: Number(process.env.SEED ?? 20261123) },
  );
  expect(met).toBeGreaterThan(100);
});
