import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  LARGEST_KEPT_BYTES,
  NotAFileError,
  openSource,
  type Readable,
  readSteady,
} from "../../../../src/main/project/import/source-file.ts";

const folder = mkdtempSync(join(tmpdir(), "source-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file whose content is another at each look, as a program that writes it makes it. */
function changing(...contents: string[]): Readable & { readonly looks: () => number } {
  let look = 0;
  const now = (): Buffer => Buffer.from(contents[Math.min(look, contents.length - 1)] ?? "");
  return {
    async stat() {
      const facts = { size: now().length, mtimeMs: look };
      return facts;
    },
    async read(buffer, offset, length, position) {
      const bytesRead = now().copy(buffer, offset, position, position + length);
      look = Math.min(look + 1, contents.length - 1);
      return { bytesRead };
    },
    looks: () => look,
  };
}

describe("a file that changes while it is read", () => {
  test("is read once more", async () => {
    const { bytes, isSteady } = await readSteady(changing("half", "whole now"));
    expect([Buffer.from(bytes).toString(), isSteady]).toEqual(["whole now", true]);
  });

  test("is taken as it is when it changes again, and says so", async () => {
    const { isSteady } = await readSteady(changing("a", "ab", "abc", "abcd"));
    expect(isSteady).toBe(false);
  });
});

describe("opening", () => {
  test("gives slices and chunks of a small file from memory", async () => {
    const path = join(folder, "small.txt");
    writeFileSync(path, "0123456789");
    const opened = await openSource(path, {});
    rmSync(path);
    expect(Buffer.from(await opened.file.slice(3, 50)).toString()).toBe("3456789");
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened.file.chunks(8)) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe("89");
    expect(await opened.changed()).toBe(false);
    await opened.close();
  });

  test("streams a large file and notices that it changed", async () => {
    const path = join(folder, "large.bin");
    writeFileSync(path, "begin");
    truncateSync(path, LARGEST_KEPT_BYTES + 5);
    const opened = await openSource(path, {});
    expect(opened.bytes).toBeNull();
    expect(Buffer.from(await opened.file.slice(0, 5)).toString()).toBe("begin");
    let size = 0;
    for await (const chunk of opened.file.chunks(LARGEST_KEPT_BYTES - 100)) size += chunk.length;
    expect(size).toBe(105);
    expect(await opened.changed()).toBe(false);
    truncateSync(path, 10);
    expect(await opened.changed()).toBe(true);
    await opened.close();
  });

  test("follows no link and takes no folder for a file", async () => {
    const target = join(folder, "target.txt");
    writeFileSync(target, "words");
    symlinkSync(target, join(folder, "link.txt"));
    mkdirSync(join(folder, "sub"));
    await expect(openSource(join(folder, "link.txt"), {})).rejects.toMatchObject({ code: "ELOOP" });
    await expect(openSource(join(folder, "sub"), {})).rejects.toBeInstanceOf(NotAFileError);
    await expect(openSource(join(folder, "never"), {})).rejects.toMatchObject({ code: "ENOENT" });
  });
});
