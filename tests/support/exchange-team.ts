import type { WritableDb } from "../../src/main/project/db/connection.ts";
import { inTransaction } from "../../src/main/project/db/connection.ts";
import { prepared } from "../../src/main/project/db/prepared.ts";
import { ALL_ENTITY_TYPES } from "../../src/main/project/entity-types.ts";
import { mergeStage } from "../../src/main/project/exchange/merge.repository.ts";
import { previewMerge } from "../../src/main/project/exchange/preview.repository.ts";
import { attachStage, createStage } from "../../src/main/project/exchange/stage.repository.ts";
import type { StagedFile } from "../../src/main/project/exchange/stage-file.ts";
import { headsOf, isDeleted } from "../../src/main/project/work-log/heads.ts";
import {
  type Operation,
  operationIdOf,
  parseOperation,
  textOfId,
} from "../../src/main/project/work-log/operation.ts";
import { rebuildFromLog } from "../../src/main/project/work-log/rebuild.ts";
import { createWorkLog, type WorkLog } from "../../src/main/project/work-log/work-log.ts";
import type { MergeReport } from "../../src/shared/domain/exchange.ts";
import type { History, Step } from "./exchange-histories.ts";
import { temporaryProject } from "./memory-project.ts";

/** A fault planted on purpose, so that it is seen that the properties catch it. */
export interface Fault {
  /** Changes an operation when it is written. */
  readonly written?: (line: string) => string;
  /** Whether an operation enters a file. */
  readonly sent?: (line: string) => boolean;
  /** Whether an arriving operation is taken. */
  readonly taken?: (db: WritableDb, operation: Operation) => boolean;
  /** Spoils a project after a merge. */
  readonly merged?: (db: WritableDb) => void;
}

interface Replica {
  readonly db: WritableDb;
  readonly log: WorkLog;
  /** Ids of all operations here, and for each of them what its author knew when it was written: the true causality. */
  readonly known: Set<string>;
  clock: number;
  name: string;
}

const FIELDS = ["statement", "note"] as const;
const NO_REPORT = {
  fileName: "f",
  projectId: "p",
  projectTitle: "",
  sameProject: true,
  new: 0,
  changed: 0,
  deleted: 0,
  conflicts: 0,
  skipped: 0,
  byKind: [],
  byPerson: [],
  articles: { new: 0, changed: 0, waiting: 0 },
  texts: 0,
  originals: 0,
  operations: 0,
  notices: [],
};
const STAGED: StagedFile = {
  manifest: {
    format: "wirebench-exchange",
    major: 1,
    minor: 1,
    project: { id: "p", title: "" },
    counts: { texts: 0, operations: 0, articles: 0, originals: 0 },
    fingerprint: "0".repeat(32),
    code: "",
    newest: null,
    replicas: [],
    since: null,
    segments: [],
  },
  unknown: 0,
  unknownFamilies: [],
};

/** Three replicas over real project files, used again for one history after the other. */
export class Team {
  readonly files = [temporaryProject(), temporaryProject(), temporaryProject()];
  readonly replicas: Replica[];
  /** What each operation's author knew, by id: kept by the test, outside the code under test. */
  readonly causes = new Map<string, ReadonlySet<string>>();
  #ids = 0;
  #saved: { readonly lines: readonly string[] }[] = [];
  #merges = 0;
  #fault: Fault = {};

  constructor() {
    this.replicas = this.files.map((file, index) => this.#replica(file.db, file.folder, index));
  }

  #replica(db: WritableDb, folder: string, index: number): Replica {
    db.pragma("synchronous = OFF");
    createStage(`${folder}/stage`).close();
    attachStage(db, `${folder}/stage`);
    db.pragma("stage.synchronous = OFF");
    db.pragma("stage.journal_mode = MEMORY");
    const replica: Replica = {
      db,
      known: new Set(),
      clock: 0,
      name: "",
      log: createWorkLog({
        db,
        types: ALL_ENTITY_TYPES,
        get replica() {
          return replica.name;
        },
        person: `person-${index}`,
        nowMs: () => replica.clock,
        newId: () => {
          this.#ids += 1;
          return `id-${this.#ids}`;
        },
      }),
    };
    return replica;
  }

  /** Empties the projects and plays a history. */
  play({ steps, cloned }: History, fault: Fault = {}): void {
    this.#fault = fault;
    this.causes.clear();
    this.#saved = [];
    for (const [index, replica] of this.replicas.entries()) {
      replica.known.clear();
      replica.clock = Date.UTC(2026, 10, 22);
      replica.name = cloned && index === 1 ? "replica-0" : `replica-${index}`;
      empty(replica.db);
    }
    for (const step of steps) this.#step(step);
  }

