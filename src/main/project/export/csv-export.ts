import type { ClaimValueView, ClaimView, PlacedAnchor, QuoteView } from "../../../shared/contract/views.ts";
import { agreementOf } from "../../../shared/domain/agreement.ts";
import { relationWords } from "../../../shared/domain/relation-words.ts";
import { codePointsBefore } from "./code-points.ts";
import { type Cell, csvLine } from "./csv-line.ts";
import { claimValueWords, disputedWords, speakerWords } from "./disputed-words.ts";
import type { ExportSource } from "./export-source.ts";
import type { Exporter } from "./exporter.ts";

const COLUMNS = [
  "claim id",
  "statement",
  "quote id",
  "quote",
  "directness",
  "stance",
  "speaker",
  "article id",
  "article title",
  "outlet",
  "published",
  "url",
  "text hash",
  "start",
  "end",
  "anchor",
  "articles",
  "outlets",
  "independent origins",
  "tags",
  "my verdict",
  "verdicts of others",
  "chain",
  "values",
  "relations",
  "memos",
  "verdicts agree",
  "agreement of all claims",
  "alpha of all claims",
] as const;

/** The byte order mark makes Excel read UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Claims, one row for each quote; a claim without quotes has one row. Offsets are code points. */
export const csvExporter: Exporter = {
  lost: [
    "the texts of the articles, their zones and earlier text versions",
    "the words around each quote, the cue and the speaker span",
    "actors with aliases and mentions; copy links and the members of stories",
    "notes, reasons of assessments, the tree of tags and the work log",
  ],
  *write(source, tally) {
    for (const noun of ["claims", "quotes"]) tally(noun, 0);
    yield BYTE_ORDER_MARK + csvLine(COLUMNS);
    const { percent, alpha } = source.agreement();
    const ofAll: Cell[] = [rounded(percent), rounded(alpha)];
    for (const claim of source.claims()) {
      tally("claims");
      tally("quotes", claim.quotes.length);
      const agreed = agreementCell(source, claim);
      for (const row of claimRows(source, claim)) yield csvLine([...row, agreed, ...ofAll]);
    }
  },
};

function claimRows(source: ExportSource, claim: ClaimView): Cell[][] {
  const before: Cell[] = [claim.row.id, statementCell(source, claim)];
  const after = claimCells(source, claim);
  const [values, relations] = [valuesCell(source, claim), relationsCell(source, claim)];
  if (claim.quotes.length === 0) {
    const blanks = COLUMNS.length - before.length - after.length - 7;
    const last = [null, values, relations, memosCell(source, claim, null)];
    return [[...before, ...Array<null>(blanks).fill(null), ...after, ...last]];
  }
  return claim.quotes.map((quote) => {
    const last = [chainCell(source, quote), values, relations, memosCell(source, claim, quote.id)];
    return [...before, ...quoteCells(source, quote), ...after, ...last];
  });
}

/** From the hand nearest to the reader to the one nearest to the event. */
function chainCell(source: ExportSource, { id, chain }: QuoteView): string {
  const disputed = disputedWords(source, id, "chain");
  return disputed ?? chain.map((link) => link.name ?? link.words ?? "unknown").join(" < ");
}

function valuesCell(source: ExportSource, { values }: ClaimView): string {
  const topic = (value: ClaimValueView) => disputedWords(source, value.id, "topic") ?? value.topic;
  return values
    .map((value) => `${topic(value)}: ${claimValueWords(source, value)} (“${value.words}”)`)
    .join("; ");
}

function relationsCell(source: ExportSource, { relations }: ClaimView): string {
  return relations
    .map((relation) => {
      const kind = disputedWords(source, relation.id, "kind") ?? relationWords(relation);
      return `${kind}: ${disputedWords(source, relation.claimId, "statement") ?? relation.statement}`;
    })
    .join("; ");
}

/** Memos on the claim and on this quote. */
function memosCell(source: ExportSource, { memos }: ClaimView, quoteId: string | null): string {
  const shown = memos.filter((memo) => memo.aboutKind === "claim" || memo.aboutId === quoteId);
  return shown
    .map(({ id, personName, body }) => `${personName}: ${disputedWords(source, id, "body") ?? body}`)
    .join("\n");
}

function quoteCells(source: ExportSource, quote: QuoteView): Cell[] {
  const article = source.article(quote.articleId);
  const hash = quote.content[0]?.anchor.textHash ?? article?.textHash ?? null;
  const text = hash === null ? null : source.text(hash);
  const ofQuote = (field: string): string | null => disputedWords(source, quote.id, field);
  const ofArticle = (field: string): string | null => disputedWords(source, quote.articleId, field);
  return [
    quote.id,
    ofQuote("content") ?? quote.content.map(({ anchor }) => anchor.exact).join(" […] "),
    ofQuote("directness") ?? quote.directness,
    ofQuote("stance") ?? quote.stance,
    speakerWords(source, quote.id, quote),
    quote.articleId,
    ofArticle("title") ?? quote.articleTitle,
    ofArticle("outlet") ?? quote.outlet,
    ofArticle("published") ?? quote.published,
    article?.url ?? null,
    hash,
    offsetCell(text, quote.content, "start"),
    offsetCell(text, quote.content, "end"),
    anchorState(quote.content),
  ];
}

function statementCell(source: ExportSource, claim: ClaimView): Cell {
  return disputedWords(source, claim.row.id, "statement") ?? claim.row.statement;
}

function claimCells(source: ExportSource, claim: ClaimView): Cell[] {
  const { carriage, tags } = claim.row;
  const verdictOf = ({ id, verdict }: ClaimView["assessments"][number]): string | null =>
    disputedWords(source, id, "verdict") ?? verdict;
  const mine = claim.assessments.filter((assessment) => assessment.isMine);
  const others = claim.assessments.filter(
    (assessment) => !assessment.isMine && verdictOf(assessment) !== null,
  );
  return [
    carriage.articles,
    carriage.outlets,
    carriage.origins,
    tags.map(({ id, name }) => disputedWords(source, id, "name") ?? name).join("; "),
    mine.flatMap((assessment) => verdictOf(assessment) ?? []).join("; "),
    others.map((assessment) => `${assessment.personName}: ${verdictOf(assessment)}`).join("; "),
  ];
}

/** Of the pairs of people who judged this claim, the share that said the same; a verdict in dispute is none. */
function agreementCell(source: ExportSource, { assessments }: ClaimView): Cell {
  const verdicts = assessments.flatMap(({ id, verdict }) =>
    verdict === null || source.disputed(id, "verdict").length > 0 ? [] : [verdict],
  );
  return rounded(agreementOf([verdicts]).percent);
}

function rounded(share: number | null): Cell {
  return share === null ? null : Number(share.toFixed(3));
}

/** One number, or for a quote of several spans their numbers in order. */
function offsetCell(text: string | null, content: readonly PlacedAnchor[], edge: "start" | "end"): Cell {
  if (text === null) return null;
  const offsets = content.map(({ anchor }) => codePointsBefore(text, anchor[edge]));
  return offsets.length === 1 ? (offsets[0] ?? null) : offsets.join("; ");
}

function anchorState(content: readonly PlacedAnchor[]): string {
  return content.find(({ state }) => state !== "exact")?.state ?? "exact";
}
