import { type Guess, NO_GUESS, type ReadContent, type Refusal } from "../article.ts";
import { decodePart } from "../mail/email-decode.ts";
import { headerDate, headerWords, readHeaders } from "../mail/email-headers.ts";
import { parseMime } from "../mail/email-mime.ts";
import type { Document, PageDocument } from "../part.ts";
import { refuse } from "../refusal.ts";
import { findMainPage } from "./mhtml-parts.ts";
import { readHtml } from "./read-html.ts";

/**
 * Reads a page saved as MHTML (RFC 2557): the article of the main page, by the same rules as an HTML file, with the
 * address it was saved from and, as its capture, the date of the file's header. Frames and all other parts are left
 * alone; nothing is fetched.
 */
export async function readMhtml(document: Document): Promise<ReadContent | Refusal> {
  const message = await parseMime(document.bytes);
  if ("error" in message) {
    return message.error === "deep"
      ? refuse("too-deep", "The MHTML file’s parts are nested too deep.")
      : refuse("unreadable", "The MHTML file is damaged and cannot be read.");
  }
  const headers = readHeaders(document.bytes, null);
  const found = findMainPage(message.root, headers);
  if (found === null) {
    return message.cut
      ? refuse("cut-off", "The MHTML file ends before its page.")
      : refuse("no-text", "The MHTML file has no page in it.");
  }
  const decoded = decodePart(found.main.bytes, found.main.charset);
  const page: PageDocument = {
    path: document.path,
    html: noteAddress(decoded.text, found.url),
    options: document.options,
  };
  const content = readHtml(page);
  if ("kind" in content) return content;
  const warnings = [...decoded.warnings];
  if (message.cut) warnings.push("The end of the MHTML file is missing.");
  if (found.substitute)
    warnings.push("The page that the MHTML file was saved from is missing in it; another part was read.");
  if (found.frames > 0)
    warnings.push(found.frames === 1 ? "One frame was left out." : `${found.frames} frames were left out.`);
  const subject = headerWords(headers, "subject");
  const saved = headerDate(headers.get("date"));
  const pick = (first: Guess, second: string | null, from: string): Guess =>
    first.value === null && second !== null && second !== "" ? { value: second, from } : first;
  return {
    ...content,
    format: "mhtml",
    encoding: decoded.encoding,
    title: pick(content.title, subject, "header Subject"),
    url: pick(content.url, found.url, "address the page was saved from"),
    captured:
      saved === null ? (content.captured ?? NO_GUESS) : { value: saved, from: "MHTML header Date (saved)" },
    warnings: [...warnings, ...content.warnings],
    checks: [
      ...(content.checks ?? []),
      ...(message.cut ? (["cut-off"] as const) : []),
      ...(decoded.unsure ? (["encoding-unsure"] as const) : []),
    ],
  };
}

/** Puts the address where browsers note it in saved pages, so that the page's rules know it too. */
function noteAddress(html: string, url: string | null): string {
  if (url === null) return html;
  const note = `<!-- saved from url=(${String(url.length).padStart(4, "0")})${url.replaceAll("-->", "--%3E")} -->`;
  const start = /<html[^>]*>/i.exec(html.slice(0, 20_000));
  const at = start === null ? 0 : start.index + start[0].length;
  return html.slice(0, at) + note + html.slice(at);
}
