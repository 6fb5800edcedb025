import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const KIB = Buffer.alloc(1024, 1);

/**
 * A file system of a few megabytes in memory that a test can really fill up. It lies in a mount namespace of its own, so no
 * rights are needed and nothing is left behind; only processes started `within` it see it under `path`.
 */
export class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), "wirebench-small-disk-"));
  readonly #holder: ChildProcess;

  private constructor(megabytes: number) {
    const script = 'mount -t tmpfs -o size="$1"m none "$0" && echo ready && exec sleep 600';
    this.#holder = spawn("unshare", ["-rm", "sh", "-c", script, this.path, String(megabytes)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
  }

  static async open(megabytes: number): Promise<SmallDisk> {
    const disk = new SmallDisk(megabytes);
    const { stdout } = disk.#holder;
    if (stdout !== null) await once(stdout, "data");
    return disk;
  }

  /** The command, with its arguments, that starts another one where the disk is seen. */
  get within(): readonly string[] {
    const options = ["--preserve-credentials", "--user", "--mount", "--target", String(this.#holder.pid)];
    return ["nsenter", ...options];
  }

  /** The disk as this process sees it. */
  get #seen(): string {
    return `/proc/${this.#holder.pid}/root${this.path}`;
  }

  freeKib(): number {
    const { bavail, bsize } = statfsSync(this.#seen);
    return (bavail * bsize) / 1024;
  }

  /** Takes all the room but so much. */
  fill(leftKib = 0): void {
    const handle = openSync(join(this.#seen, "filler"), "a");
    for (let left = this.freeKib() - leftKib; left > 0; left -= 1) writeSync(handle, KIB);
    closeSync(handle);
  }

  /** Gives the room back. */
  empty(): void {
    rmSync(join(this.#seen, "filler"), { force: true });
  }

  async close(): Promise<void> {
    const exited = once(this.#holder, "exit");
    this.#holder.kill("SIGKILL");
    await exited;
    rmdirSync(this.path);
  }
}

/** Whether this system lets anybody make such disks: Linux with namespaces for all. */
export const hasSmallDisks = spawnSync("unshare", ["-rm", "true"]).status === 0;
