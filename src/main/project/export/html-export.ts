import type { ClaimRow } from "../../../shared/contract/views.ts";
import type { Agreement } from "../../../shared/domain/agreement.ts";
import type { ExportSource } from "./export-source.ts";
import type { Exporter } from "./exporter.ts";
import { claimSection } from "./html-claim.ts";
import { DOSSIER_STYLE } from "./html-style.ts";
import { counted, type Html, html, readableDate } from "./html-text.ts";

/** Nothing may be fetched or run; only the page's own style sheet counts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A dossier: one page that needs no program, no network and no other file, for readers and for print. */
export const htmlExporter: Exporter = {
  lost: [
    "the full texts of the articles: each quote stands with about a sentence on each side",
    "articles without a claim; mentions of actors and their aliases",
    "the work log: a dossier cannot be imported again",
  ],
  *write(source, tally) {
    for (const noun of ["claims", "quotes"]) tally(noun, 0);
    const facts = factsOf(source);
    yield pageHead(source).html;
    yield cover(source, facts).html;
    yield contents(source, facts.rows).html;
    yield "<main>\n";
    let number = 0;
    for (const claim of source.claims()) {
      number += 1;
      tally("claims");
      tally("quotes", claim.quotes.length);
      yield claimSection(source, claim, number).html;
    }
    yield colophon(source).html;
  },
};

interface Facts {
  readonly rows: readonly ClaimRow[];
  readonly quotes: number;
  readonly articles: number;
}

/** What cover and contents need, without holding the quotes. */
function factsOf(source: ExportSource): Facts {
  const rows: ClaimRow[] = [];
  const articles = new Set<string>();
  let quotes = 0;
  for (const claim of source.claims()) {
    rows.push(claim.row);
    quotes += claim.quotes.length;
    for (const quote of claim.quotes) articles.add(quote.articleId);
  }
  return { rows, quotes, articles: articles.size };
}

function pageHead(source: ExportSource): Html {
  return {
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${html`<title>${source.project.title}: dossier</title>`.html}
<style>
${DOSSIER_STYLE}
</style>
</head>
<body>
`,
  };
}

function cover(source: ExportSource, facts: Facts): Html {
  return html`<header class="cover"><p class="eyebrow">Dossier of claims</p>
<h1 dir="auto">${source.project.title}</h1>
<p class="lead-meta"><span>${exportDate(source.exportedAt)}</span><span>${counted(facts.rows.length, "claim")}</span><span>${counted(
    facts.quotes,
    "quote",
  )}</span><span>${counted(facts.articles, "quoted article")}</span></p>
<p class="lead">Each claim stands with the exact words that make it, marked in their place, with who is credited and with the article they come from. Articles that copy one another count as one: the figure beside a claim is the number of independent origins that carry it.</p>${agreement(source.agreement())}
</header>
`;
}

/** How far those who judged the same claims agree; nothing while nobody judged a claim that another did. */
function agreement({ shared, unanimous, percent, alpha }: Agreement): Html | null {
  if (percent === null) return null;
  const many = shared === 1 ? "1 claim was judged" : `${shared} claims were judged`;
  return html`<p class="lead">${many} by two people or more; on ${unanimous} all say the same. Agreement: ${Math.round(percent * 100)} % of all pairs of verdicts; ${
    alpha === null
      ? "Krippendorff’s alpha is not defined, because only one verdict was given"
      : `Krippendorff’s alpha (nominal): ${alpha.toFixed(2)}`
  }.</p>`;
}

function contents(source: ExportSource, rows: readonly ClaimRow[]): Html {
  if (rows.length === 0) return html`<p class="none lead">This project has no claims yet.</p>\n`;
  const lines = rows.map(
    (row, index) =>
      html`<li><span class="toc-n">${index + 1}</span><a href="#claim-${index + 1}" dir="auto">${row.statement}</a>${
        source.disputed(row.id, "statement").length === 0 ? null : html` <em>disputed</em>`
      }<span class="toc-n">${counted(row.carriage.origins, "origin")}</span></li>
`,
  );
  return html`<nav aria-label="Contents"><h3>Contents</h3><ol>
${lines}</ol></nav>
`;
}

function colophon(source: ExportSource): Html {
  return html`</main>
<footer class="colophon"><p>Written by Wirebench on ${exportDate(source.exportedAt)} from the project <bdi>${source.project.title}</bdi> (<code>${source.project.id}</code>). Verdicts are those of the persons named; where they differ, both are shown and none is preferred. The text of an article is named by the SHA-256 of its words in UTF-8, so that anybody who has the same text can check a quote against it.</p></footer>
</body>
</html>
`;
}

function exportDate(exportedAt: number): string {
  return readableDate(`${new Date(exportedAt).toISOString().slice(0, 16)}Z`);
}
