import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filteredClaims } from "../../../src/main/project/claims/filtered-claims.ts";
import { copyDecisionId, decisionChanges } from "../../../src/main/project/copies/copies.service.ts";
import { actorsQueries } from "../../../src/main/project/handlers/actors-queries.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { copiesQueries } from "../../../src/main/project/handlers/copies-queries.ts";
import { exchangeQueries } from "../../../src/main/project/handlers/exchange-queries.ts";
import { historyQueries } from "../../../src/main/project/handlers/history-queries.ts";
import { memosCommands, memosQueries } from "../../../src/main/project/handlers/memos.ts";
import { trashQueries } from "../../../src/main/project/handlers/trash.ts";
import { Laptop } from "../../support/exchange-laptop.ts";
import { fillLaptop } from "../../support/exchange-work.ts";

const ADA = "person-ada";
const BEN = "person-ben";
const PAGE = { offset: 0, limit: 50 };
const ADAS_CLAIM = "c0000000-0000-7000-8000-000000000001";
const BENS_CLAIM = "c0000000-0000-7000-8000-000000000002";
const ADAS_ACTOR = "d0000000-0000-7000-8000-000000000001";
const BENS_ACTOR = "d0000000-0000-7000-8000-000000000002";
const GONE = "d0000000-0000-7000-8000-000000000003";

let ada: Laptop;
let ben: Laptop;
let articles: string[];

/** Ada and Ben each make a claim and an actor, decide on a pair, write a memo; Ben deletes an actor of Ada's. */
beforeEach(async () => {
  ada = new Laptop("ada");
  ben = new Laptop("ben");
  ada.introduce("Ada Vint");
  ben.introduce("Ben Okafor");
  fillLaptop(ada, 4);
  ada.log.record("actors", [
    { kind: "put", type: "actor", entity: ADAS_ACTOR, fields: { name: "Board", kind: "organisation" } },
    { kind: "put", type: "actor", entity: GONE, fields: { name: "Nobody", kind: "person" } },
  ]);
  ada.log.record("mark", [
    { kind: "put", type: "claim", entity: ADAS_CLAIM, fields: { statement: "Ada says" } },
  ]);
  articles = ada.db.prepare<[], string>("SELECT id FROM article ORDER BY id").pluck().all();
  const [one = "", two = "", three = ""] = articles;
  ada.log.record("decide", decisionChanges([{ a: one, b: two }], "accepted", "copy"));
  await ben.merge(await ada.send());
  ben.clock = ada.clock + 1000;
  ben.log.record("actors", [
    { kind: "put", type: "actor", entity: BENS_ACTOR, fields: { name: "Council", kind: "organisation" } },
  ]);
  ben.log.record("remove", [{ kind: "delete", type: "actor", entity: GONE }]);
  ben.log.record("mark", [
    { kind: "put", type: "claim", entity: BENS_CLAIM, fields: { statement: "Ben says" } },
  ]);
  claimsCommands["assessments.set"](ben.commands, {
    ...{ claimId: ADAS_CLAIM, verdict: "false", confidence: null, reason: null },
  });
  memosCommands["memos.write"](ben.commands, {
    ...{ memoId: null, aboutKind: "claim", aboutId: ADAS_CLAIM, body: "Ask again", continues: false },
  });
  ben.log.record("decide", decisionChanges([{ a: two, b: three }], "not-a-copy", null));
  ben.log.record("decide again", decisionChanges([{ a: one, b: two }], "unsure", null));
  await ada.merge(await ben.send());
});
afterEach(() => {
  ada.close();
  ben.close();
});

