import { parsePartialDate } from "../../../../../shared/text/partial-date.ts";
import { type Guess, NO_GUESS } from "../article.ts";
import { type DomDocument, squeeze } from "./html-page-facts.ts";

/** What the program that saved the page left in it. */
export interface SavedPage {
  readonly url: Guess;
  /** When it was saved, as a partial date. */
  readonly captured: Guess;
}

const HEAD_CHARACTERS = 20_000;
const TAIL_CHARACTERS = 4_000;
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>]+)/i;
const SINGLE_FILE =
  /Page saved with SingleFile\s+url:\s*(https?:\/\/[^\s<>]+)(?:\s+saved date:\s*([^\n<>]{8,80}))?/i;
const HTTRACK =
  /<!--\s*Mirrored from\s+([^\s<>]+)\s+by HTTrack[^<>]{0,60}?(?:,\s*([A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4}[^<>]{0,20}?))?\s*-->/i;
const ARCHIVED = /FILE ARCHIVED ON ([\d:]{5,8}) ([A-Z][a-z]{2} \d{1,2}, \d{4})/;
const WAYBACK =
  /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?\d*(?:[a-z]{2}_)?\/(https?:\/\/\S+)$/i;

/**
 * Address and time that browsers, SingleFile, HTTrack, Save Page WE, WebScrapBook and the Internet Archive note in the
 * pages they save. Looks at the first 20,000 and last 4,000 characters and at three elements.
 */
export function readSavedPage(document: DomDocument, html: string): SavedPage {
  const head = html.slice(0, HEAD_CHARACTERS);
  const from = "comment of the saving program";
  const single = SINGLE_FILE.exec(head);
  if (single !== null) return { url: guess(single[1], from), captured: captured(single[2], from) };
  const track = HTTRACK.exec(head) ?? HTTRACK.exec(html.slice(-TAIL_CHARACTERS));
  if (track !== null) {
    const address = track[1] ?? "";
    return {
      url: guess(/^https?:/i.test(address) ? address : `http://${address}`, from),
      captured: captured(track[2], from),
    };
  }
  const attributes = attributesOf(document);
  if (attributes !== null) return attributes;
  const archived = ARCHIVED.exec(html.slice(-TAIL_CHARACTERS)) ?? ARCHIVED.exec(head);
  return {
    url: guess(SAVED_FROM.exec(head)?.[1], "comment of the saving browser"),
    captured:
      archived === null
        ? NO_GUESS
        : captured(`${archived[2]} ${archived[1]}`, "note of the Internet Archive"),
  };
}

function attributesOf(document: DomDocument): SavedPage | null {
  const source = document.documentElement.getAttribute("data-scrapbook-source");
  const created = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})/.exec(
    document.documentElement.getAttribute("data-scrapbook-create") ?? "",
  );
  if (source !== null) {
    const time =
      created === null ? undefined : `${created[1]}-${created[2]}-${created[3]}T${created[4]}:${created[5]}`;
    return { url: guess(source, "note of WebScrapBook"), captured: captured(time, "note of WebScrapBook") };
  }
  const saved = document.querySelector("meta[name=savepage-url]")?.getAttribute("content") ?? null;
  if (saved === null) return null;
  const date = document.querySelector("meta[name=savepage-date]")?.getAttribute("content") ?? undefined;
  return { url: guess(saved, "note of Save Page WE"), captured: captured(date, "note of Save Page WE") };
}

/** The address inside an address of the Wayback Machine, with the time it names. */
export function unwrapArchive(url: Guess): { readonly url: Guess; readonly captured: Guess } {
  const match = WAYBACK.exec(url.value ?? "");
  if (match === null) return { url, captured: NO_GUESS };
  const [, year, month, day, hour, minute, inner] = match;
  const clock = hour === undefined || minute === undefined ? "" : `T${hour}:${minute}`;
  return {
    url: { value: inner ?? url.value, from: url.from },
    captured: captured(`${year}-${month}-${day}${clock}`, "address of the Wayback Machine"),
  };
}

function guess(value: string | undefined, from: string): Guess {
  return value === undefined ? NO_GUESS : { value, from };
}

/** Programs write "Sun Nov 22 2026 16:04:07 GMT+0000 (Coordinated Universal Time)" and the like. */
function captured(written: string | undefined, from: string): Guess {
  const words = squeeze(written ?? "").replace(/\s*\(.*$/, "");
  if (words === "") return NO_GUESS;
  const browser = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d{2}:\d{2})/.exec(words);
  const plain = browser === null ? words : `${browser[2]} ${browser[1]} ${browser[3]} ${browser[4]}`;
  const date = parsePartialDate(plain.replace(/(\d{2}:\d{2}):\d{2}.*$/, "$1"));
  return date.value === null ? NO_GUESS : { value: date.value, from };
}
