import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { hostileContainers } from "../../../fixtures/hostile/hostile-containers.ts";
import { partsOf, prose, toBytes } from "../../../support/read-bytes.ts";
import { createRandom } from "../../../support/seeded-random.ts";

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 12);
const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
const LARGEST = 200_000;

/** Files of every kind of container, small enough to be broken many times. */
function samples(): { readonly path: string; readonly bytes: Uint8Array }[] {
  const made = hostileContainers().map(({ path, bytes }) => ({ path, bytes: toBytes(bytes) }));
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>1</id><title>T</title><content type="html">&lt;p&gt;${prose()}&lt;/p&gt;</content></entry></feed>`;
  const more = [
    { path: "feed.atom", bytes: toBytes(atom) },
    { path: "rows.csv.gz", bytes: gzipSync(`title,text\nOne,"${prose()}"\nTwo,"${prose("two")}"\n`) },
    {
      path: "list.json",
      bytes: toBytes(
        JSON.stringify([
          { title: "One", text: prose() },
          { title: "Two", text: prose() },
        ]),
      ),
    },
  ];
  return [...made, ...more].filter(({ bytes }) => bytes.length < LARGEST);
}

test(`broken containers give parts or refusals with words, never an exception (seed ${SEED})`, {
  timeout: 60_000 + ROUNDS * 5000,
}, async () => {
  const { below } = createRandom(SEED);
  const slow: string[] = [];
  for (const { path, bytes } of samples()) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const broken = mutate(bytes, below);
      const started = performance.now();
      const parts = await partsOf(path, broken);
      if (performance.now() - started > 10_000) slow.push(`${path}, round ${round}`);
      expect(parts.length, `${path}, round ${round}`).toBeGreaterThan(0);
      // The file itself may be refused for several reasons.
      const places = parts.map((part) =>
        part.place === "" && part.kind === "refused" ? part.code : part.place,
      );
      expect(new Set(places).size, `${path}, round ${round}`).toBe(parts.length);
      for (const part of parts) {
        if (part.kind === "refused") expect(part.reason.length).toBeGreaterThan(10);
        else expect(part.article.text.isWellFormed()).toBe(true);
        // A fault of ours inside an archive is turned into this sentence.
        if (part.kind === "refused") expect(part.reason).not.toContain("broke off (");
      }
    }
  }
  expect(slow).toEqual([]);
});

/** One to eight changes: bytes turned, cut out, doubled, or the end cut off. */
function mutate(bytes: Uint8Array, below: (limit: number) => number): Uint8Array {
  let broken = Buffer.from(bytes);
  for (let change = 0; change <= below(8); change += 1) {
    const at = below(broken.length + 1);
    const length = below(40);
    const kind = below(5);
    if (kind === 0) broken = broken.subarray(0, at);
    else if (kind === 1) broken = Buffer.concat([broken.subarray(0, at), broken.subarray(at + length)]);
    else if (kind === 2) broken = Buffer.concat([broken.subarray(0, at + length), broken.subarray(at)]);
    else if (at < broken.length) broken[at] = kind === 3 ? below(256) : 0xff;
  }
  return broken;
}
