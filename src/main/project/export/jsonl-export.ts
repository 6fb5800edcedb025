import type { DisputedValue, ExportedArticle, ExportSource } from "./export-source.ts";
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
      yield articleLine(article, source);
    }
  },
};

const FIELDS = ["title", "byline", "outlet", "published", "language"] as const;

/**
 * The line of one article, with its line end. Keys and their order are part of the format. A field that nobody has settled
 * is null, and `disputed` has all its values.
 */
function articleLine(article: ExportedArticle, source: Pick<ExportSource, "disputed">): string {
  const disputed: Record<string, readonly DisputedValue[]> = {};
  for (const field of FIELDS) {
    const values = source.disputed(article.id, field);
    if (values.length > 0) disputed[field] = values;
  }
  const inForce = (field: (typeof FIELDS)[number]): string | null =>
    field in disputed ? null : article[field];
  const { id, path, text, textHash } = article;
  const line = {
    ...{ id, path },
    ...Object.fromEntries(FIELDS.map((field) => [field, inForce(field)])),
    text,
    zones: article.zones.map(({ role, start, end }) => ({ role, start, end })),
    ...{ textHash, disputed },
  };
  return `${JSON.stringify(line)}\n`;
}
