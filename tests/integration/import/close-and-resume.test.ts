import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { writeArticleFolder } from "../../support/generate-articles.ts";
import { startProcess, type TestProcess } from "../../support/project-process.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function importing(): Promise<{ opened: TestProcess; path: string; data: string; jobId: string }> {
  const folder = mkdtempSync(join(tmpdir(), "wirebench-close-"));
  folders.push(folder);
  const corpus = join(folder, "corpus");
  writeArticleFolder(corpus, { count: 400, seed: 5 });
  const path = join(folder, "closed.wirebench");
  const data = join(folder, "data");
  const opened = await startProcess(data);
  await opened.call("project.open", { path, create: true });
  const { jobId } = await opened.call("imports.start", { sources: [corpus] });
  for (let done = 0; done < 5; ) {
    const event = await opened.nextEvent();
    if (event.name === "job.progress") done = event.job.done;
  }
  return { opened, path, data, jobId };
}

describe("an import under way", () => {
  test("goes on when the project is closed and opened again", async () => {
    const { opened, path, data } = await importing();
    await opened.quit();
    const again = await startProcess(data);
    await again.call("project.open", { path, create: false });
    await again.call("project.settle", {});
    const { runs } = await again.call("imports.list", {});
    await again.quit();
    expect(runs.map((run) => run.state)).toEqual(["finished"]);
    expect(Object.values(runs[0]?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(400);
  });

  test("keeps whole articles when it is cancelled, and stays cancelled", async () => {
    const { opened, path, data, jobId } = await importing();
    await opened.call("jobs.cancel", { jobId });
    await opened.call("project.settle", {});
    const check = await opened.call("project.check", {});
    await opened.quit();
    const again = await startProcess(data);
    await again.call("project.open", { path, create: false });
    await again.call("project.settle", {});
    const { runs } = await again.call("imports.list", {});
    await again.quit();
    expect(check.problems).toEqual([]);
    expect(runs.map((run) => run.state)).toEqual(["cancelled"]);
    expect(runs[0]?.counts.added ?? 0).toBeLessThan(400);
  });
});
