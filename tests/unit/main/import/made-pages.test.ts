import { describe, expect, test } from "vitest";
import { readHtml } from "../../../../src/main/project/import/readers/web/read-html.ts";
import { secondOpinion } from "../../../../src/main/project/import/readers/web/second-opinion.ts";
import { bodyAfter } from "../../../bench/page-quality.ts";
import { isAuthor, leftOver, scores, words } from "../../../bench/page-scores.ts";
import { type MadePage, madePages, moreMadePages, thirdMadePages } from "../../../support/made-pages.ts";

/** A page may lose or gain a line that can be seen in two ways, not more. */
const LEAST_F1 = 0.975;

/** The body after both readings, or after the first alone. */
function read(page: MadePage, twice: boolean) {
  const path = `${page.name}.html`;
  const content = readHtml({ path, html: page.html });
  if ("kind" in content) throw new Error(content.reason);
  const { text, zones } = content;
  const opinion = twice
    ? secondOpinion({ path, html: page.html, text, zones })
    : { agreement: 1, left: [], instead: null };
  return { content, body: bodyAfter(content, opinion) };
}

function judge(page: MadePage, twice: boolean): void {
  const { content, body } = read(page, twice);
  const extra = leftOver(words(body), words(page.body));
  const missing = leftOver(words(page.body), words(body));
  const { f1 } = scores(words(page.body), words(body));
  expect(f1, `extra: ${extra}\nmissing: ${missing}`).toBeGreaterThanOrEqual(page.least ?? LEAST_F1);
  expect(content.title.value).toBe(page.title);
  if (page.date !== undefined) expect(content.published.value?.slice(0, 10)).toBe(page.date);
  if (page.author === undefined) return;
  expect(isAuthor(content.byline.value, page.author), `by-line ${content.byline.value}`).toBe(true);
}

const named = (page: MadePage): [string, MadePage] => [page.name, page];

describe("pages in the shapes of known systems", () => {
  test.each([...madePages(), ...moreMadePages()].map(named))("%s", (_, page) => judge(page, true));
});

describe("pages of the world's outlets, by the first reading", () => {
  test.each(thirdMadePages().map(named))("%s", (_, page) => judge(page, false));
});
