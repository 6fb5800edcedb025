import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_ENTITY_TYPES } from "../../src/main/project/entity-types.ts";
import type { ExchangeOutcome } from "../../src/main/project/exchange/exchange-task.ts";
import { runTask } from "../../src/main/project/exchange/run-task.ts";
import { projectSource } from "../../src/main/project/export/project-source.repository.ts";
import { wirexExporter } from "../../src/main/project/export/wirex-export.ts";
import { createWorkLog, type WorkLog } from "../../src/main/project/work-log/work-log.ts";
import { FULL_FILE, type MergeReport, type WirexOptions } from "../../src/shared/domain/exchange.ts";
import { temporaryProject } from "./memory-project.ts";

/** One team-mate's computer: a real project file, its work log, exchange files written and merged as the program does. */
export class Laptop {
  readonly file = temporaryProject();
  readonly db = this.file.db;
  readonly log: WorkLog;
  readonly name: string;
  replica: string;
  clock = Date.UTC(2026, 10, 22);
  #ids = 0;
  #files = 0;

  constructor(name: string, replica = name) {
    this.name = name;
    this.replica = replica;
    const laptop = this;
    this.log = createWorkLog({
      db: this.db,
      types: ALL_ENTITY_TYPES,
      get replica() {
        return laptop.replica;
      },
      person: `person-${name}`,
      nowMs: () => {
        laptop.clock += 10;
        return laptop.clock;
      },
      newId: () => {
        laptop.#ids += 1;
        return `${name}-${laptop.#ids}`;
      },
    });
  }

  /** Writes an exchange file and gives its path. */
  async send(options: WirexOptions = FULL_FILE): Promise<string> {
    this.#files += 1;
    const path = join(this.file.folder, `${this.#files}.wirex`);
    writeFileSync(path, await this.bytes(options));
    return path;
  }

  /** The bytes of an exchange file of the project as it is. */
  async bytes(options: WirexOptions = FULL_FILE): Promise<Buffer> {
    const source = projectSource(this.db, { claims: () => [], actors: () => [], disputed: () => [] }, 0);
    const pieces: Buffer[] = [];
    for await (const piece of wirexExporter.write(source, () => undefined, options))
      pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
  }

  async preview(file: string): Promise<ExchangeOutcome> {
    return runTask(
      { task: "preview", file, projectId: "project", ...this.#facts(file) },
      ALL_ENTITY_TYPES,
      () => undefined,
    );
  }

  /** Previews and merges a file; throws with the reason when it is refused. */
  async merge(file: string, mergeId = `${this.name}-merge-${this.clock}`): Promise<MergeReport> {
    const previewed = await this.preview(file);
    if (previewed.kind !== "previewed") throw new Error(JSON.stringify(previewed));
    this.clock += 10;
    const merged = await runTask(
      { task: "merge", mergeId, backup: null, ...previewed, ...this.#facts(file) },
      ALL_ENTITY_TYPES,
      () => undefined,
    );
    if (merged.kind !== "merged") throw new Error(JSON.stringify(merged));
    return merged.report;
  }

  #facts(file: string) {
    return {
      projectPath: this.file.path,
      stagePath: join(this.file.folder, "stage"),
      fileName: file.split("/").at(-1) ?? file,
      nowMs: this.clock,
      stop: new SharedArrayBuffer(4),
    };
  }

  close(): void {
    this.file.close();
  }
}
