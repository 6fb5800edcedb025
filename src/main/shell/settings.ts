import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const SettingsSchema = v.object({
  theme: v.fallback(v.picklist(["light", "dark", "system"]), "system"),
  /** Projects opened before, newest first; `openedAt` in milliseconds since 1970. */
  recent: v.fallback(v.array(v.object({ path: v.string(), openedAt: v.number() })), []),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const RECENT_KEPT = 10;

/** What the shell remembers between starts: one small JSON file in the user-data folder. An unreadable one counts as empty. */
export class SettingsFile {
  readonly #file: string;
  #settings: Settings;

  constructor(folder: string) {
    this.#file = join(folder, "settings.json");
    this.#settings = readSettings(this.#file);
  }

  get current(): Settings {
    return this.#settings;
  }

  setTheme(theme: Settings["theme"]): void {
    this.#save({ ...this.#settings, theme });
  }

  /** Puts a project first among the recent ones. `openedAt` in milliseconds since 1970. */
  addRecent(path: string, openedAt: number): void {
    const others = this.#settings.recent.filter((each) => each.path !== path);
    this.#save({ ...this.#settings, recent: [{ path, openedAt }, ...others].slice(0, RECENT_KEPT) });
  }

  /** Written beside and renamed, so that a crash leaves the old file or the new one. */
  #save(settings: Settings): void {
    this.#settings = settings;
    writeFileSync(`${this.#file}.new`, JSON.stringify(settings));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readSettings(file: string): Settings {
  try {
    return v.parse(SettingsSchema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { theme: "system", recent: [] };
  }
}
