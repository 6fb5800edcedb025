import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "./support/launch.ts";

let running: RunningApp;

test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(async () => {
  await running.close();
});

test("the window opens from the app's own origin", async () => {
  expect(running.page.url()).toBe("app://wirebench/index.html");
  expect(await running.page.evaluate(() => location.origin)).toBe("app://wirebench");
});
