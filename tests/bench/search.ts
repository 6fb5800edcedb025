/**
 * The goals of searching (G1 to G17), each as a row with the measured value, whether it was met, and why not. Called by
 * `npm run bench:search -- COUNT [SHARED-DATA] [--goal G4,G5] [--cache FOLDER]`. The project is built once and kept in
 * the cache folder (the system's folder for temporary files when left out), so that a million articles need not be
 * stored again; `--build` only builds it. Ratios are to plain FTS5 over the same index, or to a bare loop over the same texts, in the same run.
 */
import { mkdirSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { newsProject } from "../support/news-project.ts";
import { buildGoals } from "./search/build-goals.ts";
import { latencyGoals } from "./search/latency-goals.ts";
import { processGoals } from "./search/process-goals.ts";
import { cpuMs, openBench } from "./search/search-bench.ts";
import { textGoals } from "./search/text-goals.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    goal: { type: "string" },
    cache: { type: "string" },
    seed: { type: "string" },
    build: { type: "boolean" },
  },
});
const [count = "10000", sharedData] = positionals;
const cache = values.cache ?? join(tmpdir(), "wirebench-search-bench");
mkdirSync(cache, { recursive: true });

console.log(
  `Machine: ${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
);
const project = newsProject(
  { count: Number(count), seed: Number(values.seed ?? "7"), sharedData: sharedData ?? null },
  cache,
  cpuMs,
  (progress) => console.log(progress),
);
console.log(
  `Corpus: ${count} generated articles, ${(project.built.textBytes / 1e6).toFixed(1)} MB of text, English from ${sharedData === undefined ? "made-up words" : "paragraphs of Reuters-21578 and Wikinews"}; Arabic, Chinese, Japanese, Korean and Russian from word lists`,
);
console.log(`Kept in ${project.folder}\n`);
if (values.build === true) process.exit();

const wanted = values.goal?.toUpperCase().split(",");
const goals = { ...buildGoals, ...latencyGoals, ...textGoals, ...processGoals };
const bench = await openBench(project);
let unmet = 0;
try {
  for (const [name, goal] of Object.entries(goals).sort(
    ([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)),
  )) {
    if (wanted !== undefined && !wanted.includes(name)) continue;
    for (const row of await goal(bench)) {
      const verdict = row.met === null ? "not run" : row.met ? "met" : "NOT MET";
      if (row.met === false) unmet += 1;
      console.log(`${name.padEnd(4)} ${verdict.padEnd(8)} ${row.what.padEnd(46)} ${row.value}`);
      if (row.note !== undefined) console.log(`${" ".repeat(14)}${row.note}`);
    }
  }
} finally {
  await bench.close();
}
console.log(unmet === 0 ? "\nEvery goal that was run is met." : `\n${unmet} rows are not met.`);
