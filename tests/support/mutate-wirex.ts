import { createHash } from "node:crypto";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { ZipFile as ZipWriter } from "yazl";
import type { Random } from "./seeded-random.ts";

/** An entry of a zip, unpacked. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A damaged exchange file with what was done to it, for messages. */
export interface Mutation {
  readonly what: string;
  readonly bytes: Buffer;
}

/** The parts of a sound exchange file in order. */
export async function partsOf(file: Buffer): Promise<Part[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(file, { lazyEntries: true }, (error, opened) =>
      error === null ? resolve(opened) : reject(error),
    ),
  );
  const parts: Part[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve());
    zip.on("entry", (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) return reject(error);
        const pieces: Buffer[] = [];
        stream.on("data", (piece: Buffer) => pieces.push(piece));
        stream.on("end", () => {
          parts.push({ name: entry.fileName, bytes: Buffer.concat(pieces) });
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return parts;
}

/** Packs parts again. Names are written as they are, also bad ones of the same length as a placeholder. */
export async function packed(parts: readonly Part[]): Promise<Buffer> {
  const zip = new ZipWriter();
  for (const { name, bytes } of parts) zip.addBuffer(bytes, name, { compress: name !== "mimetype" });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece as Buffer));
  return Buffer.concat(pieces);
}

/** The manifest as it should be for changed parts: what a clever attacker would write. */
export function withTrueManifest(parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    if (part.name !== "manifest.json") return part;
    const manifest = JSON.parse(part.bytes.toString("utf8"));
    manifest.segments = parts
      .filter(({ name }) => name.includes("/"))
      .map(({ name, bytes }) => ({
        path: name,
        bytes: bytes.length,
        lines: name.endsWith(".bin")
          ? (manifest.segments.find((segment: { path: string }) => segment.path === name)?.lines ?? 0)
          : bytes.filter((byte) => byte === 0x0a).length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      }));
    return { name: part.name, bytes: Buffer.from(JSON.stringify(manifest)) };
  });
}

type Change = (parts: Part[], random: Random) => Promise<Buffer>;

const pick = (random: Random, length: number): number => random.below(Math.max(1, length));

function changed(parts: readonly Part[], name: string, change: (bytes: Buffer) => Buffer): Part[] {
  return parts.map((part) => (part.name === name ? { name, bytes: change(Buffer.from(part.bytes)) } : part));
}

const segment = (parts: readonly Part[], random: Random): Part => {
  const segments = parts.filter(({ name }) => name.includes("/"));
  return segments[pick(random, segments.length)] ?? { name: "ops/0000.jsonl", bytes: Buffer.alloc(0) };
};

/** Replaces one line of a family by a made-up one and tells the truth about it in the manifest. */
const lineOf =
  (family: string, line: string | Buffer): Change =>
  async (parts) =>
    packed(
      withTrueManifest(
        changed(parts, `${family}/0000.jsonl`, (bytes) =>
          Buffer.concat([Buffer.from(line), Buffer.from("\n"), bytes.subarray(bytes.indexOf(0x0a) + 1)]),
        ),
      ),
    );

const OPERATION = '{"v":1,"r":"x","n":1,"prev":null,"h":[1,0],"by":"p","g":"g","k":"put","e":"e","t":"claim"';

