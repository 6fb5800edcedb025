import { decodePart } from "../mail/email-decode.ts";
import { readHeaders } from "../mail/email-headers.ts";
import { type MimePart, parseMime, partsUnder } from "../mail/email-mime.ts";
import { takeApart } from "../mail/email-parts.ts";
import { findMainPage } from "./mhtml-parts.ts";

/** Bytes of pictures put into the page, before base64. */
const PICTURE_BUDGET = 8 * 1024 * 1024;
/** Pictures that are pictures and nothing else; SVG can hold scripts and addresses. */
const PICTURE = /^image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)$/;
const REFERENCE = /\b(src|background|poster)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;
const STYLE_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/gi;
const LONGEST_ADDRESS = 4000;

/**
 * The page of an MHTML file, or the HTML form of an e-mail, for looking at: with its pictures in it as data addresses
 * (raster pictures only, the first 8 MB of them). Addresses of anything else stay as they are: whoever shows the page
 * must let it reach nothing. Null when the file has no page. Linear in the page.
 */
export async function mainHtml(bytes: Uint8Array): Promise<string | null> {
  const message = await parseMime(bytes);
  if ("error" in message) return null;
  const headers = readHeaders(bytes, null);
  const mhtml = findMainPage(message.root, headers);
  // An e-mail's page is the one its text is read from; an attached page is another article.
  const isSavedPage = message.root.type === "multipart/related" && mhtml !== null;
  const mail = takeApart(message.root).pieces.find((piece) => piece.html !== undefined)?.html;
  const main = isSavedPage || headers.has("snapshot-content-location") ? mhtml?.main : mail;
  if (main === undefined) return null;
  const html = decodePart(main.bytes, main.charset).text;
  return withPictures(html, picturesOf(partsUnder(message.root)), main.location ?? mhtml?.url ?? null);
}

function picturesOf(parts: readonly MimePart[]): Map<string, MimePart> {
  const pictures = new Map<string, MimePart>();
  for (const part of parts) {
    if (!PICTURE.test(part.type) || part.bytes.length === 0) continue;
    if (part.id !== null) pictures.set(`cid:${part.id}`, part);
    if (part.location !== null && !pictures.has(part.location)) pictures.set(part.location, part);
  }
  return pictures;
}

function withPictures(html: string, pictures: ReadonlyMap<string, MimePart>, base: string | null): string {
  if (pictures.size === 0) return html;
  let left = PICTURE_BUDGET;
  const known = new Map<MimePart, string>();
  const dataOf = (written: string): string | null => {
    const part = findPicture(pictures, written, base);
    if (part === null) return null;
    const made = known.get(part);
    // Each use is one more copy in the page.
    if (part.bytes.length > left) return null;
    left -= part.bytes.length;
    if (made !== undefined) return made;
    const data = `data:${part.type};base64,${Buffer.from(part.bytes).toString("base64")}`;
    known.set(part, data);
    return data;
  };
  return html
    .replace(REFERENCE, (whole, name: string, equals: string, value: string) => {
      const data = dataOf(value.replace(/^["']|["']$/g, ""));
      return data === null ? whole : `${name}${equals}"${data}"`;
    })
    .replace(STYLE_URL, (whole, double?: string, single?: string, bare?: string) => {
      const data = dataOf(double ?? single ?? bare ?? "");
      return data === null ? whole : `url(${data})`;
    });
}

function findPicture(
  pictures: ReadonlyMap<string, MimePart>,
  written: string,
  base: string | null,
): MimePart | null {
  if (written === "" || written.length > LONGEST_ADDRESS || written.startsWith("data:")) return null;
  const address = written.replaceAll("&amp;", "&").trim();
  return (
    pictures.get(address) ?? pictures.get(decodeCid(address)) ?? pictures.get(resolve(address, base)) ?? null
  );
}

function decodeCid(address: string): string {
  if (!/^cid:/i.test(address)) return "";
  try {
    return `cid:${decodeURIComponent(address.slice(4))}`;
  } catch {
    return "";
  }
}

function resolve(address: string, base: string | null): string {
  return base !== null && URL.canParse(address, base) ? new URL(address, base).href : "";
}
