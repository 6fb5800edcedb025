import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { join, resolve } from "node:path";
import { ensureRuntime } from "./runtime/ensure-runtime.ts";
import { windowEnvironment, windowParameters } from "./runtime/window-command.ts";
import { buildApp } from "./support/build.ts";
import { CHECKOUT } from "./support/folders.ts";

// npm run dev [-- PROJECT.wirebench]: builds on every change; a change of the page reloads it, any other restarts the app.
// There is no dev server on purpose: the page has the same origin, policy and missing network as for users.

const QUIET_MS = 150;
const own = process.argv.slice(2).map((each) => (each.startsWith("-") ? each : resolve(each)));
const outcome = await ensureRuntime();
if (outcome.ok && (await buildApp())) develop(outcome.runtime.executable);
else {
  if (!outcome.ok) console.error(outcome.reason);
  process.exitCode = 1;
}

function develop(executable: string): void {
  let window = open();
  let pending: NodeJS.Timeout | undefined;
  let restart = false;

  watch(join(CHECKOUT, "src"), { recursive: true }, (_, file) => {
    restart ||= !file?.startsWith("renderer");
    clearTimeout(pending);
    pending = setTimeout(rebuild, QUIET_MS);
  });

  async function rebuild(): Promise<void> {
    const everything = restart;
    restart = false;
    // The app itself watches for a new page and reloads it.
    if (!(await buildApp()) || !everything) return;
    window.removeAllListeners("exit").kill();
    window = open();
  }

  function open(): ChildProcess {
    const started = spawn(executable, windowParameters(own), {
      cwd: CHECKOUT,
      env: { ...windowEnvironment(), WIREBENCH_DEV: "1" },
      stdio: "inherit",
    });
    return started.once("exit", (code) => process.exit(code ?? 1));
  }
}
