import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { memosCommands, memosQueries } from "../../../src/main/project/handlers/memos.ts";
import { tagsCommands } from "../../../src/main/project/handlers/tags.ts";
import { valuesCommands } from "../../../src/main/project/handlers/values-commands.ts";
import { valuesQueries } from "../../../src/main/project/handlers/values-queries.ts";
import type { ClaimValueInput } from "../../../src/shared/domain/claim-value.ts";
import { UserFacingError } from "../../../src/shared/result.ts";
import { countCpu } from "../../support/cpu-time.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  const strike = "At least four people were killed, the ministry said, citing witnesses. The navy did it.";
  project.addArticle({ name: "first", text: strike, outlet: "Harbour Post", published: "2026-11-20" });
  project.addArticle({
    ...{ name: "copy", text: `Copied. ${strike}`, outlet: "Gull", published: "2026-11-21", origin: "first" },
  });
  const other = "Nine people were killed, rebels said. The rebels did it, residents said.";
  project.addArticle({ name: "other", text: other, outlet: "Continental", published: "2026-11-22" });
});
afterEach(() => project.close());

function errorOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof UserFacingError) return error.error;
    throw error;
  }
  return null;
}

const dead = (number: number | null, upper: number | null, words = "four people"): ClaimValueInput => ({
  ...{ topic: "dead", kind: "number", number, upper, unit: "people", words, actorId: null },
});
const party = (words: string, actorId: string | null = null): ClaimValueInput => ({
  ...{ topic: "Responsible", kind: "party", number: null, upper: null, unit: null, words, actorId },
});
const get = (claimId: string) => claimsQueries["claims.get"](project.queries, { claimId });
const board = (filter: object = {}) =>
  valuesQueries["values.board"](project.queries, { ...filter, offset: 0, limit: 50 });
const addValue = (claimId: string, value: ClaimValueInput, quoteId: string | null = null) =>
  valuesCommands["values.add"](project.commands, { claimId, quoteId, values: [value] }).valueIds[0] ?? "";

/** Two claims that contradict each other, with copies, values, a relation, a chain, memos and tags. */
function workAWhile() {
  const { commands } = project;
  const ministry = project.actor("Ministry");
  const four = claimsCommands["claims.create"](commands, {
    statement: "At least four died.",
    quote: project.quote("first", "At least four people were killed", {
      speaker: { kind: "actor", actorId: ministry },
      chain: [
        { speaker: { kind: "actor", actorId: ministry }, words: "the ministry" },
        { speaker: { kind: "unnamed", label: "witnesses" }, words: "witnesses" },
      ],
    }),
    values: [dead(4, 4)],
  });
  const nine = project.claim("Nine died.", "other", "Nine people were killed", {
    speaker: { kind: "unnamed", label: "rebels" },
  });
  addValue(nine.claimId, dead(9, 9), nine.quoteId);
  addValue(four.claimId, party("The navy"));
  addValue(nine.claimId, party("the rebels"));
  valuesCommands["relations.add"](commands, {
    ...{ claimId: nine.claimId, otherId: four.claimId, kind: "contradicts", note: "later" },
  });
  const about = { aboutKind: "claim", aboutId: four.claimId } as const;
  memosCommands["memos.write"](commands, { memoId: null, ...about, body: "Ask.", continues: false });
  memosCommands["memos.write"](commands, {
    ...{ memoId: null, aboutKind: "quote", aboutId: four.quoteId, body: "Odd.", continues: false },
  });
  claimsCommands["claims.tag"](commands, { claimIds: [four.claimId], name: "Strike", present: true });
  const { tagId } = tagsCommands["tags.create"](commands, { name: "Events", parentId: null });
  const strike = get(four.claimId).row.tags[0]?.id ?? "";
  tagsCommands["tags.nest"](commands, { tagId: strike, parentId: tagId });
  return { four, nine, ministry, events: tagId, strike };
}

