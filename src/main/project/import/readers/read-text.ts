import { detectParagraphs } from "../../../../shared/text/paragraphs.ts";
import { splitHeaderLines } from "../../../../shared/text/zone-header-lines.ts";
import { proposeZones } from "../../../../shared/text/zones.ts";
import { guessFromText } from "../guess-metadata.ts";
import type { ReadContent } from "./article.ts";

/** Reads a plain text in canonical form: paragraphs, zones, and what its lines say about the article. */
export function readText(input: { readonly path: string; readonly text: string }): ReadContent {
  const paragraphs = splitHeaderLines(input.text, detectParagraphs(input.text));
  const zones = proposeZones({ text: input.text, paragraphs });
  const { warnings, ...metadata } = guessFromText({ path: input.path, text: input.text, zones });
  return { format: "text", text: input.text, zones, ...metadata, declaredLanguage: null, warnings };
}
