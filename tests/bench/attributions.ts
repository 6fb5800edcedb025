/**
 * Measures suggested claims (suggest-claims.ts) on attributions marked by hand (docs/attribution-guideline.md).
 * Usage: node tests/bench/attributions.ts [PATH-TO-SHARED-DATA] [--misses] [--misses-of-unseen]
 * Without the folder only the texts of this repository are measured. --misses lists what was missed or wrong in the tuning half;
 * the unseen half is listed only by its own flag, which nobody who works on the rules should use.
 */
import { type ProposedClaim, suggestClaims } from "../../src/shared/text/attribution/suggest-claims.ts";
import type { Span } from "../../src/shared/text/span.ts";
import { kindOf } from "../support/attributions/halves.ts";
import {
  type Half,
  type Label,
  type LabelledArticle,
  type Place,
  readLabels,
} from "../support/attributions/label.ts";
import { type Scored, type Suggested, scoreArticle } from "../support/attributions/score.ts";
import { sourceTexts } from "../support/attributions/sources.ts";

interface Measured {
  readonly article: LabelledArticle;
  readonly text: string;
  readonly scored: Scored;
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const data = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? null;
const unknown = flags.find((flag) => !["--misses", "--misses-of-unseen"].includes(flag));
if (unknown !== undefined) {
  console.error(`Unknown flag ${unknown}.`);
  process.exit(2);
}
const textOf = sourceTexts(data);
const measured: Measured[] = [];
let absent = 0;
for (const article of readLabels()) {
  const found = await textOf(article.source);
  if (found === null || found.hash !== article.hash) {
    absent += 1;
    if (found !== null) console.log(`${article.source}: not the text that was labelled`);
    continue;
  }
  const suggestions = suggestClaims(found.text, found.zones, article.language).map(asSuggested);
  measured.push({ article, text: found.text, scored: scoreArticle(found.text, article, suggestions) });
}
if (absent > 0) console.log(`${absent} labelled articles left out: their texts are not here.\n`);
console.log(
  `${"".padEnd(26)}${["labels", "P", "R", "F1", "direct", "P", "R", "F1", "exact", "cue", "speaker"].map((head) => head.padStart(8)).join("")}`,
);
row("all", measured);
for (const half of ["tuning", "unseen"] as const) {
  const part = measured.filter(({ article }) => article.half === half);
  console.log("");
  row(half, part);
  groups(half, part, ({ article }) => kindOf(article.source));
  groups(half, part, ({ article }) => article.language);
}
bars(measured.filter(({ article }) => article.half === "unseen"));
if (flags.includes("--misses")) misses("tuning");
if (flags.includes("--misses-of-unseen")) misses("unseen");

function asSuggested(claim: ProposedClaim): Suggested {
  return {
    content: [claim.content, ...claim.more],
    cue: claim.cue,
    speaker: claim.speakerSpan,
    directness: claim.directness,
  };
}

function groups(half: Half, part: readonly Measured[], keyOf: (one: Measured) => string): void {
  for (const key of new Set(part.map(keyOf)))
    row(
      `  ${half} ${key}`,
      part.filter((one) => keyOf(one) === key),
    );
}

interface Figures {
  readonly labels: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of all, or of direct quotes alone: there label and suggestion must both be direct to count as found. */
function figuresOf(part: readonly Measured[], directOnly: boolean): Figures {
  let [found, labels, suggestions] = [0, 0, 0];
  for (const { scored } of part) {
    const isWanted = ({ directness }: { directness: Label["directness"] }): boolean =>
      !directOnly || directness === "direct";
    labels += [...scored.found.map(({ label }) => label), ...scored.missed].filter(isWanted).length;
    suggestions += [...scored.found.map(({ suggested }) => suggested), ...scored.wrong].filter(
      isWanted,
    ).length;
    found += scored.found.filter(({ label, suggested }) => isWanted(label) && isWanted(suggested)).length;
  }
  const precision = ratio(found, suggestions);
  const recall = ratio(found, labels);
  return { labels, precision, recall, f1: ratio(2 * found, labels + suggestions) };
}

function row(name: string, part: readonly Measured[]): void {
  const [all, direct] = [figuresOf(part, false), figuresOf(part, true)];
  const found = part.flatMap(({ scored }) => scored.found);
  const cells = [
    String(all.labels),
    ...[all.precision, all.recall, all.f1].map(shown),
    String(direct.labels),
    ...[direct.precision, direct.recall, direct.f1].map(shown),
    ...[
      found.filter(({ exact }) => exact),
      found.filter(({ cueRight }) => cueRight),
      found.filter(({ speakerRight }) => speakerRight),
    ].map((right) => shown(ratio(right.length, found.length))),
  ];
  console.log(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(8)).join("")}`);
}

function bars(unseen: readonly Measured[]): void {
  const found = unseen.flatMap(({ scored }) => scored.found);
  const speaker = ratio(found.filter(({ speakerRight }) => speakerRight).length, found.length);
  const asked = [
    ["direct quotes F1", figuresOf(unseen, true).f1, 0.9],
    ["all attributions F1", figuresOf(unseen, false).f1, 0.7],
    ["speaker of a correct attribution", speaker, 0.85],
  ] as const;
  console.log("\nBars on the unseen half");
  for (const [name, figure, bar] of asked)
    console.log(
      `  ${name.padEnd(34)}${shown(figure)}  asked ${shown(bar)}  ${figure >= bar ? "reached" : "MISSED"}`,
    );
}

function misses(half: Half): void {
  for (const { article, text, scored } of measured.filter((one) => one.article.half === half)) {
    const at = (place: Place | null): string => (place === null ? "-" : text.slice(...place));
    const spanned = (span: Span | null): string => at(span === null ? null : [span.start, span.end]);
    const lines = [
      ...scored.missed.map((label) => ({
        start: label.content[0]?.[0] ?? 0,
        line: `  missed  ${label.directness.padEnd(9)}${label.content.map(at).join(" + ")} | ${at(label.cue)} | ${at(label.speaker)}`,
      })),
      ...scored.wrong.map((wrong) => ({
        start: wrong.content[0]?.start ?? 0,
        line: `  wrong   ${wrong.directness.padEnd(9)}${wrong.content.map(spanned).join(" + ")} | ${spanned(wrong.cue)} | ${spanned(wrong.speaker)}${context(text, wrong)}`,
      })),
      ...scored.found.flatMap(({ label, suggested, cueRight, speakerRight }) => [
        ...(cueRight
          ? []
          : [
              {
                start: label.content[0]?.[0] ?? 0,
                line: `  cue     ${spanned(suggested.cue)} should be ${at(label.cue)}${context(text, suggested)}`,
              },
            ]),
        ...(speakerRight
          ? []
          : [
              {
                start: label.content[0]?.[0] ?? 0,
                line: `  speaker ${spanned(suggested.speaker)} should be ${at(label.speaker)}${context(text, suggested)}`,
              },
            ]),
      ]),
    ].toSorted((a, b) => a.start - b.start);
    if (lines.length > 0) console.log(`\n${article.source} (${article.language})`);
    for (const { line } of lines) console.log(line);
  }
}

/** The line of the text in which a suggestion stands, shortened. */
function context(text: string, { content }: Suggested): string {
  const start = content[0]?.start ?? 0;
  const from = Math.max(text.lastIndexOf("\n", start) + 1, start - 120);
  const end = text.indexOf("\n", start);
  return `\n          in: ${text.slice(from, Math.min(end === -1 ? text.length : end, start + 160))}`;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function shown(figure: number): string {
  return figure.toFixed(3);
}
