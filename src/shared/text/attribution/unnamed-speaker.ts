import { speechForm } from "./languages/speech-language.ts";
import { SPEECH_LANGUAGES } from "./speech-languages.ts";
import { lexiconOf } from "./speech-lexicon.ts";

/** Two capitalised words that follow each other: a person's name, most likely. */
const NAMED = /(?<=\p{Ll}\s)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+$/u;

/**
 * Whether a speaker's words name nobody, whatever their language: "local sources", "a US official, speaking on
 * condition of anonymity".
 */
export function looksUnnamed(speaker: string): boolean {
  if (SPEECH_LANGUAGES.some(({ anonymity }) => anonymity.test(speaker))) return !NAMED.test(speaker);
  const forms = (speaker.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map(speechForm);
  const unnamed = SPEECH_LANGUAGES.some((language) =>
    forms.some((form) => lexiconOf(language).unnamed.has(form)),
  );
  return unnamed && !NAMED.test(speaker);
}
