import { describe, expect, test } from "vitest";
import { publishedSpan } from "../../../../src/shared/domain/published-span.ts";

const span = (published: string | null) => {
  const found = publishedSpan(published);
  return found === null
    ? null
    : [new Date(found.start).toISOString(), new Date(found.end).toISOString(), found.precision];
};

describe("the time a partial date may mean", () => {
  test.each([
    ["2026", "2026-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z", "year"],
    ["2026-02", "2026-02-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z", "month"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z", "2024-03-01T00:00:00.000Z", "day"],
    ["2026-11-20T21:40", "2026-11-20T21:40:00.000Z", "2026-11-20T21:41:00.000Z", "minute"],
    ["2026-11-20T21:40+02:00", "2026-11-20T19:40:00.000Z", "2026-11-20T19:41:00.000Z", "minute"],
    ["2026-11-20T21:40:30Z", "2026-11-20T21:40:00.000Z", "2026-11-20T21:41:00.000Z", "minute"],
  ])("%s", (published, start, end, precision) => {
    expect(span(published)).toEqual([start, end, precision]);
  });

  test.each([null, "", "2026-13", "2026-02-30", "2026-11-20T25:00", "20 Nov 2026", "2026-11-20T21:40 or so"])(
    "%s is no date",
    (published) => {
      expect(span(published)).toBeNull();
    },
  );
});