describe("a claim in depth", () => {
  test("shows values, chain, relations from both sides and memos, and comes and goes in single steps", () => {
    const { four, nine, ministry } = workAWhile();
    const view = get(four.claimId);
    expect(
      view.values.map(({ topic, number, upper, unit, quoteId }) => [topic, number, upper, unit, quoteId]),
    ).toEqual([
      ["dead", 4, 4, "people", four.quoteId],
      ["Responsible", null, null, null, null],
    ]);
    expect(view.quotes[0]?.chain).toEqual([
      { speaker: { kind: "actor", actorId: ministry }, name: "Ministry", words: "the ministry" },
      { speaker: { kind: "unnamed", label: "witnesses" }, name: "witnesses", words: "witnesses" },
    ]);
    const said = { kind: "contradicts", note: "later" };
    expect(view.relations).toMatchObject([{ ...said, direction: "from", claimId: nine.claimId }]);
    expect(get(nine.claimId).relations).toMatchObject([
      { ...said, direction: "to", statement: "At least four died." },
    ]);
    expect(view.memos.map(({ aboutKind, body, isMine }) => [aboutKind, body, isMine])).toEqual([
      ["claim", "Ask.", true],
      ["quote", "Odd.", true],
    ]);
    const shown = project.shown();
    claimsCommands["claims.remove"](project.commands, { claimId: four.claimId });
    expect(project.shown().filter((line) => /^(memo|claim_relation)/u.test(line))).toEqual([]);
    expect(project.undo()).toBe("remove claim");
    expect(project.shown()).toEqual(shown);
  });

  test("can be rebuilt from the log, and all of it undone and redone", () => {
    const { four, nine } = workAWhile();
    claimsCommands["claims.merge"](project.commands, { claimId: four.claimId, mergedIds: [nine.claimId] });
    project.undo();
    const dump = project.dump();
    const shown = project.shown();
    project.rebuild();
    expect(project.dump()).toEqual(dump);
    project.redo();
    project.undo();
    let steps = 0;
    while (project.undo() !== null) steps += 1;
    expect(project.shown()).toEqual([]);
    project.reopen();
    for (let step = 0; step < steps; step += 1) project.redo();
    expect(project.shown()).toEqual(shown);
  });

  test("keeps the place of the speaker in the chain when another one is credited", () => {
    const { four } = workAWhile();
    const navy = { kind: "actor", actorId: project.actor("Navy") } as const;
    const { quoteId } = four;
    claimsCommands["quotes.update"](project.commands, { quoteId, speaker: navy });
    expect(get(four.claimId).quotes[0]?.chain.map((link) => link.name)).toEqual(["Navy", "witnesses"]);
    claimsCommands["quotes.update"](project.commands, { quoteId, chain: [] });
    expect(get(four.claimId).quotes[0]?.chain).toEqual([]);
    expect(project.undo()).toBe("edit quote");
    expect(get(four.claimId).quotes[0]?.chain).toHaveLength(2);
    const nobody = { kind: "actor", actorId: articleId("nobody") } as const;
    expect(
      errorOf(() =>
        claimsCommands["quotes.update"](project.commands, {
          quoteId,
          chain: [{ speaker: nobody, words: null }],
        }),
      ),
    ).toEqual({ code: "not_found", what: "actor" });
  });

  test("refuses values without sense, and relations to itself or to nothing", () => {
    const { claimId } = project.claim("x", "other", "Nine people");
    const issues = (work: () => unknown) => errorOf(work);
    expect(issues(() => addValue(claimId, dead(6, 4)))).toEqual({
      code: "invalid_input",
      issues: ["dead: the upper bound lies below the lower one"],
    });
    expect(issues(() => addValue(claimId, dead(null, null)))).toMatchObject({ code: "invalid_input" });
    expect(issues(() => addValue(claimId, { ...party("x"), number: 4 }))).toMatchObject({
      code: "invalid_input",
    });
    expect(issues(() => addValue(claimId, party("x", articleId("nobody"))))).toMatchObject({
      code: "not_found",
    });
    const relate = (otherId: string) =>
      valuesCommands["relations.add"](project.commands, { claimId, otherId, kind: "same" });
    expect(issues(() => relate(claimId))).toMatchObject({ code: "invalid_input" });
    expect(issues(() => relate(articleId("nothing")))).toEqual({ code: "not_found", what: "claim" });
    expect(project.undo()).toBe("mark claim");
  });

  test("that is the same as others shows the independent origins of all of them once", () => {
    const [one, two, three] = [
      project.claim("Four.", "first", "four people were killed").claimId,
      project.claim("Some four.", "copy", "four people were killed").claimId,
      project.claim("Nine.", "other", "Nine people were killed").claimId,
    ];
    expect(get(one).combined).toBeNull();
    const same = (claimId: string, otherId: string) =>
      valuesCommands["relations.add"](project.commands, { claimId, otherId, kind: "same" }).relationId;
    const id = same(one, two);
    expect(same(two, one)).toBe(id);
    expect(get(two).relations).toHaveLength(1);
    expect(get(one).combined).toMatchObject({ claims: 2, carriage: { articles: 2, origins: 1 } });
    same(two, three);
    expect(get(one).combined).toMatchObject({
      claims: 3,
      carriage: { articles: 3, outlets: 3, origins: 2, firstOutlet: "Harbour Post" },
    });
    valuesCommands["relations.remove"](project.commands, { relationId: id });
    expect(get(one).combined).toBeNull();
    expect(project.undo()).toBe("remove relation");
    expect(get(one).combined).toMatchObject({ claims: 3 });
  });

  test("keeps its values when the quote they stand in goes", () => {
    const { four } = workAWhile();
    claimsCommands["quotes.remove"](project.commands, { quoteId: four.quoteId });
    expect(get(four.claimId)).toMatchObject({
      quotes: [],
      values: [{ quoteId: null }, {}],
      memos: [{ body: "Ask." }],
    });
    expect(project.undo()).toBe("remove quote");
    expect(get(four.claimId).values[0]?.quoteId).toBe(four.quoteId);
    expect(get(four.claimId).memos).toHaveLength(2);
  });
});

