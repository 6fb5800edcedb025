import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createChangeNotes } from "../../../../src/main/project/session/change-notes.ts";
import type { Topic } from "../../../../src/shared/contract/define.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function notes(isBusy: () => boolean) {
  const told: (readonly Topic[])[] = [];
  const made = createChangeNotes({
    publish: (topics) => told.push(topics),
    isBusy,
    nowMs: Date.now,
    gapMs: 1000,
  });
  return { ...made, told };
}

test("without work under way everything is told at once", () => {
  const { note, told } = notes(() => false);
  note(["articles"]);
  note(["index"]);
  expect(told).toEqual([["articles"], ["index"]]);
});

test("while much comes in it is told once in a while, and nothing is lost", () => {
  const { note, told } = notes(() => true);
  for (let each = 0; each < 50; each += 1) {
    note(each % 2 === 0 ? ["articles", "index"] : ["copies"]);
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(2000);
  expect(told[0]).toEqual(["articles", "index"]);
  expect(told.length).toBeGreaterThan(2);
  expect(told.length).toBeLessThan(6);
  expect(told.slice(1).every((topics) => topics.length === 3)).toBe(true);
});

test("the end of the work tells what was held back, once", () => {
  const { note, flush, told } = notes(() => true);
  note(["articles"]);
  note(["copies"]);
  flush();
  flush();
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([["articles"], ["copies"]]);
});
