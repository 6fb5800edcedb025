import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { GUARDED_PACKAGES, ROOMS } from "./arrows.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|(?:^|\n)import\s+"([^"]+)"/gu;
const MOST_LINES = 400;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(ROOT, path), "utf8");
      return { path, text, imports: [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "") };
    });
}

const files = sourceFiles("src");

function roomOf(path: string) {
  const rooms = ROOMS.filter((room) => path.startsWith(`${room.folder}/`));
  return rooms.sort((a, b) => b.folder.length - a.folder.length)[0];
}

function targetOf(file: SourceFile, specifier: string): string | null {
  return specifier.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file.path), specifier)) : null;
}

describe("the house", () => {
  test("reads a real tree", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  test("has an arrow for every import", () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file.path);
      return file.imports.flatMap((specifier) => {
        const target = targetOf(file, specifier);
        if (target === null) return [];
        const targetRoom = roomOf(target)?.folder;
        const isAllowed =
          room !== undefined && targetRoom !== undefined && room.mayImport.includes(targetRoom);
        return isAllowed ? [] : [`${file.path} may not import ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("lets only named rooms import guarded packages", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(
          (specifier) =>
            GUARDED_PACKAGES.includes(specifier) && roomOf(file.path)?.packages?.includes(specifier) !== true,
        )
        .map((specifier) => `${file.path} may not import ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("keeps Node out of what runs anywhere and out of the window", () => {
    const wrong = files
      .filter((file) => /^src\/(?:shared|renderer)\//u.test(file.path))
      .filter((file) => file.imports.some((specifier) => specifier.startsWith("node:")))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  test("keeps sibling features apart", () => {
    const wrong = files.flatMap((file) => {
      const feature = /^src\/renderer\/features\/([^/]+)\//u.exec(file.path)?.[1];
      if (feature === undefined) return [];
      return file.imports.flatMap((specifier) => {
        const other = /^src\/renderer\/features\/([^/]+)\//u.exec(targetOf(file, specifier) ?? "")?.[1];
        return other === undefined || other === feature
          ? []
          : [`${file.path} may not import the feature ${other}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("lets only the client touch the bridge", () => {
    const wrong = files
      .filter(
        (file) => /^src\/renderer\/(?!client\/)/u.test(file.path) && /window\.workbench/u.test(file.text),
      )
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  test("has SQL only in repositories, search, db, the work log and entity types", () => {
    const allowed = /\.repository\.ts$|\/(?:search|db|work-log|check)\/|entity-types\.ts$|\.table\.ts$/u;
    const wrong = files
      .filter(
        (file) =>
          file.path.startsWith("src/main/project/") &&
          /\.prepare[<(]/u.test(file.text) &&
          !allowed.test(file.path),
      )
      .map((file) => file.path);
    expect(wrong).toEqual(KNOWN_SQL_ELSEWHERE);
  });

  test(`has no file of more than ${MOST_LINES} lines`, () => {
    const long = files.filter((file) => file.text.split("\n").length > MOST_LINES).map((file) => file.path);
    expect(long).toEqual([]);
  });

  test("has no network client in its own code", () => {
    const wrong = files
      .filter((file) => /\bfetch\(|node:https?"|node:net"|XMLHttpRequest|new WebSocket/u.test(file.text))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  test("keeps every file where a charter covers it", () => {
    const folders = readdirSync(join(ROOT, "src/main/project")).filter((name) =>
      statSync(join(ROOT, "src/main/project", name)).isDirectory(),
    );
    const architecture = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
    expect(folders.filter((folder) => !architecture.includes(`\`${folder}/\``))).toEqual([]);
  });
});

/** Places that hold SQL although they should not; the list may only get shorter. */
const KNOWN_SQL_ELSEWHERE: readonly string[] = [];