describe("merging claims", () => {
  test("moves everything in one step, loses nothing and is taken back in one", () => {
    const { four, nine } = workAWhile();
    const { commands } = project;
    const third = project.claim("Third.", "other", "The rebels did it").claimId;
    valuesCommands["relations.add"](commands, { claimId: third, otherId: nine.claimId, kind: "supports" });
    claimsCommands["claims.tag"](commands, { claimIds: [nine.claimId], name: "Late", present: true });
    claimsCommands["claims.update"](commands, { claimId: nine.claimId, note: "From the radio." });
    for (const [claimId, verdict] of [
      [four.claimId, "likely"],
      [nine.claimId, "false"],
    ] as const)
      claimsCommands["assessments.set"](commands, { claimId, verdict, confidence: 70, reason: null });
    const shown = project.shown();
    const merged = claimsCommands["claims.merge"](commands, {
      claimId: four.claimId,
      mergedIds: [nine.claimId],
    });
    expect(merged).toEqual({ quotes: 1 });
    const view = get(four.claimId);
    expect(view.quotes.map((quote) => quote.claimId)).toEqual([four.claimId, four.claimId]);
    expect(view.values).toHaveLength(4);
    expect(view.relations).toMatchObject([{ kind: "supports", direction: "from", claimId: third }]);
    expect(view.row.tags.map((tag) => tag.name)).toEqual(["Late", "Strike"]);
    expect(view.assessments).toMatchObject([{ verdict: "likely" }]);
    expect(view.memos.map((memo) => memo.body)).toEqual([
      "Ask.",
      "Odd.",
      "Verdict on the merged claim: false, 70 % sure",
      "Merged claim: Nine died.\n\nFrom the radio.",
    ]);
    expect(errorOf(() => get(nine.claimId))).toMatchObject({ code: "not_found" });
    expect(project.undo()).toBe("merge claims");
    expect(project.shown()).toEqual(shown);
    expect(project.redo()).toBe("merge claims");
    expect(get(four.claimId).quotes).toHaveLength(2);
  });

  test("moves a verdict when the kept claim has none", () => {
    const { four, nine } = workAWhile();
    const { commands } = project;
    claimsCommands["assessments.set"](commands, {
      ...{ claimId: nine.claimId, verdict: "false", confidence: null, reason: "seen" },
    });
    claimsCommands["claims.merge"](commands, {
      claimId: four.claimId,
      mergedIds: [nine.claimId, four.claimId],
    });
    expect(get(four.claimId).assessments).toMatchObject([{ verdict: "false", reason: "seen", isMine: true }]);
    claimsCommands["assessments.set"](commands, {
      ...{ claimId: four.claimId, verdict: "true", confidence: null, reason: null },
    });
    expect(get(four.claimId).assessments).toHaveLength(1);
  });
});

