import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WhyCopies } from "../../../src/shared/contract/cli.contract.ts";
import { writeFixtures } from "./fixtures.ts";
import { Bench } from "./wirebench.ts";

interface Receipt {
  readonly runId: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly { path: string; outcome: string; reason?: string; articleId?: string }[];
}
interface Articles {
  readonly articles: readonly {
    id: string;
    title: string;
    path: string;
    textHash: string;
    storyId: string;
  }[];
}
interface Shown {
  readonly article: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly text: string;
  readonly zones: readonly { role: string; start: number; end: number }[];
}
interface Copies {
  readonly links: readonly Readonly<Record<string, unknown>>[];
  readonly stories: readonly { id: string; origin: string; members: string[] }[];
}

const bench = new Bench();
const project = ["--project", "lume.wirebench"];
let receipt: Receipt;
let listed: Articles["articles"];

beforeAll(async () => {
  writeFixtures(bench.path("press"));
  receipt = await bench.json<Receipt>("import", "press", ...project);
  listed = (await bench.json<Articles>("articles", ...project)).articles;
}, 180_000);
afterAll(() => bench.remove());

const pathed = (ending: string) => {
  const found = listed.find(({ path }) => path.endsWith(ending));
  if (found === undefined) throw new Error(`no article ${ending}`);
  return found;
};

describe("import", () => {
  test("gives one outcome for each file and a reason for each that was skipped", () => {
    expect(receipt.counts).toEqual({ added: 3, alreadyHere: 0, newVersion: 0, nearCopy: 1, skipped: 2 });
    expect(receipt.items).toHaveLength(6);
    const skipped = receipt.items.filter(({ outcome }) => outcome === "skipped");
    expect(skipped.map(({ path }) => path.split("/").at(-1)).sort()).toEqual(["empty.txt", "noise.bin"]);
    for (const item of skipped) expect(item.reason).toMatch(/\w{3}/);
    for (const item of receipt.items) expect("articleId" in item).toBe(item.outcome !== "skipped");
  });

  test("a second time adds nothing", async () => {
    const again = await bench.json<Receipt>("import", "press", ...project);
    expect(again.counts).toEqual({ added: 0, alreadyHere: 4, newVersion: 0, nearCopy: 0, skipped: 2 });
    expect((await bench.json<Articles>("articles", ...project)).articles).toEqual(listed);
  });

  test("of a path that is not there makes no project", async () => {
    const run = await bench.run(["import", "nowhere", "--project", "new.wirebench", "--json"]);
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain("nowhere cannot be read: there is no such file or folder.");
    expect((await bench.run(["articles", "--project", "new.wirebench"])).code).toBe(1);
  });
});

describe("articles", () => {
  test("gives exactly the promised keys, a line each in text", async () => {
    expect(listed).toHaveLength(4);
    for (const one of listed) {
      expect(Object.keys(one)).toEqual([
        ...["id", "title", "outlet", "published", "path", "files", "textHash", "storyId"],
      ]);
    }
    const run = await bench.run(["articles", ...project]);
    expect(run.stdout.trimEnd().split("\n")).toHaveLength(5);
    expect(run.stdout).toContain("Ovens to heat the pool");
  });

  test("puts the two that carry one report into one story", () => {
    expect(pathed("2026-03-05-ferries.txt").storyId).toBe(pathed("ferries-return.txt").storyId);
    expect(new Set(listed.map(({ storyId }) => storyId)).size).toBe(3);
  });
});

