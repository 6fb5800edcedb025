/**
 * Adds labels to the measured set of attributions, from words instead of offsets (tests/support/attributions/working-form.ts).
 * Usage: node tests/bench/label-attributions.ts WORKING-FILE [PATH-TO-SHARED-DATA]
 * The file has a line "# SOURCE" before the labels of each article; "range: first words ~ last words" labels a part of a long text.
 * Labels of an article that is in the set already are replaced. Refuses what does not match exactly once, and writes nothing then.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { halvesOf } from "../support/attributions/halves.ts";
import { LABELS_FOLDER, type LabelledArticle, readLabels, readPlan } from "../support/attributions/label.ts";
import { sourceTexts } from "../support/attributions/sources.ts";
import {
  placeOf,
  resolveLabels,
  WorkingFormError,
  withShortNames,
} from "../support/attributions/working-form.ts";

const [file, data = null] = process.argv.slice(2);
if (file === undefined) {
  console.error("Give the file with the labels, and the folder of shared texts if they are needed.");
  process.exit(2);
}
const plan = readPlan();
const halves = halvesOf(plan);
const textOf = sourceTexts(data);
const articles = new Map(readLabels().map((article) => [article.source, article]));
const faults: string[] = [];
for (const part of readFileSync(file, "utf8").split(/^# /m).slice(1)) {
  const [source = "", ...lines] = part.split("\n").map((line) => line.trim());
  const article = await labelled(source, lines);
  if (article !== null) articles.set(source, article);
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
const ordered = plan.flatMap(({ source }) => articles.get(source) ?? []);
writeFileSync(
  join(LABELS_FOLDER, "labels.jsonl"),
  ordered.map((article) => `${JSON.stringify(article)}\n`).join(""),
);
const count = ordered.reduce((sum, { attributions }) => sum + attributions.length, 0);
console.log(`${ordered.length} articles, ${count} attributions.`);

async function labelled(source: string, lines: readonly string[]): Promise<LabelledArticle | null> {
  const planned = plan.find((article) => article.source === source);
  const half = halves.get(source);
  const found = await textOf(source);
  if (planned === undefined || half === undefined || found === null) {
    faults.push(`${source}: ${found === null ? "there is no such text" : "not in articles.jsonl"}`);
    return null;
  }
  const range = lines.find((line) => line.startsWith("range: "))?.slice("range: ".length);
  const form = lines.filter((line) => line !== "" && !line.startsWith("range: ") && !line.startsWith("//"));
  const attributions = form.flatMap((line) => {
    try {
      return resolveLabels(found.text, line);
    } catch (error) {
      if (!(error instanceof WorkingFormError)) throw error;
      faults.push(`${source}: ${error.message}`);
      return [];
    }
  });
  return {
    source,
    hash: found.hash,
    half,
    language: planned.language,
    ...(range === undefined ? {} : { range: placeOf(found.text, range) }),
    attributions: withShortNames(attributions).toSorted(
      (a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0),
    ),
  };
}