  #step(step: Step): void {
    if (step.do === "send") {
      const file = this.#saved[step.file % Math.max(1, this.#saved.length)];
      const to = this.replicas[step.to];
      // Parts of a file stand for files with changes only, which may come with gaps.
      if (file !== undefined && to !== undefined)
        this.merge(to, step.part === 0 ? file.lines.filter((_, index) => index % 2 === 0) : file.lines);
      return;
    }
    const replica = this.replicas[step.at];
    if (replica === undefined) return;
    if (step.do === "clock") replica.clock = step.ms;
    else if (step.do === "save") this.#saved.push({ lines: this.#linesOf(replica) });
    else this.#change(replica, step);
  }

  #change(replica: Replica, step: Exclude<Step, { do: "send" | "clock" | "save" }>): void {
    const target = { type: "claim", entity: `claim-${step.entity}` };
    const { db, log } = replica;
    const before = new Set(replica.known);
    replica.clock += 1;
    if (step.do === "put") {
      log.record("put", [
        { kind: "put", ...target, fields: { [FIELDS[step.field] ?? "note"]: `value ${step.value}` } },
      ]);
    } else if (step.do === "tag") {
      log.record("tag", [{ kind: "add", ...target, field: "tags", value: `tag-${step.value}` }]);
    } else if (step.do === "untag") {
      log.record("untag", [{ kind: "remove", ...target, field: "tags", value: `tag-${step.value}` }]);
    } else if (step.do === "delete") {
      if (headsOf(db, target.entity).size > 0) log.record("delete", [{ kind: "delete", ...target }]);
    } else if (step.do === "restore") {
      if (isDeleted(db, target.entity))
        log.record("restore", [{ kind: "put", ...target, fields: { note: "back" } }]);
    } else {
      const heads = headsOf(db, target.entity).get("statement") ?? [];
      if (heads.length > 1)
        log.record("settle", [{ kind: "put", ...target, fields: { statement: "settled" } }]);
    }
    if (this.#fault.written !== undefined) this.#spoil(replica, this.#fault.written);
    for (const line of this.#linesOf(replica)) {
      const id = idOf(line);
      if (replica.known.has(id)) continue;
      replica.known.add(id);
      if (!this.causes.has(id)) this.causes.set(id, before);
    }
  }

  /** Puts the faulty form of what was just written in its place, as if the program had written that. */
  #spoil({ db, known }: Replica, written: (line: string) => string): void {
    for (const line of db.prepare<[], string>("SELECT line FROM operation").pluck().all()) {
      const faulty = written(line);
      if (known.has(idOf(line)) || faulty === line) continue;
      db.prepare("UPDATE operation SET id = ?, line = ? WHERE id = ?").run(
        operationIdOf(faulty),
        faulty,
        operationIdOf(line),
      );
      rebuildFromLog(db, ALL_ENTITY_TYPES);
    }
  }

  #linesOf(replica: Replica): string[] {
    return prepared<[], string>(replica.db, "SELECT line FROM operation ORDER BY id").pluck().all();
  }

  /** Merges lines as the program does: stage, preview, one transaction. The preview must say what comes true. */
  merge(replica: Replica, lines: readonly string[]): MergeReport {
    const { db } = replica;
    db.exec("BEGIN; DELETE FROM stage.operation");
    const insert = prepared(
      db,
      "INSERT OR IGNORE INTO stage.operation (id, entity, replica, n, line) VALUES (?, ?, ?, ?, ?)",
    );
    for (const line of lines) {
      const operation = parseOperation(line);
      if (this.#fault.sent?.(line) === false || this.#fault.taken?.(db, operation) === false) continue;
      insert.run(operationIdOf(line), operation.e, operation.r, operation.n, line);
    }
    db.exec("COMMIT");
    const preview = previewMerge(db, ALL_ENTITY_TYPES, STAGED, { fileName: "f", projectId: "p", nowMs: 0 });
    this.#merges += 1;
    const report = inTransaction(db, () =>
      mergeStage(
        db,
        { ...NO_REPORT, ...preview },
        {
          types: ALL_ENTITY_TYPES,
          mergeId: `merge-${this.#merges}`,
          fileName: "f",
          nowMs: replica.clock,
          staged: STAGED,
          onProgress: () => undefined,
        },
      ),
    );
    if (report.conflicts !== preview.conflicts)
      throw new Error(`preview said ${preview.conflicts} conflicts, there are ${report.conflicts}`);
    for (const line of lines) replica.known.add(idOf(line));
    this.#fault.merged?.(db);
    return report;
  }

  /** Files go round until everyone has everything: twice along `order`, each sending all that it has. */
  exchangeAll(order: readonly number[] = [0, 1, 2, 0, 1]): void {
    for (const [index, from] of order.entries()) {
      const [sender, reader] = [this.replicas[from], this.replicas[order[index + 1] ?? 2]];
      if (sender !== undefined && reader !== undefined) this.merge(reader, this.#linesOf(sender));
    }
  }

  close(): void {
    for (const file of this.files) file.close();
  }
}

function idOf(line: string): string {
  return textOfId(operationIdOf(line));
}

function empty(db: WritableDb): void {
  const tables = [
    "merge",
    "operation",
    "head",
    "overwritten",
    "deletion",
    "deletion_seen",
    "conflict",
    "history",
    "import_run",
    "claim",
    "claim_tag",
    "claim_relation",
    "memo",
    "alias",
    "tag",
    "actor",
    "copy_decision",
    "article_change",
  ];
  inTransaction(db, () => {
    for (const table of tables) db.exec(`DELETE FROM main.${table}`);
  });
}
