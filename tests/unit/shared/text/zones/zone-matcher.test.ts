import { describe, expect, test } from "vitest";
import { lineSorter } from "../../../../../src/shared/text/zones/zone-matcher.ts";

type Kind = "first" | "second" | "beginning";

const KINDS = [
  {
    name: "first" as const,
    sources: [
      "follow us(?: on .{1,20})?|(?:read|see) (?:more|also)",
      ".{0,20}\\ball rights reserved\\b.{0,20}",
    ],
    whole: true,
    longest: 60,
  },
  {
    name: "second" as const,
    sources: [
      "(?:\\d+ |no )*comments?",
      "[(\\[]?e-?mail\\b.{0,40}",
      "قراءة .{1,20}",
      "[\\p{L} ]{2,8}: \\d+k?",
    ],
    whole: true,
    longest: 60,
  },
  { name: "beginning" as const, sources: ["more\\s*[:|]\\s*(?=\\S)"], whole: false, longest: 30 },
];
const sort = lineSorter<Kind>(KINDS);

/** What one long expression a kind gives: the plain way, which the sorter must equal. */
function plainly(line: string): Kind | null {
  const found = KINDS.find(
    ({ sources, whole, longest }) =>
      line.length <= longest && new RegExp(`^(?:${sources.join("|")})${whole ? "$" : ""}`, "iu").test(line),
  );
  return found?.name ?? null;
}

describe("sorting lines by their patterns", () => {
  test.each([
    "Follow us",
    "FOLLOW US on Telegram",
    "Follow us on a very long way through the hills and back",
    "see also",
    "See through it",
    "© 2026 Coast Herald. All rights reserved.",
    "12 comments",
    "No comment",
    "comments are welcome",
    "(email us today",
    "E-Mail",
    "قراءة المزيد",
    "Shares: 12k",
    "More: the harbour reopens",
    "More:",
    "more | a beginning whose line is far too long to count",
    "",
    "The ministry said on Friday that nothing had changed.",
  ])("gives for “%s” what one expression a kind gives", (line) => {
    expect(sort(line)).toBe(plainly(line));
  });

  test("names the first kind of two that fit", () => {
    const both = lineSorter([
      { name: "one", sources: ["news.{0,9}"], whole: true, longest: 20 },
      { name: "two", sources: ["news"], whole: true, longest: 20 },
    ]);
    expect(both("News")).toBe("one");
    expect(both("no news")).toBeNull();
  });
});
