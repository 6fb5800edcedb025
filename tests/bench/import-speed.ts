/**
 * One drop of generated texts and web pages through the real project process as it is built, beside reading and inserting the same
 * bytes with nothing else. Called by `npm run bench -- import [TEXTS] [PAGES]`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { writeArticleFolder } from "../support/generate-articles.ts";
import { writePageFolder } from "../support/generate-pages.ts";
import { memoryOf, watchMemory } from "../support/process-memory.ts";
import { startProcess, type TestProcess } from "../support/project-process.ts";

const [texts = 10_000, pages = 2000] = process.argv.slice(2).map(Number);
/** As it is built for people: less to load and to hold than from source. */
const BUILT = join(import.meta.dirname, "../../out/main/project.js");
const folder = mkdtempSync(join(tmpdir(), "wirebench-import-speed-"));
const corpus = join(folder, "corpus");
const now = (): number => performance.now();

console.log(
  `Machine: ${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; load before: ${loadavg()[0]?.toFixed(2)}`,
);
try {
  await benchmark();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchmark(): Promise<void> {
  const bytes = writeCorpus();
  const files = texts + pages;
  console.log(`Corpus: ${texts} texts, ${pages} web pages, ${(bytes / 1e6).toFixed(1)} MB\n`);
  const bareMs = bareLoop();

  const opened = await startProcess(join(folder, "data"), BUILT);
  await opened.call("project.open", { path: join(folder, "speed.wirebench"), create: true });
  const before = processorTime(opened.pid);
  const atRest = memoryOf(opened.pid);
  const memory = watchMemory(opened.pid);
  const started = now();
  const { jobId } = await opened.call("imports.start", { sources: [corpus] });
  const visible = await whenOver(opened, jobId, started);
  const untilVisible = processorTime(opened.pid);
  await opened.call("project.settle", {});
  const settled = now() - started;
  const second = await secondReading(opened, started);
  const untilAll = processorTime(opened.pid);
  const peak = memory();
  const status = await opened.call("project.status", {});
  line("bare loop", rate(files, bareMs), "the same files read and inserted as they are, nothing else");
  line("visible", rate(files, visible), `${seconds(visible)}; articles: ${status.counts.articles}`);
  line("ratio visible / bare", (bareMs / visible).toFixed(3), "1: as fast as the bare loop");
  cpuLine("processor time, visible", untilVisible, before, files);
  cpuLine("processor time, all done", untilAll, before, files);
  line("searchable, copies found", rate(files, settled), seconds(settled));
  line("ratio searchable / bare", (bareMs / settled).toFixed(3), "");
  line(
    "second reading over",
    seconds(second),
    `${pages} pages, ${rate(pages, Math.max(1, second - visible))} after visible`,
  );
  line(
    "peak memory",
    `${Math.round(peak.all)} MB`,
    `project process with all threads; ${Math.round(atRest.all)} MB before the drop`,
  );

  const again = now();
  const repeated = await opened.call("imports.start", { sources: [corpus] });
  const againMs = await whenOver(opened, repeated.jobId, again);
  line("same folder again", rate(files, againMs), "all already here");
  await opened.quit();

  const cancelMs = await cancelUnderWay();
  line("cancel takes effect", `${Math.round(cancelMs)} ms`, "asked four seconds into the same drop");
  console.log(`\nLoad after: ${loadavg()[0]?.toFixed(2)}`);
}

/** Writes the drop; returns its bytes. */
function writeCorpus(): number {
  writeArticleFolder(join(corpus, "texts"), { count: texts, seed: 7 });
  writePageFolder(join(corpus, "pages"), { count: pages, seed: 8 });
  return filesIn(corpus).reduce((sum, path) => sum + readFileSync(path).length, 0);
}

/** Reads each file and inserts its bytes into one plain table, in transactions of 200. */
function bareLoop(): number {
  const db = new Database(join(folder, "bare.db"));
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("CREATE TABLE file (path TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT");
  const insert = db.prepare("INSERT INTO file VALUES (?, ?)");
  const started = now();
  const paths = filesIn(corpus);
  for (let at = 0; at < paths.length; at += 200) {
    db.transaction(() => {
      for (const path of paths.slice(at, at + 200)) insert.run(path, readFileSync(path));
    })();
  }
  const elapsed = now() - started;
  db.close();
  return elapsed;
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function whenOver(opened: TestProcess, jobId: string, started: number): Promise<number> {
  for (;;) {
    const event = await opened.nextEvent();
    if (event.name !== "job.progress" || event.job.jobId !== jobId) continue;
    if (!["waiting", "running", "paused"].includes(event.job.state)) return now() - started;
  }
}

/** Waits until no job of any kind runs, the second reading of pages included. */
async function secondReading(opened: TestProcess, started: number): Promise<number> {
  for (;;) {
    const { jobs } = await opened.call("jobs.list", {});
    if (jobs.every(({ state }) => !["waiting", "running"].includes(state))) return now() - started;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function cancelUnderWay(): Promise<number> {
  const opened = await startProcess(join(folder, "data-cancel"), BUILT);
  await opened.call("project.open", { path: join(folder, "cancel.wirebench"), create: true });
  const { jobId } = await opened.call("imports.start", { sources: [corpus] });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  const asked = now();
  await opened.call("jobs.cancel", { jobId });
  const took = await whenOver(opened, jobId, asked);
  await opened.kill();
  return took;
}

/** Milliseconds of processor time by thread name since the start of a process; Linux only, else empty. */
function processorTime(pid: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  try {
    // Threads that are gone count in the whole only.
    let listed = 0;
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const stat = readFileSync(`/proc/${pid}/task/${task}/stat`, "utf8");
      const name = readFileSync(`/proc/${pid}/task/${task}/comm`, "utf8").trim();
      const ms = ticksOf(stat) * 10;
      listed += ms;
      sums.set(name, (sums.get(name) ?? 0) + ms);
    }
    const gone = ticksOf(readFileSync(`/proc/${pid}/stat`, "utf8")) * 10 - listed;
    if (gone > 0) sums.set("threads that ended", gone);
  } catch {
    // Another system, or the process is gone.
  }
  return sums;
}

/** User and system time of a line of /proc, in hundredths of a second. */
function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

function cpuLine(
  what: string,
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  files: number,
): void {
  const used = [...now].map(([name, ms]) => [name, ms - (before.get(name) ?? 0)] as const);
  const sum = used.reduce((total, [, ms]) => total + ms, 0);
  const shares = used
    .filter(([, ms]) => ms > sum / 50)
    .sort(([, a], [, b]) => b - a)
    .map(([name, ms]) => `${name} ${seconds(ms)}`);
  line(what, seconds(sum), `${(sum / files).toFixed(1)} ms a file; ${shares.join(", ")}`);
}

function rate(files: number, elapsedMs: number): string {
  return `${Math.round(files / (elapsedMs / 1000))} files/s`;
}

function seconds(elapsedMs: number): string {
  return `${(elapsedMs / 1000).toFixed(1)} s`;
}

function line(what: string, figure: string, note: string): void {
  console.log(`${what.padEnd(28)} ${figure.padStart(16)}   ${note}`);
}
