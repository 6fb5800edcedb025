import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runCommand } from "../support/command.ts";
import { cacheFolder } from "../support/folders.ts";
import { noRuntime, type RuntimeOutcome } from "./runtime.ts";

const PROBE_MS = 10_000;
const DOWNLOAD_MS = 10 * 60_000;

const packageFolder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/** The official Electron, when `electron`'s own installer has already fetched it. */
export function installedElectron(): RuntimeOutcome {
  const pathFile = join(packageFolder, "path.txt");
  if (!existsSync(pathFile)) return noRuntime("Electron is not downloaded yet.");
  const distribution = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, "dist");
  const executable = join(distribution, readFileSync(pathFile, "utf8").trim());
  if (!existsSync(executable)) return noRuntime("Electron is not downloaded completely.");
  return { ok: true, runtime: { origin: "installed", executable } };
}

/**
 * Fetches the official Electron with its own installer (about 120 MB). Tried once per version: a failure is
 * remembered in the cache, so that a machine that only reaches an npm registry does not wait on each start.
 */
export async function downloadElectron(): Promise<RuntimeOutcome> {
  const version = electronVersion();
  const memory = join(cacheFolder(), `electron-${version}-download-failed.txt`);
  if (existsSync(memory)) return noRuntime(readFileSync(memory, "utf8").trim());
  console.error(`Fetching Electron ${version} (first run only)...`);
  const failure = (await probe(version)) ?? (await install());
  if (failure === null) return installedElectron();
  const reason = `The download of Electron ${version} failed (${failure}). To try again, delete ${memory}`;
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${reason}\n`);
  return noRuntime(reason);
}

function electronVersion(): string {
  const description: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const known = typeof description === "object" && description !== null && "version" in description;
  return known ? String(description.version) : "unknown";
}

/** Asks for the first byte only, so that an unreachable host costs seconds and not the whole time limit. */
async function probe(version: string): Promise<string | null> {
  const behindMirrorOrProxy = Object.keys(process.env).some((name) =>
    /^(npm_config_)?electron_mirror$|^https?_proxy$/i.test(name),
  );
  if (behindMirrorOrProxy) return null;
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const response = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(PROBE_MS) });
    return response.ok ? null : `github.com answered ${response.status}`;
  } catch {
    return "github.com cannot be reached";
  }
}

async function install(): Promise<string | null> {
  const result = await runCommand(process.execPath, [join(packageFolder, "install.js")], {
    timeout: DOWNLOAD_MS,
  });
  if (result.code === 0) return null;
  return result.stderr.trim().split("\n")[0] || "the time limit of ten minutes passed";
}
