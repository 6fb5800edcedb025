import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SettingsFile } from "../../../../src/main/shell/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-settings-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("settings", () => {
  test("are there again after a restart", () => {
    const first = new SettingsFile(folder);
    first.setTheme("dark");
    first.addRecent("/a.wirebench", 1);
    const again = new SettingsFile(folder).current;
    expect(again).toEqual({ theme: "dark", recent: [{ path: "/a.wirebench", openedAt: 1 }] });
  });

  test("list each project once, newest first, ten at most", () => {
    const settings = new SettingsFile(folder);
    for (let index = 1; index <= 11; index += 1) settings.addRecent(`/${index}.wirebench`, index);
    settings.addRecent("/5.wirebench", 12);
    const paths = settings.current.recent.map((each) => each.path);
    expect(paths).toHaveLength(10);
    expect(paths.slice(0, 3)).toEqual(["/5.wirebench", "/11.wirebench", "/10.wirebench"]);
    expect(new Set(paths).size).toBe(10);
  });

  test("that cannot be read count as empty, and one broken part leaves the others", () => {
    writeFileSync(join(folder, "settings.json"), "{ broken");
    expect(new SettingsFile(folder).current).toEqual({ theme: "system", recent: [] });
    writeFileSync(
      join(folder, "settings.json"),
      JSON.stringify({ theme: "pink", recent: [{ path: "/a", openedAt: 2 }] }),
    );
    expect(new SettingsFile(folder).current).toEqual({
      theme: "system",
      recent: [{ path: "/a", openedAt: 2 }],
    });
  });

  test("are written whole: no half-written file is left beside", () => {
    new SettingsFile(folder).setTheme("light");
    expect(JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"))).toMatchObject({ theme: "light" });
  });
});
