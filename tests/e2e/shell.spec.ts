import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { ensureRuntime } from "../../scripts/runtime/ensure-runtime.ts";
import { windowEnvironment, windowParameters } from "../../scripts/runtime/window-command.ts";
import { runCommand } from "../../scripts/support/command.ts";
import { callRaw, refusedRequests } from "./support/bridge.ts";
import { dropPaths } from "./support/drop-paths.ts";
import { launchApp, type RunningApp } from "./support/launch.ts";
import { inBothThemes, takeScreens } from "./support/screenshot.ts";

let running: RunningApp;

test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(async () => {
  await running?.close();
});

test("the window opens from the app's own origin", async () => {
  expect(running.page.url()).toBe("app://wirebench/index.html");
  expect(await running.page.evaluate(() => location.origin)).toBe("app://wirebench");
});

test("every answer carries the strict security policy and no other file is served", async () => {
  const answers = await running.app.evaluate(async ({ net }) => {
    const ask = async (address: string) => {
      const response = await net.fetch(address);
      return { status: response.status, policy: response.headers.get("content-security-policy") ?? "" };
    };
    return {
      page: await ask("app://wirebench/index.html"),
      climbing: await ask("app://wirebench/..%2f..%2fpackage.json"),
      foreign: await ask("app://elsewhere/index.html"),
    };
  });
  expect(answers.page.status).toBe(200);
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(answers.page.policy).toContain(part);
  }
  expect(answers.page.policy).not.toContain("unsafe-eval");
  expect([answers.climbing.status, answers.foreign.status]).toEqual([404, 404]);
});

test("the page has no Node and only the five members of the bridge", async () => {
  const seen = await running.page.evaluate(() => ({
    require: typeof Reflect.get(window, "require"),
    process: typeof Reflect.get(window, "process"),
    bridge: Object.keys(Reflect.get(window, "workbench") ?? {}).sort(),
  }));
  expect(seen.require).toBe("undefined");
  expect(seen.process).toBe("undefined");
  expect(seen.bridge).toEqual(["call", "cancel", "grantFiles", "platform", "subscribe"]);
});

test("the page itself keeps to its policy: nothing is refused while it starts", async () => {
  const { page } = running;
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.reload();
  await expect(page.locator("#root > *").first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect(await refusedRequests(page)).toBe(0);
});

test("every web contents has the safe preferences", async () => {
  const all = await running.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // The real preferences, after Electron has filled in what was left out; not in the public types.
      const read: unknown = Reflect.get(contents, "getLastWebPreferences");
      return typeof read === "function" ? (read.call(contents) as Record<string, unknown>) : {};
    }),
  );
  expect(all).toHaveLength(1);
  for (const preferences of all) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  }
  const toolsOpened = await running.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    contents?.openDevTools();
    return contents?.isDevToolsOpened();
  });
  expect(toolsOpened).toBe(false);
});

test("the page cannot evaluate words as a program or add a script of its own", async () => {
  const outcome = await running.page.evaluate(async () => {
    const refused = new Promise<string>((resolve) =>
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {
        once: true,
      }),
    );
    const script = document.createElement("script");
    try {
      script.textContent = "window.intruder = true";
    } catch {
      // Trusted types refuse it before the script is even added.
    }
    document.head.append(script);
    return { directive: await refused, ran: Reflect.has(window, "intruder") };
  });
  expect(outcome.ran).toBe(false);
  expect(outcome.directive).toMatch(/script-src|require-trusted-types-for/);
});

test("a request to a server on this very machine is refused, counted, and never arrives", async () => {
  const { page, app } = running;
  let arrived = 0;
  const server = createServer((_, answer) => {
    arrived += 1;
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const before = await refusedRequests(page);
    const fetched = await page.evaluate(
      (target) => fetch(target).then(String, (error: Error) => error.name),
      address,
    );
    expect(fetched).toBe("TypeError");
    const fromShell = await app.evaluate(
      ({ net }, target) => net.fetch(target).then(String, (error: Error) => error.message),
      address,
    );
    expect(fromShell).toContain("ERR_BLOCKED_BY_CLIENT");
    await expect.poll(() => refusedRequests(page)).toBe(before + 2);
    expect(arrived).toBe(0);
  } finally {
    server.close();
  }
});

test("permissions are denied", async () => {
  const answers = await running.page.evaluate(async () => {
    const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
    const geolocation = await navigator.permissions.query({ name: "geolocation" });
    return {
      notification: await Notification.requestPermission(),
      geolocation: geolocation.state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(String, name),
      clipboard: await navigator.clipboard.readText().then(String, name),
    };
  });
  expect(answers.notification).toBe("denied");
  expect(answers.geolocation).toBe("denied");
  expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/);
  expect(answers.clipboard).toBe("NotAllowedError");
});