/** Ways to damage an exchange file. Each is refused or brings nothing that the sound file does not bring. */
const CHANGES: Readonly<Record<string, Change>> = {
  "a flipped bit": async (parts, random) => {
    const bytes = await packed(parts);
    const at = pick(random, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(random, 8));
    return bytes;
  },
  "cut off": async (parts, random) => {
    const bytes = await packed(parts);
    return bytes.subarray(0, pick(random, bytes.length));
  },
  "bytes overwritten": async (parts, random) => {
    const bytes = await packed(parts);
    const at = pick(random, bytes.length);
    for (let index = at; index < Math.min(bytes.length, at + 40); index++) bytes[index] = pick(random, 256);
    return bytes;
  },
  "two segments swapped": async (parts) => {
    const [text, ops] = ["text/0000.jsonl", "ops/0000.jsonl"].map((name) =>
      parts.find((part) => part.name === name),
    );
    return packed(
      parts.map((part) => {
        if (part.name === "text/0000.jsonl" && ops !== undefined) return { ...part, bytes: ops.bytes };
        if (part.name === "ops/0000.jsonl" && text !== undefined) return { ...part, bytes: text.bytes };
        return part;
      }),
    );
  },
  "two segments swapped, with a true manifest": async (parts) => {
    const [text, ops] = ["text/0000.jsonl", "ops/0000.jsonl"].map((name) =>
      parts.find((part) => part.name === name),
    );
    return packed(
      withTrueManifest(
        parts.map((part) => {
          if (part.name === "text/0000.jsonl" && ops !== undefined) return { ...part, bytes: ops.bytes };
          if (part.name === "ops/0000.jsonl" && text !== undefined) return { ...part, bytes: text.bytes };
          return part;
        }),
      ),
    );
  },
  "a segment missing": async (parts, random) => {
    const { name } = segment(parts, random);
    return packed(parts.filter((part) => part.name !== name));
  },
  "a part too many": (parts) => packed([...parts, { name: "ops/0099.jsonl", bytes: Buffer.from("{}\n") }]),
  "a part of a strange name": (parts) => packed([...parts, { name: "extra.exe", bytes: Buffer.from("MZ") }]),
  "a part twice": (parts, random) => packed([...parts, segment(parts, random)]),
  "a name that leads out": async (parts) => {
    const bytes = await packed([...parts, { name: "xx/xxx/0000.jsonl", bytes: Buffer.from("{}\n") }]);
    return replaceAll(bytes, "xx/xxx/0000.jsonl", "../../evil0.jsonl");
  },
  "an absolute name": async (parts) => {
    const bytes = await packed([...parts, { name: "xx/0000.jsonl", bytes: Buffer.from("{}\n") }]);
    return replaceAll(bytes, "xx/0000.jsonl", "/etc/evil.conf");
  },
  "a false length": async (parts, random) => {
    const { name } = segment(parts, random);
    return packed(
      changed(parts, "manifest.json", (bytes) => {
        const manifest = JSON.parse(bytes.toString("utf8"));
        for (const one of manifest.segments) if (one.path === name) one.bytes += 1 + pick(random, 9);
        return Buffer.from(JSON.stringify(manifest));
      }),
    );
  },
  "a line dropped": async (parts, random) => {
    const { name } = segment(parts, random);
    return packed(changed(parts, name, (bytes) => bytes.subarray(bytes.indexOf(0x0a) + 1)));
  },
  "broken UTF-8": lineOf("ops", Buffer.from([...Buffer.from(`${OPERATION},"x":"`), 0xff, 0xfe, 0x22, 0x7d])),
  "deep JSON": lineOf("ops", `${OPERATION},"f":{"statement":${"[".repeat(4000)}${"]".repeat(4000)}}}`),
  "no JSON": lineOf("ops", "statement: nine"),
  "a number without bounds": lineOf("ops", `${OPERATION},"f":{"note":12345678901234567890}}`),
  "no operation": lineOf("ops", '{"v":1,"hello":"world"}'),
  "an anchor of the wrong shape": lineOf(
    "ops",
    `${OPERATION.replace('"claim"', '"quote"')},"f":{"content":[{"start":"one"}]}}`,
  ),
  "a list for a statement": lineOf("ops", `${OPERATION},"f":{"statement":["a"]}}`),
  "words that are not their hash's": lineOf(
    "text",
    `{"h":"${"0".repeat(64)}","t":"Other words","w":2,"z":[]}`,
  ),
  "zones outside their text": lineOf(
    "text",
    `{"h":"${createHash("sha256").update("Hi").digest("hex")}","t":"Hi","w":1,"z":[["body",0,99,"strong","x"]]}`,
  ),
  "an article without texts": lineOf("articles", '{"id":"a0000000-0000-8000-8000-000000000001","texts":[]}'),
  "an original of other bytes": async (parts) =>
    packed(
      withTrueManifest(
        changed(parts, "originals/0000.bin", (bytes) => {
          bytes[3] = (bytes[3] ?? 0) ^ 1;
          return bytes;
        }),
      ),
    ),
  "an original that claims 4 GB": async (parts) =>
    packed(
      withTrueManifest(
        changed(parts, "originals/0000.bin", (bytes) => {
          bytes.writeUInt32BE(0xffffffff, 32);
          return bytes;
        }),
      ),
    ),
  "a newer major version": (parts) =>
    packed(
      changed(parts, "manifest.json", (bytes) =>
        Buffer.from(bytes.toString("utf8").replace(/"major": 1/u, '"major": 2')),
      ),
    ),
  "another media type": (parts) => packed(changed(parts, "mimetype", () => Buffer.from("application/zip"))),
  "a manifest of 2 MB": (parts) =>
    packed(
      changed(parts, "manifest.json", (bytes) => Buffer.concat([bytes, Buffer.alloc(2 * 1024 * 1024, 0x20)])),
    ),
  "a bomb": (parts) =>
    packed(withTrueManifest(changed(parts, "ops/0000.jsonl", () => Buffer.alloc(60 * 1024 * 1024, 0x20)))),
  "the same lines in another order": async (parts) =>
    packed(
      withTrueManifest(
        changed(parts, "ops/0000.jsonl", (bytes) =>
          Buffer.from(`${bytes.toString("utf8").trimEnd().split("\n").reverse().join("\n")}\n`),
        ),
      ),
    ),
  "lines twice": async (parts) =>
    packed(withTrueManifest(changed(parts, "ops/0000.jsonl", (bytes) => Buffer.concat([bytes, bytes])))),
};

export const MUTATIONS = Object.keys(CHANGES);

export async function mutated(parts: readonly Part[], what: string, random: Random): Promise<Mutation> {
  const change = CHANGES[what];
  if (change === undefined) throw new Error(`no mutation ${what}`);
  return { what, bytes: await change([...parts], random) };
}

function replaceAll(bytes: Buffer, from: string, to: string): Buffer {
  const padded = to.padEnd(from.length, "_").slice(0, from.length);
  return Buffer.from(bytes.toString("latin1").replaceAll(from, padded), "latin1");
}
