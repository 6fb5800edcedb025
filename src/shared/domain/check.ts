import * as v from "valibot";

/** Why an article should be looked at by a person ("please check"), as its import found. Never a verdict. */
const INGEST_CHECKS = [
  /** The two extractors of web pages found different articles. */
  "extractors-disagree",
  "very-short",
  "link-heavy",
  /** A wall of consent, login or payment, an error page, an index page. */
  "not-an-article",
  /** The file's date can be read in two ways. */
  "ambiguous-date",
  "encoding-unsure",
  /** The file holds pictures of text. */
  "needs-ocr",
  /** Letters without sense, as of a PDF without a character map. */
  "garbled",
  /** The file ends before its end. */
  "cut-off",
  /** Only a summary, as in many feeds. */
  "summary-only",
] as const;
export const IngestCheckSchema = v.picklist(INGEST_CHECKS);
export type IngestCheck = v.InferOutput<typeof IngestCheckSchema>;

/** All reasons; those that import did not find are told with each row and never stored. */
export const ARTICLE_CHECKS = [
  ...INGEST_CHECKS,
  /** Claims or mentions were marked on another text of the article, as after a merge. */
  "marks-elsewhere",
] as const;
export const ArticleCheckSchema = v.picklist(ARTICLE_CHECKS);
export type ArticleCheck = v.InferOutput<typeof ArticleCheckSchema>;
