import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateArticles } from "./generate-articles.ts";
import { makeDocx, paragraph } from "./make-docx.ts";
import { makePdf } from "./make-pdf.ts";
import { makeZip } from "./make-zip.ts";
import { type AddressOf, requestPayloads } from "./malicious-requests.ts";
import { type Payload, runCode, scriptPayloads } from "./malicious-scripts.ts";

export interface MaliciousFolder {
  readonly scripts: readonly Payload[];
  readonly requests: readonly Payload[];
  /** The web pages as they were written, for the control. */
  readonly pages: readonly string[];
  readonly files: number;
  /** A number of its own for a payload that the test puts somewhere else. */
  readonly nextId: () => number;
}

const SEED = 20261122;
const SCRIPTS_IN_A_PAGE = 12;
const REQUESTS_IN_A_PAGE = 8;
/** Every so many of the payloads come a second time, in another kind of file. */
const AGAIN = 5;
/** Slots for the second time: MHTML, e-mail, Markdown, feed, records, table, SVG, plain text. */
const CARRIERS = 8;

/**
 * Writes a folder of articles that try to run code or to reach the canary: each payload in a web page, a share of them
 * again in the other formats, and more in titles, authors, outlets, file names, entries of archives and broken files.
 */
export async function writeMaliciousFolder(dir: string, addressOf: AddressOf): Promise<MaliciousFolder> {
  const scripts = scriptPayloads(1, SEED);
  const requests = requestPayloads(1001, addressOf);
  const again = [
    ...scriptPayloads(2001, SEED + 1).filter((_, index) => index % AGAIN === 0),
    ...requestPayloads(3001, addressOf).filter((_, index) => index % 2 === 0),
  ].filter(({ alone }) => !alone);
  const texts = generateArticles({ count: 1000, seed: SEED, copyShare: 0 });
  const prose = (): string[] => (texts.next().value?.text ?? "").trim().split("\n\n");
  let files = 0;
  const put = (name: string, content: string | Uint8Array): void => {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    files += 1;
  };
  let lastId = 4000;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };

  const pages = [...inGroups(scripts, SCRIPTS_IN_A_PAGE), ...inGroups(requests, REQUESTS_IN_A_PAGE)].map(
    (group) => webPage(prose(), group),
  );
  for (const [index, page] of pages.entries())
    put(`pages/page-${String(index + 1).padStart(3, "0")}.html`, page);

  const share = (slot: number): Payload[] => again.filter((_, index) => index % CARRIERS === slot);
  put("saved.mhtml", mhtml(webPage(prose(), share(0)), addressOf(nextId())));
  put("mail.eml", email(prose(), share(1), nextId));
  put("notes.md", markdown(prose(), share(2), addressOf, nextId));
  put("feed.xml", feed(prose(), share(3)));
  put(
    "records.json",
    JSON.stringify(
      share(4).map(({ markup }) => ({
        title: markup,
        author: markup,
        source: markup,
        text: `${markup}\n\n${prose().join("\n\n")}`,
      })),
    ),
  );
  put(
    "table.csv",
    csv(
      share(5)
        .slice(0, 8)
        .map(({ markup }) => [markup, `${markup}\n\n${prose().join("\n\n")}`, markup]),
    ),
  );
  put(
    "drawing.svg",
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${runCode(nextId())}">${share(6)
      .map(({ markup }) => markup)
      .join("")}</svg>`,
  );
  put("sheet.css", `@import "${addressOf(nextId())}";`);
  put("plain.txt", [...share(7).map(({ markup }) => markup), ...prose()].join("\n\n"));
  put(
    "document.docx",
    await makeDocx({
      body: [
        ...share(7).map(({ markup }) => paragraph(asText(markup))),
        ...prose().map((words) => paragraph(asText(words))),
      ].join(""),
      core: `<dc:title>${asText(`<img src=x onerror=${runCode(nextId())}>`)}</dc:title>`,
    }),
  );
  put(
    "paper.pdf",
    makePdf({
      pages: [
        prose()
          .slice(0, 12)
          .map((words, index) => ({
            x: 50,
            y: 780 - index * 20,
            words: words
              .replace(/[^ -~]/gu, " ")
              .replace(/[()\\]/gu, " ")
              .slice(0, 90),
          })),
      ],
      script: runCode(nextId()).replaceAll(/[()]/gu, "\\$&"),
      remote: addressOf(nextId()),
      info: { Title: `<svg onload=${runCode(nextId()).replaceAll(/[()]/gu, "\\$&")}>` },
    }),
  );
  for (let copy = 0; copy < 3; copy += 1) put(`said-of-it-${copy}.html`, metadataPage(prose(), nextId, copy));

  for (const name of hostileNames(nextId)) {
    put(`names/${name}.txt`, `${name}\n\n${prose().join("\n\n")}`);
    put(`broken/${name}.pdf`, `%PDF-1.7\n${name}`);
  }
  for (const name of hostileNames(nextId)) put(`broken/${name}.bin`, Uint8Array.of(0, 1, 2, 3, 0, 255));
  put(
    "archive.zip",
    makeZip([
      ...hostileNames(nextId).flatMap((name) => [
        { name: `${name}/../../${name}.txt`, data: "out" },
        { name: `in/${name}.html`, data: webPage(prose(), []) },
      ]),
    ]),
  );
  put(
    "lines.jsonl",
    hostileNames(nextId)
      .map((name) => `{"title": "${name.replaceAll('"', "'")}`)
      .join("\n"),
  );
  return {
    scripts: [...scripts, ...again.filter(({ id }) => id < 3000)],
    requests: [...requests, ...again.filter(({ id }) => id > 3000)],
    pages,
    files,
    nextId,
  };
}

