import type { ExportedArticle } from "./export-source.ts";
import type { Exporter } from "./exporter.ts";

/** One article a line, with the text as one string that the zones index in UTF-16 units. */
export const jsonlExporter: Exporter = {
  lost: [
    "claims, quotes, actors, mentions, tags, assessments, copy links and stories",
    "the address, the date of capture and the imported file of each article",
    "earlier text versions and the work log",
  ],
  *write(source, tally) {
    tally("articles", 0);
    for (const article of source.articles()) {
      tally("articles");
      yield articleLine(article);
    }
  },
};

/** The line of one article, with its line end. Keys and their order are part of the format. */
export function articleLine(article: ExportedArticle): string {
  const { id, path, title, byline, outlet, published, language, text, textHash } = article;
  const zones = article.zones.map(({ role, start, end }) => ({ role, start, end }));
  const line = { id, path, title, byline, outlet, published, language, text, zones, textHash };
  return `${JSON.stringify(line)}\n`;
}
