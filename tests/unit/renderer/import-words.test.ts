import { describe, expect, test } from "vitest";
import { sourceWords } from "../../../src/renderer/copy/article-details.ts";
import { checksCopy } from "../../../src/renderer/copy/checks.ts";
import { previewCopy } from "../../../src/renderer/copy/import-preview.ts";
import { importsCopy } from "../../../src/renderer/copy/imports.ts";
import { jobAmount } from "../../../src/renderer/copy/jobs.ts";
import { ARTICLE_CHECKS } from "../../../src/shared/domain/check.ts";

describe("the words of imports", () => {
  test("say how far a job is, also one that is held or waits", () => {
    const lacksRoom = false;
    expect(jobAmount({ state: "running", done: 1200, total: 4812, lacksRoom })).toBe("1,200 of 4,812");
    expect(jobAmount({ state: "running", done: 1200, total: null, lacksRoom })).toBe("1,200 so far");
    expect(jobAmount({ state: "paused", done: 3, total: 10, lacksRoom })).toBe("paused at 3 of 10");
    expect(jobAmount({ state: "waiting", done: 0, total: null, lacksRoom })).toBe("waits its turn");
    expect(jobAmount({ state: "paused", done: 3, total: 10, lacksRoom: true })).toBe(
      "paused at 3 of 10: the disk is full. Nothing that came in is lost. Free some space, then go on.",
    );
  });

  test("say sizes and dates of a preview without more than is known", () => {
    expect(previewCopy.files(1, 998)).toBe("1 file, 998 bytes");
    expect(previewCopy.files(12_480, 1_843_200_000)).toBe("12,480 files, 1.8 GB");
    expect(previewCopy.range("2024-03-04", "2024-03-04T10:00")).toBe("4 Mar 2024");
    expect(previewCopy.range(null, null)).toBe("no dates found");
    expect(previewCopy.typeName("html")).toBe("web pages");
    expect(previewCopy.typeName("odt")).toBe(".odt");
    expect(previewCopy.outletName("unknown")).toBe("no outlet named");
  });

  test("count what leaves with an import in whole sentences", () => {
    expect(importsCopy.undo.done(1, 0, 0)).toBe("Import taken back: 1 article left.");
    expect(importsCopy.undo.done(186, 2, 3)).toBe(
      "Import taken back: 186 articles left, 2 texts returned, 3 articles stay, another import brought them too.",
    );
    expect(importsCopy.undo.annotated(1)).toMatch(/^1 of these articles has .*\.$/);
  });

  test("put “from” before places only", () => {
    expect(sourceWords("JSON-LD datePublished")).toBe("from JSON-LD datePublished");
    expect(sourceWords("corrected by Ada")).toBe("corrected by Ada");
    expect(sourceWords("not found")).toBeNull();
  });

  test.each(ARTICLE_CHECKS)("give %s a reason and something to do about it", (check) => {
    const { what, advice } = checksCopy.reasons[check];
    for (const sentence of [what, advice]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });
});
