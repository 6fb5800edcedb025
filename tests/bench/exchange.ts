/**
 * Export and merge of a large project: `node tests/bench/exchange.ts [ARTICLES]` (25,000; the issue names 250,000).
 * Prints times as ratios to `VACUUM INTO` plus gzip of the same file in the same run, sizes and peak memory. Each step
 * runs in a process of its own, so that its peak memory is its own.
 */
import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { openProjectFile } from "../../src/main/project/db/open-project.ts";
import { ALL_ENTITY_TYPES } from "../../src/main/project/entity-types.ts";
import { runTask } from "../../src/main/project/exchange/run-task.ts";
import { exportProject } from "../../src/main/project/export/export-project.ts";
import { projectSource } from "../../src/main/project/export/project-source.repository.ts";
import { Laptop, NO_VIEWS } from "../support/exchange-laptop.ts";
import { fillLaptop } from "../support/exchange-work.ts";

const WORDS = 80;

interface Step {
  readonly seconds: number;
  readonly megabytes: number;
  readonly note: string;
}

/** One step, in a child process that prints its figures as JSON. */
const STEPS: Readonly<Record<string, (folder: string, articles: number) => Promise<string>>> = {
  async make(folder, articles) {
    const laptop = new Laptop("ada");
    laptop.db.pragma("synchronous = OFF");
    fillLaptop(laptop, articles, WORDS);
    laptop.db.prepare("VACUUM INTO ?").run(join(folder, "ada.wirebench"));
    laptop.close();
    return "";
  },
  async "VACUUM INTO and gzip"(folder) {
    const db = openProjectFile(join(folder, "ada.wirebench"), { create: false });
    db.prepare("VACUUM INTO ?").run(join(folder, "copy.db"));
    db.close();
    await pipeline(
      createReadStream(join(folder, "copy.db")),
      createGzip(),
      createWriteStream(join(folder, "copy.db.gz")),
    );
    return size(folder, "copy.db.gz");
  },
  async export(folder) {
    const db = openProjectFile(join(folder, "ada.wirebench"), { create: false });
    const source = projectSource(db, NO_VIEWS, 0);
    const result = await exportProject({ source, format: "wirex", target: join(folder, "ada.wirex") });
    db.close();
    return result.ok ? size(folder, "ada.wirex") : JSON.stringify(result.error);
  },
  "merge into an empty project": (folder) => merge(folder),
  "the same merge again": (folder) => merge(folder),
};

async function merge(folder: string): Promise<string> {
  const projectPath = join(folder, "ben.wirebench");
  openProjectFile(projectPath, { create: true }).close();
  const facts = {
    projectPath,
    stagePath: join(folder, "stage"),
    fileName: "ada.wirex",
    nowMs: Date.now(),
    stop: new SharedArrayBuffer(4),
  };
  const file = join(folder, "ada.wirex");
  const previewed = await runTask(
    { task: "preview", file, projectId: "p", ...facts },
    ALL_ENTITY_TYPES,
    () => undefined,
  );
  if (previewed.kind !== "previewed") throw new Error(JSON.stringify(previewed));
  const task = {
    task: "merge",
    mergeId: `merge-${facts.nowMs}`,
    backup: null,
    previewed,
    ...facts,
  } as const;
  const merged = await runTask(task, ALL_ENTITY_TYPES, () => undefined);
  if (merged.kind !== "merged") throw new Error(JSON.stringify(merged));
  const { operations, texts, originals, articles } = merged.report;
  return `${operations} operations, ${texts} texts, ${originals} originals, ${articles.new} articles added`;
}

function size(folder: string, name: string): string {
  return `${(statSync(join(folder, name)).size / 1e6).toFixed(1)} MB`;
}

const [first, second, third] = process.argv.slice(2);
const step = first === undefined ? undefined : STEPS[first];
if (step !== undefined && second !== undefined) {
  const started = performance.now();
  const note = await step(second, Number(third));
  const figures: Step = {
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    note,
  };
  console.log(JSON.stringify(figures));
} else {
  const articles = Number(first ?? 25_000);
  const folder = mkdtempSync(join(tmpdir(), "wirebench-exchange-"));
  let base = 1;
  console.log(`${articles} articles of ${WORDS} words, a claim with a quote for every third`);
  for (const name of Object.keys(STEPS)) {
    const output = execFileSync(process.execPath, [import.meta.filename, name, folder, String(articles)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { seconds, megabytes, note }: Step = JSON.parse(output);
    if (name.startsWith("VACUUM")) base = seconds;
    const ratio = name === "make" ? "" : ` ${(seconds / base).toFixed(2)} x`;
    console.log(
      `${name.padEnd(28)} ${seconds.toFixed(1).padStart(7)} s${ratio.padStart(9)} ${megabytes.toFixed(0).padStart(6)} MB  ${note}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}
