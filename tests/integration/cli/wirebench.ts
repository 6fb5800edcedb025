import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ENTRY = resolve(import.meta.dirname, "../../../src/main/cli/index.ts");

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one test file, with the command line at hand. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), "wirebench-cli-"));

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Runs the real command line in the folder, as a person would. `onStart` gets the running process. */
  run(words: readonly string[], onStart: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined) {
    return new Promise<CliRun>((done, fail) => {
      const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ENTRY, ...words], {
        cwd: this.folder,
        env: { ...process.env, WIREBENCH_DATA: this.path("data"), npm_lifecycle_event: "" },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let stdout = "";
      let stderr = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
      });
      child.once("error", fail);
      child.once("close", (code) => done({ code, stdout, stderr }));
      onStart((signal) => child.kill(signal));
    });
  }

  /** Runs a command with --json; throws with the messages when it did not end with 0. */
  async json<Document>(...words: string[]): Promise<Document> {
    const run = await this.run([...words, "--json"]);
    if (run.code !== 0) throw new Error(`wirebench ${words.join(" ")}: exit ${run.code}\n${run.stderr}`);
    return JSON.parse(run.stdout);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
