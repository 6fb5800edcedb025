import { createHash } from "node:crypto";
import {
  findArticle,
  insertArticle,
  storeText,
} from "../../src/main/project/articles/articles.repository.ts";
import { contentId } from "../../src/main/project/articles/content-id.ts";
import type { StoredZone } from "../../src/main/project/articles/zones.repository.ts";
import { openProjectFile } from "../../src/main/project/db/open-project.ts";
import { ALL_ENTITY_TYPES } from "../../src/main/project/entity-types.ts";
import { actorsCommands } from "../../src/main/project/handlers/actors-commands.ts";
import { claimsCommands } from "../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../src/main/project/handlers/claims-queries.ts";
import type { CommandContext, QueryContext } from "../../src/main/project/handlers/contexts.ts";
import { mentionsQueries } from "../../src/main/project/handlers/mentions-queries.ts";
import { insertRun } from "../../src/main/project/import/import.repository.ts";
import { redo, undo } from "../../src/main/project/work-log/history.ts";
import { dumpOfLogTables, rebuildFromLog } from "../../src/main/project/work-log/rebuild.ts";
import { createWorkLog } from "../../src/main/project/work-log/work-log.ts";
import { type Anchor, anchorOf } from "../../src/shared/domain/anchor.ts";
import type { QuoteInput } from "../../src/shared/domain/claim.ts";
import { newId } from "../../src/shared/domain/ids.ts";
import { temporaryProject } from "./memory-project.ts";

export interface ArticleSketch {
  readonly name: string;
  readonly text: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  /** The name of the article that its story starts from; its own when missing. */
  readonly origin?: string;
  readonly zones?: readonly StoredZone[];
}

/** A real project file with articles and the handlers over it. Articles are called by name, ids follow from names. */
export class ResearchProject {
  readonly file = temporaryProject();
  db = this.file.db;
  person = { id: "00000000-0000-7000-8000-0000000000aa", name: "Ada Vint" };
  #clock = Date.UTC(2026, 10, 22);
  #ids = 0;
  #context: CommandContext;
  readonly #texts = new Map<string, { readonly hash: string; readonly text: string }>();

  constructor() {
    insertRun(this.db, { id: "run", name: "Sample", startedAt: 0, sources: [], options: {} });
    this.#context = this.#makeContext();
  }

  #makeContext(): CommandContext {
    const nowMs = () => {
      this.#clock += 10;
      return this.#clock;
    };
    const makeId = () => {
      this.#ids += 1;
      return newId(nowMs(), countedBytes(this.#ids));
    };
    const { db, person } = this;
    const types = ALL_ENTITY_TYPES;
    const log = createWorkLog({ db, types, replica: "here", person: person.id, nowMs, newId: makeId });
    return { db, log, types, person, nowMs, newId: makeId };
  }

  get commands(): CommandContext {
    return this.#context;
  }

  get queries(): QueryContext {
    return {
      db: this.db,
      person: this.person,
      search: () => {
        throw new Error("nothing is searched here");
      },
      articlesNaming: () => null,
      names: { find: () => [] },
      keptSources: () => null,
    };
  }

  addArticle(sketch: ArticleSketch): string {
    const id = articleId(sketch.name);
    const hash = createHash("sha256").update(sketch.text).digest("hex");
    const words = sketch.text.split(/\s+/u).length;
    const zones = sketch.zones ?? [["body", 0, sketch.text.length, "strong", "plain"] as const];
    storeText(this.db, { hash, body: sketch.text, zones, words });
    insertArticle(this.db, {
      ...{ id, textHash: hash, title: `Title of ${sketch.name}`, byline: null, language: "en", url: null },
      ...{ outlet: sketch.outlet ?? null, published: sketch.published ?? null, direction: "ltr", words },
      ...{ capturedAt: Date.UTC(2026, 10, 21), path: `sample/${sketch.name}.txt`, runId: "run" },
      ...{ format: "text", encoding: "utf-8", warnings: [], captured: null, checks: [], originalHash: null },
      guesses: {
        title: [`Title of ${sketch.name}`, "first line"],
        outlet: [sketch.outlet ?? null, "folder"],
        published: [sketch.published ?? null, "text"],
        language: ["en", "detected"],
      },
    });
    if (sketch.origin !== undefined) {
      this.db.prepare("UPDATE article SET story_id = ? WHERE id = ?").run(articleId(sketch.origin), id);
    }
    this.#texts.set(id, { hash, text: sketch.text });
    return id;
  }

  /** The anchor of the first place of `words` in an article added before. */
  anchor(article: string, words: string): Anchor {
    const known = this.#texts.get(articleId(article));
    if (known === undefined || !known.text.includes(words)) throw new Error(`no “${words}” in ${article}`);
    const start = known.text.indexOf(words);
    return anchorOf(known.text, known.hash, { start, end: start + words.length });
  }

  textOf(article: string): { readonly hash: string; readonly text: string } {
    const known = this.#texts.get(articleId(article));
    if (known === undefined) throw new Error(`no article ${article}`);
    return known;
  }

  quote(article: string, words: string, more: Partial<QuoteInput> = {}): QuoteInput {
    return {
      ...{ articleId: articleId(article), content: [this.anchor(article, words)] },
      ...{ cue: null, speakerSpan: null, speaker: null, directness: "direct", stance: "asserted" },
      ...more,
    };
  }

  claim(statement: string, article: string, words: string, more: Partial<QuoteInput> = {}) {
    const quote = this.quote(article, words, more);
    return claimsCommands["claims.create"](this.#context, { statement, quote });
  }

  claimRow(claimId: string) {
    return claimsQueries["claims.get"](this.queries, { claimId }).row;
  }

  actor(name: string, aliases: readonly string[] = []): string {
    const input = { name, kind: "person" as const, aliases: [...aliases] };
    return actorsCommands["actors.create"](this.#context, input).actorId;
  }

  find(names: readonly string[], article: string | null = null) {
    const input = { names: [...names], articleId: article === null ? null : articleId(article) };
    return mentionsQueries["mentions.find"](this.queries, input);
  }

  undo(): string | null {
    return undo(this.db, ALL_ENTITY_TYPES, this.#context.log);
  }

  redo(): string | null {
    return redo(this.db, ALL_ENTITY_TYPES, this.#context.log);
  }

  /** Closes the file and opens it again, as after quitting. */
  reopen(): void {
    this.db.close();
    this.db = openProjectFile(this.file.path, { create: false });
    this.#context = this.#makeContext();
  }

  /** Every row that follows from the work log, with the heads behind them. */
  dump(): string[] {
    const rows = (table: string) =>
      this.db
        .prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)
        .raw()
        .all()
        .map((row) => `${table} ${JSON.stringify(row)}`);
    return [...dumpOfLogTables(this.db, ALL_ENTITY_TYPES), ...rows("head"), ...rows("overwritten")];
  }

  rebuild(): void {
    rebuildFromLog(this.db, ALL_ENTITY_TYPES);
  }

  /** Rows of people's things only: equal dumps mean that a person sees the same. */
  shown(): string[] {
    return dumpOfLogTables(this.db, ALL_ENTITY_TYPES);
  }

  storyOf(article: string): string | undefined {
    return findArticle(this.db, articleId(article))?.story_id;
  }

  close(): void {
    if (this.db.open) this.db.close();
    this.file.close();
  }
}

export function articleId(name: string): string {
  return contentId(["test article", name]);
}

function countedBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, count);
  return bytes;
}
