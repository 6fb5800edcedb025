import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { generateArticles } from "./generate-articles.ts";
import { makeDocx, paragraph } from "./make-docx.ts";
import { makePdf } from "./make-pdf.ts";
import { makeRecord, makeResponse } from "./make-warc.ts";
import { makeZip } from "./make-zip.ts";
import { createRandom, type Random } from "./seeded-random.ts";

export interface MutatedFile {
  /** Number, kind and ending: "00017-mhtml.mhtml". */
  readonly name: string;
  /** Makes this one file again. */
  readonly seed: number;
  readonly bytes: Uint8Array;
}

interface Kind {
  readonly name: string;
  readonly ending: string;
  /** A sound file of this kind. `damage` is put on what is packed inside, so that readers of the inside see it too. */
  readonly make: (
    words: Words,
    damage: (bytes: Uint8Array) => Uint8Array,
  ) => Uint8Array | Promise<Uint8Array>;
}

interface Words {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Mutated files stay below this many bytes: they are about being odd, not about being large. */
const LARGEST = 400_000;
const SECOND =
  "The second report of the day says something else about the harbour and its gates, said the office.";

/** Pieces that grammars stumble over. */
const ODD_PIECES = [
  ..."<!-- | --> | ]]> | <![CDATA[ | <script> | </script | <svg><style> | <table><tr><td> | <font> | &#x110000; | &#0; | <!DOCTYPE x [".split(
    " | ",
  ),
  ...'{ | } | [[[[ | \\u0000 | \\ud800 | 1e999 | -0 | __proto__ | " | , | ;;;; | NaN | null'.split(" | "),
  ...'--- | ...\n | --cut | --cut-- | Content-Type: multipart/mixed; boundary="" | Content-Transfer-Encoding: base64 | =?utf-8?B? | From | =\r\n'.split(
    " | ",
  ),
  ..."endobj | stream | 0 0 R | << | >> | /Length 99999999 | startxref | %%EOF | PK\u0001\u0002 | PK\u0005\u0006".split(
    " | ",
  ),
  ..."WARC/1.0 | Content-Length: -1 | Content-Length: 99999999999 | Transfer-Encoding: chunked | ffffffff\r\n | HTTP/1.1 200".split(
    " | ",
  ),
  ..."\u0000 | \ufeff | \u202e | \u2028 | \u0085 | \u0300\u0300\u0300 | \u200d\u200d | \ufffd | Ａ | \u0660\u0661/\u0660\u0662/\u0662\u0660\u0662\u0664".split(
    " | ",
  ),
  ..."04/03/2024 | 31.02.2024 | 9999-99-99 | 0000-00-00T25:61:61Z | 1970-01-01 | Published: | By By By | Related: | Read more:".split(
    " | ",
  ),
];

const KINDS: readonly Kind[] = [
  text("text-utf-8", "utf8"),
  text("text-utf-16-le", "utf16le"),
  text("text-utf-16-be", "utf16be"),
  text("text-windows-1251", "windows-1251"),
  text("text-gb18030", "gb18030"),
  text("text-shift-jis", "shift_jis"),
  text("text-windows-1256", "windows-1256"),
  { name: "html", ending: "html", make: (words) => bytesOf(page(words)) },
  {
    name: "html-legacy",
    ending: "htm",
    make: (words) => iconv.encode(page(words).replace("utf-8", "windows-1252"), "windows-1252"),
  },
  {
    name: "markdown",
    ending: "md",
    make: ({ title, paragraphs }) =>
      bytesOf(
        `---\ntitle: "${title}"\nauthor: [A, B]\ndate: 2024-03-05\ntags: &a [x, *a]\n---\n\n# ${title}\n\n> ${paragraphs.join("\n\n")}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
      ),
  },
  { name: "mhtml", ending: "mhtml", make: (words) => bytesOf(mhtml(words)) },
  { name: "pdf", ending: "pdf", make: (words) => pdf(words) },
  {
    name: "docx",
    ending: "docx",
    make: async ({ title, paragraphs }, damage) => {
      const body = [title, ...paragraphs]
        .map((each) => paragraph(each.replaceAll("&", "&amp;").replaceAll("<", "&lt;")))
        .join("");
      // Damage in the XML, packed soundly.
      return makeDocx({
        body: Buffer.from(damage(bytesOf(body))).toString("utf8"),
        core: `<dc:title>${title}</dc:title>`,
      });
    },
  },
  { name: "email", ending: "eml", make: (words) => bytesOf(email(words)) },
  {
    name: "mailbox",
    ending: "mbox",
    make: (words) =>
      bytesOf(
        `From a@b Fri Nov 20 10:15:00 2026\n${email(words)}\n\nFrom a@b Fri Nov 20 10:16:00 2026\nSubject: Second\n\n${SECOND}\n`,
      ),
  },
  {
    name: "json",
    ending: "json",
    make: (words) =>
      bytesOf(
        JSON.stringify({ articles: [record(words), { ...record(words), text: SECOND }], total: 2 }, null, 1),
      ),
  },
  {
    name: "json-lines",
    ending: "jsonl",
    make: (words) =>
      bytesOf(`${JSON.stringify(record(words))}\n${JSON.stringify({ title: "Second", text: SECOND })}\n`),
  },
  {
    name: "csv",
    ending: "csv",
    make: ({ title, paragraphs }) =>
      bytesOf(
        `title;text;date;source\n"${title}";"${paragraphs.join("\n").replaceAll('"', '""')}";2024-03-05;Lume Wire\n=1+1;"${SECOND}";05/03/2024;Lume Wire\n`,
      ),
  },
  { name: "rss", ending: "xml", make: (words) => bytesOf(rss(words)) },
  {
    name: "atom",
    ending: "atom",
    make: ({ title, paragraphs }) =>
      bytesOf(
        `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>F</title><entry><id>1</id><title>${title}</title><updated>2024-03-05T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${paragraphs.join("</p><p>")}</p></div></content></entry></feed>`,
      ),
  },
  { name: "warc", ending: "warc", make: (words) => warc(words) },
  { name: "warc-packed", ending: "warc.gz", make: (words, damage) => gzipSync(damage(warc(words))) },
  { name: "gzip", ending: "txt.gz", make: (words, damage) => gzipSync(damage(bytesOf(plain(words)))) },
  {
    name: "zip",
    ending: "zip",
    make: async (words, damage) =>
      makeZip([
        { name: "a.html", data: damage(bytesOf(page(words))) },
        { name: "b/c.eml", data: damage(bytesOf(email(words))) },
        { name: "d.pdf", data: damage(await pdf(words)) },
        { name: "e.txt", data: SECOND },
      ]),
  },
];

/** How many kinds of file there are. */
export const MUTATED_KINDS = KINDS.length;

/** Mutated files over all readers, one kind after the other; file `n` is made from `seed + n` alone. */
export async function* mutatedFiles(count: number, seed: number): AsyncGenerator<MutatedFile> {
  const articles = [...generateArticles({ count: 60, seed, copyShare: 0 })].map(({ text: words }) =>
    words.trim().split("\n\n"),
  );
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(seed + index);
    const [title = "", ...paragraphs] = random.pick(articles);
    const kind = KINDS[index % KINDS.length] ?? random.pick(KINDS);
    const inside = random.chance(0.5);
    const damage = (bytes: Uint8Array): Uint8Array => mutate(bytes, random);
    const made = await kind.make(
      { title: `${title} (${index})`, paragraphs },
      inside ? damage : (bytes) => bytes,
    );
    const ending = random.chance(0.1) ? random.pick(KINDS).ending : kind.ending;
    const isPacked = inside && ["docx", "warc-packed", "gzip", "zip"].includes(kind.name);
    yield {
      name: `${String(index).padStart(5, "0")}-${kind.name}.${ending}`,
      seed: seed + index,
      bytes: isPacked ? made : mutate(made, random),
    };
  }
}