/** Words that are code where somebody takes them for markup, and that can be a file's name. */
export function hostileNames(nextId: () => number): string[] {
  return [
    `<img src=x onerror=${runCode(nextId())}>`,
    `"><svg onload=${runCode(nextId())}>`,
    `' autofocus onfocus=${runCode(nextId())} '`,
    `javascript:${runCode(nextId())}`,
    `&lt;script&gt;${runCode(nextId())}&lt;`,
    `{{constructor.constructor('${runCode(nextId())}')()}}`,
  ];
}

function inGroups(payloads: readonly Payload[], size: number): Payload[][] {
  const together = payloads.filter(({ alone }) => !alone);
  const groups = payloads.filter(({ alone }) => alone).map((payload) => [payload]);
  for (let at = 0; at < together.length; at += size) groups.push(together.slice(at, at + size));
  return groups;
}

function webPage([title = "", ...words]: readonly string[], payloads: readonly Payload[]): string {
  const paragraphs = words.map((each) => `<p>${asText(each)}</p>`).join("\n");
  const tricks = payloads.map(({ markup }) => `<div>${markup}</div>`).join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${asText(title)}</title></head>
<body><article><h1>${asText(title)}</h1>${paragraphs}${tricks}</article></body></html>`;
}

/** A page whose payloads stand where importers look for title, author, outlet, language and date. */
function metadataPage([, ...words]: readonly string[], nextId: () => number, form: number): string {
  const name = () => asText(hostileNames(nextId)[form] ?? "");
  const data = JSON.stringify({
    "@type": "NewsArticle",
    headline: hostileNames(nextId)[form],
    author: { "@type": "Person", name: hostileNames(nextId)[form] },
    datePublished: `2024-03-04${hostileNames(nextId)[form]}`,
  });
  return `<!doctype html><html lang="${name()}"><head><meta charset="utf-8"><title>${name()}</title>
<meta name="author" content="${name()}"><meta property="og:site_name" content="${name()}"><meta property="og:title" content="${name()}">
<link rel="canonical" href="${name()}"><script type="application/ld+json">${data.replaceAll("</", "<\\/")}</script></head>
<body><article><h1>${name()}</h1><p class="byline">By ${name()}</p><time datetime="${name()}">${name()}</time>
${words.map((each) => `<p>${asText(each)}</p>`).join("\n")}</article></body></html>`;
}

function mhtml(page: string, address: string): string {
  const part = (type: string, place: string, content: string): string =>
    `--cut\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${place}\r\n\r\n${Buffer.from(content).toString("base64")}\r\n`;
  const linked = page.replace(
    "</head>",
    '<link rel=stylesheet href="cid:sheet"><img src="https://a.example/drawing.svg"></head>',
  );
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/story\r\nSubject: Saved\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"; type="text/html"\r\n\r\n${part("text/html", "https://a.example/story", linked)}${part("text/css", "cid:sheet", `@import "${address}";body{background:url(${address})}`)}${part("image/svg+xml", "https://a.example/drawing.svg", `<svg xmlns="http://www.w3.org/2000/svg" onload="top.postMessage(1)"><image href="${address}"/></svg>`)}--cut--\r\n`;
}

function email(words: readonly string[], payloads: readonly Payload[], nextId: () => number): string {
  const name = hostileNames(nextId)[0] ?? "";
  return `From: "${name}" <a@b.example>\r\nTo: list@b.example\r\nSubject: ${name}\r\nDate: Fri, 20 Nov 2026 10:15:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(webPage(words, payloads)).toString("base64")}\r\n`;
}

function markdown(
  words: readonly string[],
  payloads: readonly Payload[],
  addressOf: AddressOf,
  nextId: () => number,
): string {
  const title = JSON.stringify(`<img src=x onerror=${runCode(nextId())}>`);
  const links = `[x](javascript:${runCode(nextId())}) ![x](${addressOf(nextId())}) [x]: data:text/html,<script>${runCode(nextId())}</script>\n\n<${addressOf(nextId())}>`;
  return `---\ntitle: ${title}\nauthor: ${title}\n---\n\n${[...payloads.map(({ markup }) => markup), links, ...words].join("\n\n")}\n`;
}

function feed(words: readonly string[], payloads: readonly Payload[]): string {
  const items = payloads.map(
    ({ id, markup }) =>
      `<item><guid>${id}</guid><title>${asText(markup)}</title><link>javascript:${asText(runCode(id))}</link><description>${asText(`${markup}<p>${words.join("</p><p>")} ${id}</p>`)}</description></item>`,
  );
  return `<?xml version="1.0"?><?xml-stylesheet href="javascript:1"?><rss version="2.0"><channel><title>${asText(payloads[0]?.markup ?? "")}</title>${items.join("")}</channel></rss>`;
}

function csv(rows: readonly (readonly string[])[]): string {
  const cell = (words: string): string => `"${words.replaceAll('"', '""')}"`;
  return `title,text,author\n${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

function asText(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\u0000", "");
}
