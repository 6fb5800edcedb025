import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../src/main/project/import/parser-pool.ts";
import { ImportBench } from "../../support/import-bench.ts";
import { MUTATED_KINDS, type MutatedFile, mutatedFiles } from "../../support/mutate-files.ts";

/** How many files: five of each kind in each run of the tests, `FUZZ=5000` for a release. */
const COUNT = Number(process.env.FUZZ ?? 120);
const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
const TIMEOUT = 120_000 + COUNT * 600;

const bench = new ImportBench();
const files: Pick<MutatedFile, "name" | "seed">[] = [];

beforeAll(async () => {
  for await (const { name, seed, bytes } of mutatedFiles(COUNT, SEED)) {
    bench.put(`fuzz/${name}`, bytes);
    files.push({ name, seed });
  }
}, TIMEOUT);
afterAll(() => bench.remove());

describe(`${COUNT} mutated files of ${MUTATED_KINDS} kinds, seeds ${SEED} to ${SEED + COUNT - 1}`, () => {
  test("one by one: each ends by itself in time, with parts or a reason", { timeout: TIMEOUT }, async () => {
    const pool = createParserPool(2);
    const wrong: string[] = [];
    const times: { readonly name: string; readonly ms: number }[] = [];
    const outcomes = new Map<string, number>();
    const { signal } = new AbortController();
    const left = [...files];
    const lane = async (): Promise<void> => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) {
        const { name, seed } = file;
        const places = new Set<string>();
        let parts = 0;
        const before = performance.now();
        const end = await pool.read({
          path: bench.path("fuzz", name),
          options: {},
          signal,
          onPart: (part) => {
            // The file itself may be refused for several reasons; its receipt joins them.
            const place = part.place === "" && part.kind === "refused" ? `${part.code}` : part.place;
            parts += 1;
            places.add(place);
            if (!/^$|^[/#]/.test(part.place)) wrong.push(`${name} (seed ${seed}): a part at “${part.place}”`);
            const outcome = part.kind === "refused" ? part.code : "article";
            outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
            if (
              part.kind === "refused" &&
              (part.reason.length < 10 || /broke off|\(\w*Error/.test(part.reason))
            )
              wrong.push(`${name} (seed ${seed}): ${part.code}: ${part.reason}`);
            if (part.kind === "article" && !part.article.text.isWellFormed())
              wrong.push(`${name} (seed ${seed}): a text that is not well-formed`);
            return undefined;
          },
        });
        times.push({ name, ms: performance.now() - before });
        if (end.kind !== "end") wrong.push(`${name} (seed ${seed}): ${JSON.stringify(end)}`);
        if (parts === 0 || places.size !== parts)
          wrong.push(`${name} (seed ${seed}): ${parts} parts at ${places.size} places`);
      }
    };
    await Promise.all([lane(), lane()]);
    await pool.close();
    const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
    console.log(`outcomes of parts: ${JSON.stringify(Object.fromEntries(outcomes))}`);
    console.log(
      `slowest, waiting included: ${slowest.map(({ name, ms }) => `${name} ${Math.round(ms)} ms`).join(", ")}`,
    );
    expect(wrong).toEqual([]);
    expect(times.length).toBe(COUNT);
  });

  test("all in one drop: the process lives, every file has its outcome", { timeout: TIMEOUT }, async () => {
    const opened = await bench.open();
    const { run, items } = await bench.import(bench.path("fuzz"));
    expect(run.state).toBe("finished");
    const seen = new Set<string>();
    const broken: string[] = [];
    for (const [path, { outcome, code, reason }] of items) {
      const name = /^fuzz\/(\d{5}-[^/#]+)/u.exec(path)?.[1] ?? path;
      seen.add(name);
      if (outcome === "skipped" && ((reason ?? "").length < 10 || code === "broke-off"))
        broken.push(`${path}: ${reason}`);
    }
    expect(broken).toEqual([]);
    expect(files.filter(({ name }) => !seen.has(name))).toEqual([]);
    expect([...seen].filter((name) => !files.some((file) => file.name === name))).toEqual([]);
    const sum = Object.values(run.counts).reduce((total, count) => total + count, 0);
    expect(sum).toBe(items.size);
    expect(await opened.call("project.check", {})).toEqual({ ok: true, problems: [] });
  });
});