describe("many at once", () => {
  test("quotes of claims get a stance, a speaker and go, each in one step", () => {
    const { four, nine } = workAWhile();
    const { commands } = project;
    const claimIds = [four.claimId, nine.claimId];
    const update = (patch: object) => claimsCommands["quotes.updateMany"](commands, { claimIds, ...patch });
    expect(update({ stance: "denied" })).toEqual({ changed: 2 });
    expect(update({ stance: "denied" })).toEqual({ changed: 0 });
    expect(get(nine.claimId).quotes[0]?.stance).toBe("denied");
    expect(project.undo()).toBe("edit 2 quotes");
    expect(update({ speaker: { kind: "outlet" } })).toEqual({ changed: 2 });
    expect(get(four.claimId).quotes[0]).toMatchObject({
      speakerName: "Harbour Post",
      chain: [{ name: "Harbour Post" }, { name: "witnesses" }],
    });
    expect(project.undo()).toBe("edit 2 quotes");
    const shown = project.shown();
    claimsCommands["quotes.removeMany"](commands, { quoteIds: [four.quoteId, nine.quoteId] });
    expect(get(nine.claimId).quotes).toEqual([]);
    expect(project.undo()).toBe("remove 2 quotes");
    claimsCommands["claims.removeMany"](commands, { claimIds });
    expect(board().total).toBe(0);
    expect(project.undo()).toBe("remove 2 claims");
    expect(project.shown()).toEqual(shown);
  });
});

describe("the board of disputed values", () => {
  test("sets contradicting values side by side and counts copies once", () => {
    const { four, nine, events, ministry } = workAWhile();
    const found = board();
    expect(found).toMatchObject({ total: 2, disputed: 2 });
    expect(found.topics).toEqual([
      { key: "dead", name: "dead", values: 2, disputed: 2 },
      { key: "responsible", name: "Responsible", values: 2, disputed: 2 },
    ]);
    const [ofNine, ofFour] = found.rows;
    expect(ofNine?.claimId).toBe(nine.claimId);
    expect(ofFour?.cells[0]).toMatchObject({
      topic: "dead",
      values: [
        {
          value: { number: 4, upper: 4 },
          ...{
            speakerName: "Ministry",
            outlet: "Harbour Post",
            published: "2026-11-20",
            quoteId: four.quoteId,
          },
          // The copy carries it too, and is no second voice.
          ...{ origins: 1, articles: 2, disputes: 1 },
          against: [
            { value: { number: 9 }, statement: "Nine died.", speakerName: "rebels", sameSpeaker: false },
          ],
        },
      ],
    });
    // A value of the copy's quote that says the same is the same value.
    const { quoteId } = claimsCommands["quotes.add"](project.commands, {
      claimId: four.claimId,
      quote: project.quote("copy", "At least four people were killed"),
      values: [dead(4, 4, "4 people")],
    });
    const [cell] = board().rows.find((row) => row.claimId === four.claimId)?.cells ?? [];
    expect(cell?.values).toMatchObject([{ quoteId: four.quoteId, origins: 1, articles: 2 }]);
    expect(quoteId).not.toBe(four.quoteId);
    expect(board({ tagId: events })).toMatchObject({ total: 1, disputed: 0 });
    expect(board({ actorId: ministry }).rows.map((row) => row.claimId)).toEqual([four.claimId]);
    expect(board({ text: "NAVY four" }).rows.map((row) => row.claimId)).toEqual([four.claimId]);
    expect(board({ disputedOnly: true, text: "nine" })).toMatchObject({ total: 0, disputed: 0 });
    expect(valuesQueries["values.words"](project.queries).topics).toEqual(["dead", "Responsible"]);
  });

  test("says when the same speaker said otherwise before", () => {
    const speaker = { kind: "unnamed", label: "officials" } as const;
    const one = project.claim("Four.", "first", "four people", { speaker });
    const two = project.claim("Nine.", "other", "Nine people", { speaker });
    addValue(one.claimId, dead(4, 4));
    addValue(two.claimId, dead(9, 9));
    expect(board().rows[0]?.cells[0]?.values[0]?.against).toMatchObject([
      { sameSpeaker: true, outlet: "Harbour Post" },
    ]);
  });

  test("stays quick with 3,000 claims and 9,000 values", () => {
    const { db } = project;
    const insert = db.prepare("INSERT INTO claim (id, statement) VALUES (?, ?)");
    const value = db.prepare(
      "INSERT INTO claim_value (id, claim_id, topic, kind, number, upper, words) VALUES (?, ?, ?, 'number', ?, ?, 'x')",
    );
    for (let claim = 0; claim < 3000; claim += 1) {
      insert.run(`c${claim}`, `Statement ${claim}`);
      for (let at = 0; at < 3; at += 1)
        value.run(`v${claim}-${at}`, `c${claim}`, `topic ${(claim * 3 + at) % 9}`, claim % 7, claim % 7);
    }
    board();
    const cpu = countCpu();
    expect(board()).toMatchObject({ total: 3000, disputed: 3000 });
    expect(cpu()).toBeLessThan(1500);
  });
});

