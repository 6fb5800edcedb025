/**
 * Import rate, search latency and table open of the real project process over generated articles, beside a bare
 * SQLite + FTS5 loop over the same texts in the same run. Called by `npm run bench [-- COUNT]`.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import type { MethodInput } from "../../src/shared/contract/index.ts";
import { generateArticles, writeArticleFolder } from "../support/generate-articles.ts";
import { startProcess, type TestProcess } from "../support/project-process.ts";
import { bareBaseline } from "./search-baseline.ts";

const count = Number(process.argv[2] ?? "10000");
const folder = mkdtempSync(join(tmpdir(), "wirebench-bench-"));
const QUERIES = [
  "harbour",
  "minister said",
  '"the ministry said"',
  "the",
  "min*",
  "river OR bridge NOT harbour",
];
const now = (): number => performance.now();

console.log(
  `Machine: ${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
);
try {
  await benchmark();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchmark(): Promise<void> {
  const corpus = join(folder, "corpus");
  writeArticleFolder(corpus, { count, seed: 7 });
  const rows = [...generateArticles({ count, seed: 7 })].map((article, index) => {
    const [title = ""] = article.text.split("\n", 1);
    return { key: index + 1, title, body: article.text };
  });
  const textMb = rows.reduce((sum, row) => sum + row.body.length, 0) / 1e6;
  console.log(`Corpus: ${count} generated articles, ${textMb.toFixed(1)} MB of text, 20 % damaged copies\n`);

  mkdirSync(join(folder, "bare"));
  const bare = bareBaseline(rows, join(folder, "bare", "bare.db"), now);

  const opened = await startProcess(join(folder, "data"));
  const path = join(folder, "bench.wirebench");
  await opened.call("project.open", { path, create: true });
  const started = now();
  const first = await opened.call("imports.start", { sources: [corpus] });
  const visible = await whenImported(opened, first.jobId, started);
  await opened.call("project.settle", {});
  const settled = now() - started;

  line("articles visible", perSecond(visible), "files read, parsed, stored with their receipts");
  const bareMs = bare.insertMs + bare.indexMs;
  line("bare insert", perSecond(bare.insertMs), "the same texts into a plain table, nothing else");
  line("bare insert + FTS5", perSecond(bareMs), "and into a bare FTS5 index");
  line("ratio visible / bare", (bareMs / visible).toFixed(2), "1: as fast as the bare insert + FTS5 loop");
  line("searchable, copies found", perSecond(settled), "index and copy detection caught up");
  line("ratio searchable / bare", (bareMs / settled).toFixed(2), "");
  const again = now();
  const second = await opened.call("imports.start", { sources: [corpus] });
  const secondMs = await whenImported(opened, second.jobId, again);
  line("second import", perSecond(secondMs), "all already here");
  console.log("");

  for (const query of QUERIES) {
    const figures = await timed(opened, () => ["search.articles", searchInput(query, "newest")]);
    const ranked = await timed(opened, () => ["search.articles", searchInput(query, "relevance")]);
    line(
      `search ${query}`,
      `${ms(figures.p50)} / ${ms(figures.p95)}`,
      `newest, p50 / p95; relevance ${ms(ranked.p50)} / ${ms(ranked.p95)}`,
    );
  }
  for (const query of QUERIES)
    line(`bare FTS5 ${query}`, ms(bare.newestMs(query)), "newest 50 keys, no rows, no snippets, best of 5");
  bare.close();
  console.log("");

  const open = await timed(opened, () => ["articles.list", listInput("published", 0)]);
  const deep = await timed(opened, () => ["articles.list", listInput("published", count - 200)]);
  const byTitle = await timed(opened, () => ["articles.list", listInput("title", Math.floor(count / 2))]);
  const byCopies = await timed(opened, () => ["articles.list", listInput("copies", 0)]);
  line("table, first 200 rows", `${ms(open.p50)} / ${ms(open.p95)}`, "p50 / p95 over the process border");
  line("table, last 200 rows", `${ms(deep.p50)} / ${ms(deep.p95)}`, "");
  line("table by title, middle", `${ms(byTitle.p50)} / ${ms(byTitle.p95)}`, "");
  line("table by copies", `${ms(byCopies.p50)} / ${ms(byCopies.p95)}`, "");
  const names = await timed(opened, () => [
    "search.names",
    { query: "harbur", kinds: ["article"], limit: 10 },
  ]);
  line("names, typing error", `${ms(names.p50)} / ${ms(names.p95)}`, "MiniSearch over all titles");
  const status = await timed(opened, () => ["project.status", {}]);
  line("status", `${ms(status.p50)} / ${ms(status.p95)}`, "");
  console.log("");
  line("peak memory", peakMemory(opened.pid), "of the project process, all threads");
  await opened.quit();
  line(
    "project file",
    `${megabytes(path)} MB`,
    `${(megabytes(path) / textMb).toFixed(2)} x text, originals and copy sketches included`,
  );
  const indexes = join(folder, "data", "indexes");
  const indexMb = readdirSync(indexes).reduce((sum, file) => sum + megabytes(join(indexes, file)), 0);
  line("search index", `${indexMb.toFixed(1)} MB`, `${(indexMb / textMb).toFixed(2)} x text`);
}

async function whenImported(opened: TestProcess, jobId: string, started: number): Promise<number> {
  for (;;) {
    const event = await opened.nextEvent();
    if (event.name === "job.progress" && event.job.jobId === jobId && event.job.state !== "running")
      return now() - started;
  }
}

type Call =
  | readonly ["search.articles", MethodInput<"search.articles">]
  | readonly ["articles.list", MethodInput<"articles.list">]
  | readonly ["search.names", MethodInput<"search.names">]
  | readonly ["project.status", MethodInput<"project.status">];

async function timed(opened: TestProcess, call: () => Call): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let run = 0; run < 22; run += 1) {
    const [method, input] = call();
    const started = now();
    await opened.result(method, input);
    if (run >= 2) times.push(now() - started);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

function searchInput(query: string, order: "newest" | "relevance"): MethodInput<"search.articles"> {
  return {
    query,
    filter: {},
    order,
    includeBoilerplate: false,
    collapseCopies: true,
    typing: false,
    cursor: null,
    limit: 50,
  };
}

function listInput(column: "published" | "title" | "copies", offset: number): MethodInput<"articles.list"> {
  return { filter: {}, sort: { column, direction: "descending" }, offset, limit: 200 };
}

function peakMemory(pid: number): string {
  try {
    const peak = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return peak === undefined ? "unknown here" : `${Math.round(Number(peak) / 1024)} MB`;
  } catch {
    return "unknown here";
  }
}

function megabytes(path: string): number {
  return Math.round(statSync(path).size / 1e5) / 10;
}

function perSecond(elapsedMs: number): string {
  return `${Math.round(count / (elapsedMs / 1000))} articles/s`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function line(what: string, figure: string, note: string): void {
  console.log(`${what.padEnd(28)} ${figure.padStart(22)}   ${note}`);
}
