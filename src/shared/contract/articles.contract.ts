import * as v from "valibot";
import { IdSchema } from "../domain/ids.ts";
import { ZoneRoleSchema } from "../domain/zone.ts";
import { command, query } from "./define.ts";
import { ArticleRowSchema, ArticleViewSchema, StoryMemberSchema } from "./views.ts";

const text = v.pipe(v.string(), v.maxLength(1000));
const empty = v.strictObject({});

export const ArticleFilterSchema = v.strictObject({
  outlet: v.optional(v.nullable(text)),
  from: v.optional(text),
  to: v.optional(text),
  tagId: v.optional(IdSchema),
  runId: v.optional(IdSchema),
  language: v.optional(text),
  storyId: v.optional(IdSchema),
  /** Only articles that a person should look at. */
  check: v.optional(v.boolean()),
});
export type ArticleFilter = v.InferOutput<typeof ArticleFilterSchema>;

export const ARTICLE_COLUMNS = [
  "published",
  "title",
  "outlet",
  "language",
  "words",
  "claims",
  "copies",
  "path",
] as const;
export const ArticleSortSchema = v.strictObject({
  column: v.picklist(ARTICLE_COLUMNS),
  direction: v.picklist(["ascending", "descending"]),
});
export type ArticleSort = v.InferOutput<typeof ArticleSortSchema>;

export const PageSchema = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
};

const facet = v.array(
  v.strictObject({ value: v.nullable(v.string()), label: v.string(), count: v.number() }),
);

export const articlesContract = {
  /** A window of the articles table: at most 200 rows from `offset`. */
  "articles.list": query(
    ["articles", "tags", "claims", "copies"],
    v.strictObject({ filter: ArticleFilterSchema, sort: ArticleSortSchema, ...PageSchema }),
    v.strictObject({ total: v.number(), rows: v.array(ArticleRowSchema) }),
  ),
  /** One article with its text, zones, verified marks, suggestions and story. */
  "articles.get": query(
    ["articles", "zones", "tags", "claims", "actors", "mentions", "copies"],
    v.strictObject({ articleId: IdSchema }),
    ArticleViewSchema,
  ),
  /** The values to filter by, with counts. */
  "articles.facets": query(
    ["articles", "tags", "imports"],
    empty,
    v.strictObject({ outlets: facet, languages: facet, tags: facet, runs: facet }),
  ),
  /** Corrects guessed metadata of one or many articles; null clears a value, a missing key leaves it. */
  "articles.correct": command(
    ["articles", "copies", "index", "history"],
    v.strictObject({
      articleIds: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(10_000)),
      fields: v.strictObject({
        title: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
        outlet: v.optional(v.nullable(text)),
        byline: v.optional(v.nullable(text)),
        published: v.optional(v.nullable(text)),
        language: v.optional(v.nullable(text)),
      }),
    }),
    empty,
  ),
  /** Puts a tag (made when new) on articles, or takes it off. */
  "articles.tag": command(
    ["articles", "tags", "history"],
    v.strictObject({
      articleIds: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(10_000)),
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
      present: v.boolean(),
    }),
    v.strictObject({ tagId: IdSchema }),
  ),
  /** A person's word on the role of a span of a text; null takes the decision back. */
  "zones.decide": command(
    ["zones", "index", "copies", "history"],
    v.strictObject({
      articleId: IdSchema,
      start: v.number(),
      end: v.number(),
      role: v.nullable(ZoneRoleSchema),
    }),
    empty,
  ),
  /**
   * A person's word on a paragraph wherever it stands: in all articles of the outlet (null: of any outlet). null as
   * role takes it back. Says how many articles it touched.
   */
  "zones.decideParagraph": command(
    ["zones", "index", "copies", "history"],
    v.strictObject({
      articleId: IdSchema,
      start: v.number(),
      end: v.number(),
      outlet: v.nullable(text),
      role: v.nullable(v.picklist(["body", "boilerplate"])),
    }),
    v.strictObject({ articles: v.number() }),
  ),
  /** The imported bytes as a page that can be shown without running anything; the caller still sanitises and sandboxes it. */
  "articles.look": query(
    ["articles"],
    v.strictObject({ articleId: IdSchema }),
    v.strictObject({
      kind: v.picklist(["html", "text", "none"]),
      /** Unsafe until sanitised. Cut at 4 million characters. */
      content: v.string(),
      fileName: v.string(),
      bytes: v.number(),
      cut: v.boolean(),
    }),
  ),
  /** Stories with two members or more, newest first. */
  "stories.list": query(
    ["copies", "articles"],
    v.strictObject({ ...PageSchema }),
    v.strictObject({
      total: v.number(),
      stories: v.array(v.strictObject({ id: v.string(), members: v.array(StoryMemberSchema) })),
    }),
  ),
};
