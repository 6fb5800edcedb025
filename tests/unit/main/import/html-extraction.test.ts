import { describe, expect, test } from "vitest";
import type { ReadContent } from "../../../../src/main/project/import/readers/article.ts";
import { readHtml } from "../../../../src/main/project/import/readers/web/read-html.ts";
import { countCpu } from "../../../support/cpu-time.ts";

const FIRST =
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm broke the pier.";
const SECOND =
  "Fishermen said that they would lose most of their income, and asked the council for help with the repairs.";
const THIRD =
  "A second storm is expected at the end of the week, the weather service warned, and nobody should go out.";

function read(body: string, head = ""): ReadContent {
  const html = `<!doctype html><html lang="en"><head><title>Storm closes the harbour</title>${head}</head><body>${body}</body></html>`;
  const content = readHtml({ path: "page.html", html });
  if ("kind" in content) throw new Error(content.reason);
  return content;
}

/** The article around a piece of markup, which stands after its first paragraph. */
function around(piece: string): ReadContent {
  return read(
    `<article><h1>Storm closes the harbour</h1><p>${FIRST}</p>${piece}<p>${SECOND}</p><p>${THIRD}</p></article>`,
  );
}

function roleOf(content: ReadContent, words: string): string {
  const start = content.text.indexOf(words);
  const zone = content.zones.find((one) => one.start <= start && start < one.end);
  return start === -1 || zone === undefined ? "not there" : zone.role;
}

describe("what the page's own names say of a paragraph", () => {
  test.each([
    [
      "caption",
      "figure",
      '<figure><img src="a.jpg"><span>Two boats at the pier</span></figure>',
      "Two boats",
    ],
    ["caption", "class", '<div class="image-credit">Mara Holt for the Courier</div>', "Mara Holt for"],
    ["byline", "class", '<div class="ArticleMeta-byline">Mara Holt, our reporter at sea</div>', "Mara Holt"],
    ["byline", "time", "<div><time>4 March, half past six</time></div>", "4 March"],
    [
      "boilerplate",
      "newsletter",
      '<div class="newsletter-signup"><p>Get the harbour in your inbox each day of the week.</p></div>',
      "Get the harbour",
    ],
    [
      "boilerplate",
      "data-component",
      '<div data-component="share-tools"><p>Send this to a friend of yours today.</p></div>',
      "Send this",
    ],
  ])("%s by %s", (role, _, piece, words) => {
    const got = roleOf(around(piece), words);
    // What the extractor leaves out altogether is as well.
    expect([role, "not there"]).toContain(got);
    expect(roleOf(around(piece), "Fishermen said")).toBe("body");
  });

  test("a figure with a table is the article's own", () => {
    const piece =
      "<figure><table><tr><td>Boats lost in the storm last night</td><td>Twelve of the forty</td></tr></table></figure>";
    expect(roleOf(around(piece), "Boats lost")).toBe("body");
  });

  test("a by-line inside a sentence does not take the sentence", () => {
    const piece = `<p><span class="dateline">LINDHOLM</span> — The mayor said that she had seen nothing like it in forty years.</p>`;
    expect(roleOf(around(piece), "LINDHOLM")).toBe("body");
  });

  test("a name that covers the whole article means nothing", () => {
    const content = read(
      `<div class="post tag-social related-content author"><h1>Storm closes the harbour</h1><p class="share-text">${FIRST}</p><p class="share-text">${SECOND}</p><p class="share-text">${THIRD}</p></div>`,
    );
    for (const words of [FIRST, SECOND, THIRD]) expect(roleOf(content, words)).toBe("body");
  });

  test("an id made of a heading's words means nothing", () => {
    expect(roleOf(around('<h2 id="social-media">Social media and the storm</h2>'), "Social media and")).toBe(
      "body",
    );
  });

  test("words for screen readers only do not come in", () => {
    expect(
      around(
        '<p><span class="sr-only">Image source, </span>Nobody was hurt in the night, the police said.</p>',
      ).text,
    ).not.toContain("Image source");
  });

  test("a paragraph that pulls a sentence out is not counted twice", () => {
    const content = around(`<p>${SECOND}</p>`);
    expect(content.zones.filter(({ role }) => role === "body")).toHaveLength(3);
  });

  test("a line on the author at the end is no body", () => {
    const content = read(
      `<article><h1>Storm closes the harbour</h1><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p><p>Mara Holt is a staff writer who covers the coast.</p></article>`,
      '<meta name="author" content="Mara Holt">',
    );
    expect(["byline", "boilerplate"]).toContain(roleOf(content, "Mara Holt is"));
  });

  test("lists, quotations and tables keep their words apart", () => {
    const content = around(
      "<ul><li>Twelve boats lost</li><li>Two piers broken</li></ul><blockquote>Nothing like it in forty years.</blockquote>",
    );
    expect(content.text).toContain("Twelve boats lost\n\nTwo piers broken\n\nNothing like it");
  });
});

