import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type GenerateOptions, generateArticles } from "./generate-articles.ts";

/** Writes the articles of `generateArticles` under `dir` as web pages. */
export function writePageFolder(dir: string, options: GenerateOptions): void {
  for (const { path, text } of generateArticles(options)) {
    const target = join(dir, path.replace(/\.txt$/u, ".html"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, pageOf(text));
  }
}

/** A page as news sites write them: head with metadata, navigation, scripts, the article, related links, footer. */
function pageOf(text: string): string {
  const [title = "", byline = "", ...paragraphs] = text.trim().split("\n\n");
  const html = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const links = Array.from(
    { length: 40 },
    (_, index) => `<li><a href="/section/${index}">Section ${index}</a></li>`,
  ).join("");
  const cards = Array.from(
    { length: 12 },
    (_, index) =>
      `<div class="card"><a href="/other/${index}"><img src="/i/${index}.jpg" alt=""><h3>Other story ${index} of the day</h3></a></div>`,
  ).join("\n");
  const script = `<script>window.data=${JSON.stringify({ list: Array.from({ length: 300 }, (_, index) => ({ index, name: `entry ${index}` })) })}</script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${html(title)} | Site</title><meta property="og:title" content="${html(title)}">${script}
<style>${".a{color:red;margin:0 auto}".repeat(200)}</style></head><body><header><nav><ul>${links}</ul></nav></header><main><article><h1>${html(title)}</h1><p class="byline">${html(byline)}</p>
${paragraphs.map((each) => `<p>${html(each)}</p>`).join("\n")}</article><aside>${cards}</aside></main><footer><ul>${links}</ul><p>All rights reserved.</p></footer>${script}</body></html>`;
}
