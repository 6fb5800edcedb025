import type { ClaimView } from "../../../shared/contract/views.ts";
import { relationWords as claimRelationWords } from "../../../shared/domain/relation-words.ts";
import { claimValueWords, disputedWords } from "./disputed-words.ts";
import type { ExportSource } from "./export-source.ts";
import { quoteFigure, relationWords } from "./html-quote.ts";
import { counted, type Html, html, readableDate } from "./html-text.ts";

/** One claim of the dossier with everything a reader needs to check it without the program. */
export function claimSection(source: ExportSource, claim: ClaimView, number: number): Html {
  return html`<section class="claim" id="claim-${number}">
<header><p class="number">Claim ${number}</p>
${statement(source, claim)}</header>
${figures(claim)}
${assessments(source, claim)}
${note(source, claim)}
${tags(source, claim)}
${valueTable(source, claim)}
${relationList(source, claim)}
<h3>${counted(claim.quotes.length, "quote")}</h3>
${claim.quotes.length === 0 ? html`<p class="none">No quote backs this claim yet.</p>` : null}
${claim.quotes.map((quote) => quoteFigure(source, quote))}
${memoList(source, claim)}
${carriers(source, claim)}
<p class="id">Claim id <code>${claim.row.id}</code></p>
</section>
`;
}

/** Wordings that nobody has settled stand side by side; none of them is printed as the claim. */
function statement(source: ExportSource, claim: ClaimView): Html {
  const values = source.disputed(claim.row.id, "statement");
  if (values.length === 0) return html`<h2 dir="auto">${claim.row.statement}</h2>`;
  return html`<h2><em>disputed</em>: ${counted(values.length, "wording")}</h2><ul class="wordings">${values.map(
    ({ personName, value }) =>
      html`<li><bdi class="person">${personName}</bdi> <b dir="auto">${value ?? "no words"}</b></li>`,
  )}</ul>`;
}

/** A verdict, or when it is in conflict every value with who gave it. */
function verdictWords(source: ExportSource, id: string, verdict: string | null): Html {
  const values = source.disputed(id, "verdict");
  if (values.length === 0) return html`<b>${verdict ?? "no verdict"}</b>`;
  return html`<b><em>disputed</em></b> (${values.map(
    ({ personName, value }, index) =>
      html`${index === 0 ? "" : "; "}<bdi>${personName}</bdi>: <b>${value ?? "no verdict"}</b>`,
  )})`;
}

function note(source: ExportSource, { row, note: words }: ClaimView): Html | null {
  const shown = disputedWords(source, row.id, "note") ?? words;
  return shown === null ? null : html`<p class="note" dir="auto">${shown}</p>`;
}

function figures(claim: ClaimView): Html {
  const { articles, outlets, origins } = claim.row.carriage;
  const label = origins === 1 ? "independent origin" : "independent origins";
  const first = claim.row.carriage;
  const firstWords = [first.firstOutlet, first.firstPublished && readableDate(first.firstPublished)];
  const told = firstWords.filter((word) => word !== null && word !== "").join(", ");
  return html`<div class="origins"><strong>${origins}</strong><p>${label}<small>carried by ${counted(articles, "article")} of ${counted(outlets, "outlet")}${
    told === "" ? null : html`; first: <bdi>${told}</bdi>`
  }</small></p></div>`;
}

/** Everybody's verdicts side by side. Two that differ are called disputed; none of them is put first as the answer. */
function assessments(source: ExportSource, claim: ClaimView): Html | null {
  const isOpen = (id: string): boolean => source.disputed(id, "verdict").length > 0;
  const given = claim.assessments.filter(
    ({ id, verdict, reason }) => verdict !== null || reason !== null || isOpen(id),
  );
  if (given.length === 0) return null;
  const verdicts = new Set(given.flatMap(({ verdict }) => verdict ?? []));
  const isDisputed = verdicts.size > 1 || given.some(({ id }) => isOpen(id));
  const lines = given.map(
    (one) =>
      html`<li><bdi class="person">${one.personName}</bdi> ${verdictWords(source, one.id, one.verdict)}${
        one.confidence === null
          ? null
          : html`, ${disputedWords(source, one.id, "confidence") ?? one.confidence} % sure`
      }${one.reason === null ? null : html`<span class="reason" dir="auto">${disputedWords(source, one.id, "reason") ?? one.reason}</span>`}</li>`,
  );
  return html`<div class="verdicts"><h3>${
    isDisputed ? html`Assessment: <em>disputed</em>` : "Assessment"
  }</h3><ul>${lines}</ul></div>`;
}

function valueTable(source: ExportSource, claim: ClaimView): Html | null {
  if (claim.values.length === 0) return null;
  return html`<div class="verdicts"><h3>Values</h3><ul>${claim.values.map(
    (value) =>
      html`<li><bdi class="person">${disputedWords(source, value.id, "topic") ?? value.topic}</bdi> <b><bdi>${claimValueWords(source, value)}</bdi></b> <q><bdi>${value.words}</bdi></q></li>`,
  )}</ul></div>`;
}

function relationList(source: ExportSource, claim: ClaimView): Html | null {
  if (claim.relations.length === 0) return null;
  return html`<div class="verdicts"><h3>Other claims</h3><ul>${claim.relations.map(
    (relation) =>
      html`<li>${disputedWords(source, relation.id, "kind") ?? claimRelationWords(relation)} <b dir="auto">${
        disputedWords(source, relation.claimId, "statement") ?? relation.statement
      }</b>${
        relation.note === null
          ? null
          : html`<span class="reason" dir="auto">${disputedWords(source, relation.id, "note") ?? relation.note}</span>`
      }</li>`,
  )}</ul></div>`;
}

function memoList(source: ExportSource, claim: ClaimView): Html | null {
  if (claim.memos.length === 0) return null;
  return html`<div class="verdicts"><h3>Memos</h3><ul>${claim.memos.map(
    (memo) =>
      html`<li><bdi class="person">${memo.personName}</bdi> <time>${new Date(memo.writtenAt).toISOString().slice(0, 10)}</time><span class="reason" dir="auto">${disputedWords(source, memo.id, "body") ?? memo.body}</span></li>`,
  )}</ul></div>`;
}

function tags(source: ExportSource, claim: ClaimView): Html | null {
  if (claim.row.tags.length === 0) return null;
  return html`<p class="tags">${claim.row.tags.map(({ id, name }) => html`<bdi>${disputedWords(source, id, "name") ?? name}</bdi> `)}</p>`;
}

/** The stories that carry the claim, each with its origin first. */
function carriers(source: ExportSource, claim: ClaimView): Html | null {
  if (claim.carriers.length === 0) return null;
  return html`<div class="tree"><h3>Who carries it</h3>${claim.carriers.map(
    (story) =>
      html`<ul>${story.members.map(
        (member) =>
          html`<li class="${member.isOrigin ? "root" : "leaf"}"><bdi class="who">${
            disputedWords(source, member.articleId, "outlet") ?? member.outlet ?? "outlet unknown"
          }</bdi> <span class="relation">${relationWords(member)}${member.quoted ? ", quoted above" : ""}</span> <bdi class="what">${
            disputedWords(source, member.articleId, "title") ?? member.title
          }</bdi>${member.published === null ? null : html` <time>${readableDate(member.published)}</time>`}</li>`,
      )}</ul>`,
  )}</div>`;
}
