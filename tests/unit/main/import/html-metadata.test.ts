import { describe, expect, test } from "vitest";
import type { ReadContent } from "../../../../src/main/project/import/readers/article.ts";
import { authorNames } from "../../../../src/main/project/import/readers/author-names.ts";
import { type HtmlPage, readHtml } from "../../../../src/main/project/import/readers/web/read-html.ts";

const BODY = [
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm broke the pier.",
  "Fishermen said that they would lose most of their income, and asked the council for help with the repairs.",
  "A second storm is expected at the end of the week, the weather service warned, and nobody should go out.",
]
  .map((words) => `<p>${words}</p>`)
  .join("");

function read(
  head: string,
  body = `<article><h1>Storm closes the harbour of Lindholm</h1>${BODY}</article>`,
  more: Partial<HtmlPage> & { html?: string } = {},
): ReadContent {
  const html = more.html ?? `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const content = readHtml({ path: "page.html", ...more, html });
  if ("kind" in content) throw new Error(content.reason);
  return content;
}

function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

const titled = (title: string, h1: string, more = ""): string | null =>
  read(`<title>${title}</title>${more}`, `<article><h1>${h1}</h1>${BODY}</article>`).title.value;

describe("title", () => {
  test.each([
    ["Storm closes harbour - Lindholm Courier", "Storm closes harbour"],
    ["Storm closes harbour | News | The Lindholm Courier", "Storm closes harbour"],
    ["The Lindholm Courier: Storm closes harbour", "Storm closes harbour"],
    ["Storm closes harbour – lindholm-courier.example", "Storm closes harbour"],
  ])("%s", (title, expected) => {
    const site = '<meta property="og:site_name" content="The Lindholm Courier">';
    expect(read(`<title>${title}</title>${site}`, BODY).title.value?.replace(/ – lindholm.*/, "")).toBe(
      expected,
    );
  });

  test("the visible heading wins over what is written for search engines", () => {
    expect(
      titled(
        "Lindholm harbour closed after storm: what we know",
        "Storm closes the harbour of Lindholm",
        '<meta property="og:title" content="Lindholm harbour closed after storm: what we know">',
      ),
    ).toBe("Storm closes the harbour of Lindholm");
  });

  test("a section name inside the heading is left out", () => {
    expect(
      titled(
        "Storm closes the harbour of Lindholm",
        "<span>Weather</span><br>Storm closes the harbour of Lindholm",
      ),
    ).toBe("Storm closes the harbour of Lindholm");
  });

  test("a heading with the site's name is not the title", () => {
    const site = '<meta property="og:site_name" content="The Lindholm Courier">';
    expect(titled("Storm closes harbour | The Lindholm Courier", "The Lindholm Courier", site)).toBe(
      "Storm closes harbour",
    );
  });

  test("initials in the address stand for the site's name", () => {
    const head =
      '<title>Storm closes harbour - The Old Lindholm Times</title><link rel="canonical" href="https://www.oltimes.example/a/b">';
    expect(read(head, BODY).title.value).toBe("Storm closes harbour");
  });

  test("a dash of the headline's own stays", () => {
    expect(titled("Storm closes harbour - and the school", "Storm closes harbour - and the school")).toBe(
      "Storm closes harbour - and the school",
    );
  });
});

describe("names in a by-line", () => {
  test.each([
    ["By Mara Holt", ["Mara Holt"]],
    ["By Mara Holt and Jon Pike, Reuters", ["Mara Holt", "Jon Pike", "Reuters"]],
    ["MARA HOLT", ["MARA HOLT"]],
    ["Written by: Mara Holt | 4 March 2031", ["Mara Holt"]],
    ["Mara Holt in Lindholm", ["Mara Holt"]],
    ["Mara Holt Senior Political Correspondent", ["Mara Holt"]],
    ["Dr. Mara Holt, PhD", ["Mara Holt"]],
    ["Mara Holt (@maraholt)", ["Mara Holt"]],
    ["Von Mara Holt und Jan Peters", ["Mara Holt", "Jan Peters"]],
    ["Analysis by Mara Holt, CNN", ["Mara Holt", "CNN"]],
    ["admin", []],
    ["https://courier.example/author/mara", []],
    ["View all posts", []],
    ["Maria da Silva", ["Maria da Silva"]],
  ])("%s", (words, names) => {
    expect(authorNames(words)).toEqual(names);
  });
});

describe("author", () => {
  test("several persons in JSON-LD, without the agency", () => {
    const authors = [
      { "@type": "Person", name: "Mara Holt" },
      { "@type": "Person", name: "By Jon Pike" },
    ];
    const found = read(jsonLd({ "@type": "NewsArticle", headline: "Storm", author: authors })).byline;
    expect(found).toEqual({ value: "Mara Holt, Jon Pike", from: "JSON-LD author" });
  });

  test("a reference into the graph", () => {
    const graph = {
      "@graph": [
        { "@type": "Article", author: { "@id": "#p" } },
        { "@type": "Person", "@id": "#p", name: "Mara Holt" },
      ],
    };
    expect(read(jsonLd(graph)).byline.value).toBe("Mara Holt");
  });

  test("a person named in the page goes before an organisation in JSON-LD", () => {
    const head = jsonLd({
      "@type": "NewsArticle",
      author: { "@type": "Organization", name: "Courier News" },
    });
    const body = `<article><h1>Storm closes the harbour</h1><div class="byline">By Mara Holt</div>${BODY}</article>`;
    expect(read(head, body).byline.value).toBe("Mara Holt");
    expect(read(head).byline.value).toBe("Courier News");
  });

  test("an address or a nickname in a meta does not hide the name", () => {
    const head =
      '<meta property="article:author" content="https://facebook.com/courier"><meta name="author" content="admin"><meta name="parsely-author" content="Mara Holt">';
    expect(read(head).byline).toEqual({ value: "Mara Holt", from: "meta parsely-author" });
  });

  test("the visible by-line adds the second author", () => {
    const head = '<meta name="author" content="Mara Holt">';
    const body = `<article><h1>Storm closes the harbour</h1><p class="byline">By Mara Holt and Jon Pike</p>${BODY}</article>`;
    expect(read(head, body).byline.value).toBe("Mara Holt, Jon Pike");
  });

  test("authors of comments and of related articles are not asked", () => {
    const body = `<article><h1>Storm closes the harbour</h1>${BODY}</article><div class="related-stories"><span class="byline">By Jon Pike</span></div><div id="comments"><span class="author">Anna Lund</span></div>`;
    expect(read("", body).byline.value).toBeNull();
  });

  test.each([
    ["Posted in Ships by harbourcat on 3 August 2019", "harbourcat"],
    ["3. August 2019 @ 18:13 // Autor: c1pher // Lesezeit: 1 Minute", "c1pher"],
    ["Erstellt von Fabian am Dienstag, 6. Mai 2014", "Fabian"],
    ["Blog Beitrag von Margit Sand", "Margit Sand"],
  ])("a line that credits somebody beside the date: %s", (line, name) => {
    const body = `<article><h1>Storm closes the harbour</h1><p>${line}</p>${BODY}</article>`;
    expect(read("", body).byline).toEqual({ value: name, from: "credit beside the date" });
    const owner = '<meta name="author" content="Jonas Ownersen">';
    expect(read(owner, body).byline.value).toBe(name);
  });

  test("sentences with “by” are no credits, and several credits are a list of posts", () => {
    const sentence =
      "<p>The pier was built by Anna Lund on 3 August 1919, and it stood a hundred years without a scratch until Monday evening, people who live there remember.</p>";
    const one = `<article><h1>Storm closes the harbour</h1>${sentence.repeat(1)}${BODY}</article>`;
    expect(read("", one).byline.value).toBeNull();
    const posts = ["Anna Lund", "Jon Pike", "Mara Holt"]
      .map((name) => `<p>Posted by ${name} on 3 May 2014</p>`)
      .join("");
    expect(
      read("", `<article><h1>Storm closes the harbour</h1>${posts}${BODY}</article>`).byline.value,
    ).toBeNull();
  });
});

describe("date", () => {
  const dated = (head: string, body?: string, more: Partial<HtmlPage> = {}): ReadContent =>
    read(head, body, more);

  test.each([
    ["2031-03-04T18:30:00+02:00", "2031-03-04T18:30"],
    ["2031-03-04T18:30:00.000Z", "2031-03-04T18:30"],
    ["2031-3-4", "2031-03-04"],
    ["20310304T183000Z", "2031-03-04T18:30"],
    ["Tue, 04 Mar 2031 18:30:00 GMT", "2031-03-04T18:30"],
    ["March 4, 2031 6:30 pm", "2031-03-04T18:30"],
    ["1930415400", "2031-03-04T18:30"],
  ])("JSON-LD %s", (written, value) => {
    expect(dated(jsonLd({ "@type": "NewsArticle", datePublished: written })).published.value).toBe(value);
  });

  test("published goes before modified and before the time of saving", () => {
    const html = `<!doctype html><html><!--\n Page saved with SingleFile \n url: https://courier.example/storm \n saved date: Wed Mar 05 2031 08:10:11 GMT+0100 (CET)\n--><head>${jsonLd({ "@type": "NewsArticle", dateModified: "2031-03-05", datePublished: "2031-03-04" })}</head><body>${BODY}</body></html>`;
    const found = read("", undefined, { html });
    expect(found.published.value).toBe("2031-03-04");
    expect(found.captured).toEqual({ value: "2031-03-05T08:10", from: "comment of the saving program" });
    expect(found.url.value).toBe("https://courier.example/storm");
  });

  test("two other places outvote one that stands alone", () => {
    const head = `${jsonLd({ "@type": "NewsArticle", datePublished: "2031-05-20" })}<link rel="canonical" href="https://courier.example/2031/03/04/storm">`;
    const body = `<article><h1>Storm closes the harbour</h1><span class="date">Published March 4, 2031</span>${BODY}</article>`;
    expect(dated(head, body).published).toEqual({ value: "2031-03-04", from: "date in the address" });
  });

  test("the shown day wins over the day in Greenwich", () => {
    const head = jsonLd({ "@type": "NewsArticle", datePublished: "2031-03-05T02:15:00Z" });
    const body = `<article><h1>Storm closes the harbour</h1><span class="date">March 4, 2031</span>${BODY}</article>`;
    expect(dated(head, body).published.value).toBe("2031-03-04");
  });

  test("times of other articles and of changes are passed over", () => {
    const body = `<div class="related"><time datetime="2031-01-01">1 January</time></div><article><h1>Storm closes the harbour</h1><p class="updated">Updated <time datetime="2031-03-09">9 March</time></p><time datetime="2031-03-04">4 March</time>${BODY}</article>`;
    expect(dated("", body).published).toEqual({ value: "2031-03-04", from: "time element" });
  });

  test("an ambiguous date stays out, or is read as the batch or the page's country says, and is flagged", () => {
    const body = `<article><h1>Storm closes the harbour</h1><span class="date">04/03/2031</span>${BODY}</article>`;
    const open = dated("", body);
    expect([open.published.value, open.checks]).toEqual([null, ["ambiguous-date"]]);
    const told = dated("", body, { options: { dateOrder: "month-first" } });
    expect(told.published.value).toBe("2031-04-03");
    const british = dated('<link rel="canonical" href="https://www.courier.co.uk/storm/closes">', body);
    expect([british.published.value, british.checks]).toEqual(["2031-03-04", ["ambiguous-date"]]);
    const spelt = dated(
      "",
      body.replace("</article>", "<p>The pier broke on April 2 at night.</p></article>"),
    );
    expect([spelt.published.value, spelt.checks]).toEqual(["2031-04-03", ["ambiguous-date"]]);
  });

  test("an address of the web archive gives the page's own and the time of capture", () => {
    const found = dated(
      '<link rel="canonical" href="https://web.archive.org/web/20310305081011/https://courier.example/storm">',
    );
    expect(found.url.value).toBe("https://courier.example/storm");
    expect(found.captured?.value).toBe("2031-03-05T08:10");
  });
});

