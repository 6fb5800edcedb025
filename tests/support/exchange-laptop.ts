import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_ENTITY_TYPES } from "../../src/main/project/entity-types.ts";
import type { ExchangeOutcome } from "../../src/main/project/exchange/exchange-task.ts";
import { runTask } from "../../src/main/project/exchange/run-task.ts";
import { projectSource } from "../../src/main/project/export/project-source.repository.ts";
import { wirexExporter } from "../../src/main/project/export/wirex-export.ts";
import { closedSearches } from "../../src/main/project/handlers/closed-searches.ts";
import type { CommandContext, QueryContext } from "../../src/main/project/handlers/contexts.ts";
import { createWorkLog, type WorkLog } from "../../src/main/project/work-log/work-log.ts";
import { agreementOf } from "../../src/shared/domain/agreement.ts";
import { FULL_FILE, type MergeReport, type WirexOptions } from "../../src/shared/domain/exchange.ts";
import { newId } from "../../src/shared/domain/ids.ts";
import { temporaryProject } from "./memory-project.ts";

/** Exchange files hold nothing that a view makes. */
export const NO_VIEWS = {
  claims: () => [],
  actors: () => [],
  disputed: () => [],
  agreement: () => agreementOf([]),
};

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

  /** What command handlers get in the program. Ids differ between laptops by their name. */
  get commands(): CommandContext {
    const { db, log, name } = this;
    const seed = name.charCodeAt(0);
    const newIdHere = () => {
      this.#ids += 1;
      return newId(this.clock, new Uint8Array(16).fill(seed).fill(this.#ids % 256, 15));
    };
    return {
      ...{ db, log, types: ALL_ENTITY_TYPES, person: { id: `person-${name}`, name }, newId: newIdHere },
      nowMs: () => {
        this.clock += 10;
        return this.clock;
      },
    };
  }

  get queries(): QueryContext {
    return {
      db: this.db,
      person: { id: `person-${this.name}`, name: this.name },
      ...closedSearches("nothing is searched here"),
      articlesNaming: () => null,
      keptSources: () => null,
    };
  }

  /** Says who works here, as a project does when it is opened. */
  introduce(name: string): void {
    this.log.write([{ kind: "put", type: "person", entity: `person-${this.name}`, fields: { name } }]);
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
    const source = projectSource(this.db, NO_VIEWS, 0);
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
      { task: "merge", mergeId, backup: null, previewed, ...this.#facts(file) },
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
