import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { rankKeys } from "../../../src/main/project/search/rank-keys.ts";
import { prepareSearch } from "../../../src/main/project/search/search.repository.ts";
import { keysInOrder } from "../../../src/main/project/search/search-keys.ts";
import { ask, asked, type Goal, ms, read, type SearchBench, timesOf } from "./search-bench.ts";

/** Newest keys of a word, as the program finds them in a reader, without rows. */
function newestKeys({ db }: SearchBench, query: string, typing = false): number[] {
  const { source } = prepareSearch(db, { query, typing, filters: {}, includeBoilerplate: false });
  return keysInOrder(db, source, { from: null, oldest: false }, 50);
}

function allWords({ words }: SearchBench): string[] {
  return [...words.rare, ...words.mid, ...words.common, ...words.veryCommon, ...words.stop];
}

/** How fast answers come. */
export const latencyGoals: Readonly<Record<string, Goal>> = {
  async G3(bench) {
    const { words, db, project } = bench;
    const queries = [
      ...allWords(bench),
      ...words.mid.slice(0, 8).map((word, index) => `${word} ${words.common[index] ?? "the"}`),
      ...words.common.slice(0, 4).map((word, index) => `"${word} ${words.common[index + 1] ?? "the"}"`),
    ];
    const pages = await timesOf(queries.map((query) => () => asked(bench, ask(query))));
    const [word = "the"] = words.common;
    const like = await timesOf(
      [() => db.prepare("SELECT count(*) FROM text WHERE body LIKE ?").get(`%${word}%`)],
      1,
    );
    const one = await timesOf([() => newestKeys(bench, word)]);
    const rg = spawnSync("rg", ["--version"]).status === 0;
    return [
      {
        what: "first page, 50 rows with snippets: p95 <= 20 ms",
        value: ms(pages),
        met: pages.p95 <= 20,
        note: "by a reader thread, without the two hops to the window",
      },
      {
        what: "first page >= 1,000x LIKE (at a million)",
        value: `${Math.round(like.best / pages.p50)}x (LIKE ${like.best.toFixed(0)} ms; keys alone ${one.best.toFixed(2)} ms)`,
        met: project.built.articles < 1_000_000 ? null : like.best / pages.p50 >= 1000,
        note: project.built.articles < 1_000_000 ? "the goal is for a million articles" : "",
      },
      {
        what: ">= 50x ripgrep",
        value: rg ? "run tests/bench/search/peers.sh" : "ripgrep not installed here",
        met: null,
      },
    ];
  },

  async G4(bench) {
    const { words, db } = bench;
    const best = await timesOf(
      allWords(bench).map((query) => () => asked(bench, ask(query, { order: "relevance", step: "best" }))),
    );
    const unbounded = await timesOf(
      words.stop.map(
        (word) => () =>
          db
            .prepare(
              "SELECT rowid FROM idx.article_index WHERE article_index MATCH ? ORDER BY bm25(article_index) LIMIT 50",
            )
            .all(`{title body} : "${word}"`),
      ),
    );
    const stop = await timesOf(
      words.stop.map((query) => () => asked(bench, ask(query, { order: "relevance", step: "best" }))),
    );
    const isLarge = bench.project.built.articles > 200_000;
    return [
      { what: "ranked page of any term: p95 <= 100 ms", value: ms(best), met: best.p95 <= 100 },
      {
        what: "commonest terms >= 10x the unbounded bm25",
        value: `${(unbounded.p95 / stop.p95).toFixed(1)}x (unbounded ${ms(unbounded)}, without rows)`,
        met: isLarge ? unbounded.p95 / stop.p95 >= 10 : null,
        ...(isLarge ? {} : { note: "bounding at 20,000 hits can only help where there are many more" }),
      },
    ];
  },

  async G5(bench) {
    const { words, db, readers } = bench;
    const queries = [...words.stop, ...words.veryCommon.slice(0, 4)];
    let same = 0;
    let sliced = 0;
    for (const query of queries) {
      const input = ask(query, { order: "relevance", step: "exact", collapseCopies: false });
      const plan = (await read(bench, "search.plan", input)) as { slices: unknown[] };
      sliced += plan.slices.length;
      const page = (await asked(bench, input)) as { hits: { articleId: string }[] };
      const { source } = prepareSearch(db, { query, filters: {}, includeBoilerplate: false });
      const { keys } = rankKeys(db, source, { first: 0, end: Number.MAX_SAFE_INTEGER });
      const ids = keys
        .slice(0, 50)
        .map((key) => db.prepare("SELECT id FROM article WHERE key = ?").pluck().get(BigInt(key)));
      if (JSON.stringify(ids) === JSON.stringify(page.hits.map(({ articleId }) => articleId))) same += 1;
    }
    const times = await timesOf(
      queries.map((query) => () => asked(bench, ask(query, { order: "relevance", step: "exact" }))),
      1,
    );
    return [
      {
        what: "exact order identical to unsliced bm25",
        value: `${same} of ${queries.length}, ${sliced} slices in all`,
        met: same === queries.length,
      },
      {
        what: "exact order: p95 <= 400 ms with 4 readers",
        value: `${ms(times)} (${readers.size} readers, one kept free)`,
        met: times.p95 <= 400,
      },
    ];
  },

  async G6(bench) {
    const times = await timesOf(bench.words.common.map((word) => () => newestKeys(bench, word)));
    const { articles } = bench.project.built;
    const figures = join(bench.project.folder, "..", "newest-ms.json");
    const known = existsSync(figures)
      ? (JSON.parse(readFileSync(figures, "utf8")) as Record<string, number>)
      : {};
    known[String(articles)] = times.p50;
    writeFileSync(figures, JSON.stringify(known));
    const small = known["10000"];
    const ratio = small === undefined ? null : times.p50 / small;
    return [
      {
        what: "newest page's keys at a million <= 2x those at 10,000",
        value: `${times.p50.toFixed(2)} ms${ratio === null ? "" : `, ${ratio.toFixed(2)}x`}`,
        met: ratio === null || articles <= 10_000 ? null : ratio <= 2,
        ...(ratio === null || articles <= 10_000
          ? { note: "needs a run at 10,000 and one at more, in one cache folder" }
          : {}),
      },
    ];
  },

  async G7(bench) {
    const { words, db } = bench;
    const [word = "the"] = words.common;
    const actor =
      db
        .prepare<[], string>(
          "SELECT name FROM actor JOIN mention ON actor_id = actor.id GROUP BY actor.id ORDER BY count(*) DESC LIMIT 1",
        )
        .pluck()
        .get() ?? "";
    const filters = [
      'outlet:"Outlet 1"',
      'outlet:"Outlet 40"',
      "lang:en",
      "lang:ru",
      `actor:"${actor}"`,
      "-lang:en",
      `(lang:ru OR outlet:"Outlet 2")`,
    ];
    const plain = await timesOf([() => asked(bench, ask(word))]);
    const rows = [];
    for (const filter of [
      ...filters,
      `${filters.slice(0, 1).join(" ")} lang:en actor:"${actor}" after:2015`,
    ]) {
      const times = await timesOf([() => asked(bench, ask(`${word} ${filter}`))]);
      rows.push({ filter, times, ok: times.best <= 60 || times.best <= 3 * plain.best });
    }
    const range = await timesOf([() => asked(bench, ask(`${word} after:2018-03 before:2018-05`))]);
    return [
      ...rows.map(({ filter, times, ok }) => ({
        what: `filter ${filter}`.slice(0, 46),
        value: `${times.best.toFixed(1)} ms (unfiltered ${plain.best.toFixed(1)} ms)`,
        met: ok,
      })),
      {
        what: "date range is free",
        value: `${range.best.toFixed(1)} ms`,
        met: range.best <= plain.best * 1.5 + 1,
      },
    ];
  },

  async G8(bench) {
    const { words, db } = bench;
    const times = await timesOf(words.prefixes.map((letters) => () => newestKeys(bench, letters, true)));
    const native = await timesOf(
      words.prefixes.map(
        (letters) => () =>
          db
            .prepare(
              "SELECT rowid FROM idx.article_index WHERE article_index MATCH ? ORDER BY rowid DESC LIMIT 50",
            )
            .all(`{title body} : "${letters}" *`),
      ),
      1,
    );
    const isLarge = bench.project.built.articles >= 1_000_000;
    return [
      { what: "prefix of two letters: p95 <= 10 ms", value: ms(times), met: times.p95 <= 10 },
      {
        what: ">= 100x the prefix of FTS5 (at a million)",
        value: `${(native.p50 / times.p50).toFixed(0)}x (FTS5 ${ms(native)})`,
        met: isLarge ? native.p50 / times.p50 >= 100 : null,
      },
    ];
  },

  async G12(bench) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await Promise.all(
      bench.words.stop.map((query) => asked(bench, ask(query, { order: "relevance", step: "exact" }))),
    );
    await read(bench, "search.facets", { query: "the", filter: {}, includeBoilerplate: false });
    await read(bench, "search.timeline", { query: "the", filter: {}, includeBoilerplate: false });
    delay.disable();
    const longest = delay.max / 1e6;
    return [
      {
        what: "no gap of the main loop > 16 ms while searching",
        value: `longest ${longest.toFixed(1)} ms`,
        met: longest <= 16,
      },
    ];
  },

  async G13(bench) {
    const { readers, desk, words } = bench;
    const [word = "the"] = words.stop;
    const freed: number[] = [];
    for (let run = 0; run < 8; run += 1) {
      const controller = new AbortController();
      const running = desk.articles(ask(word, { order: "relevance", step: "exact" }), controller.signal);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const started = performance.now();
      controller.abort();
      await running;
      // Enough small questions to need every reader.
      await Promise.all(Array.from({ length: readers.size }, () => asked(bench, ask(words.rare[0] ?? "x"))));
      freed.push(performance.now() - started);
    }
    freed.sort((a, b) => a - b);
    const p95 = freed.at(-1) ?? 0;
    return [
      {
        what: "all readers free after a cancel: p95 <= 60 ms",
        value: `longest of 8: ${p95.toFixed(1)} ms`,
        met: p95 <= 60,
        note: "a slice that has begun first counts all hits; the answer 'cancelled' comes at once and the page does not wait",
      },
    ];
  },
};
