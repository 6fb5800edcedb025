import { existsSync } from "node:fs";
import { fallBackElectron } from "./fall-back-electron.ts";
import { downloadElectron, installedElectron } from "./official-electron.ts";
import { noRuntime, type RuntimeOutcome } from "./runtime.ts";
import { ensureSystemPackages } from "./system-packages.ts";

/**
 * An Electron that can open a window on this machine, fetched when needed: the one WIREBENCH_ELECTRON names,
 * the installed one, a download, the fall-back. Answers with the reason where there is none.
 */
export async function ensureRuntime(): Promise<RuntimeOutcome> {
  const found = await findElectron();
  if (!found.ok) return found;
  const missing = await ensureSystemPackages(found.runtime.executable);
  return missing === null ? found : noRuntime(missing);
}

async function findElectron(): Promise<RuntimeOutcome> {
  const named = process.env.WIREBENCH_ELECTRON;
  if (named) {
    if (!existsSync(named)) return noRuntime(`WIREBENCH_ELECTRON names ${named}, which does not exist.`);
    return { ok: true, runtime: { origin: "named", executable: named } };
  }
  const installed = installedElectron();
  if (installed.ok) return installed;
  const downloaded = await downloadElectron();
  if (downloaded.ok) return downloaded;
  const fallBack = await fallBackElectron();
  if (fallBack.ok) return fallBack;
  return noRuntime(
    `${downloaded.reason}\n${fallBack.reason}\nSet WIREBENCH_ELECTRON to an Electron executable of your own.`,
  );
}

if (import.meta.main) {
  const outcome = await ensureRuntime();
  console.log(outcome.ok ? outcome.runtime.executable : outcome.reason);
  process.exitCode = outcome.ok ? 0 : 1;
}
