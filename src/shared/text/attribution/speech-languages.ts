import { arabic } from "./languages/arabic.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { russian } from "./languages/russian.ts";
import { spanish } from "./languages/spanish.ts";
import type { SpeechLanguage } from "./languages/speech-language.ts";
import { type Lexicon, lexiconOf } from "./speech-lexicon.ts";

/** Every language the rules know; a new one is a file in languages/ and an entry here. */
export const SPEECH_LANGUAGES: readonly SpeechLanguage[] = [
  english,
  arabic,
  french,
  german,
  russian,
  spanish,
];

/** The lexicon for a language tag ("en-GB"); null where there is none: then only quotations are suggested. */
export function lexiconFor(language: string | null): Lexicon | null {
  const tag = (language ?? "").toLowerCase().split(/[-_]/u)[0];
  const known = SPEECH_LANGUAGES.find((one) => one.tag === tag);
  return known === undefined ? null : lexiconOf(known);
}
