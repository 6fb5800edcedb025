/** Made-up articles for the window: the same ones each time, among them long, Arabic and bare ones. */

import type { MethodOutput } from "../../src/shared/contract/index.ts";
import type { ArticleRow, ArticleView } from "../../src/shared/contract/views.ts";
import type { IngestCheck } from "../../src/shared/domain/check.ts";
import { UserFacingError } from "../../src/shared/result.ts";

const OUTLETS = [
  "Continental Wire",
  "Coast Herald",
  "Globe Mirror Daily",
  "Republic Today",
  "The Amal Times",
  "صوت الساحل",
  null,
];
const TITLES = [
  "Air strikes hit two sites near Mayad, ministry says",
  "Navy says two vessels were stopped off Port Amal",
  "Residents describe night of explosions",
  "رئيس الوزراء ينفي وقوع ضربات قرب الجسر",
  "Third strike since October, minister tells parliament",
  "Factbox: forces stationed along the river",
  "Harbour authority publishes, after eleven months of delay and two court orders, the complete list of vessels inspected between the first of January and the end of September, with their flags and cargoes",
  "Bridge reopens",
  "港务局公布九个月内受检船只的完整清单",
];
const LANGUAGES = ["en", "en", "en", "ar", "en", "en", "en", "de", "zh"];
/** Most articles need no look; the second, the fourth and every few hundredth do. */
const CHECKS: readonly (readonly IngestCheck[])[] = Array.from({ length: 97 }, (_, index) => {
  if (index === 1) return ["ambiguous-date"];
  if (index === 3) return ["extractors-disagree", "link-heavy", "encoding-unsure"];
  return [];
});
const TAGS = [
  { id: fakeId(900_001), name: "casualties" },
  { id: fakeId(900_002), name: "to translate" },
  { id: fakeId(900_003), name: "unnamed officials, to be checked with the ministry's own statement" },
];

