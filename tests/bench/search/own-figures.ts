/** This program's figures beside those of `peers.sh`, over the same texts: `own-figures.ts CACHE-FOLDER COUNT`. */
import { statSync } from "node:fs";
import { newsProject } from "../../support/news-project.ts";
import { ask, asked, cpuMs, openBench } from "./search-bench.ts";

const RUNS = 10;

const [cache, count = "30000"] = process.argv.slice(2);
if (cache === undefined) throw new Error("name the folder of the project that peers.sh made");
const project = newsProject({ count: Number(count), seed: 7, sharedData: null }, cache, cpuMs);
const { storeMs, indexMs, termsAndMergeMs } = project.built;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
console.log(
  `Wirebench stored in ${seconds(storeMs)}, indexed in ${seconds(indexMs)}, tidied in ${seconds(termsAndMergeMs)}, index ${(statSync(project.indexPath).size / 1e6).toFixed(1)} MB`,
);
const bench = await openBench(project);
for (const words of ["harbour", "minister", "ferry said"]) {
  const page = () => asked(bench, ask(words)) as Promise<{ readonly total: number }>;
  const { total } = await page();
  const before = cpuMs();
  for (let run = 0; run < RUNS; run += 1) await page();
  console.log(
    `Wirebench, first 50 with snippets  "${words}": of ${total} (counted to 1,000) in ${((cpuMs() - before) / RUNS).toFixed(1)} ms`,
  );
}
await bench.close();
