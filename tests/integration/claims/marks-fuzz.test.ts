import { afterAll, expect, test } from "vitest";
import { articleView } from "../../../src/main/project/handlers/article-view.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { type Anchor, anchorOf, type Span } from "../../../src/shared/domain/anchor.ts";
import { ZONE_ROLES } from "../../../src/shared/domain/zone.ts";
import { layOutMarks } from "../../../src/shared/text/lay-out-marks.ts";
import { moveEdge, moveEdgeByCharacter, placeEdge, snapToWords } from "../../../src/shared/text/selection.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";
import { createRandom } from "../../support/seeded-random.ts";

const SELECTIONS = 10_000;
const ARTICLES = 8;
/** Places in one quote: so many selections are one operation of the work log. */
const PLACES = 10;

/** MARKS_SEED=number repeats a run. */
const seed = Number(process.env.MARKS_SEED ?? Date.now() % 1_000_000_000);
const random = createRandom(seed);
const project = new ResearchProject();
afterAll(() => project.close());

const WORDS = [
  ..."harbour minister said “no comment” (later) well-known 4.5 U.S. naïve cafe\u0301 e\u0301\u0323 o\u0308".split(
    " ",
  ),
  ...["🚢", "👩‍👩‍👧", "🇺🇳", "👍🏽", "𝒜𝒷", "👩🏿‍🚒", "✈️"],
  ...["الجسر", "قالَ", "السَّفِينَة", "١٢", "«لا»", "שלום", "הגשר", "נָמֵל", "مرحبا،"],
  ...["港务局", "船只", "かな", "हिन्दी", "เรือ", "한국어", "ﬃ", "\u200Fabc\u200F", "a\u00ADb"],
];

function paragraph(): string {
  return Array.from({ length: 3 + random.below(40) }, () => random.pick(WORDS)).join(
    random.chance(0.1) ? "\n" : " ",
  );
}

/** A text of paragraphs in several scripts, with zones over some of them. */
function addArticle(name: string): string {
  const parts = Array.from({ length: 6 + random.below(12) }, paragraph);
  let at = 0;
  const zones = parts.map((part) => {
    const zone = [random.pick(ZONE_ROLES), at, at + part.length, "strong", "made up"] as const;
    at += part.length + 2;
    return zone;
  });
  project.addArticle({ name, text: parts.join("\n\n"), zones });
  return name;
}

/** A selection as a person makes it: dragged anywhere, snapped or exact, its edges moved by key or by handle. */
function selection(text: string): Span {
  for (;;) {
    const [a, b] = [random.below(text.length + 1), random.below(text.length + 1)];
    const far = random.chance(0.15);
    const raw = { start: Math.min(a, b), end: far ? Math.max(a, b) : Math.min(a, b) + 1 + random.below(80) };
    let span = snapToWords(text, { start: raw.start, end: Math.min(text.length, raw.end) });
    if (span === null) continue;
    const bounds = { start: 0, end: text.length };
    for (let step = random.below(5); step > 0; step -= 1) {
      const edge = random.pick(["start", "end"] as const);
      const direction = random.pick(["back", "forward"] as const);
      const way = random.below(3);
      if (way === 0) span = moveEdgeByCharacter(text, span, edge, direction, bounds);
      else if (way === 1) span = moveEdge(text, span, edge, direction, bounds);
      else span = placeEdge(text, span, edge, random.below(text.length + 1), random.chance(0.5));
    }
    return span;
  }
}

interface Stored {
  readonly article: string;
  readonly quoteId: string;
  readonly spans: readonly Span[];
  readonly words: readonly string[];
}

/** Every stored word stands where it was put, and nothing was moved or lost. */
function expectAllExact(stored: readonly Stored[]): number {
  let checked = 0;
  const quoteAnchors = new Map(
    project.db
      .prepare<[], { id: string; content: string }>("SELECT id, content FROM quote")
      .all()
      .map(({ id, content }) => [id, JSON.parse(content) as Anchor[]]),
  );
  const views = new Map(
    Array.from({ length: ARTICLES }, (_, index) => `fuzz ${index}`).map((name) => [
      name,
      articleView(project.queries, articleId(name)),
    ]),
  );
  for (const { article, quoteId, spans, words } of stored) {
    const view = views.get(article);
    const shown = view?.quotes.find((quote) => quote.id === quoteId);
    const anchors = quoteAnchors.get(quoteId) ?? [];
    const { text } = project.textOf(article);
    expect(view?.text).toBe(text);
    expect(anchors.map(({ start, end }) => ({ start, end }))).toEqual(spans);
    for (const [index, anchor] of anchors.entries()) {
      const placed = shown?.content[index];
      if (text.slice(anchor.start, anchor.end) !== anchor.exact || anchor.exact !== words[index])
        throw new Error(`seed ${seed}: other words at ${anchor.start} of ${article}: ${anchor.exact}`);
      // Sixty thousand times: compared by hand, a tenth of what an assertion costs.
      if (placed?.state !== "exact" || placed.span?.start !== anchor.start || placed.span.end !== anchor.end)
        throw new Error(`seed ${seed}: ${placed?.state} at ${anchor.start} of ${article}: ${anchor.exact}`);
      checked += 1;
    }
  }
  return checked;
}

test(`10,000 selections keep their words, before and after a restart (seed ${seed})`, {
  timeout: 240_000,
}, () => {
  console.log(`marks fuzz: seed ${seed}; MARKS_SEED=${seed} repeats it`);
  const names = Array.from({ length: ARTICLES }, (_, index) => addArticle(`fuzz ${index}`));
  const stored: Stored[] = [];
  for (let made = 0; made < SELECTIONS; made += PLACES) {
    const article = random.pick(names);
    const { text, hash } = project.textOf(article);
    const spans = Array.from({ length: PLACES }, () => selection(text));
    const content = spans.map((span) => anchorOf(text, hash, span));
    const { quoteId } = claimsCommands["claims.create"](project.commands, {
      statement: `Claim ${made}`,
      quote: {
        ...{ articleId: articleId(article), content, cue: null, speakerSpan: null, speaker: null },
        ...{ directness: "indirect", stance: "asserted" },
      },
    });
    stored.push({ article, quoteId, spans, words: content.map(({ exact }) => exact) });
  }
  expect(expectAllExact(stored)).toBe(SELECTIONS);
  const halved = stored.flatMap(({ words }) => words.filter((one) => !one.isWellFormed()));
  expect(halved, `seed ${seed}: half a character`).toEqual([]);
  // What is drawn is the text, whatever lies over it.
  for (const name of names) {
    const { text } = project.textOf(name);
    const over = stored.filter(({ article }) => article === name).flatMap(({ spans }) => spans);
    const drawn = layOutMarks(text, { start: 0, end: text.length }, over.slice(0, 300));
    expect(drawn.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  }
  project.reopen();
  expect(expectAllExact(stored)).toBe(SELECTIONS);
  project.rebuild();
  expect(expectAllExact(stored)).toBe(SELECTIONS);
});
