import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication } from "@playwright/test";
import { ensureRuntime } from "../../../scripts/runtime/ensure-runtime.ts";
import { machineSwitches, windowEnvironment } from "../../../scripts/runtime/window-command.ts";
import { type Canary, marksIn } from "../../support/canary.ts";

const SHELL = `import { app, BrowserWindow } from "electron";
void app.whenReady().then(() => new BrowserWindow({ width: 900, height: 700 }).loadURL(process.env.CANARY_PAGE));
`;

export interface Outcome {
  /** Numbers of payloads whose code ran. */
  readonly ran: ReadonlySet<number>;
  /** Numbers of payloads that the network log names: asked for, connected to or looked up. */
  readonly named: ReadonlySet<number>;
}

/**
 * Shows pages in an Electron with none of Wirebench's layers: no policy, no sandboxed frame, no cleaner, no dead proxy.
 * Each event that an element waits for is sent to it. Proves that the payloads work and that the canary hears them.
 */
export async function showUnprotected(pages: readonly string[], canary: Canary): Promise<Outcome> {
  const outcome = await ensureRuntime();
  if (!outcome.ok) throw new Error(outcome.reason);
  const folder = await mkdtemp(join(tmpdir(), "wirebench-control-"));
  await writeFile(
    join(folder, "package.json"),
    '{"name":"control","version":"1.0.0","type":"module","main":"main.js"}',
  );
  await writeFile(join(folder, "main.js"), SHELL);
  const app = await _electron.launch({
    executablePath: outcome.runtime.executable,
    args: [
      ...machineSwitches(),
      `--user-data-dir=${join(folder, "data")}`,
      `--host-resolver-rules=${canary.resolverRule}`,
      folder,
    ],
    env: { ...windowEnvironment(), CANARY_PAGE: canary.page },
  });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState("load");
    page.on("dialog", (dialog) => void dialog.dismiss());
    const log = await startNetworkLog(app, join(folder, "net.json"));
    const ran = await page.evaluate(async (all) => {
      const numbers = new Set<number>();
      addEventListener("message", ({ data }) => typeof data === "number" && numbers.add(data));
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const poke = (frame: HTMLIFrameElement): void => {
        for (const element of frame.contentDocument?.querySelectorAll<HTMLElement>("*") ?? []) {
          for (const { name } of [...element.attributes])
            if (name.startsWith("on")) element.dispatchEvent(new Event(name.slice(2), { cancelable: true }));
          if (/^(?:a|area|button)$/.test(element.localName))
            element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        }
      };
      const show = async (html: string): Promise<void> => {
        const frame = document.createElement("iframe");
        frame.srcdoc = html;
        frame.width = "800";
        frame.height = "600";
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
        document.body.append(frame);
        await Promise.race([loaded, pause(1500)]);
        await pause(100);
        try {
          poke(frame);
        } catch {
          // The page went elsewhere: that is what it was made for.
        }
        await pause(200);
        frame.remove();
      };
      const left = [...all];
      const lane = async (): Promise<void> => {
        for (let html = left.shift(); html !== undefined; html = left.shift()) await show(html);
      };
      await Promise.all(Array.from({ length: 4 }, lane));
      return [...numbers];
    }, pages);
    return { ran: new Set(ran), named: await log.named() };
  } finally {
    await app.close().catch(() => {});
    await rm(folder, { recursive: true, force: true });
  }
}

/** Begins to write down what the network part of an Electron does: requests, connections, look-ups. */
export async function startNetworkLog(
  app: ElectronApplication,
  path: string,
): Promise<{ named(): Promise<Set<number>>; words(): Promise<string> }> {
  await app.evaluate(({ netLog }, file) => netLog.startLogging(file, { captureMode: "everything" }), path);
  const words = async (): Promise<string> => {
    await app.evaluate(({ netLog }) => (netLog.currentlyLogging ? netLog.stopLogging() : undefined));
    return readFile(path, "utf8");
  };
  return { words, named: async () => marksIn(await words()) };
}
