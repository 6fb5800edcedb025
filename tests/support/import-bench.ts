import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import type { ImportItem, ImportRun } from "../../src/shared/contract/imports.contract.ts";
import type { JobProgress } from "../../src/shared/domain/job.ts";
import { startProcess, type TestProcess } from "./project-process.ts";
import type { SmallDisk } from "./small-disk.ts";

/** A receipt with all its lines by path. */
export interface Receipt {
  readonly run: ImportRun;
  readonly items: ReadonlyMap<string, ImportItem>;
}

/** A folder to drop, a project and the real project process, for one test. Project and program's folder may lie on a disk of their own. */
export class ImportBench {
  readonly folder = mkdtempSync(join(tmpdir(), "wirebench-import-"));
  readonly projectPath: string;
  readonly dataFolder: string;
  readonly #within: readonly string[];
  #opened: TestProcess | null = null;

  constructor(disk?: SmallDisk) {
    this.projectPath = join(disk?.path ?? this.folder, "bench.wirebench");
    this.dataFolder = join(disk?.path ?? this.folder, "data");
    this.#within = disk?.within ?? [];
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Writes a file below the bench's folder and gives its path. */
  put(name: string, content: string | Uint8Array): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  get process(): TestProcess {
    if (this.#opened === null) throw new Error("no project is open");
    return this.#opened;
  }

  async open(): Promise<TestProcess> {
    this.#opened = await startProcess(this.dataFolder, undefined, this.#within);
    await this.#opened.call("project.open", { path: this.projectPath, create: true });
    return this.#opened;
  }

  /** SIGKILL, then the project is opened again. */
  async killAndOpen(): Promise<TestProcess> {
    await this.process.kill();
    return this.open();
  }

  /** Imports and waits until everything has caught up. */
  async import(...sources: string[]): Promise<Receipt> {
    await this.process.call("imports.start", { sources });
    await this.process.call("project.settle", {});
    return this.receipt();
  }

  /** The receipt of the newest run, or of the one named. */
  async receipt(runId?: string): Promise<Receipt> {
    const { runs } = await this.process.call("imports.list", {});
    const id = runId ?? runs[0]?.id;
    if (id === undefined) throw new Error("nothing was imported");
    const items: ImportItem[] = [];
    for (;;) {
      const page = await this.process.call("imports.receipt", {
        runId: id,
        offset: items.length,
        limit: 200,
      });
      items.push(...page.items);
      if (items.length >= page.total)
        return { run: page.run, items: new Map(items.map((item) => [item.path, item])) };
    }
  }

  async job(jobId: string): Promise<JobProgress> {
    const { jobs } = await this.process.call("jobs.list", {});
    const job = jobs.find((one) => one.jobId === jobId);
    if (job === undefined) throw new Error(`no job ${jobId}`);
    return job;
  }

  /** Asks again and again until `is` holds; fails after `ms`. */
  async until(is: () => Promise<boolean> | boolean, ms = 180_000): Promise<void> {
    const end = Date.now() + ms;
    while (!(await is())) {
      if (Date.now() > end) throw new Error(`still not so after ${ms} ms`);
      // Each look opens the project file: more of them would be work that the import has to wait for.
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /** One value out of the project file, as another program sees it. */
  count(sql: string): number {
    const db = new Database(this.projectPath, { readonly: true });
    try {
      return Number(db.prepare(sql).pluck().get());
    } finally {
      db.close();
    }
  }

  async remove(): Promise<void> {
    await this.#opened?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A report of some sentences that no other number gives. */
export function report(number: number): string {
  return `Report ${number} from Port Lume\n\nThe harbour office counted ${number * 7 + 3} crates on pier ${number} this morning. Clerk Tesna Varol${number} said the crates held lamp oil and would leave for the islands on the next ferry, number ${number * 13}.\n\nNobody at the customs house ${number} had asked for them, she said.\n`;
}

/** A mailbox of `count` messages, each an article of its own. */
export function mailbox(count: number, from = 1): string {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return `From desk@lume.example Thu Mar 05 10:00:00 2026\nFrom: Lume Wire <desk@lume.example>\nTo: list@lume.example\nSubject: Report ${number} from Port Lume\nDate: Thu, 05 Mar 2026 10:00:00 +0000\nMessage-ID: <${number}@lume.example>\nContent-Type: text/plain; charset=utf-8\n\n${report(number)}\n`;
  }).join("\n");
}

/** A text that takes a parser thread several seconds. */
export function slowText(): string {
  const line = "The ferry crews of Port Lume will return on Monday, said Tesna Varol, 12 March 2024.\n";
  const block = `${line.repeat(3)}\n`;
  return block.repeat(Math.floor((30 * 1024 * 1024) / block.length));
}

/** A table of `count` rows, each an article. */
export function tableOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const [title = "", , ...body] = report(5000 + index).split("\n");
    return `"${title}",2026-03-${String((index % 28) + 1).padStart(2, "0")},Lume Wire,"${body.join("\n").trim()}"`;
  });
  return `title,date,source,text\n${rows.join("\n")}\n`;
}