describe("what one person did", () => {
  test("narrows claims to those they worked on, also by an assessment alone, on both laptops alike", () => {
    const claims = (laptop: Laptop, personId: string) =>
      claimsQueries["claims.list"](laptop.queries, { personId, ...PAGE })
        .rows.map(({ statement }) => statement)
        .filter((statement) => statement.endsWith("says"));
    for (const laptop of [ada, ben]) {
      expect(claims(laptop, ADA)).toEqual(["Ada says"]);
      expect(claims(laptop, BEN)).toEqual(["Ben says", "Ada says"]);
      expect(claims(laptop, "person-nobody")).toEqual([]);
    }
    const inViews = filteredClaims(ada.db, { personId: BEN }, "newest").map(({ claim }) => claim.statement);
    expect(inViews).toEqual(["Ben says", "Ada says"]);
  });

  test("narrows actors, the trash, memos and conflicts", async () => {
    const actors = (personId: string) =>
      actorsQueries["actors.list"](ada.queries, { personId, ...PAGE }).rows.map(({ name }) => name);
    expect(actors(ADA)).toEqual(["Board"]);
    expect(actors(BEN)).toEqual(["Council"]);
    const removed = async (personId: string) => {
      const filter = { personId, kind: null, text: "", undone: false };
      return (await trashQueries["trash.list"](ada.queries, { ...filter, ...PAGE })).total;
    };
    expect([await removed(ADA), await removed(BEN)]).toEqual([0, 1]);
    const memos = (personId: string) =>
      memosQueries["memos.list"](ada.queries, { personId, ...PAGE }).rows.map(({ body }) => body);
    expect([memos(ADA), memos(BEN)]).toEqual([[], ["Ask again"]]);
    expect(exchangeQueries["conflicts.list"](ada.queries, { personId: BEN, ...PAGE })).toMatchObject({
      total: 0,
    });
  });

  test("narrows copy links to those they decided on, with counts of these", () => {
    const decided = (personId: string) => {
      const { links, decided: count } = copiesQueries["copies.queue"](ada.queries, {
        ...{ show: "decided", personId, ...PAGE },
      });
      expect(links).toHaveLength(count);
      return links.map(({ a, b }) => [articles.indexOf(a), articles.indexOf(b)]).sort();
    };
    expect(decided(ADA)).toEqual([[0, 1]]);
    expect(decided(BEN)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test("stands in the history newest first, with where it was done", () => {
    const work = (laptop: Laptop, personId: string) =>
      historyQueries["history.work"](laptop.queries, { personId, ...PAGE }) as {
        total: number;
        actions: {
          personName: string;
          isHere: boolean;
          thing: { type: string; did: string; what: string };
        }[];
      };
    const bens = work(ada, BEN);
    expect(bens.total).toBe(bens.actions.length);
    expect(new Set(bens.actions.map(({ personName }) => personName))).toEqual(new Set(["Ben Okafor"]));
    expect(bens.actions[0]?.thing).toMatchObject({ type: "copy", did: "changed" });
    expect(bens.actions.map(({ thing }) => [thing.type, thing.did])).toContainEqual(["actor", "deleted"]);
    expect(work(ada, ADA).total + bens.total).toBe(work(ben, ADA).total + work(ben, BEN).total);
  });
});

test("a copy link tells who decided what and when, under the id that the evidence names", () => {
  const [one = "", two = ""] = articles;
  const { entity } = copiesQueries["copies.pair"](ada.queries, { a: two, b: one });
  expect(entity).toBe(copyDecisionId(one, two));
  const { entries } = exchangeQueries["history.of"](ada.queries, { entity }) as {
    entries: { personName: string; what: string; fields: { field: string; value: string | null }[] }[];
  };
  expect(
    entries.map(({ personName, fields }) => [
      personName,
      fields.find(({ field }) => field === "decision")?.value,
    ]),
  ).toEqual([
    ["Ben Okafor", "unsure"],
    ["Ada Vint", "accepted"],
  ]);
});

test("people are counted by one pass, each with their own changes", () => {
  const { people } = exchangeQueries["people.list"](ada.queries, {}) as {
    people: { id: string; name: string; changes: number }[];
  };
  const total = ada.db.prepare<[], number>("SELECT count(*) FROM operation").pluck().get();
  expect(people.map(({ name }) => name)).toEqual(["Ada Vint", "Ben Okafor"]);
  expect(people.reduce((sum, { changes }) => sum + changes, 0)).toBe(total);
});
