import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { viewsQueries } from "../../../src/main/project/handlers/views-queries.ts";
import type { ClaimFilter } from "../../../src/shared/contract/overview.contract.ts";
import { STANCES } from "../../../src/shared/domain/claim.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";
import { createRandom } from "../../support/seeded-random.ts";

const REPORT =
  "Port. Four people died in the strike, the ministry said. Nobody else was near the harbour that night.";
const DENIAL = "Capital. The army denies that four people died in the strike. It speaks of an empty harbour.";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
});
afterEach(() => project.close());

const timeline = (filter: ClaimFilter = {}) =>
  viewsQueries["views.timeline"](project.queries, { filter, order: "first", offset: 0, limit: 50 });

function strikeProject() {
  project.addArticle({ name: "wire", text: REPORT, outlet: "Wire", published: "2026-11-16T08:00" });
  project.addArticle({
    name: "copy",
    text: REPORT,
    outlet: "Mirror",
    published: "2026-11-16T09:00",
    origin: "wire",
  });
  project.addArticle({ name: "later", text: REPORT, outlet: "Echo", published: "2026-11", origin: "wire" });
  project.addArticle({ name: "army", text: DENIAL, outlet: "Herald", published: "2026-11-16" });
  const ministry = project.actor("Ministry of Health");
  const army = project.actor("Army Staff");
  const claim = project.claim("Four people died", "wire", "Four people died in the strike", {
    speaker: { kind: "actor", actorId: ministry },
  });
  const { commands } = project;
  const quoteId = commands.newId();
  const denial = project.quote("army", "four people died in the strike", {
    speaker: { kind: "actor", actorId: army },
    stance: "denied",
  });
  commands.log.record("deny", [
    {
      kind: "put",
      type: "quote",
      entity: quoteId,
      fields: {
        claimId: claim.claimId,
        articleId: denial.articleId,
        content: denial.content,
        speaker: denial.speaker,
        directness: "indirect",
        stance: "denied",
      },
    },
  ]);
  return { ministry, army, claimId: claim.claimId };
}

describe("the timeline of claims", () => {
  test("says who says so, since when, how many independent voices, who contradicts", () => {
    const { claimId } = strikeProject();
    const { total, from, to, lanes } = timeline();
    expect([total, from, to]).toEqual([1, "2026-11-16", "2026-11-16T08:00"]);
    const [lane] = lanes;
    expect(lane).toMatchObject({ claimId, origins: 2, against: 1, voices: 2 });
    expect(
      lane?.marks.map(({ articleId: id, stance, speakers, copies, isFirst }) => ({
        id,
        stance,
        speakers,
        copies,
        isFirst,
      })),
    ).toEqual([
      {
        id: articleId("wire"),
        stance: "asserted",
        speakers: ["Ministry of Health"],
        copies: 2,
        isFirst: true,
      },
      { id: articleId("army"), stance: "denied", speakers: ["Army Staff"], copies: 0, isFirst: false },
    ]);
  });

  test("shows another claim that contradicts this one, from both sides", () => {
    const { claimId } = strikeProject();
    const other = project.claim("The harbour was empty", "army", "empty harbour");
    project.commands.log.record("relate", [
      {
        kind: "put",
        type: "claim-relation",
        entity: project.commands.newId(),
        fields: { a: other.claimId, b: claimId, kind: "contradicts" },
      },
    ]);
    const related = new Map(timeline().lanes.map((lane) => [lane.claimId, lane.related]));
    expect(related.get(claimId)).toMatchObject([
      { claimId: other.claimId, kind: "contradicts", way: "from", outlet: "Herald" },
    ]);
    expect(related.get(other.claimId)).toMatchObject([
      { claimId, kind: "contradicts", way: "to", outlet: "Wire" },
    ]);
    expect(timeline({ disputed: true }).total).toBe(2);
  });

  test("a merged actor speaks under the name it counts as, and is found by both", () => {
    const { ministry, army } = strikeProject();
    project.db.prepare("UPDATE actor SET merged_into = ? WHERE id = ?").run(army, ministry);
    const [lane] = timeline().lanes;
    expect(lane?.voices).toBe(1);
    expect(lane?.marks.flatMap((mark) => mark.speakers)).toEqual(["Army Staff", "Army Staff"]);
    expect(timeline({ actorId: ministry }).total).toBe(1);
    expect(timeline({ actorId: army }).total).toBe(1);
  });

  test("a claim whose article has not arrived has no marks and breaks nothing", () => {
    const { claimId } = strikeProject();
    project.db.prepare("UPDATE quote SET article_id = 'elsewhere'").run();
    expect(timeline().lanes).toMatchObject([{ claimId, origins: 0, against: 0, marks: [] }]);
    expect(timeline()).toMatchObject({ from: null, to: null });
  });
});

