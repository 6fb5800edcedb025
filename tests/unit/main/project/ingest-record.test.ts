import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  currentText,
  type IngestRecord,
  joined,
  lineOfRecord,
} from "../../../../src/main/project/articles/ingest-record.ts";

const hash = fc.integer({ min: 0, max: 4 }).map((digit) => String(digit).repeat(64));
const time = fc.integer({ min: 0, max: 5 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString());
const guess = fc.tuple(fc.option(fc.constantFrom("Gull", "Tern")), fc.constantFrom("page", "folder"));

/** Records of one article as several laptops may have it, also with keys of a newer version. */
const anyRecord: fc.Arbitrary<IngestRecord> = fc
  .record({
    texts: fc
      .uniqueArray(fc.tuple(hash, time), { minLength: 1, maxLength: 4, selector: ([text]) => text })
      .map((texts) => texts.sort(([a], [b]) => (a < b ? -1 : 1))),
    captured: time,
    outlet: guess,
    title: guess,
    path: fc.constantFrom("a/1.html", "b/2.html"),
    later: fc.option(fc.constantFrom("x", "y", { of: [1] })),
    other: fc.option(fc.constantFrom(9, 10)),
  })
  .map(({ later, other, ...some }) => ({
    id: "a0000000-0000-8000-8000-000000000001",
    format: "html",
    encoding: "utf-8",
    originalHash: "" as const,
    ...{ byline: [null, "not found"], published: [null, "not found"], language: [null, "not found"] },
    ...{ url: null, saved: [null, "not found"], direction: "ltr" as const, warnings: [], checks: [] },
    ...some,
    ...(later === null ? {} : { later }),
    ...(other === null ? {} : { other }),
  })) as fc.Arbitrary<IngestRecord>;

type Join = (left: IngestRecord, right: IngestRecord) => IngestRecord;

/** What a join must be, so that order, grouping and repetition of files do not matter; throws with the property's name. */
function checkJoin(join: Join, [a, b, c]: readonly [IngestRecord, IngestRecord, IngestRecord]): void {
  const line = lineOfRecord;
  expect(line(join(a, b)), "commutative").toBe(line(join(b, a)));
  expect(line(join(join(a, b), c)), "associative").toBe(line(join(a, join(b, c))));
  expect(line(join(a, a)), "idempotent").toBe(line(a));
  expect(line(join(join(a, b), b)), "absorbs what it has").toBe(line(join(a, b)));
  const texts = new Set([...a.texts, ...b.texts].map(([text]) => text));
  expect(
    join(a, b).texts.map(([text]) => text),
    "no text is lost",
  ).toEqual([...texts].sort());
  for (const key of ["later", "other"])
    expect(key in join(a, b), "no unknown key is lost").toBe(key in a || key in b);
  expect(currentText(join(a, b)), "one text in force").toBe(currentText(join(b, a)));
}

const three = fc.tuple(anyRecord, anyRecord, anyRecord);

test("joining records of one article is commutative, associative and idempotent, and loses no text", () => {
  fc.assert(
    fc.property(three, (records) => checkJoin(joined, records)),
    { numRuns: 2000 },
  );
});

/** Planted faults: each must be seen by the properties above. */
const FAULTS: Readonly<Record<string, Join>> = {
  "the record that arrived last": (left, right) => ({ ...joined(left, right), ...right }),
  "only the newest text kept": (left, right) => {
    const all = joined(left, right);
    return { ...all, texts: all.texts.filter(([text]) => text === currentText(all)) };
  },
  "a text's time taken from the left file": (left, right) => {
    const times = new Map([...right.texts, ...left.texts]);
    return { ...joined(left, right), texts: [...times].sort(([a], [b]) => (a < b ? -1 : 1)) };
  },
  "unknown keys of the first record only": (left, right) => {
    const { later: _, other: __, ...all } = joined(left, right);
    const first = left.captured <= right.captured ? left : right;
    return { ...all, ...("later" in first ? { later: first.later } : {}) };
  },
  "a tie of two first imports left to the order": (left, right) => ({
    ...joined(left, right),
    path: left.captured <= right.captured ? left.path : right.path,
  }),
};

describe("the properties of joining catch", () => {
  test.each(Object.entries(FAULTS))("%s", (_name, join) => {
    const result = fc.check(
      fc.property(three, (records) => checkJoin(join, records)),
      { numRuns: 2000, endOnFailure: true },
    );
    expect(result.failed).toBe(true);
  });
});
