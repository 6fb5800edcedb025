import { resolve } from "node:path";
import { runCommand } from "../support/command.ts";
import { CHECKOUT } from "../support/folders.ts";
import { ensureRuntime } from "./ensure-runtime.ts";
import { describeCommand, hasDisplay, windowEnvironment, windowParameters } from "./window-command.ts";

/**
 * Opens the window of the built app and waits until it is closed; answers with the exit code.
 * `own` are the app's arguments: a project file, switches. Without a display it says what it would have opened.
 */
export async function openWindow(own: readonly string[]): Promise<number> {
  const outcome = await ensureRuntime();
  if (!outcome.ok) {
    console.error(outcome.reason);
    return 1;
  }
  const parameters = own.map((each) => (each.startsWith("-") ? each : resolve(each)));
  if (!hasDisplay()) {
    console.error("There is no display here, so no window opens. With one, this would have been started:");
    console.error(`  ${describeCommand(outcome.runtime, parameters)}`);
    console.error("On a server, xvfb-run gives a display that nobody sees: xvfb-run -a npm start");
    return 0;
  }
  const closed = await runCommand(outcome.runtime.executable, windowParameters(parameters), {
    cwd: CHECKOUT,
    env: windowEnvironment(),
    visible: true,
  });
  if (closed.code === null) console.error(closed.stderr);
  return closed.code ?? 1;
}
