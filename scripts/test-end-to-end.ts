import { ensureRuntime } from "./runtime/ensure-runtime.ts";
import { hasDisplay } from "./runtime/window-command.ts";
import { buildApp } from "./support/build.ts";
import { findOnPath, runCommand } from "./support/command.ts";
import { CHECKOUT, compiledFolder } from "./support/folders.ts";
import { TOOLS } from "./support/tools.ts";

// npm run test:e2e [-- FILTER or Playwright's options]: builds, then drives the real window, on a virtual display where there is none.
process.exitCode = await testEndToEnd(process.argv.slice(2));

async function testEndToEnd(own: readonly string[]): Promise<number> {
  const outcome = await ensureRuntime();
  if (!outcome.ok) {
    console.error(outcome.reason);
    return 1;
  }
  if (!(await buildApp())) return 1;
  const playwright = [process.execPath, TOOLS.window, "test", ...own];
  const virtual = hasDisplay() ? null : findOnPath("xvfb-run");
  const [command = process.execPath, ...parameters] =
    virtual === null ? playwright : [virtual, "-a", "-s", "-screen 0 1600x1000x24", ...playwright];
  const env = { ...process.env, NODE_COMPILE_CACHE: compiledFolder() };
  const tested = await runCommand(command, parameters, { cwd: CHECKOUT, env, visible: true });
  return tested.code ?? 1;
}
