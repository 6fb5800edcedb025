import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSettings, writeSettings } from "../../../../src/main/project/session/settings.ts";
import { SettingsFile } from "../../../../src/main/shell/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-person-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const person = {
  personId: "ada",
  personName: "Ada",
  nameAsked: true,
  replicas: { "/a.wirebench": "r1" },
  reached: { r1: "op" },
};
const nobody = () => {
  throw new Error("the person was forgotten");
};

test("the window's own settings in the same folder never make a person somebody else", () => {
  const windowSettings = new SettingsFile(folder);
  writeSettings(folder, person);
  windowSettings.addRecent("/a.wirebench", 1);
  windowSettings.setTheme("dark");
  expect(readSettings(folder, nobody)).toEqual(person);
  expect(new SettingsFile(folder).current.theme).toBe("dark");
});

test("settings from before the question for a name are taken over, and ask", () => {
  const { nameAsked: _, ...old } = person;
  writeFileSync(join(folder, "settings.json"), JSON.stringify(old));
  expect(readSettings(folder, nobody)).toEqual({ ...person, nameAsked: false });
});
