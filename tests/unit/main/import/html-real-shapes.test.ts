import { describe, expect, test } from "vitest";
import type { ReadContent } from "../../../../src/main/project/import/readers/article.ts";
import { authorNames } from "../../../../src/main/project/import/readers/author-names.ts";
import { readHtml } from "../../../../src/main/project/import/readers/web/read-html.ts";

// Shapes that pages saved from the web have, in words of our own: each was read wrongly once.

const TITLE = "Storm closes the harbour of Lindholm";
const BODY = [
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm broke the pier.",
  "Fishermen said that they would lose most of their income, and asked the council for help with the repairs.",
  "A second storm is expected at the end of the week, the weather service warned, and nobody should go out.",
]
  .map((words) => `<p>${words}</p>`)
  .join("");

function readPage(html: string): ReadContent {
  const content = readHtml({ path: "page.html", html: `<!doctype html><html lang="en-US">${html}</html>` });
  if ("kind" in content) throw new Error(content.reason);
  return content;
}

/** The article with something between headline and text, and something behind the text. */
function read(above: string, below = "", head = ""): ReadContent {
  return readPage(
    `<head><title>${TITLE}</title>${head}</head><body><article><h1>${TITLE}</h1>${above}${BODY}</article>${below}</body>`,
  );
}

const dayOf = (content: ReadContent): string | undefined => content.published.value?.slice(0, 10);

describe("the day of publication", () => {
  test("a day of Greenwich in a meta loses to the one that the page marks and shows", () => {
    const shown =
      '<span class="publish-date">on <time datetime="2031-03-04 20:08:00-0400" pubdate>March 4, 2031 8:08 pm</time></span>';
    expect(dayOf(read(shown, "", '<meta name="sailthru.date" content="2031-03-05">'))).toBe("2031-03-04");
  });

  test.each([
    ["8/17/13 11:04am", "2013-08-17"],
    ["3/09/15 8:00am", "2015-03-09"],
    ["17.08.98", "1998-08-17"],
  ])("a year of two digits: %s", (written, day) => {
    expect(dayOf(read(`<div class="meta"><span class="publish-time">${written}</span></div>`))).toBe(day);
  });

  test("the time that a program reads", () => {
    expect(dayOf(read('<span data-publishtime="1930415400000">Yesterday</span>'))).toBe("2031-03-04");
  });

  test("a marked day below the text, while teasers' days say nothing", () => {
    const marked = (day: string): string =>
      `<aside><time itemprop="datePublished" datetime="${day}">${day}</time></aside>`;
    expect(dayOf(read("", marked("2031-03-04")))).toBe("2031-03-04");
    expect(dayOf(read("", `${marked("2031-03-04")}${marked("2031-02-01")}`))).toBeUndefined();
  });

  test("the day of somebody who is quoted is not the article's", () => {
    const quoted = "<blockquote>The pier is gone.<br>Jon Pike (@pike) March 2, 2031</blockquote>";
    const below = '<aside><time itemprop="datePublished" datetime="2031-03-04">4 March</time></aside>';
    expect(dayOf(read(quoted, below))).toBe("2031-03-04");
  });

  test("a line anywhere that says when it was published, unless there are several", () => {
    const line = (day: string): string =>
      `<div>Published ${day}<br><em>Updated March 9, 2031 at 14:03</em></div>`;
    const one = read("", line("March 4, 2031"));
    expect([dayOf(one), one.published.from]).toEqual(["2031-03-04", "line that says when it was published"]);
    const two = read("", line("March 4, 2031") + line("March 1, 2031"));
    expect(two.published.from).not.toBe(one.published.from);
  });
});

describe("the author", () => {
  test.each([
    ["Par Anna Lund (avec Jon Pike et Mara Holt)", ["Anna Lund", "Jon Pike", "Mara Holt"]],
    ["By Anna Lund (in Lindholm)", ["Anna Lund"]],
    ["Richard (R.J.) Holt", ["Richard (R.J.) Holt"]],
    ["By ANNA LUND 10/ 5/11 09:19 PM ET", ["ANNA LUND"]],
  ])("%s", (line, names) => {
    expect(authorNames(line)).toEqual(names);
  });

  test("a name and a day in one line", () => {
    expect(read("<div>Anna Lund 8/17/13 11:04am</div>").byline.value).toBe("Anna Lund");
    expect(read("<div>Anna Lund March 4, 2031 11:04</div>").byline.value).toBe("Anna Lund");
    expect(read("<div>On Monday 8/17/13</div>").byline.value).toBeNull();
  });

  test("the one author that a side column marks, unless it marks several", () => {
    const side = (...names: string[]): string =>
      `<div id="sidebar">${names.map((name) => `<a rel="author" href="/a">${name}</a>`).join("")}</div>`;
    expect(read("", side("Anna Lund")).byline.value).toBe("Anna Lund");
    expect(read("", side("Anna Lund", "Jon Pike")).byline.value).toBeNull();
  });

  test("who comments wrote no article", () => {
    const comments = "<h2>Comments</h2><p>Well said.</p><p>Old Driver 8/17/13</p>";
    expect(read(comments).byline.value).toBeNull();
  });
});

