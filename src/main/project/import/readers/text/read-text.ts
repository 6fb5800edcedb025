import type { ReadOptions } from "../../../../../shared/domain/read-options.ts";
import { detectParagraphs } from "../../../../../shared/text/paragraphs.ts";
import { splitHeaderLines } from "../../../../../shared/text/zones/zone-header-lines.ts";
import { proposeZones } from "../../../../../shared/text/zones/zones.ts";
import { guessFromText } from "../../guess-metadata.ts";
import type { ReadContent } from "../article.ts";

/** A text in canonical form; `path` is a hint only, `options` is what the person said about the whole import. */
export interface PlainDocument {
  readonly path: string;
  readonly text: string;
  readonly options?: ReadOptions;
}

/** Reads a plain text in canonical form: paragraphs, zones, and what its lines say about the article. */
export function readText(input: PlainDocument): ReadContent {
  const paragraphs = splitHeaderLines(input.text, detectParagraphs(input.text));
  const zones = proposeZones({ text: input.text, paragraphs });
  const metadata = guessFromText({ ...input, zones });
  return { format: "text", text: input.text, zones, ...metadata, declaredLanguage: null };
}
