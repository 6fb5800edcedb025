import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";

const SettingsSchema = v.object({
  personId: v.string(),
  personName: v.string(),
  /** The person chose the name, or chose to keep the one the system gave. */
  nameAsked: v.optional(v.boolean(), false),
  /** Which replica id this installation uses for which project file. */
  replicas: v.record(v.string(), v.string()),
  /** The last operation of each replica when its project was closed or a file of it left this computer. */
  reached: v.optional(v.record(v.string(), v.string()), {}),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const fileOf = (dataFolder: string): string => join(dataFolder, "person.json");
/** Where they stood before; the window keeps its theme in a file of this name in the same folder, so they moved out. */
const oldFileOf = (dataFolder: string): string => join(dataFolder, "settings.json");

/** The settings of this installation; `fallback` when there are none yet or they cannot be read. */
export function readSettings(dataFolder: string, fallback: () => Settings): Settings {
  for (const file of [fileOf(dataFolder), oldFileOf(dataFolder)]) {
    const settings = parsed(file);
    if (settings !== null) return settings;
  }
  return fallback();
}

function parsed(file: string): Settings | null {
  try {
    return v.parse(SettingsSchema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Writes beside the old file, syncs, then renames: a full disk never costs the old settings. */
export function writeSettings(dataFolder: string, settings: Settings): void {
  const file = fileOf(dataFolder);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.unfinished`;
  const handle = openSync(unfinished, "w");
  try {
    writeSync(handle, JSON.stringify(settings, null, 2));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
}
