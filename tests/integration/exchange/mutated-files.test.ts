import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Laptop } from "../../support/exchange-laptop.ts";
import { fillLaptop } from "../../support/exchange-work.ts";
import { MUTATIONS, mutated, type Part, partsOf } from "../../support/mutate-wirex.ts";
import { createRandom } from "../../support/seeded-random.ts";

/** 300 in CI; `MUTATIONS=2000 npx vitest run tests/integration/exchange/mutated-files` for the long run. */
const COUNT = Number(process.env.MUTATIONS ?? 300);
const SEED = Number(process.env.SEED ?? 20261122);
/** A bomb is slow to make, not to refuse; a few are enough. */
const FEW = new Set(["a bomb", "a manifest of 2 MB"]);

const sender = new Laptop("ada");
const reader = new Laptop("ben");
let parts: Part[] = [];
let state: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  fillLaptop(sender, 12);
  parts = await partsOf(await sender.bytes());
  await reader.merge(await sender.send());
  state = await reader.bytes();
});
afterAll(() => {
  sender.close();
  reader.close();
});

test(`${COUNT} damaged exchange files are refused with a reason or bring nothing else (seed ${SEED})`, async () => {
  const random = createRandom(SEED);
  const outcomes = { refused: 0, equal: 0 };
  let slowest = 0;
  for (let index = 0; outcomes.refused + outcomes.equal < COUNT; index++) {
    const what = MUTATIONS[index % MUTATIONS.length] ?? "";
    if (FEW.has(what) && index >= MUTATIONS.length) continue;
    const { bytes } = await mutated(parts, what, random);
    const file = join(reader.file.folder, "damaged.wirex");
    writeFileSync(file, bytes);
    const started = performance.now();
    const outcome = await reader.preview(file);
    slowest = Math.max(slowest, performance.now() - started);
    if (outcome.kind === "refused") {
      expect(outcome.reason.length, what).toBeGreaterThan(10);
      outcomes.refused += 1;
    } else {
      expect(outcome.kind, what).toBe("previewed");
      await reader.merge(file, `merge-${index}`);
      expect((await reader.bytes()).equals(state), `${what}, number ${index}`).toBe(true);
      outcomes.equal += 1;
    }
  }
  expect((await reader.bytes()).equals(state)).toBe(true);
  expect(outcomes.refused).toBeGreaterThan(COUNT / 2);
  expect(slowest).toBeLessThan(10_000);
  console.log(
    `mutated exchange files: ${outcomes.refused} refused, ${outcomes.equal} equal, slowest ${Math.round(slowest)} ms`,
  );
}, 600_000);
