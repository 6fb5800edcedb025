import { expect, test } from "vitest";
import { EvenSample, PreviewTally, spread } from "../../../../src/main/project/import/preview-tally.ts";

test("a sample is spread evenly over however many come", () => {
  for (const count of [0, 1, 10, 11, 399, 5000, 123_457]) {
    const sample = new EvenSample<number>(10);
    for (let one = 0; one < count; one += 1) sample.offer(one);
    const taken = sample.take();
    expect(taken).toHaveLength(Math.min(count, 10));
    expect(taken).toEqual(taken.toSorted((a, b) => a - b));
    expect(new Set(taken).size).toBe(taken.length);
    if (count < 100) continue;
    expect(taken[0]).toBe(0);
    const gaps = taken.slice(1).map((one, index) => one - (taken[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan((count / 10) * 2);
    expect(taken.at(-1)).toBeGreaterThan(count * 0.75);
  }
  expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3]);
});

test("a small drop of usual files gives no reason to ask", () => {
  const tally = new PreviewTally();
  for (let file = 0; file < 20; file += 1) {
    tally.found(`drop/${file}.txt`, 4000);
    tally.fileRead(file < 17 ? 1 : 0);
  }
  expect(tally.reasons()).toEqual([]);
});

test.each([
  ["2001 small files", 2001, 10, "txt", "2,001 files"],
  ["501 MB", 3, 167 * 1024 * 1024, "txt", "501 MB"],
  ["an archive", 1, 10, "zip", "archives"],
  ["a packed web archive", 1, 10, "warc.gz", "archives"],
  ["a table", 1, 10, "CSV", "tables"],
])("%s is a reason to ask", (_what, files, bytes, extension, words) => {
  const tally = new PreviewTally();
  for (let file = 0; file < files; file += 1) tally.found(`drop/${file}.${extension}`, bytes);
  expect(tally.reasons()).toHaveLength(1);
  expect(tally.reasons()[0]).toContain(words);
});

test("types go by name, and twins count together", () => {
  const tally = new PreviewTally();
  for (const path of ["d/a.html", "d/b.HTM", "d/c.txt", "d/none", "d/e.xhtml"]) tally.found(path, 1);
  expect(tally.figures().byType).toEqual([
    { name: "html", count: 3 },
    { name: "txt", count: 1 },
    { name: "unknown", count: 1 },
  ]);
});

test("what is skipped is told once for each reason, with an example", () => {
  const tally = new PreviewTally();
  tally.skipped("d/a", "Empty.");
  tally.skipped("d/b", "Binary.");
  tally.skipped("d/c", "Binary.");
  expect(tally.figures().skipped).toEqual([
    { reason: "Binary.", count: 2, example: "d/b" },
    { reason: "Empty.", count: 1, example: "d/a" },
  ]);
});
