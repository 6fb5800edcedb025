import * as v from "valibot";
import { ZoneRoleSchema } from "../domain/zone.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query } from "./define.ts";

const text = v.pipe(v.string(), v.maxLength(1000));
/** As paragraph-hash.ts has it: decisions and what was learned know a paragraph by this. */
const hash = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const DecidedRoleSchema = v.picklist(["body", "boilerplate"]);

/** A paragraph that recurs across otherwise different articles, or on which somebody decided. */
export const LearnedParagraphSchema = v.strictObject({
  hash: v.number(),
  words: v.string(),
  /** What the corpus teaches; null when it teaches nothing, or nothing any more. */
  learned: v.nullable(
    v.strictObject({
      role: v.picklist(["boilerplate", "related-headline"]),
      strength: v.picklist(["weak", "strong"]),
      articles: v.number(),
      /** Articles that copy one another count once. */
      families: v.number(),
      /** The outlets it was learned for; null: wherever it stands. */
      outlets: v.nullable(v.array(v.string())),
    }),
  ),
  /** What people said of it wherever it stands; `outlet` null: in all outlets. */
  decisions: v.array(v.strictObject({ outlet: v.nullable(v.string()), role: DecidedRoleSchema })),
  /** Articles that have it and zones that a person decided on: nothing changes where these lie. */
  touchedByPeople: v.number(),
});
export type LearnedParagraph = v.InferOutput<typeof LearnedParagraphSchema>;

/** A place where a paragraph stands, with the paragraphs around it. */
export const ParagraphPlaceSchema = v.strictObject({
  articleId: v.string(),
  title: v.string(),
  outlet: v.nullable(v.string()),
  published: v.nullable(v.string()),
  direction: v.picklist(["ltr", "rtl"]),
  /** The line before and the line behind, cut; empty at the edges. */
  before: v.string(),
  words: v.string(),
  after: v.string(),
  /** The role in force at this place, and whether a person decided on it. */
  role: ZoneRoleSchema,
  decided: v.boolean(),
});
export type ParagraphPlace = v.InferOutput<typeof ParagraphPlaceSchema>;

export const boilerplateContract = {
  /**
   * What the corpus teaches about paragraphs that recur, by outlet, those of most families first; or what people decided on.
   * `outlet`: only what was learned for it; null: what was learned wherever it stands.
   */
  "boilerplate.learned": query(
    ["copies", "zones"],
    v.strictObject({
      show: v.picklist(["learned", "decided"]),
      outlet: v.optional(v.nullable(text)),
      ...PageSchema,
    }),
    v.strictObject({
      total: v.number(),
      /** Without regard to the outlet asked for. */
      learned: v.number(),
      decided: v.number(),
      /** Learned paragraphs by outlet, the most first, at most 200; null: learned for all outlets. */
      outlets: v.array(v.strictObject({ outlet: v.nullable(v.string()), count: v.number() })),
      paragraphs: v.array(LearnedParagraphSchema),
    }),
  ),
  /** Some places where a paragraph stands: first those where people decided on zones. At most eight. */
  "boilerplate.places": query(
    ["copies", "zones", "articles"],
    v.strictObject({ hash }),
    v.strictObject({ places: v.array(ParagraphPlaceSchema) }),
  ),
  /**
   * A person's word on a known paragraph wherever it stands: in all articles of the outlet (null: of any outlet, and
   * with "body" it is not learned again). null as role takes it back. Says how many articles it touched.
   */
  "boilerplate.decide": command(
    ["zones", "index", "copies", "history"],
    v.strictObject({ hash, outlet: v.nullable(text), role: v.nullable(DecidedRoleSchema) }),
    v.strictObject({ articles: v.number() }),
  ),
};