describe("pages that keep their words elsewhere", () => {
  const words = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;

  test.each([
    ["a declarative shadow tree", `<x-story><template shadowrootmode="open">${words}</template></x-story>`],
    ["noscript", `<div id="app"></div><noscript>${words}</noscript>`],
    ["AMP", `<article amp><h1>Storm closes the harbour</h1>${words}<amp-ad>x</amp-ad></article>`],
  ])("%s", (_, body) => {
    expect(read(body).text).toContain(SECOND);
  });

  test("frames", () => {
    const html = `<html><head><title>Storm</title></head><frameset><frame src="a.html"><noframes>${words}</noframes></frameset></html>`;
    const content = readHtml({ path: "page.html", html });
    expect("kind" in content ? "" : content.text).toContain(SECOND);
  });

  test("data for search engines, when nothing is shown", () => {
    const data = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Storm",
      articleBody: `${FIRST}\n${SECOND}\n${THIRD} ${FIRST}`,
    });
    const content = read('<div id="root"></div>', `<script type="application/ld+json">${data}</script>`);
    expect(content.text).toContain(SECOND);
    expect(content.warnings[0]).toMatch(/JSON-LD/);
  });
});

describe("pages that are probably no article", () => {
  test.each([
    ["JavaScript shell", "<p>You need to enable JavaScript to run this app.</p>"],
    [
      "consent",
      "<h1>Before you go on</h1><p>We and our partners store and access cookies on your device to show you advertisements.</p><p>Accept all cookies or manage your preferences below.</p>",
    ],
    [
      "paywall",
      `<h1>Storm closes the harbour</h1><p>${FIRST}</p><p>Subscribe to continue reading this story.</p>`,
    ],
    ["not found", "<h1>404 Not Found</h1><p>The page you requested could not be found on this server.</p>"],
    [
      "robot check",
      "<h1>Just a moment...</h1><p>Checking your browser before accessing the Lindholm Courier.</p>",
    ],
    [
      "gallery",
      `<h1>The storm in pictures</h1><p>${FIRST}</p>${Array.from({ length: 12 }, (_, index) => `<figure><img src="${index}.jpg"><figcaption>Boat number ${index} lies on the beach near the old light house.</figcaption></figure>`).join("")}`,
    ],
    [
      "front page",
      `<h1>Lindholm Courier</h1>${Array.from({ length: 30 }, (_, index) => `<div><a href="/${index}">Headline number ${index} of the day in Lindholm</a></div>`).join("")}`,
    ],
  ])("%s", (_, body) => {
    const content = read(body);
    expect(content.checks).toContain("not-an-article");
    expect(content.warnings.length).toBeGreaterThan(0);
  });

  test("an article about cookies and subscriptions is one", () => {
    const story = `${FIRST} ${SECOND} ${THIRD} `.repeat(5);
    const content = read(
      `<article><h1>Court rules on cookies</h1><p>${story}</p><p>Sites may ask readers to accept all cookies, or to subscribe to continue reading, the court said.</p></article>`,
    );
    expect(content.checks).toEqual([]);
  });
});

describe("hostile pages stay quick", () => {
  const many = `<p>${FIRST}</p>`.repeat(20);
  test.each([
    ["character references", `<p>${"&amp;&#x41;".repeat(300_000)}</p>${many}`],
    ["bars in a heading", `<h1>${"x | ".repeat(20_000)}</h1>${many}`],
    ["long class names", `<div class="${"a-".repeat(100_000)}">${many}</div>`.repeat(5)],
    [
      "nested JSON-LD",
      `<script type="application/ld+json">${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}</script>${many}`,
    ],
    [
      "thousands of by-lines",
      `<h1>Storm</h1>${`<span class="byline author">By Mara Holt</span><p>${FIRST}</p>`.repeat(1500)}`,
    ],
  ])("%s", (_, body) => {
    const cpu = countCpu();
    expect(read(body).text).toContain("harbour of Lindholm");
    expect(cpu()).toBeLessThan(10_000);
  });
});

describe("the frame of an article in its page", () => {
  const teasers = [1, 2, 3]
    .map((n) => `<h3><a href="/${n}">Ferry ${n} sails again</a></h3><p>${SECOND} ${THIRD}</p>`)
    .join("");

  test("a very short article stands under its headline, not in the teasers below", () => {
    const found = read(
      `<h1>Storm closes the harbour</h1><p>${FIRST}</p><p>${SECOND}</p><h2>More News</h2>${teasers}`,
    );
    expect(roleOf(found, FIRST)).toBe("body");
    expect(roleOf(found, "Ferry 2")).not.toBe("body");
  });

  test("what stands above the headline, or behind the body that the page names, is not the article's", () => {
    const found = read(
      `<div><p>Sent!</p><p>A link is on its way to your friend.</p><h1>Storm closes the harbour</h1><div class="article-body"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD} ${SECOND.replace("income", "boats")}</p></div><p>The people of Lindholm have read this paper since 1911, in rain and in snow, and so did their parents.</p></div>`,
    );
    expect(roleOf(found, FIRST)).toBe("body");
    expect(roleOf(found, "A link is")).not.toBe("body");
    expect(roleOf(found, "The people of")).not.toBe("body");
  });

  const text = `<div class="text"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`;
  const under = (piece: string): ReadContent =>
    read(`<div><div><h1>Storm closes the harbour</h1>${piece}</div></div><div>${text}</div>`);

  test("a lower heading right under the headline belongs to the article", () => {
    const found = under("<h2>Fishermen wait for the survey of the pier</h2>");
    expect(roleOf(found, "Fishermen wait")).toBe("body");
  });

  test("so does a list of points there", () => {
    const found = under(
      "<ul><li>The pier is broken in two places</li><li>Boats wait outside of the bay</li></ul>",
    );
    expect(roleOf(found, "The pier is")).toBe("body");
  });
});
