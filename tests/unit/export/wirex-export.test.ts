import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Fingerprint, shortCode } from "../../../src/main/project/export/fingerprint.ts";
import { wirexExporter } from "../../../src/main/project/export/wirex-export.ts";
import { operationIdOf, textOfId } from "../../../src/main/project/work-log/operation.ts";
import { article, collected, type FakeProject, fakeSource } from "./fake-source.ts";

const REPLICA = "d0000000-0000-7000-8000-000000000001";
const line = (n: number, extra = "") =>
  `{"v":1,"r":"${REPLICA}","n":${n},"prev":null,"h":[${1000 + n},0],"by":"p","g":"g","k":"put","e":"e","t":"claim"${extra}}`;
const project: FakeProject = {
  articles: [
    article({ text: "Ferries return 🚢\nMonday" }),
    article({ id: "a0000000-0000-8000-8000-000000000002", text: "Storm" }),
  ],
  lines: [line(1), line(2, ',"future":{"kept":[1,2]}'), line(3)],
};

function bytesOf(of: FakeProject): Promise<Buffer> {
  return collected(wirexExporter.write(fakeSource(of), () => undefined));
}

/** Reads a zip by its central directory: names in order, with their bytes and method. */
function entriesOf(zip: Buffer): { name: string; method: number; data: Buffer }[] {
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\u0005\u0006") + 16);
  const entries = [];
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const method = zip.readUInt16LE(at + 10);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    entries.push({ name, method, data: method === 8 ? inflateRawSync(packed) : packed });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

describe("the exchange file", () => {
  test("holds the media type first and stored, the lines sorted and verbatim, the manifest last", async () => {
    const entries = entriesOf(await bytesOf(project));
    expect(entries.map(({ name }) => name)).toEqual([
      "mimetype",
      "text/0000.jsonl",
      "ops/0000.jsonl",
      "articles/0000.jsonl",
      "manifest.json",
    ]);
    expect(entries[0]).toMatchObject({
      method: 0,
      data: Buffer.from("application/vnd.wirebench.exchange+zip"),
    });
    const hashes = (entries[1]?.data.toString("utf8") ?? "")
      .split("\n")
      .flatMap((text) => text.match(/[0-9a-f]{64}/) ?? []);
    expect(hashes).toHaveLength(2);
    expect([...hashes].sort()).toEqual(hashes);
    const lines = (entries[2]?.data.toString("utf8") ?? "").trimEnd().split("\n");
    expect([...lines].sort()).toEqual([...(project.lines ?? [])].sort());
    const ids = lines.map((one) => operationIdOf(one).toString("hex"));
    expect([...ids].sort()).toEqual(ids);
  });

  test("declares every segment by bytes, lines and hash, and how far each replica reaches", async () => {
    const entries = entriesOf(await bytesOf(project));
    const manifest = JSON.parse(entries.at(-1)?.data.toString("utf8") ?? "");
    for (const { name, data } of entries.slice(1, -1)) {
      expect(manifest.segments).toContainEqual({
        path: name,
        bytes: data.length,
        lines: data.toString("utf8").split("\n").length - 1,
        sha256: createHash("sha256").update(data).digest("hex"),
      });
    }
    expect(manifest.segments).toHaveLength(3);
    expect(manifest).toMatchObject({
      format: "wirebench-exchange",
      major: 1,
      counts: { texts: 2, operations: 3, articles: 2 },
      newest: [1003, 0],
      replicas: [{ id: REPLICA, count: 3, head: textOfId(operationIdOf(line(3))) }],
    });
  });

  test("the same state gives the same bytes at any time, another state another fingerprint", async () => {
    const first = await bytesOf({ ...project, exportedAt: 1 });
    const again = await bytesOf({
      ...project,
      exportedAt: 999_999_999_999,
      lines: [line(3), line(1), line(2, ',"future":{"kept":[1,2]}')],
    });
    expect(first.equals(again)).toBe(true);
    const other = entriesOf(await bytesOf({ ...project, lines: [line(1)] })).at(-1);
    const mine = entriesOf(first).at(-1);
    const fingerprint = (entry?: { data: Buffer }) => JSON.parse(entry?.data.toString() ?? "").fingerprint;
    expect(fingerprint(other)).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint(other)).not.toBe(fingerprint(mine));
  });

  test("an empty project is a whole file too", async () => {
    const entries = entriesOf(await bytesOf({}));
    expect(entries.map(({ name }) => name)).toEqual(["mimetype", "manifest.json"]);
  });

  test("an error of the source ends the export with that error", async () => {
    const source = {
      ...fakeSource(project),
      *ops(): Generator<{ id: Uint8Array; line: string }> {
        yield { id: operationIdOf("a"), line: "a" };
        throw new TypeError("bug");
      },
    };
    await expect(collected(wirexExporter.write(source, () => undefined))).rejects.toThrow("bug");
  });

  test("leaving early ends the pass over the source", async () => {
    let closed = false;
    const source = {
      ...fakeSource(project),
      *texts() {
        try {
          for (let index = 0; ; index += 1) {
            const text = createHash("sha512").update(String(index)).digest("hex").repeat(40);
            yield { hash: "h", text, words: 1, zones: [], passedOn: {} };
          }
        } finally {
          closed = true;
        }
      },
    };
    for await (const chunk of wirexExporter.write(source, () => undefined)) {
      if (chunk.length > 100) break;
    }
    expect(closed).toBe(true);
  });
});

test("a fingerprint does not depend on the order and counts twice what came twice", () => {
  const of = (...words: string[]) => {
    const fingerprint = new Fingerprint();
    for (const word of words) fingerprint.add(operationIdOf(word));
    return fingerprint.toString();
  };
  expect(of("a", "b", "c")).toBe(of("c", "a", "b"));
  expect(of("a", "a")).not.toBe(of("a"));
  expect(of()).toBe("0".repeat(32));
  expect(shortCode(of("a"))).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(shortCode("00000000000000000020ffffffffffff")).toBe("0000-0000-0000-0010");
});
