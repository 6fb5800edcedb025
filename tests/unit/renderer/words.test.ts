import { describe, expect, test } from "vitest";
import { PANE_LIMITS, panesFrom } from "../../../src/renderer/app/pane-state.ts";
import { describeError } from "../../../src/renderer/copy/errors.ts";
import {
  formatLanguage,
  formatMany,
  formatPublished,
  formatPublishedDay,
} from "../../../src/renderer/copy/format.ts";
import type { AppError } from "../../../src/shared/errors.ts";

describe("dates", () => {
  test("say what is known and no more", () => {
    expect(formatPublished("2026")).toBe("2026");
    expect(formatPublished("2026-11")).toBe("Nov 2026");
    expect(formatPublished("2026-11-02")).toBe("2 Nov 2026");
    expect(formatPublished("2026-11-20T21:40")).toBe("20 Nov 2026, 21:40");
    expect(formatPublishedDay("2026-11-20T21:40")).toBe("20 Nov 2026");
    expect(formatPublished(null)).toBe("no date");
    expect(formatPublished("last week")).toBe("last week");
  });
});

describe("counts and languages", () => {
  test("agree with their noun", () => {
    expect(formatMany(1, "story", "stories")).toBe("1 story");
    expect(formatMany(4812, "story", "stories")).toBe("4,812 stories");
  });

  test("name languages and never fail on a bad code", () => {
    expect(formatLanguage("ar")).toBe("Arabic");
    expect(formatLanguage("not a code!")).toBe("not a code!");
    expect(formatLanguage(null)).toBe("unknown language");
  });
});

describe("errors", () => {
  const errors: readonly AppError[] = [
    { code: "disk_full", file: "river.wirebench" },
    { code: "project_locked", file: "river.wirebench" },
    { code: "internal", errorId: "e-12" },
    { code: "invalid_input", issues: ["title: too long"] },
  ];
  test.each(errors)("say what happened, what is safe and what to do: $code", (error) => {
    const words = describeError(error);
    for (const sentence of [words.title, words.safe, words.next])
      expect(sentence).toMatch(/^[\p{Lu}\p{Ll}].*\.$/u);
    expect(`${words.title} ${words.next}`).toMatch(/river\.wirebench|e-12|title: too long/);
  });
});

describe("remembered panes", () => {
  test("come back as they were left", () => {
    const panes = {
      library: { width: 300, hidden: true },
      list: { width: 400, hidden: false },
      details: { width: 350, hidden: false },
    };
    expect(panesFrom(JSON.stringify(panes))).toEqual(panes);
  });

  test("start anew when what was stored is broken or too wide", () => {
    expect(panesFrom("[").list).toEqual({ width: PANE_LIMITS.list.start, hidden: false });
    expect(panesFrom(JSON.stringify({ list: { width: 9_000 } })).list.width).toBe(PANE_LIMITS.list.start);
  });
});