test("what is not in the contract, internal or badly formed is refused", async () => {
  const { page } = running;
  const attempts: ReadonlyArray<readonly [unknown, unknown]> = [
    ["no.such.method", {}],
    ["constructor", {}],
    ["__proto__", {}],
    [42, {}],
    ["project.open", { path: "/etc/passwd", create: false }],
    ["network.count", { more: true }],
    ["network.count", null],
  ];
  for (const [method, input] of attempts) {
    const result = await callRaw(page, method, input);
    expect(result, String(method)).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  }
  const stolen = await callRaw(page, "imports.start", { sources: ["/etc/passwd"] });
  expect(stolen).toEqual({ ok: false, error: { code: "path_denied" } });
});

test("a dropped folder becomes a token that does not tell its place", async () => {
  const { page, userData } = running;
  await page.evaluate(() => {
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", async (event) => {
      event.preventDefault();
      const files = Array.from(event.dataTransfer?.files ?? []);
      const granted = await Reflect.get(window, "workbench")?.grantFiles(files);
      document.documentElement.setAttribute("data-granted", JSON.stringify(granted));
    });
  });
  await dropPaths(page, "body", [userData]);
  const read = () => page.evaluate(() => document.documentElement.dataset.granted ?? "");
  await expect.poll(read).not.toBe("");
  const granted: unknown = JSON.parse(await read());
  expect(granted).toEqual([
    { token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: userData.split("/").at(-1) },
  ]);
  // What was granted to be read is not thereby a project to be opened, and no token can be made up.
  const [token] = JSON.stringify(granted).match(/[0-9a-f-]{36}/u) ?? [];
  for (const tried of [token, userData])
    expect(await callRaw(page, "projects.openGranted", { token: tried })).toEqual({
      ok: false,
      error: { code: "path_denied" },
    });
});

test("both themes can be chosen, and each is another picture", async () => {
  const pictures: string[] = [];
  await inBothThemes(running.page, async () => {
    pictures.push((await running.page.screenshot()).toString("base64"));
  });
  expect(new Set(pictures).size).toBe(2);
  await takeScreens(running.page, "start");
});

test("a second start with the same user-data folder ends at once and leaves the first alone", async () => {
  const { app, userData } = running;
  const handedOver = app.evaluate(
    ({ app: electronApp }) =>
      new Promise<readonly string[]>((resolve) =>
        electronApp.once("second-instance", (_, parameters) => resolve(parameters)),
      ),
  );
  const runtime = await ensureRuntime();
  if (!runtime.ok) throw new Error(runtime.reason);
  const own = [`--user-data-dir=${userData}`, "/no/such/place.wirebench"];
  const second = await runCommand(runtime.runtime.executable, windowParameters(own), {
    env: windowEnvironment(),
  });
  expect(second.code).toBe(0);
  expect(await handedOver).toContain("/no/such/place.wirebench");
});

// Last on purpose: Playwright's locators wait for ever for a navigation that was refused.
test("navigation away and new windows are refused", async () => {
  const { page, app } = running;
  const opened = await page.evaluate(() => window.open("https://example.org/") === null);
  expect(opened).toBe(true);
  const seen = await app.evaluateHandle(({ webContents }) => {
    const decisions: Array<readonly [string, boolean]> = [];
    for (const contents of webContents.getAllWebContents()) {
      contents.on("will-frame-navigate", (details) =>
        decisions.push([details.url, details.defaultPrevented]),
      );
    }
    return decisions;
  });
  await page.evaluate(() => {
    location.href = "https://example.org/";
  });
  await expect.poll(() => seen.jsonValue()).toEqual([["https://example.org/", true]]);
  expect(await page.evaluate(() => location.href)).toBe("app://wirebench/index.html");
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
