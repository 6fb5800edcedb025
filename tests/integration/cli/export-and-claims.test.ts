import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProjectClient, startProjectProcess } from "../../../src/main/cli/project-client.ts";
import { anchorOf } from "../../../src/shared/domain/anchor.ts";
import type { Result } from "../../../src/shared/result.ts";
import { writeFixtures } from "./fixtures.ts";
import { Bench } from "./wirebench.ts";

interface Exported {
  readonly file: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
}

const bench = new Bench();
const project = ["--project", "lume.wirebench"];
const WORDS = "had not voted yet";
let articleId = "";

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function withProject(work: (client: ProjectClient) => Promise<void>): Promise<void> {
  const client = value(await startProjectProcess({ dataFolder: bench.path("data") }));
  try {
    value(await client.call("project.open", { path: bench.path("lume.wirebench"), create: false }));
    await work(client);
  } finally {
    await client.close();
  }
}

/** One claim with a quote and a verdict, and one actor, as a person would enter them. */
async function annotate(client: ProjectClient): Promise<void> {
  const found = value(await client.call("cli.resolve", { article: "2026-03-05-ferries.txt" })).found;
  articleId = found[0]?.id ?? "";
  const { text, textHash } = value(await client.call("articles.get", { articleId }));
  const anchor = (words: string) => {
    const start = text.indexOf(words);
    return anchorOf(text, textHash, { start, end: start + words.length });
  };
  const { claimId } = value(
    await client.call("claims.create", {
      statement: "=The crews had not voted on Thursday.",
      quote: {
        articleId,
        content: [anchor(WORDS)],
        cue: anchor("said the crews"),
        speakerSpan: anchor("Two union officials"),
        speaker: { kind: "unnamed", label: "two union officials" },
        directness: "indirect",
        stance: "asserted",
      },
    }),
  );
  value(await client.call("assessments.set", { claimId, verdict: "likely", confidence: 80, reason: null }));
  value(await client.call("actors.create", { name: "Tesna Varol", kind: "person", aliases: ["Varol"] }));
}

beforeAll(async () => {
  writeFixtures(bench.path("press"));
  await bench.json("import", "press", ...project);
  await withProject(annotate);
}, 180_000);
afterAll(() => bench.remove());

test("claims gives statement, quotes, speaker, verdicts and how far the claim is carried", async () => {
  interface Claims {
    readonly claims: readonly Readonly<Record<string, unknown>>[];
  }
  const { claims } = await bench.json<Claims>("claims", ...project);
  expect(claims).toHaveLength(1);
  expect(Object.keys(claims[0] ?? {})).toEqual([
    "id",
    "statement",
    "quotes",
    "articles",
    "outlets",
    "origins",
    "assessments",
    "note",
    "tags",
    "values",
    "relations",
    "combined",
    "memos",
  ]);
  expect(claims[0]).toMatchObject({
    statement: "=The crews had not voted on Thursday.",
    origins: 1,
    quotes: [{ articleId, speakerName: "two union officials", content: [{ exact: WORDS, state: "exact" }] }],
    assessments: [{ isMine: true, verdict: "likely", confidence: 80 }],
  });
  expect((await bench.run(["claims", ...project])).stdout).toContain("1 independent origin, ");
});

test("actors gives names, aliases and counts", async () => {
  const { actors } = await bench.json<{ actors: unknown[] }>("actors", ...project);
  expect(actors).toMatchObject([{ name: "Tesna Varol", kind: "person", aliases: [{ name: "Varol" }] }]);
  expect((await bench.run(["actors", ...project])).stdout).toContain("also: Varol");
});

