import type { LinePatterns } from "./zone-line-patterns.ts";
import { lineSorter } from "./zone-matcher.ts";
import { ARABIC } from "./zone-patterns-arabic.ts";
import { ENGLISH } from "./zone-patterns-english.ts";
import { FRENCH } from "./zone-patterns-french.ts";
import { GERMAN } from "./zone-patterns-german.ts";
import { RUSSIAN } from "./zone-patterns-russian.ts";
import { SPANISH } from "./zone-patterns-spanish.ts";

const NETWORK =
  "(?:facebook|twitter|x|instagram|google news|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|mastodon|reddit|pinterest|tumblr|flipboard|vk|viber|messenger|signal)";
const LANGUAGES: readonly LinePatterns[] = [ENGLISH, GERMAN, FRENCH, SPANISH, ARABIC, RUSSIAN];

function gather(kind: keyof LinePatterns): string[] {
  return LANGUAGES.flatMap((language) => language[kind]).map((source) => source.replaceAll("NET", NETWORK));
}

/** What the words of a line say of its place on a page; the first that fits, in this order. */
export type LineCue = "related" | "furniture" | "tail" | "soft" | "prefixed" | "credit" | "caption";

const NO_LIMIT = Number.POSITIVE_INFINITY;

/** The cue in a line without marks around it, or null. */
export const cueOfLine = lineSorter<LineCue>([
  { name: "related", sources: gather("relatedCue"), whole: true, longest: NO_LIMIT },
  { name: "furniture", sources: gather("furniture"), whole: true, longest: NO_LIMIT },
  { name: "tail", sources: gather("tail"), whole: true, longest: NO_LIMIT },
  { name: "soft", sources: gather("soft"), whole: true, longest: NO_LIMIT },
  { name: "prefixed", sources: gather("relatedPrefix"), whole: false, longest: 200 },
  { name: "credit", sources: gather("credit"), whole: true, longest: NO_LIMIT },
  { name: "caption", sources: gather("caption"), whole: true, longest: 400 },
]);

/** Whether a line says who wrote or when, beside names and dates. */
export const isBylinePhrase = lineSorter<"byline">([
  { name: "byline", sources: gather("byline"), whole: true, longest: NO_LIMIT },
]);

/** Words of boilerplate sentences. */
export const TAIL_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${gather("tailWords").join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);