test("the headline of “Site » Archive » Headline” under a heading that leads to the site", () => {
  const page = `<head><title>The Film Gang &raquo; Archive &raquo; Storm Years</title></head><body><h1><a href="https://courier.example/film/">The Film Gang</a></h1><div class="post"><h2><a href="/film/1">Storm Years</a></h2>${BODY}</div></body>`;
  expect(readPage(page).title.value).toBe("Storm Years");
});

describe("what is no word of the article", () => {
  const roleIn = (content: ReadContent, words: string): string => {
    const start = content.text.indexOf(words);
    return content.zones.find((zone) => zone.start <= start && start < zone.end)?.role ?? "not there";
  };
  /** The article with a piece before its last paragraph. */
  const around = (piece: string): ReadContent => {
    const [first, ...rest] = BODY.split("</p>");
    return readPage(
      `<head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>${first}</p>${piece}${rest.join("</p>")}</article></body>`,
    );
  };

  test.each([
    ["[Read: Why the pier of Aldermoor broke twice in a year]", "related-headline"],
    ["See the Courier’s Pictures of the Week.", "related-headline"],
    ["A lire aussi : Notre récit de la tempête du siècle", "related-headline"],
  ])("a line that leads away: %s", (words, role) => {
    expect(roleIn(around(`<p><a href="/x">${words}</a></p>`), words)).toBe(role);
  });

  test("a row of links", () => {
    const row = '<p>Podcast: <a href="/a">Play in new window</a> | <a href="/b">Download</a></p>';
    expect(roleIn(around(row), "Podcast")).toBe("boilerplate");
  });

  test("a list of contents", () => {
    const list =
      '<div class="ez-toc-container"><p>What this page holds</p><ul><li><a href="#a">The storm and its path</a></li></ul></div>';
    expect(roleIn(around(list), "What this page")).not.toBe("body");
  });

  test("a program in the text belongs to it, whatever words it uses", () => {
    const program = '<pre><code>share("this article on Facebook"); follow("us on Twitter");</code></pre>';
    expect(roleIn(around(program), "share(")).toBe("body");
  });

  test("words that are announced are quoted once more, not pulled out", () => {
    const words = "“Nobody should go out until the pier is mended again”";
    const piece = `<p>The notice on the door says: ${words}, and it was signed by the port office.</p><p>Let us begin with its first words:</p><p>${words}</p><p>That is an order, and it was heard in every house along the quay on Monday.</p>`;
    const content = around(piece);
    const zone = content.zones.find(({ start, end }) => content.text.slice(start, end) === words);
    expect(zone?.role).toBe("body");
  });
});

describe("no page stays without a body", () => {
  const bodyOf = (content: ReadContent): string =>
    content.zones
      .filter(({ role }) => role === "body")
      .map(({ start, end }) => content.text.slice(start, end))
      .join(" ");

  test("where the extractor finds tools only, the longest stretch of sentences counts", () => {
    const tools = [
      "Reset your password, or log in with the one that you have, to continue reading this and other articles.",
      "Become a subscriber today, and you will receive our newsletter with unlimited access to this site.",
      "You must have cookies enabled in your browser to view our site and to subscribe to our newsletter.",
    ];
    const lines = tools.map((words) => `<p>${words}</p>`).join("");
    const words = BODY.replaceAll("<p>", "<div><div><span>").replaceAll("</p>", "</span></div></div>");
    const page = `<head><title>${TITLE}</title></head><body><form><div>${words}</div></form><div class="content">${lines}${lines}</div></body>`;
    const content = readPage(page);
    expect(content.warnings.join()).toContain("longest stretch");
    expect(bodyOf(content)).toContain("a storm broke the pier.");
    expect(bodyOf(content)).not.toContain("Become a subscriber");
  });
});
