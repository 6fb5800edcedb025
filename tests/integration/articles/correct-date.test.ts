import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startProcess } from "../../support/project-process.ts";

const STORY =
  "The ferry to Port Kesh will stop for nine days, the harbour office said on Monday. Its engine is older than most " +
  "of the people who travel on it, and spare parts are made by hand in a shed behind the fish market. Until then a " +
  "tug takes the mail, the doctor and two cows over the strait each morning, weather permitting.";

const folder = mkdtempSync(join(tmpdir(), "wirebench-date-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an article that was compared for copies takes another date, keeps its copies, and undo brings the old one back", async () => {
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  writeFileSync(join(corpus, "one.txt"), `Ferry stops for repairs\n\nPublished: 3 March 2026\n\n${STORY}\n`);
  writeFileSync(join(corpus, "two.txt"), `No ferry for nine days\n\nPublished: 4 March 2026\n\n${STORY}\n`);
  const opened = await startProcess(join(folder, "data"));
  await opened.call("project.open", { path: join(folder, "kesh.wirebench"), create: true });
  await opened.call("imports.start", { sources: [corpus] });
  await opened.call("project.settle", {});
  const list = async () => {
    const sort = { column: "path", direction: "ascending" } as const;
    return (await opened.call("articles.list", { filter: {}, sort, offset: 0, limit: 10 })).rows;
  };
  const [first] = await list();
  if (first === undefined) throw new Error("nothing came in");
  expect(first).toMatchObject({ published: "2026-03-03", copies: 1 });
  await opened.call("articles.correct", { articleIds: [first.id], fields: { published: "2026-05-09" } });
  await opened.call("project.settle", {});
  expect((await list())[0]).toMatchObject({ published: "2026-05-09", copies: 1 });
  expect(await opened.call("project.check", {})).toEqual({ ok: true, problems: [] });
  await opened.call("history.undo", {});
  await opened.call("project.settle", {});
  expect((await list())[0]).toMatchObject({ published: "2026-03-03", copies: 1 });
  await opened.quit();
}, 120_000);
