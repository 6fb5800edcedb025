import { join } from "node:path";
import { runCommand } from "./command.ts";
import { CHECKOUT } from "./folders.ts";

/** Builds shell, project process, preload and page into out/; about a second. Shows the bundler's own words when it fails. */
export async function buildApp(): Promise<boolean> {
  const bundler = join(CHECKOUT, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const built = await runCommand(process.execPath, [bundler, "build", "--logLevel", "warn"], {
    cwd: CHECKOUT,
  });
  if (built.code !== 0) console.error(`${built.stdout}${built.stderr}`);
  return built.code === 0;
}
