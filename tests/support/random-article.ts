import { ADJECTIVES, NOUNS, PREPOSITIONS, VERBS } from "./article-words.ts";
import { createRandom } from "./seeded-random.ts";

/** A report of some sentences that shares nothing with those of other seeds. */
export function randomArticle(seed: number): string {
  const { pick } = createRandom(seed + 1);
  const thing = () => `${pick(ADJECTIVES)} ${pick(NOUNS)}`;
  const sentence = () => `The ${thing()} ${pick(VERBS)} a ${thing()} ${pick(PREPOSITIONS)} the ${thing()}.`;
  const paragraph = () => Array.from({ length: 4 }, sentence).join(" ");
  return [`A ${thing()} ${pick(VERBS)}`, ...Array.from({ length: 4 }, paragraph)].join("\n\n");
}
