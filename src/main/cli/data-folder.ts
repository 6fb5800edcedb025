import { join } from "node:path";

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The application's own folder (index files, settings), the one that the window uses too. */
export function dataFolder({ platform, home, environment }: Surroundings): string {
  if (environment.WIREBENCH_DATA) return environment.WIREBENCH_DATA;
  if (platform === "darwin") return join(home, "Library", "Application Support", "Wirebench");
  if (platform === "win32") {
    return join(environment.APPDATA || join(home, "AppData", "Roaming"), "Wirebench");
  }
  return join(environment.XDG_CONFIG_HOME || join(home, ".config"), "Wirebench");
}

/** The folder that typed paths start from: npm runs a script in the package's folder and keeps the person's own. */
export function startFolder(cwd: string, environment: Surroundings["environment"]): string {
  const calledByNpm = environment.npm_lifecycle_event === "wirebench";
  return (calledByNpm && environment.INIT_CWD) || cwd;
}
