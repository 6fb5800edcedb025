import type { GivenWords } from "../../../shared/domain/given-words.ts";
import { originalOf, sha256 } from "./parse-file.ts";
import type { ParsedPart } from "./parsed-part.ts";
import { readWords } from "./readers/text/read-words.ts";

/** The article that a person's words are, with their UTF-8 bytes as the original. One part, always. */
export function* parseWords(words: GivenWords): Generator<ParsedPart> {
  const read = readWords(words);
  if (read.kind === "refused") {
    yield { ...read, place: "" };
    return;
  }
  yield {
    kind: "article",
    place: "",
    article: read.article,
    languageFrom: "language detection",
    textHash: sha256(read.article.text),
    // The same words from another outlet are another article, so their bytes alone do not say that they are here.
    original: originalOf(Buffer.from(words.text, "utf8"), false),
  };
}
