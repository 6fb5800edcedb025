import { type SpawnOptions, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What a finished command left behind. `code` is null when it was ended by a signal or never started. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command is ended. */
  readonly timeout?: number;
  /** Shows the output while it runs instead of collecting it. */
  readonly visible?: boolean;
}

/** Runs a command to its end. Never throws: a command that cannot start answers with code null and the reason in stderr. */
export function runCommand(
  command: string,
  parameters: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const spawnOptions: SpawnOptions = {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: options.visible ? "inherit" : ["ignore", "pipe", "pipe"],
    ...(options.timeout === undefined ? {} : { timeout: options.timeout, killSignal: "SIGKILL" }),
  };
  return new Promise((resolve) => {
    const child = spawn(command, parameters, spawnOptions);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.once("error", (error) => resolve({ code: null, stdout, stderr: stderr + error.message }));
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Where an executable stands on the PATH, or null. */
export function findOnPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** How to call npm: through the npm that runs this script where there is one, so that no second npm is needed. */
export function npmCommand(): { readonly command: string; readonly first: readonly string[] } {
  const npmFile = process.env.npm_execpath;
  return npmFile?.endsWith(".js")
    ? { command: process.execPath, first: [npmFile] }
    : { command: "npm", first: [] };
}
