import { expect, type Page, test } from "@playwright/test";
import type { WorkbenchEvent } from "../../src/shared/contract/events.ts";
import { call } from "./support/bridge.ts";
import { launchApp, type RunningApp } from "./support/launch.ts";
import { projectProcessId } from "./support/project-process.ts";

let running: RunningApp;

test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(async () => {
  await running?.close();
});

/** Starts writing down the states of the project process; answers with the function that reads them. */
async function watchStates(page: Page): Promise<() => Promise<readonly string[]>> {
  const states = await page.evaluateHandle(() => {
    const seen: string[] = [];
    Reflect.get(window, "workbench")?.subscribe((event: WorkbenchEvent) => {
      if (event.name === "projectProcess.state") seen.push(event.state);
    });
    return seen;
  });
  return () => states.jsonValue();
}

test("a project process that is killed comes back with the same project open", async () => {
  const { app, page } = running;
  const opened = await call(page, "projects.openSample", {});
  const states = await watchStates(page);
  const before = await projectProcessId(app);
  process.kill(before, "SIGKILL");
  await expect.poll(states).toEqual(["restarting", "ready"]);
  await expect
    .poll(async () => (await call(page, "project.status", {})).project?.projectId)
    .toBe(opened.projectId);
  expect(await projectProcessId(app)).not.toBe(before);
});

test("no project process outlives the window", async () => {
  const id = await projectProcessId(running.app);
  await running.app.close();
  expect(() => process.kill(id, 0)).toThrow(/ESRCH/);
});

test("a project named on the command line is open when the page asks", async () => {
  const first = await call(running.page, "projects.openSample", {});
  await running.app.close();
  const again = await launchApp({
    userData: running.userData,
    project: `${running.userData}/Sample.wirebench`,
  });
  try {
    const projectId = async () => (await call(again.page, "project.status", {})).project?.projectId;
    await expect.poll(projectId).toBe(first.projectId);
    const recent = await call(again.page, "projects.recent", {});
    expect(recent.map((each) => each.name)).toEqual(["Sample.wirebench"]);
  } finally {
    await again.close();
  }
});
