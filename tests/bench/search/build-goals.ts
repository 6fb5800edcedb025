import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type BareFigures, type BareRow, bareBaseline } from "../search-baseline.ts";
import { cpuMs, type Goal, type SearchBench } from "./search-bench.ts";

/** The bare loop over the same rows with the same keys, read from the project. */
function bareFigures({ db, project }: SearchBench): Pick<BareFigures, "rows" | "insertMs" | "indexMs"> {
  const folder = mkdtempSync(join(project.folder, "bare-"));
  const rows = db
    .prepare<[], BareRow>(
      "SELECT article.key, article.title, text.body FROM article JOIN text ON hash = text_hash ORDER BY article.key",
    )
    .iterate();
  const bare = bareBaseline(rows, join(folder, "bare.db"), cpuMs);
  bare.close();
  rmSync(folder, { recursive: true });
  return bare;
}

const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Storing and indexing beside a bare loop, and the room they take. */
export const buildGoals: Readonly<Record<string, Goal>> = {
  async G1(bench) {
    const { articles, storeMs, indexMs } = bench.project.built;
    const bare = bareFigures(bench);
    const bareRate = bare.rows / (bare.insertMs + bare.indexMs);
    const rate = articles / (storeMs + indexMs);
    const indexOnly = articles / indexMs / (bare.rows / bare.indexMs);
    const installed = ["recollindex"].filter((tool) => spawnSync("which", [tool]).status === 0);
    return [
      {
        what: "store + index / bare insert + FTS5 loop >= 0.85",
        value: `${(rate / bareRate).toFixed(2)} (${Math.round(rate * 1000)}/s, bare ${Math.round(bareRate * 1000)}/s over ${bare.rows})`,
        met: rate / bareRate >= 0.85,
        note: `index alone ${indexOnly.toFixed(2)} of bare FTS5 with the same keys; stored ${new Date(statSync(join(bench.project.folder, "stored.json")).mtimeMs).toISOString()}`,
      },
      {
        what: ">= 10x Recoll, >= 1.2x Lucene",
        value: installed.length > 0 ? "run tests/bench/search/peers.sh" : "Recoll not installed here",
        met: null,
        note: "tests/bench/search/peers.sh runs Recoll and ripgrep over the same texts as files; no Lucene here",
      },
    ];
  },

  async G2(bench) {
    const { articles, storeMs, indexMs } = bench.project.built;
    const ratio = indexMs / storeMs;
    return [
      {
        what: "visible >= 3x faster than searchable",
        value: `${ratio.toFixed(1)}x (${Math.round((articles / storeMs) * 1000)}/s and ${Math.round((articles / indexMs) * 1000)}/s)`,
        met: ratio >= 3,
        note: "the bench stores whole batches without reading files; an import is bound by reading",
      },
    ];
  },

  async G9({ project, db }) {
    const text = project.built.textBytes;
    const bytesOf = (table: string): number => {
      try {
        return (
          db
            .prepare<[string], number>("SELECT sum(pgsize) FROM dbstat('idx') WHERE name = ?")
            .pluck()
            .get(table) ?? 0
        );
      } catch {
        return 0;
      }
    };
    const index = size(project.indexPath);
    const term = bytesOf("term") || estimatedTermBytes(db);
    const disk = size(project.path) + index;
    return [
      { what: "index <= 70 % of text", value: percent(index / text), met: index / text <= 0.7 },
      {
        what: "term table <= 1 % of text",
        value: `${percent(term / text)} (${db.prepare("SELECT count(*) FROM idx.term").pluck().get()} terms)`,
        met: term / text <= 0.01,
        note: "below 20,000 articles all terms are kept, so that forms of rare words are found; above only those of two articles",
      },
      {
        what: "whole disk <= 2.0x of text without compression",
        value: `${(disk / text).toFixed(2)}x`,
        met: disk / text <= 2,
        note: "bodies are not compressed; originals and sketches are not part of this project",
      },
    ];
  },
};

/** Length of the terms and eight bytes a row: without dbstat the pages cannot be counted. */
function estimatedTermBytes(db: SearchBench["db"]): number {
  return (
    db.prepare<[], number>("SELECT sum(length(CAST(term AS BLOB)) + 8) FROM idx.term").pluck().get() ?? 0
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
