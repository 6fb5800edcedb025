import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

/** The fixtures of the measured set: labels, the list of articles with their halves, and texts of our own. */
export const LABELS_FOLDER = join(import.meta.dirname, "../../fixtures/attributions");

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Start and end in UTF-16 units of the canonical text, the end not included. */
const PlaceSchema = v.tuple([offset, offset]);
export type Place = v.InferOutput<typeof PlaceSchema>;

export const LabelSchema = v.strictObject({
  /** What is said; more than one stretch when the cue stands inside it. */
  content: v.pipe(v.array(PlaceSchema), v.minLength(1)),
  cue: v.nullable(PlaceSchema),
  speaker: v.nullable(PlaceSchema),
  /** The words inside `speaker` without which it would not be found: a name, or the noun. */
  core: v.optional(PlaceSchema),
  /** Whom a pronoun or a quotation without a speaker of its own stands for, in the article's words. */
  speakerName: v.optional(v.string()),
  directness: v.picklist(["direct", "indirect", "mixed"]),
  /** Careful readers may differ: found or not, it is not counted. */
  optional: v.optional(v.literal(true)),
});
export type Label = v.InferOutput<typeof LabelSchema>;

export const HalfSchema = v.picklist(["tuning", "unseen"]);
export type Half = v.InferOutput<typeof HalfSchema>;

export const LabelledArticleSchema = v.strictObject({
  /** "sample:PATH", "fixture:NAME", "wikinews:NAME", "whitehouse:NAME", "page:NAME", "article:NAME", "fnc1:ID" or "reuters:ID". */
  source: v.string(),
  /** SHA-256 of the canonical text. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  half: HalfSchema,
  language: v.string(),
  /** Only this stretch of a long text was read. */
  range: v.optional(PlaceSchema),
  attributions: v.array(LabelSchema),
});
export type LabelledArticle = v.InferOutput<typeof LabelledArticleSchema>;

const PlannedSchema = v.strictObject({
  source: v.string(),
  language: v.string(),
  /** Which draw it came with; without one the first. Articles of a later draw move none of an earlier one. */
  draw: v.optional(v.number()),
});
export type PlannedArticle = v.InferOutput<typeof PlannedSchema>;

/** All labelled articles, in the order of the file. Throws when a line is not sound. */
export function readLabels(): LabelledArticle[] {
  return lines("labels.jsonl").map((line) => v.parse(LabelledArticleSchema, JSON.parse(line)));
}

/** The articles chosen before anything was measured. */
export function readPlan(): PlannedArticle[] {
  return lines("articles.jsonl").map((line) => v.parse(PlannedSchema, JSON.parse(line)));
}

function lines(file: string): string[] {
  return readFileSync(join(LABELS_FOLDER, file), "utf8")
    .split("\n")
    .filter((line) => line !== "");
}
