import { describe, expect, test } from "vitest";
import { readHtml } from "../../../../src/main/project/import/readers/web/read-html.ts";
import { secondOpinion } from "../../../../src/main/project/import/readers/web/second-opinion.ts";
import { bodyAfter, isAuthor, scores, words } from "../../../bench/page-quality.ts";
import { type MadePage, madePages, moreMadePages } from "../../../support/made-pages.ts";

/** A page may lose or gain a line that can be seen in two ways, not more. */
const LEAST_F1 = 0.975;

function readTwice(page: MadePage) {
  const path = `${page.name}.html`;
  const content = readHtml({ path, html: page.html });
  if ("kind" in content) throw new Error(content.reason);
  const { text, zones } = content;
  const body = bodyAfter(content, secondOpinion({ path, html: page.html, text, zones }));
  return { content, body };
}

describe("pages in the shapes of known systems", () => {
  test.each([...madePages(), ...moreMadePages()].map((page): [string, MadePage] => [page.name, page]))(
    "%s",
    (_, page) => {
      const { content, body } = readTwice(page);
      const extra = leftOver(words(body), words(page.body));
      const missing = leftOver(words(page.body), words(body));
      const { f1 } = scores(words(page.body), words(body));
      expect(f1, `extra: ${extra}\nmissing: ${missing}`).toBeGreaterThanOrEqual(page.least ?? LEAST_F1);
      expect(content.title.value).toBe(page.title);
      if (page.date !== undefined) expect(content.published.value?.slice(0, 10)).toBe(page.date);
      if (page.author === undefined) return;
      expect(isAuthor(content.byline.value, page.author), `by-line ${content.byline.value}`).toBe(true);
    },
  );
});

/** Words that one text has more often than another, in its order. */
function leftOver(own: readonly string[], other: readonly string[]): string {
  const left = [...other];
  return own
    .filter((word) => {
      const at = left.indexOf(word);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    })
    .join(" ");
}