describe("export", () => {
  test("jsonl holds every article with the text that show gives", async () => {
    const out = await bench.json<Exported>("export", "jsonl", ...project, "--out", "out.jsonl");
    expect(out).toMatchObject({ file: bench.path("out.jsonl"), counts: { articles: 4 } });
    expect(out.lost.length).toBeGreaterThan(0);
    const lines = readFileSync(bench.path("out.jsonl"), "utf8").trimEnd().split("\n");
    const rows: Record<string, unknown>[] = lines.map((line) => JSON.parse(line));
    expect(rows).toHaveLength(4);
    const shown = await bench.json<{ text: string; zones: Record<string, unknown>[] }>(
      "show",
      articleId,
      ...project,
    );
    const row = rows.find(({ id }) => id === articleId);
    const zones = shown.zones.map(({ role, start, end }) => ({ role, start, end }));
    expect(row).toMatchObject({ text: shown.text, zones });
    expect(Object.keys(row ?? {}).join()).toBe(
      "id,path,title,byline,outlet,published,language,text,zones,textHash,disputed",
    );
  });

  test("csv holds the quote and no formula", async () => {
    await bench.json<Exported>("export", "csv", ...project, "--out", "out.csv");
    const csv = readFileSync(bench.path("out.csv"), "utf8");
    expect(csv).toMatch(/^\uFEFFclaim id,/u);
    expect(csv).toContain(`,'=The crews had not voted on Thursday.,`);
    expect(csv).toContain(`,${WORDS},`);
  });

  test("html holds the quote in its sentence, the speaker and the copies of the article", async () => {
    await bench.json<Exported>("export", "html", ...project, "--out", "out.html");
    const html = readFileSync(bench.path("out.html"), "utf8");
    expect(html).toContain(`<mark>${WORDS}</mark> and that a vote could take until Saturday night.`);
    expect(html).toContain('<span class="speaker">Two union officials</span>');
    expect(html.match(/class="copy"/g)).toHaveLength(1);
    expect(html).not.toContain("<script");
  });

  test("wirex gives the same bytes again, and others after a change", async () => {
    const first = await bench.json<Exported>("export", "wirex", ...project, "--out", "one.wirex");
    expect(first.counts).toMatchObject({ texts: 4, articles: 4 });
    expect(first.counts.operations).toBeGreaterThan(2);
    await bench.json<Exported>("export", "wirex", ...project, "--out", "two.wirex");
    const bytes = readFileSync(bench.path("one.wirex"));
    expect(readFileSync(bench.path("two.wirex")).equals(bytes)).toBe(true);
    await withProject(async (client) => {
      value(await client.call("actors.create", { name: "Oskar Dene", kind: "person" }));
    });
    await bench.json<Exported>("export", "wirex", ...project, "--out", "two.wirex");
    expect(readFileSync(bench.path("two.wirex")).equals(bytes)).toBe(false);
  });

  test("never over the project, and not into a folder that is not there", async () => {
    const before = readFileSync(bench.path("lume.wirebench"));
    const over = await bench.run(["export", "csv", ...project, "--out", "./lume.wirebench"]);
    expect(over).toMatchObject({ code: 1, stdout: "" });
    expect(over.stderr).toContain("it is the project itself");
    expect(readFileSync(bench.path("lume.wirebench")).equals(before)).toBe(true);
    const missing = await bench.run(["export", "csv", ...project, "--out", "no/where.csv"]);
    expect(missing).toMatchObject({ code: 1, stdout: "" });
    expect(missing.stderr).toContain("where.csv cannot be written: the folder does not exist.");
  });

  test("replaces a file that was there and leaves nothing else behind", async () => {
    writeFileSync(bench.path("old.csv"), "old");
    const before = readdirSync(bench.folder).sort();
    await bench.json<Exported>("export", "csv", ...project, "--out", "old.csv");
    expect(readFileSync(bench.path("old.csv"), "utf8")).not.toBe("old");
    expect(readdirSync(bench.folder).sort()).toEqual(before);
  });
});

test("check finds all in order after this work", async () => {
  expect(await bench.json("check", ...project)).toEqual({ ok: true, problems: [] });
});