/** A well-formed id for a number. */
export function fakeId(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

function pick<T>(list: readonly T[], index: number, none: T): T {
  return list[index % list.length] ?? none;
}

function published(index: number): string | null {
  if (index % 23 === 7) return null;
  if (index % 31 === 5) return "2026-10";
  const day = 1 + ((index * 7) % 27);
  const month = 1 + ((index * 5) % 11);
  const date = `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return index % 2 === 0 ? `${date}T${String(index % 24).padStart(2, "0")}:40` : date;
}

/** The article with this number as a row of the table. */
export function fakeRow(index: number): ArticleRow {
  const group = Math.floor(index / 4);
  const number = index < TITLES.length ? "" : ` (${index})`;
  return {
    id: fakeId(index + 1),
    title: `${pick(TITLES, index, "Bridge reopens")}${number}`,
    outlet: pick<string | null>(OUTLETS, index, null),
    byline: index % 3 === 0 ? "Lena Orsk and Tomas Fell" : null,
    published: published(index),
    language: pick<string | null>(LANGUAGES, index, "en"),
    words: 90 + ((index * 131) % 1400),
    path: `coast-2026/${group % 12}/article-${String(index).padStart(5, "0")}.txt`,
    copies: index % 5 === 0 ? index % 13 : 0,
    claims: index % 4,
    tags: TAGS.slice(0, index % 7 === 0 ? 1 + (index % 3) : 0),
    storyId: fakeId(100_000 + group),
    isOrigin: index % 4 === 0,
    checks: [...(CHECKS[index % CHECKS.length] ?? [])],
  };
}

const TEXT = [
  "The Republic carried out two air strikes on Sunday against a training camp and a safe house near the town of Mayad, the defence ministry said.",
  "In a statement, Defence Minister Lena Orsk said “the president directed today’s action to protect our personnel”.",
  "Orsk’s ties with the river states under strain as talks stall",
  "Local sources also said the strikes hit a camp run by militias west of the town. Two officials, speaking on condition of anonymity, said at least forty attacks had been recorded since October.",
  "FOLLOW US ON ALL CHANNELS",
  "Read original article here.",
  "Denial of responsibility: this site is an automatic aggregator of the news of others.",
  "What do you think? Leave a comment below.",
];

const REASONS: Readonly<Record<number, string>> = {
  3: "a short line that ends without a full stop, between two paragraphs",
  5: "stands in 41 articles of 12 stories",
};

/** The same article opened: text, zones and story. */
export function fakeView(row: ArticleRow): ArticleView {
  const parts = [row.title, ...TEXT];
  const text = parts.join("\n\n");
  let start = 0;
  const zones = parts.map((part, index) => {
    const zone = {
      start,
      end: start + part.length,
      role: roleOf(index),
      reason: REASONS[index] ?? "by its place",
      strength: index === 3 ? ("weak" as const) : ("strong" as const),
      decided: false,
      source: index >= 5 ? ("learned" as const) : ("import" as const),
    };
    start += part.length + 2;
    return zone;
  });
  return {
    row,
    url:
      row.outlet === null
        ? null
        : "https://news.example/2026/11/20/air-strikes-hit-two-sites-near-mayad-ministry-says.html",
    captured: row.outlet === null ? null : "2026-11-22T09:15",
    importedAt: Date.UTC(2026, 10, 22, 13, 40),
    direction: row.language === "ar" ? "rtl" : "ltr",
    format: "text",
    encoding: "utf-8",
    warnings: [
      ...(row.outlet === null ? ["The file named no outlet and no date stood in it."] : []),
      ...(row.checks.includes("ambiguous-date")
        ? ["The date in “04/03/2026” can be read in two ways, so it was left out."]
        : []),
    ],
    textHash: "8f3a19c277d0b1aa8f3a19c277d0b1aa8f3a19c277d0b1aa8f3a19c277d0b1c1",
    text,
    zones,
    quotes: [],
    mentions: [],
    suggestions: [],
    story: storyOf(row),
    sources: {
      title: "first line of the file",
      outlet: row.outlet === null ? "not found" : "folder name",
      byline: row.byline === null ? "not found" : "line that begins with “By”",
      published: row.published === null ? "not found" : "date in the address",
      captured: row.outlet === null ? "not found" : "HTTP header Date",
      language: "guessed from the text",
    },
    hasLook: row.outlet !== null,
  };
}

function roleOf(index: number) {
  if (index === 0) return "title" as const;
  if (index === 3) return "related-headline" as const;
  return index >= 5 ? ("boilerplate" as const) : ("body" as const);
}

function storyOf(row: ArticleRow): ArticleView["story"] {
  if (row.copies === 0) return [];
  const relations = ["origin", "copy", "excerpt", "new-version"];
  return relations.map((relation, index) => {
    const member = index === 0 ? row : fakeRow(index + 20);
    const { id: articleId, title, outlet, published } = member;
    return {
      articleId,
      title,
      outlet,
      published,
      relation,
      score: index === 0 ? null : 0.9,
      isOrigin: index === 0,
    };
  });
}

/** The imported page of an article, with what a page must not bring along. */
export function fakeLook(row: ArticleRow | undefined): MethodOutput<"articles.look"> {
  const title = row?.title ?? "";
  const words = TEXT.map((part) => `<p>${part}</p>`).join("\n");
  const content = `<!doctype html><html lang="${row?.language ?? "en"}"><head><title>${title}</title>
<style>body { font: 16px/1.5 Georgia, serif; max-width: 640px; margin: 2em auto; color: #222 }
h1 { color: #7a1420; border-bottom: 3px double #7a1420 } .share { background: url(https://tracker.example/a.gif) #eee; padding: 8px }</style>
<script src="https://tracker.example/a.js"></script></head><body onload="alert(1)">
<h1>${title}</h1><img src="https://tracker.example/pixel.gif" width="120" height="60" alt="a vessel at the quay">
${words}<form action="https://tracker.example/"><input name="mail"><button>Subscribe</button></form>
<div class="share">Share this</div></body></html>`;
  return { kind: "html", content, fileName: "air-strikes.html", bytes: content.length, cut: false };
}

export const FAKE_TAGS = TAGS;

export function missing(what: string): never {
  throw new UserFacingError({ code: "not_found", what });
}