describe("show", () => {
  test("finds an article by id, by the beginning of its id and by its path", async () => {
    const { id, path } = pathed("ovens.txt");
    for (const words of [
      id,
      id.slice(0, 13),
      path,
      "lume-wire/2026-03-07-ovens.txt",
      "./press/lume-wire/2026-03-07-ovens.txt",
    ]) {
      const shown = await bench.json<Shown>("show", words, ...project);
      expect(shown.article.id).toBe(id);
    }
  });

  test("gives the text as one string that hash and zones fit", async () => {
    const { id, textHash } = pathed("ferries-return.txt");
    const shown = await bench.json<Shown>("show", id, ...project);
    expect(Object.keys(shown)).toEqual(["article", "body", "text", "zones", "mentions", "quotes"]);
    expect(createHash("sha256").update(shown.text, "utf8").digest("hex")).toBe(textHash);
    const words = (role: string) =>
      shown.zones.filter((zone) => zone.role === role).map(({ start, end }) => shown.text.slice(start, end));
    expect(shown.body).toBe(words("body").join("\n\n"));
    expect(words("title").join("")).toContain("Ferries to sail again");
    expect(words("boilerplate").join("\n")).toContain("FOLLOW US ON ALL CHANNELS");
    expect(words("body").join("\n")).toContain("without a regular crossing");
    expect(words("body").join("\n")).not.toContain("Leave a Comment");
    for (const zone of shown.zones) expect(Object.keys(zone)).toEqual(["role", "start", "end", "strength"]);
  });

  test("gives all articles at once, each as it is alone and with its files", async () => {
    const all = await bench.json<{ articles: (Shown & { files: string[] })[] }>("show", "--all", ...project);
    const { id } = pathed("ferries-return.txt");
    const { files, ...one } = all.articles.find(({ article }) => article.id === id) ?? { files: [] };
    expect(one).toEqual(await bench.json<Shown>("show", id, ...project));
    expect(files).toEqual([expect.stringContaining("ferries-return.txt")]);
    expect(all.articles.flatMap((article) => article.files)).toHaveLength(
      receipt.items.filter(({ outcome }) => outcome !== "skipped").length,
    );
  });

  test("says that there is no such article", async () => {
    const run = await bench.run(["show", "ffffffff", ...project]);
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain('no article with the id or path "ffffffff"');
  });
});

describe("search", () => {
  interface Found {
    readonly total: number;
    readonly hits: readonly { articleId: string; copies: number; snippet: string }[];
  }
  test("folds copies and marks hits in text only", async () => {
    const found = await bench.json<Found>("search", "customs house", ...project);
    expect(found.total).toBe(1);
    const [hit] = found.hits;
    expect(Object.keys(hit ?? {})).toEqual([
      "articleId",
      "title",
      "outlet",
      "published",
      "snippet",
      "copies",
    ]);
    expect(hit?.copies).toBe(1);
    expect(hit?.snippet).toContain("customs house");
    const run = await bench.run(["search", "customs", "house", ...project]);
    expect(run.stdout).toContain("**customs**");
  });

  test("finds Arabic words and nothing for words that are not there", async () => {
    const arabic = await bench.json<Found>("search", "العبارات", ...project);
    expect(arabic.hits.map(({ articleId }) => articleId)).toEqual([pathed("ferries-ar.txt").id]);
    expect(await bench.json<Found>("search", "zeppelin", ...project)).toEqual({ total: 0, hits: [] });
  });

  test("gives no more hits than asked for", async () => {
    const found = await bench.json<Found>("search", "Port Lume", ...project, "--limit", "1");
    expect(found.hits).toHaveLength(1);
    expect(found.total).toBe(2);
  });
});

test("copies gives each link with evidence and the stories of two and more", async () => {
  const copies = await bench.json<Copies>("copies", ...project);
  const [one, other] = [pathed("2026-03-05-ferries.txt").id, pathed("ferries-return.txt").id].sort();
  expect(copies.links).toHaveLength(1);
  expect(copies.links[0]).toMatchObject({ a: one, b: other, relation: "identical", decision: null });
  expect(Object.keys(copies.links[0] ?? {})).toEqual([
    ...["a", "b", "relation", "score", "decision", "evidence", "suggested", "sentence"],
  ]);
  expect(copies.stories).toHaveLength(1);
  expect(copies.stories[0]?.origin).toBe(pathed("2026-03-05-ferries.txt").id);
  expect([...(copies.stories[0]?.members ?? [])].sort()).toEqual([one, other]);
});

test("copies --why gives the evidence for two articles named by path, and of any two", async () => {
  const names = ["2026-03-05-ferries.txt", "ferries-return.txt"] as const;
  const why = await bench.json<WhyCopies>("copies", "--why", ...names, ...project);
  expect([why.a.id, why.b.id]).toEqual(names.map((name) => pathed(name).id));
  expect(why).toMatchObject({ suggested: "identical", linked: true, sameStory: true });
  expect(why.sentence).toContain("repeats");
  expect(why.passages[0]?.a.words).toBe(why.passages[0]?.b.words);
  const text = await bench.run(["copies", "--why", ...names, ...project]);
  expect(text.stdout).toContain(why.sentence);
  expect(text.stdout).toMatch(/Considered\n {2}\* identical: /u);
  const apart = await bench.json<WhyCopies>("copies", "--why", names[0], "ferries-ar.txt", ...project);
  expect(apart).toMatchObject({ suggested: null, linked: false, sameStory: false, passages: [] });
});

test("check finds nothing to complain of", async () => {
  expect(await bench.json("check", ...project)).toEqual({ ok: true, problems: [] });
});
