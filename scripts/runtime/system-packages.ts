import { findOnPath, runCommand } from "../support/command.ts";

/** What Electron's window and the tests need on Debian and Ubuntu, with faces for Arabic and Chinese text. */
const PACKAGES = [
  "xvfb",
  "xauth",
  "libgtk-3-0",
  "libnss3",
  "libasound2",
  "libgbm1",
  "libxss1",
  "libxtst6",
  "libnotify4",
  "fonts-noto-core",
  "fonts-wqy-microhei",
];

const APT_MS = 10 * 60_000;

/**
 * Makes sure that the libraries of a Linux window are there: installs them as root on Debian and Ubuntu,
 * otherwise answers with the sentence to show. Null means that nothing is missing.
 */
export async function ensureSystemPackages(executable: string): Promise<string | null> {
  if (process.platform !== "linux" || !(await somethingIsMissing(executable))) return null;
  if (findOnPath("apt-get") === null) {
    return `Libraries for windows are missing here. Install what these Debian packages hold: ${PACKAGES.join(" ")}`;
  }
  if (process.getuid?.() !== 0) {
    return `System packages are missing. Run once: sudo apt-get install -y ${(await packageNames()).join(" ")}`;
  }
  console.error("Installing the system packages for a window (first run only)...");
  await runCommand("apt-get", ["update"], { timeout: APT_MS });
  const names = await packageNames();
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const parameters = ["install", "-y", "--no-install-recommends", ...names];
  const installed = await runCommand("apt-get", parameters, { timeout: APT_MS, env: environment });
  if (installed.code === 0) return null;
  return `apt-get install ${names.join(" ")} failed: ${installed.stderr.trim()}`;
}

/** Whether a shared library is missing, or neither a display nor a virtual one is there. */
async function somethingIsMissing(executable: string): Promise<boolean> {
  const libraries = await runCommand("ldd", [executable]);
  if (libraries.stdout.includes("not found")) return true;
  return !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && findOnPath("xvfb-run") === null;
}

/** Newer Debian and Ubuntu renamed some packages: NAME became NAMEt64. */
async function packageNames(): Promise<string[]> {
  const names: string[] = [];
  for (const name of PACKAGES) {
    const renamed = await runCommand("apt-cache", ["show", "--no-all-versions", `${name}t64`]);
    names.push(renamed.code === 0 && renamed.stdout.trim() !== "" ? `${name}t64` : name);
  }
  return names;
}