/** A project by chance: articles in stories, claims with quotes in all stances by few speakers. */
function chanceProject(seed: number): void {
  const random = createRandom(seed);
  const pick = (count: number): number => random.below(count);
  for (let index = 0; index < 24; index += 1) {
    const origin = pick(24);
    project.addArticle({
      ...{ name: `a${index}`, text: `${REPORT} ${index}`, outlet: `Outlet ${pick(4)}` },
      ...{ published: pick(4) === 0 ? null : `2026-1${pick(3)}-0${1 + pick(9)}` },
      ...(origin < index ? { origin: `a${origin}` } : {}),
    });
  }
  const actors = ["Ada", "Ben", "Cleo"].map((name) => project.actor(name));
  for (let index = 0; index < 30; index += 1) {
    const more = () => ({
      stance: STANCES[pick(4)] ?? "asserted",
      speaker:
        pick(3) === 0
          ? ({ kind: "unnamed", label: `source ${pick(2)}` } as const)
          : ({ kind: "actor", actorId: actors[pick(3)] ?? "" } as const),
    });
    const { claimId } = project.claim(`Claim ${index}`, `a${pick(24)}`, "Four people died", more());
    for (let quote = pick(4); quote > 0; quote -= 1) {
      const {
        articleId: article,
        content,
        speaker,
        stance,
      } = project.quote(`a${pick(24)}`, "Four people died", more());
      const fields = { claimId, articleId: article, content, speaker, stance, directness: "direct" };
      project.commands.log.record("quote", [
        { kind: "put", type: "quote", entity: project.commands.newId(), fields },
      ]);
    }
  }
}

interface PlainQuote {
  readonly claim_id: string;
  readonly article_id: string;
  readonly stance: string;
  readonly speaker: string;
}

describe("against a slow oracle", () => {
  test.each([1, 2, 3])("origins, disputes and cells are those of a plain loop (%i)", (seed) => {
    chanceProject(seed);
    const quotes = project.db.prepare<[], PlainQuote>("SELECT * FROM quote").all();
    const storyOf = new Map(
      project.db
        .prepare<[], { id: string; story_id: string }>("SELECT id, story_id FROM article")
        .all()
        .map((row) => [row.id, row.story_id]),
    );
    const claims = project.db.prepare<[], string>("SELECT id FROM claim ORDER BY id DESC").pluck().all();
    const expected = claims.map((id) => {
      const own = quotes.filter((quote) => quote.claim_id === id);
      const against = own.filter((quote) => quote.stance === "denied" || quote.stance === "questioned");
      return {
        id,
        origins: new Set(own.map((quote) => storyOf.get(quote.article_id))).size,
        against: new Set(against.map((quote) => storyOf.get(quote.article_id))).size,
        disputed: against.length > 0 && against.length < own.length,
        cells: own.map((quote) => `${quote.speaker} ${quote.stance}`).sort(),
      };
    });
    const lanes = viewsQueries["views.timeline"](project.queries, {
      filter: {},
      order: "newest",
      offset: 0,
      limit: 50,
    }).lanes;
    expect(lanes.map(({ claimId: id, origins, against }) => ({ id, origins, against }))).toEqual(
      expected.map(({ id, origins, against }) => ({ id, origins, against })),
    );
    for (const disputed of [true, false]) {
      const found = viewsQueries["views.matrix"](project.queries, {
        filter: { disputed },
        order: "newest",
        offset: 0,
        limit: 200,
      });
      expect(found.rows.map((row) => row.claimId)).toEqual(
        expected.filter((claim) => claim.disputed === disputed).map((claim) => claim.id),
      );
    }
    for (const least of [1, 2, 3]) {
      expect(timeline({ leastOrigins: least, mostOrigins: least }).total).toBe(
        expected.filter((claim) => claim.origins === least).length,
      );
    }
    const { rows } = viewsQueries["views.matrix"](project.queries, {
      filter: {},
      order: "newest",
      offset: 0,
      limit: 200,
    });
    const { speakers } = viewsQueries["views.speakers"](project.queries, { filter: {}, order: "claims" });
    expect(new Set(rows.flatMap((row) => row.cells.map((cell) => cell.key)))).toEqual(
      new Set(speakers.map((one) => one.key)),
    );
    for (const speaker of speakers) {
      expect(speaker.claims).toBe(
        rows.filter((row) => row.cells.some((cell) => cell.key === speaker.key)).length,
      );
    }
    const stancesOf = (index: number) =>
      rows[index]?.cells.reduce(
        (sum, cell) => sum + cell.stances.reduce((one, { quotes: count }) => one + count, 0),
        0,
      );
    expect(rows.map((_, index) => stancesOf(index))).toEqual(expected.map(({ cells }) => cells.length));
  });

  test("pages follow one another without gap or overlap in every order", () => {
    chanceProject(4);
    for (const order of ["first", "newest", "origins", "statement"] as const) {
      const page = (offset: number, limit: number) =>
        viewsQueries["views.matrix"](project.queries, { filter: {}, order, offset, limit }).rows.map(
          (row) => row.claimId,
        );
      expect([...page(0, 7), ...page(7, 7), ...page(14, 200)]).toEqual(page(0, 200));
    }
  });
});