describe("memos", () => {
  const write = (body: string, more: object = {}) =>
    memosCommands["memos.write"](project.commands, {
      ...{ memoId: null, aboutKind: "article", aboutId: articleId("first"), body, continues: false },
      ...more,
    }).memoId;
  const list = (filter: object = {}) =>
    memosQueries["memos.list"](project.queries, { ...filter, offset: 0, limit: 50 });

  test("saved while typing are one step", () => {
    const memoId = write("A");
    write("As", { memoId, continues: true });
    write("Ask", { memoId, continues: true });
    expect(list().rows).toMatchObject([{ body: "Ask", about: "Title of first", isMine: true }]);
    write("Ask again", { memoId });
    write("Ask again, please", { memoId, continues: true });
    expect(project.undo()).toBe("edit memo");
    expect(list().rows[0]?.body).toBe("Ask");
    expect(project.redo()).toBe("edit memo");
    expect(list().rows[0]?.body).toBe("Ask again, please");
    project.undo();
    expect(project.undo()).toBe("write memo");
    expect(list().total).toBe(0);
    expect(errorOf(() => write("x", { memoId, continues: true }))).toEqual({
      code: "not_found",
      what: "memo",
    });
    project.redo();
    expect(list().rows[0]?.body).toBe("Ask");
  });

  test("are listed with what they hang on, found by words and kind; a colleague's is not mine to change", () => {
    const { four } = workAWhile();
    const memoId = write("Énergie");
    expect(list().rows.map((memo) => [memo.body, memo.about, memo.claimId])).toEqual([
      ["Énergie", "Title of first", null],
      ["Odd.", "At least four died.", four.claimId],
      ["Ask.", "At least four died.", null],
    ]);
    expect(list({ text: "energie" }).total).toBe(1);
    expect(list({ kind: "quote" }).rows.map((memo) => memo.body)).toEqual(["Odd."]);
    project.person = { id: "00000000-0000-7000-8000-0000000000bb", name: "Ben" };
    project.reopen();
    expect(list().rows[0]?.isMine).toBe(false);
    expect(errorOf(() => write("mine", { memoId }))).toMatchObject({ code: "invalid_input" });
    memosCommands["memos.remove"](project.commands, { memoId });
    expect(project.undo()).toBe("remove memo");
  });
});
