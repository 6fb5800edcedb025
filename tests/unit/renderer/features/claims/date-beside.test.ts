import { describe, expect, test } from "vitest";
import { dateBeside } from "../../../../../src/renderer/features/claims/date-beside.ts";

describe("dateBeside", () => {
  test("says only the time on the origin's day", () => {
    expect(dateBeside("2026-11-20T22:05", "2026-11-20T21:40")).toBe("22:05");
  });
  test("says day and month in the origin's year", () => {
    expect(dateBeside("2026-11-21T06:12", "2026-11-20T21:40")).toBe("21 Nov");
    expect(dateBeside("2026-11-20", "2026-11-20T21:40")).toBe("20 Nov");
  });
  test("says everything in another year or where one of the days is not known", () => {
    expect(dateBeside("2027-01-02T06:12", "2026-12-31T21:40")).toBe("2 Jan 2027");
    expect(dateBeside("2026-11", "2026-11-20")).toBe("Nov 2026");
    expect(dateBeside("2026-11-20", null)).toBe("20 Nov 2026");
    expect(dateBeside(null, "2026-11-20")).toBe("no date");
  });
});
