import { addressParser, decodeWords } from "postal-mime";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { oneLine } from "../../../../../shared/text/one-line.ts";
import { parsePartialDate } from "../../../../../shared/text/partial-date.ts";
import { hasOutletWord } from "../../guess-outlet.ts";
import { type Guess, NO_GUESS } from "../article.ts";
import { decodePart } from "./email-decode.ts";

/** The headers of a message by name in lower case; the first of each name wins, as in mail programs. */
export type EmailHeaders = ReadonlyMap<string, string>;

/** What the headers say about the message as an article. */
export interface EmailFacts {
  readonly title: Guess;
  readonly byline: Guess;
  readonly outlet: Guess;
  readonly published: Guess;
  readonly url: Guess;
  /** ISO 639-1 or null. */
  readonly language: string | null;
}

const LARGEST_HEADERS = 256 * 1024;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const FREE_MAIL =
  /(?:^|\.)(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|web|mail|yandex|proton|protonmail|posteo|mailbox|orange|free|t-online|qq|163)\.[a-z.]{2,6}$/;
/** Companies that send letters for others. */
const SENDING_SERVICE =
  /(?:^|\.)(?:mailchimp|mailchimpapp|mcsv|sendgrid|substackmail|amazonses|mailgun|sparkpost\w*|sendinblue|brevo|constantcontact|hubspot\w*|cmail\d*|createsend\d*|list-manage\d*|rsgsv|googlegroups)\.\w+$/;
const SENDING_HOST =
  /^(?:e?mail(?:er|ing)?s?|news(?:letters?)?|e|m|mg|em|info|updates?|reply|bounces?|lists?|nl|go|send)\d*\./;

/**
 * Reads the header lines of a message from its bytes. Encoded words are decoded; bare bytes beyond ASCII, which no
 * standard allows and old programs send, are read as UTF-8 or in the encoding of the body, or else guessed.
 */
export function readHeaders(bytes: Uint8Array, bodyCharset: string | null): EmailHeaders {
  const block = bytes.subarray(0, endOfHeaders(bytes));
  const { text } = decodePart(block, bodyCharset);
  const headers = new Map<string, string>();
  for (const line of text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (/^[\w-]+$/.test(name) && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** The words of a header on one line, encoded words decoded; "" when it is missing. */
export function headerWords(headers: EmailHeaders, name: string): string {
  return oneLine(canonicalText(decodeWords(headers.get(name) ?? ""))).trim();
}

/**
 * Title from the subject, byline from the sender's name, the date as the sender's clock shows it. An outlet is only
 * guessed of letters to many (List-Id, List-Unsubscribe): the list's name, the sender's when it is that of an outlet,
 * or the sender's domain.
 */
export function readEmailFacts(headers: EmailHeaders): EmailFacts {
  const subject = headerWords(headers, "subject");
  const sender = senderOf(headers);
  const archived = /<?(https?:\/\/[^\s<>]+)>?/i.exec(headers.get("archived-at") ?? "")?.[1];
  const outlet = outletOf(headers, sender);
  return {
    title: subject === "" ? NO_GUESS : { value: subject.slice(0, 1000), from: "subject" },
    byline: bylineOf(sender, outlet),
    outlet,
    published: dateOf(headers),
    url: archived === undefined ? NO_GUESS : { value: archived, from: "header Archived-At" },
    language:
      /^[a-z]{2}(?=[-_,\s]|$)/i.exec(headers.get("content-language") ?? "")?.[0].toLowerCase() ?? null,
  };
}

/** The date of a Date header, in the sender's clock; null when it is missing or unreadable. */
export function headerDate(written: string | undefined): string | null {
  return parsePartialDate((written ?? "").replace(/\([^()]*\)/g, " ").replace(/\s+/g, " ")).value;
}

interface Sender {
  readonly name: string;
  readonly address: string;
}

function senderOf(headers: EmailHeaders): Sender {
  const written = headers.get("from") ?? headers.get("sender") ?? headers.get("reply-to") ?? "";
  const first = addressParser(written.slice(0, 4000))[0];
  const name = oneLine(canonicalText(decodeWords(first?.name ?? "")))
    .replace(/^["']|["']$/g, "")
    .trim();
  return { name: name.slice(0, 300), address: (first?.address ?? "").toLowerCase() };
}

function bylineOf(sender: Sender, outlet: Guess): Guess {
  if (sender.name !== "" && sender.name === outlet.value) return NO_GUESS;
  if (sender.name !== "") return { value: sender.name, from: "sender" };
  return sender.address === "" ? NO_GUESS : { value: sender.address, from: "sender’s address" };
}

function outletOf(headers: EmailHeaders, sender: Sender): Guess {
  const toMany = headers.has("list-id") || headers.has("list-unsubscribe");
  if (!toMany) return NO_GUESS;
  const list = headerWords(headers, "list-id")
    .replace(/<[^>]*>/g, "")
    .replace(/^["'\s]+|["'\s]+$/g, "");
  if (/\p{L}{3}/u.test(list) && !/^[\w.-]+\.\w+$/.test(list) && !/^[\da-f]{16,}/i.test(list))
    return { value: list.slice(0, 200), from: "header List-Id" };
  if (hasOutletWord(sender.name)) return { value: sender.name, from: "sender" };
  const domain = sender.address.split("@")[1]?.replace(SENDING_HOST, "") ?? "";
  if (!domain.includes(".") || FREE_MAIL.test(domain) || SENDING_SERVICE.test(domain)) return NO_GUESS;
  return { value: domain, from: "sender’s domain" };
}

function dateOf(headers: EmailHeaders): Guess {
  const date = headerDate(headers.get("date"));
  if (date !== null) return { value: date, from: "header Date" };
  const received = headerDate(headers.get("received")?.split(";").at(-1));
  return received === null ? NO_GUESS : { value: received, from: "header Received" };
}

function endOfHeaders(bytes: Uint8Array): number {
  const most = Math.min(bytes.length, LARGEST_HEADERS);
  for (let at = bytes.indexOf(LINE_FEED); at !== -1 && at < most; at = bytes.indexOf(LINE_FEED, at + 1)) {
    const next = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (bytes[next] === LINE_FEED) return at;
  }
  return most;
}
