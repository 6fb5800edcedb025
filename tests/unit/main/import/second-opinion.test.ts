import { describe, expect, test, vi } from "vitest";
import { wordAgreement } from "../../../../src/main/project/import/readers/web/html-likeness.ts";
import { readHtml } from "../../../../src/main/project/import/readers/web/read-html.ts";
import {
  type SecondOpinion,
  secondOpinion,
} from "../../../../src/main/project/import/readers/web/second-opinion.ts";
import type { ProposedZone } from "../../../../src/shared/domain/zone.ts";

const PARAGRAPHS = [
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm broke the pier.",
  "Fishermen said that they would lose most of their income, and asked the council for help with the repairs.",
  "A second storm is expected at the end of the week, the weather service warned, and nobody should go out.",
  "The mayor promised to rebuild the pier within a year, with money from the capital and from the fishermen's union.",
  "Forty boats were moved to the neighbouring port of Sarn, where the harbour master has opened a second basin.",
];
const ODD = "Win a weekend at the sea: answer three questions about Lindholm and send them to our editors.";

function page(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>Storm closes the harbour</title>${head}</head><body><article class="story"><h1>Storm closes the harbour</h1>${body}</article></body></html>`;
}

const BODY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join("");

/** The opinion on a first reading that took exactly these paragraphs. */
function opinionOn(html: string, taken: readonly string[]): { opinion: SecondOpinion; text: string } {
  let text = "";
  const zones: ProposedZone[] = [];
  for (const words of taken) {
    if (text !== "") text += "\n\n";
    zones.push({
      role: "body",
      start: text.length,
      end: text.length + words.length,
      reason: "",
      strength: "strong",
    });
    text += words;
  }
  return { opinion: secondOpinion({ path: "page.html", html, text, zones }), text };
}

describe("the second reading", () => {
  test("the same article: full agreement, nothing left out, nothing replaced", () => {
    const html = page(BODY);
    const first = readHtml({ path: "page.html", html });
    if ("kind" in first) throw new Error(first.reason);
    const opinion = secondOpinion({ path: "page.html", html, text: first.text, zones: first.zones });
    expect(opinion).toEqual({ agreement: 1, left: [], instead: null });
  });

  test("a paragraph that only the first reading has is left out, with its place", () => {
    const { opinion, text } = opinionOn(page(BODY), [...PARAGRAPHS, ODD]);
    expect(opinion.left.map(({ start, end }) => text.slice(start, end))).toEqual([ODD]);
    expect(opinion.left[0]).toMatchObject({ role: "boilerplate", strength: "strong" });
    expect(opinion.agreement).toBeGreaterThan(0.8);
  });

  test("a reading that shares little with the first leaves nothing out", () => {
    const others = PARAGRAPHS.map((words) => words.split(" ").reverse().join(" "));
    const { opinion } = opinionOn(page(BODY), [...others, PARAGRAPHS[0] ?? ""]);
    expect(opinion.left).toEqual([]);
    expect(opinion.agreement).toBeGreaterThan(0);
  });

  test("a first reading of less than half is replaced, title first", () => {
    const { opinion } = opinionOn(page(BODY), PARAGRAPHS.slice(0, 1));
    expect(opinion.instead?.text.split("\n\n")).toEqual(["Storm closes the harbour", ...PARAGRAPHS]);
    expect(opinion.instead?.zones.map(({ role }) => role)).toEqual([
      "title",
      ...PARAGRAPHS.map(() => "body"),
    ]);
  });

  test("the page's own copy of the text decides against a longer second reading", () => {
    const data = JSON.stringify({
      "@type": "NewsArticle",
      articleBody: PARAGRAPHS.join(" "),
    });
    const more = Array.from(
      { length: 9 },
      (_, at) => `<p>${ODD} Letter ${at} of many more of that kind, all unlike the others.</p>`,
    );
    const html = page(`${BODY}${more.join("")}`, `<script type="application/ld+json">${data}</script>`);
    expect(opinionOn(html, PARAGRAPHS).opinion.instead).toBeNull();
  });

  test("pages too deep are not read a second time", () => {
    const html = page(`${"<div>".repeat(200)}${BODY}${"</div>".repeat(200)}`);
    expect(opinionOn(html, PARAGRAPHS).opinion).toEqual({ agreement: -1, left: [], instead: null });
  });

  test("nothing is fetched, not even for a page of a service that the extractor knows, without words", () => {
    const fetching = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no network"));
    for (const address of [
      "https://www.youtube.com/watch?v=abc",
      "https://x.com/a/status/1",
      "https://www.reddit.com/r/a/comments/1/b",
    ])
      opinionOn(
        `<html><head><link rel="canonical" href="${address}"><meta property="og:url" content="${address}"></head><body><div id="app"></div></body></html>`,
        PARAGRAPHS,
      );
    expect(fetching).not.toHaveBeenCalled();
    fetching.mockRestore();
  });
});

test("word agreement is the F1 of bags of words", () => {
  expect(wordAgreement("a b c d", "a b")).toBeCloseTo(2 / 3);
  expect(wordAgreement("A, b!", "a B")).toBe(1);
  expect(wordAgreement("a a", "a")).toBeCloseTo(2 / 3);
  expect(wordAgreement("", "")).toBe(1);
  expect(wordAgreement("a", "b")).toBe(0);
});