describe("pages as they are written", () => {
  test("names of elements' attributes in capitals, as in 1999", () => {
    const html = `<HTML><HEAD><TITLE>Lindholm Courier: Storm closes the harbour</TITLE><META NAME="author" CONTENT="Mara Holt"><META NAME="date" CONTENT="2001-03-04"></HEAD><BODY><H1 ID="banner"><A HREF="/">Lindholm Courier</A></H1><H3 CLASS="entry-header">Storm closes the harbour</H3>${BODY}</BODY></HTML>`;
    const found = read("", "", { html });
    expect(found.title.value).toBe("Storm closes the harbour");
    expect(found.byline.value).toBe("Mara Holt");
    expect(found.published.value).toBe("2001-03-04");
  });

  test.each([
    ["a name beside a date", "<div><p>Mara Holt</p><p>4 March 2031, 15:40</p></div>"],
    ["a name behind a date", "<div>4 March 2031 / Mara Holt / Weather / No Comments</div>"],
    ["neighbours without a space", "<p><span>March 4, 2031</span><span>By Mara Holt</span></p>"],
    ["a label without a space", "<div><span>Words</span><span>Mara Holt</span></div>"],
  ])("%s", (_, line) => {
    const found = read("", `<article><h1>Storm closes the harbour of Lindholm</h1>${line}${BODY}</article>`);
    expect(found.byline.value).toBe("Mara Holt");
  });

  test("of two dates in a line the one that speaks of publishing", () => {
    const line = "<p class='infos'>Modifié le 11/03/2031 à 08:15 | Publié le 10/03/2031 à 19:02</p>";
    const html = `<html lang="fr"><body><article><h1>Storm closes the harbour of Lindholm</h1>${line}${BODY}</article></body></html>`;
    expect(read("", "", { html }).published.value?.slice(0, 10)).toBe("2031-03-10");
  });

  test("“By mistake” is no by-line", () => {
    const body = `<article><h1>Storm closes the harbour of Lindholm</h1><p>By mistake. Nobody had told them.</p>${BODY}</article>`;
    expect(read("", body).byline.value).toBeNull();
  });
});
