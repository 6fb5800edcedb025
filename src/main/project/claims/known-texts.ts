import type { ProjectableText } from "../../../shared/text/compare/project-spans.ts";
import { wordsOf } from "../../../shared/text/words.ts";
import { bodyOf } from "../articles/articles.repository.ts";
import type { ReadableDb } from "../db/connection.ts";

/** Texts never change, so what was read once can be kept. UTF-16 units in all; words take about as much again. */
const REMEMBERED_UNITS = 8_000_000;
const remembered = new Map<string, ProjectableText>();
let rememberedUnits = 0;

/** A text with all its words, by its hash; an unknown hash gives an empty text. Kept for the next question. */
export function knownText(db: ReadableDb, textHash: string): ProjectableText {
  const known = remembered.get(textHash);
  if (known !== undefined) return known;
  const text = bodyOf(db, textHash) ?? "";
  const made = new LazyText(text);
  if (rememberedUnits + text.length > REMEMBERED_UNITS) {
    remembered.clear();
    rememberedUnits = 0;
  }
  if (text !== "") {
    remembered.set(textHash, made);
    rememberedUnits += text.length;
  }
  return made;
}

/** Most copies hold the sentences as they are: only of the others the words are read. */
class LazyText implements ProjectableText {
  readonly text: string;
  #words: ProjectableText["words"] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get words(): ProjectableText["words"] {
    this.#words ??= wordsOf(this.text, []);
    return this.#words;
  }
}
