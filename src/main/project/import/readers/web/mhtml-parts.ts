import type { EmailHeaders } from "../mail/email-headers.ts";
import { type MimePart, partsUnder } from "../mail/email-mime.ts";

/** Where the page stands in an MHTML file. */
export interface MhtmlParts {
  readonly main: MimePart;
  /** Address of the page, when it is one of the web. */
  readonly url: string | null;
  /** Other pages in the file: frames. */
  readonly frames: number;
  /** The part that the file names as its page is missing; another was taken. */
  readonly substitute: boolean;
}

const WEB = /^https?:\/\/\S+$/i;

/**
 * Finds the main page of an MHTML file: the part that "start" names (RFC 2387), else the one saved from the address in
 * Snapshot-Content-Location, else the first page. Null when no part is a page.
 */
export function findMainPage(root: MimePart, headers: EmailHeaders): MhtmlParts | null {
  const pages = partsUnder(root).filter((part) => isPage(part) && part.bytes.length > 0);
  const saved = headers.get("snapshot-content-location")?.replace(/\s+/g, "") ?? null;
  const start = root.parameters.start?.replace(/^<|>$/g, "") ?? null;
  const named =
    pages.find((part) => start !== null && part.id === start) ??
    pages.find((part) => saved !== null && part.location !== null && sameAddress(part.location, saved));
  const main = named ?? pages[0];
  if (main === undefined) return null;
  const address = named === undefined ? saved : (saved ?? main.location);
  const url = [address, main.location].find((found) => found !== null && WEB.test(found)) ?? null;
  return {
    main,
    url,
    frames: pages.length - 1,
    // A page saved from a place without address is named nowhere; only a broken promise counts.
    substitute: named === undefined && (start !== null || (saved !== null && main.location !== null)),
  };
}

function isPage(part: MimePart): boolean {
  return part.type === "text/html" || part.type === "application/xhtml+xml";
}

function sameAddress(one: string, other: string): boolean {
  return one.replace(/#.*$/, "") === other.replace(/#.*$/, "");
}
