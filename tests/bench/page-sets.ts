/** The labelled pages that are measured: those of the data folder, and articles set into a frame of our own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { decodeBytes } from "../../src/main/project/import/decode-bytes.ts";
import type { PageTruth } from "./page-quality.ts";

/** The text of a file; empty when it has none. */
export function decoded(path: string): string {
  const read = decodeBytes(readFileSync(path));
  return "error" in read ? "" : read.text;
}

/** Saved pages with words that must and must not be there. */
export function savedPages(folder: string): PageTruth[] {
  const gold: {
    file: string;
    title: string;
    author: string;
    date: string;
    with: string[];
    without: string[];
  }[] = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"));
  return gold.map((page) => ({
    name: page.file,
    html: decoded(join(folder, page.file)),
    with: page.with,
    without: page.without,
    ...(page.title === "" ? {} : { title: page.title }),
    ...(page.author === "" ? {} : { author: page.author }),
    ...(page.date === "" ? {} : { date: page.date }),
  }));
}

/** Briefings in a minimal page: the truth is all its words but the heading. */
export function briefings(folder: string): PageTruth[] {
  const lines = readFileSync(join(folder, "manifest.jsonl"), "utf8").trim().split("\n");
  return lines.map((line): PageTruth => {
    const row: { file: string; title: string; date_in_title: string | null } = JSON.parse(line);
    const html = decoded(join(folder, row.file));
    const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(row.date_in_title ?? "");
    const date =
      day === null ? {} : { date: `${day[3]}-${day[1]?.padStart(2, "0")}-${day[2]?.padStart(2, "0")}` };
    return { name: row.file, html, body: wordsOfPage(html), title: row.title, ...date };
  });
}

function wordsOfPage(html: string): string {
  const parts: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (name === "h1" || name === "title") silent += 1;
      parts.push(" ");
    },
    ontext(text) {
      if (silent === 0) parts.push(text);
    },
    onclosetag(name) {
      if (name === "h1" || name === "title") silent -= 1;
      parts.push(" ");
    },
  });
  parser.end(html);
  return parts.join("");
}

/** Wikinews articles set into a page as sites build them, with captions, share tools and other headlines around. */
export function framedArticles(folder: string): PageTruth[] {
  const lines = readFileSync(join(folder, "gold.jsonl"), "utf8").trim().split("\n");
  const rows = lines.map(
    (line): { file: string; title: string; date_created: string; blocks: { type: string; text: string }[] } =>
      JSON.parse(line),
  );
  return rows.map((row, index) => {
    const others = [1, 2, 3].map((step) => rows[(index + step) % rows.length]?.title ?? "");
    const own = row.blocks.filter(
      ({ type }) => !["head", "figure", "caption", "date", "dateline"].includes(type),
    );
    const shown = row.blocks.filter(({ type }) => type !== "head");
    const links = others.map((title) => `<li><a href="/x"><h3>${escaped(title)}</h3></a></li>`).join("");
    const body = shown.map(({ type, text }) => markup(type, text)).join("\n");
    const html = `<!doctype html><html lang="en"><head><title>${escaped(row.title)} | The Example Wire</title>
<meta property="og:site_name" content="The Example Wire"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${row.date_created}T10:00:00Z"}</script></head>
<body><header><nav><ul><li><a href="/w">World</a></li><li><a href="/p">Politics</a></li></ul></nav></header>
<main><article><h1>${escaped(row.title)}</h1><div class="article-meta"><time datetime="${row.date_created}">Published</time><div class="share-tools">Share this article with others</div></div>
${body.replace("</p>", `</p><aside class="related-inline"><h4>More on this</h4><ul>${links}</ul></aside>`)}
<div class="newsletter-box"><p>Sign up for the daily letter of The Example Wire and never miss a story again.</p></div></article>
<section class="most-read"><h2>Most read</h2><ul>${links}</ul></section></main><footer><p>© The Example Wire. All rights reserved.</p></footer></body></html>`;
    return {
      name: row.file,
      html,
      title: row.title,
      date: row.date_created,
      body: own.map(({ text }) => text).join("\n"),
    };
  });
}

function markup(type: string, text: string): string {
  const words = escaped(text);
  if (type === "figure" || type === "caption")
    return `<figure><img src="a.jpg"><figcaption>${words}</figcaption></figure>`;
  if (type === "quote") return `<blockquote><p>${words}</p></blockquote>`;
  if (type === "item" || type === "list") return `<ul><li>${words}</li></ul>`;
  return `<p>${words}</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
