import { createRequire } from "node:module";
import type { Stemmer } from "../../../shared/text/search/word-forms.ts";

/** The Snowball stemmers of @orama/stemmers, by language code of articles. */
const MODULES: ReadonlyMap<string, string> = new Map([
  ["bg", "bulgarian"],
  ["da", "danish"],
  ["de", "german"],
  ["el", "greek"],
  ["en", "english"],
  ["es", "spanish"],
  ["fi", "finnish"],
  ["fr", "french"],
  ["hu", "hungarian"],
  ["id", "indonesian"],
  ["it", "italian"],
  ["nl", "dutch"],
  ["no", "norwegian"],
  ["pt", "portuguese"],
  ["ro", "romanian"],
  ["ru", "russian"],
  ["sr", "serbian"],
  ["sv", "swedish"],
  ["tr", "turkish"],
  ["uk", "ukrainian"],
]);

const load = createRequire(import.meta.url);
const loaded = new Map<string, Stemmer>();

/** The stemmer of a language ("en", "pt-BR"); null when there is none. Loaded when first asked, some 10 ms. */
export function stemmerOf(language: string): Stemmer | null {
  const code = language.split(/[-_]/u, 1)[0]?.toLowerCase() ?? "";
  const known = loaded.get(code);
  if (known !== undefined) return known;
  const module = MODULES.get(code);
  if (module === undefined) return null;
  const { stemmer } = load(`@orama/stemmers/${module}`) as { readonly stemmer: Stemmer };
  loaded.set(code, stemmer);
  return stemmer;
}
