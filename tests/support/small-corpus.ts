import { indexedColumns } from "../../src/main/project/search/article-columns.ts";
import { type Paragraph, searchProject } from "./search-project.ts";
import { createRandom } from "./seeded-random.ts";
import type { SlowArticle } from "./slow-search.ts";

/** Few words in many scripts, so that random queries hit. */
export const SMALL_WORDS = [
  ..."the air strike base attack attacks attacked harbour of a b star start st".split(" "),
  ..."don't U.S. covid-19 AT&T Straße Łódź café naïve 2024 title near".split(" "),
  ...'атака атаки ёлка قال محمد الهجوم هجوم 北京大学 北京 京 ガード 대한민국 ประตูน้ำ हिन्दी צה"ל'.split(" "),
];
export const SMALL_OUTLETS = ["Alpha", "Beta", "Gamma"];
export const SMALL_TAGS = ["red", "green"];
export const SMALL_ACTORS = ["Orsk", "Lind"];
export const SMALL_CLAIMS = ["collapse", "ceasefire"];
export const SMALL_LANGUAGES = ["en", "de", "ru"];

/** A project of a few dozen short articles with everything that can be asked for, and the same for the slow search. */
export function smallCorpus(count: number, seed: number) {
  const project = searchProject();
  const random = createRandom(seed);
  const { db } = project;
  const words = (most: number): string =>
    Array.from({ length: 1 + random.below(most) }, () => random.pick(SMALL_WORDS)).join(" ");
  SMALL_TAGS.forEach((name, index) => {
    db.prepare("INSERT INTO tag (id, name) VALUES (?, ?)").run(`tag${index}`, name);
  });
  SMALL_ACTORS.forEach((name, index) => {
    db.prepare("INSERT INTO actor (id, name, kind) VALUES (?, ?, 'person')").run(`actor${index}`, name);
  });
  SMALL_CLAIMS.forEach((statement, index) => {
    db.prepare("INSERT INTO claim (id, statement) VALUES (?, ?)").run(`claim${index}`, statement);
  });
  const articles: SlowArticle[] = [];
  project.atOnce(() => {
    for (let number = 1; number <= count; number += 1) {
      const paragraphs: Paragraph[] = [words(12), ["byline", words(3)], words(12), ["caption", words(4)]];
      paragraphs.push(["related-headline", words(4)], ["boilerplate", words(4)]);
      const title = words(4);
      const outlet = random.chance(0.2) ? null : random.pick(SMALL_OUTLETS);
      const language = random.pick(SMALL_LANGUAGES);
      const published = `202${4 + random.below(3)}-0${1 + random.below(9)}-1${random.below(10)}`;
      const key = project.add(paragraphs, { title, outlet, language, published });
      const id = `a${number}`;
      const pick = (share: number, count: number): number =>
        random.chance(share) ? random.below(count) : -1;
      const [tag, actor, quoted] = [pick(0.5, 2), pick(0.4, 2), pick(0.4, 2)];
      const speaker = quoted < 0 ? -1 : pick(0.5, 2);
      if (tag >= 0) db.prepare("INSERT INTO article_tag VALUES (?, ?)").run(id, `tag${tag}`);
      if (actor >= 0)
        db.prepare("INSERT INTO mention VALUES (?, ?, ?, '{}')").run(`m${number}`, `actor${actor}`, id);
      if (quoted >= 0) {
        const credited = speaker < 0 ? null : JSON.stringify({ kind: "actor", actorId: `actor${speaker}` });
        db.prepare(
          `INSERT INTO quote (id, claim_id, article_id, content, speaker, directness, stance)
           VALUES (?, ?, ?, '[]', ?, 'direct', 'affirms')`,
        ).run(`q${number}`, `claim${quoted}`, id, credited);
      }
      const row = db
        .prepare<[string], { body: string; zones: string }>(
          "SELECT body, zones FROM article JOIN text ON hash = text_hash WHERE id = ?",
        )
        .get(id);
      const zones = zonesOf(row?.zones ?? "[]");
      const named = (names: readonly string[], index: number) => names.slice(index, index + 1);
      articles.push({
        key,
        columns: indexedColumns(title, row?.body ?? "", zones),
        outlet,
        language,
        published,
        tags: tag < 0 ? [] : named(SMALL_TAGS, tag),
        actors: actor < 0 ? [] : named(SMALL_ACTORS, actor),
        claims: quoted < 0 ? [] : named(SMALL_CLAIMS, quoted),
        speakers: speaker < 0 ? [] : named(SMALL_ACTORS, speaker),
      });
    }
  });
  project.indexAll();
  return { project, articles };
}

function zonesOf(json: string) {
  const rows = JSON.parse(json) as [
    "title" | "byline" | "body" | "related-headline" | "caption" | "boilerplate",
    number,
    number,
    "weak" | "strong",
  ][];
  return rows.map(([role, start, end, strength]) => ({ role, start, end, strength }));
}