/** One to nine changes: bytes turned, pieces cut, doubled, moved or said a thousand times, odd pieces put in, the end cut off. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const { below, pick } = random;
  let broken: Buffer = Buffer.from(bytes);
  for (let change = below(9); change >= 0; change -= 1) {
    const at = below(broken.length + 1);
    const length = below(pick([4, 40, 400, 4000]));
    const piece = broken.subarray(at, at + length);
    const kind = below(10);
    if (kind === 0) broken = broken.subarray(0, at);
    else if (kind === 1) broken = Buffer.concat([broken.subarray(0, at), broken.subarray(at + length)]);
    else if (kind === 2) broken = Buffer.concat([broken.subarray(0, at + length), broken.subarray(at)]);
    else if (kind === 3) broken = Buffer.concat([broken.subarray(at), broken.subarray(0, at)]);
    else if (kind === 4)
      broken = Buffer.concat([
        broken.subarray(0, at),
        ...Array.from({ length: below(1000) }, () => piece.subarray(0, 200)),
        broken.subarray(at),
      ]);
    else if (kind <= 7)
      broken = Buffer.concat([broken.subarray(0, at), oddPiece(random), broken.subarray(at)]);
    else
      for (let turn = below(12); turn >= 0 && broken.length > 0; turn -= 1)
        broken[below(broken.length)] = below(256);
    broken = Buffer.from(broken.subarray(0, LARGEST));
  }
  return broken;
}

function oddPiece({ pick, below, chance }: Random): Buffer {
  const piece = Buffer.from(pick(ODD_PIECES));
  return chance(0.15) ? Buffer.concat(Array.from({ length: below(5000) }, () => piece)) : piece;
}

function text(name: string, encoding: string): Kind {
  return { name, ending: "txt", make: (words) => iconv.encode(plain(words), encoding) };
}

function plain({ title, paragraphs }: Words): string {
  return `${title}\n\n${paragraphs.join("\n\n")}\n\nПорт закрыт до пятницы. 港口将关闭至星期五。 الميناء مغلق.\n`;
}

function page({ title, paragraphs }: Words): string {
  const data = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: "2024-03-05T10:00:00Z",
    author: [{ name: "Tesna Varol" }],
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Lume Wire</title><meta property="og:title" content="${title}"><script type="application/ld+json">${data}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p class="byline">By Tesna Varol</p><time datetime="2024-03-05">5 March 2024</time>${paragraphs.map((each) => `<p>${each}</p>`).join("\n")}<table><tr><td>1<td>2</table></article><footer>Copyright</footer></body></html>`;
}

function mhtml(words: Words): string {
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/story\r\nSubject: =?utf-8?Q?Story?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/html\r\nContent-Location: https://a.example/story\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page(words).replaceAll("=", "=3D")}\r\n--cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/a.png\r\n\r\niVBORw0KGgo=\r\n--cut--\r\n`;
}

function email(words: Words): string {
  return `From: "Lume Wire" <desk@lume.example>\nTo: list@lume.example\nSubject: ${words.title}\nDate: Thu, 05 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="cut"\n\n--cut\nContent-Type: multipart/alternative; boundary="in"\n\n--in\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n${words.paragraphs.join("\n\n")}\n\n> quoted words\n-- \nthe desk\n--in\nContent-Type: text/html; charset=utf-8\n\n${page(words)}\n--in--\n--cut\nContent-Type: message/rfc822\n\nSubject: Inner\n\n${SECOND}\n--cut\nContent-Type: text/plain; name="a.txt"\nContent-Disposition: attachment; filename="a.txt"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(SECOND).toString("base64")}\n--cut--\n`;
}

function rss({ title, paragraphs }: Words): string {
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lume Wire</title><link>https://a.example/</link><item><title>${title}</title><link>/1</link><guid>1</guid><pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${paragraphs.join("</p><p>")}</p>]]></content:encoded></item><item><title>Second</title><description>${SECOND}</description></item></channel></rss>`;
}

function warc(words: Words): Buffer {
  return Buffer.concat([
    makeRecord({ uri: "https://a.example/1", block: makeResponse(page(words)) }),
    makeRecord({
      uri: "https://a.example/2",
      block: makeResponse(`<html><body><article><h1>Second</h1><p>${SECOND}</p></article></body></html>`),
    }),
  ]);
}

function pdf({ title, paragraphs }: Words): Uint8Array {
  const lines = [title, ...paragraphs].flatMap(
    (each) =>
      each
        .replace(/[^ -~]/gu, " ")
        .replace(/[()\\]/gu, " ")
        .match(/.{1,80}(?: |$)/gu) ?? [],
  );
  const half = Math.ceil(lines.length / 2);
  const draw = (some: readonly string[]) =>
    some.slice(0, 45).map((words, index) => ({ x: 60, y: 790 - index * 16, words }));
  return makePdf({
    pages: [draw(lines.slice(0, half)), draw(lines.slice(half))],
    info: { Title: title.replace(/[^ -~]/gu, " ").replace(/[()\\]/gu, " ") },
  });
}

function record({ title, paragraphs }: Words) {
  return {
    title,
    author: "Tesna Varol",
    published: "2024-03-05",
    source: "Lume Wire",
    text: paragraphs.join("\n\n"),
  };
}

function bytesOf(words: string): Uint8Array {
  return Buffer.from(words);
}
