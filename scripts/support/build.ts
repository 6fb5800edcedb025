import { runCommand } from "./command.ts";
import { CHECKOUT } from "./folders.ts";
import { TOOLS } from "./tools.ts";

/** Builds shell, project process, preload and page into out/; about a second. Shows the bundler's own words when it fails. */
export async function buildApp(): Promise<boolean> {
  const built = await runCommand(process.execPath, [TOOLS.bundler, "build", "--logLevel", "warn"], {
    cwd: CHECKOUT,
  });
  if (built.code !== 0) console.error(`${built.stdout}${built.stderr}`);
  return built.code === 0;
}
