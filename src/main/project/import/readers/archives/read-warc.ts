import type { ReadOptions } from "../../../../../shared/domain/read-options.ts";
import { parsePartialDate } from "../../../../../shared/text/partial-date.ts";
import { type Guess, NO_GUESS } from "../article.ts";
import { LARGEST_DOCUMENT, megabytes } from "../container-limits.ts";
import type { Inside, Part, SourceFile } from "../part.ts";
import { refuse } from "../refusal.ts";
import { decodeBody, parseResponse } from "./http-response.ts";
import { type WarcRecord, warcRecords } from "./warc-records.ts";

const PAGE_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)/i;

/** What was passed over, counted for the one line that says so. */
interface Passed {
  redirects: number;
  failures: number;
  otherTypes: number;
  revisits: number;
  unreadable: number;
}

/**
 * Reads a web archive (WARC): each web page that was answered with status 200 is an article "#n", n counting all records,
 * with the archive's address and date of capture. All other records are passed over and summed up in one item. A file that
 * ends inside a record gives what is before and a refusal "cut-off".
 */
export async function* readWarc(file: SourceFile, inside: Inside): AsyncGenerator<Part> {
  const passed: Passed = { redirects: 0, failures: 0, otherTypes: 0, revisits: 0, unreadable: 0 };
  let number = 0;
  let damaged = 0;
  let cut = false;
  for await (const record of warcRecords(file, (type) => type === "response" || type === "resource")) {
    if (record.kind === "cut") cut = true;
    if (record.kind === "damaged") damaged += 1;
    if (record.kind === "record") {
      number += 1;
      yield* readRecord(record, number, passed, inside);
    }
  }
  const sum = sumUp(passed);
  if (sum !== null) yield { ...refuse("ignored", sum), place: "" };
  if (cut) {
    yield {
      ...refuse("cut-off", "The archive ends inside a record; the records before were read."),
      place: "",
    };
  }
  if (damaged > 0) {
    const reason = "Some bytes of the archive are no records; they were passed over.";
    yield { ...refuse("unreadable", reason), place: "" };
  }
  if (number === 0 && !cut && damaged === 0)
    yield { ...refuse("empty", "The archive holds no records."), place: "" };
}

interface Page {
  readonly bytes: Uint8Array;
  /** The encoding that the server named. */
  readonly charset: string | null;
}

async function* readRecord(
  record: WarcRecord,
  number: number,
  passed: Passed,
  inside: Inside,
): AsyncGenerator<Part> {
  const place = `#${number}`;
  if (record.type === "revisit") passed.revisits += 1;
  if (record.type !== "response" && record.type !== "resource") return;
  if (record.block === null) {
    const reason = `The record has ${megabytes(record.length)}; records are read up to ${megabytes(LARGEST_DOCUMENT)}.`;
    yield { ...refuse("too-large", reason), place };
    return;
  }
  const page = pageOf(record, record.block, passed);
  if (page === null) return;
  const address = (record.headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  const said: ReadOptions = needsCharset(page) && page.charset !== null ? { encoding: page.charset } : {};
  for await (const part of inside.readInner(place, page.bytes, `${hintOf(address)}.html`, said)) {
    yield part.kind === "refused" ? part : withCapture(part, address, record.headers.get("warc-date") ?? "");
  }
}

/** The page inside a record; null, and counted, when it holds none. */
function pageOf(record: WarcRecord, block: Uint8Array, passed: Passed): Page | null {
  const type = record.headers.get("content-type") ?? "";
  if (record.type === "resource") {
    if (PAGE_TYPE.test(type)) return { bytes: block, charset: charsetOf(type) };
    passed.otherTypes += 1;
    return null;
  }
  const response = parseResponse(block);
  if (response === null) {
    passed.otherTypes += 1;
    return null;
  }
  if (response.status !== 200) {
    if (response.status >= 300 && response.status < 400) passed.redirects += 1;
    else passed.failures += 1;
    return null;
  }
  const served = response.headers.get("content-type") ?? "";
  if (!PAGE_TYPE.test(served)) {
    passed.otherTypes += 1;
    return null;
  }
  const bytes = decodeBody(response);
  if (bytes === null) {
    passed.unreadable += 1;
    return null;
  }
  return { bytes, charset: charsetOf(served) };
}

function withCapture(part: Extract<Part, { kind: "article" }>, address: string, date: string): Part {
  const captured = parsePartialDate(date).value;
  const url: Guess = /^https?:\/\//i.test(address)
    ? { value: address, from: "WARC-Target-URI" }
    : part.article.url;
  return {
    ...part,
    article: {
      ...part.article,
      url,
      captured: captured === null ? NO_GUESS : { value: captured, from: "WARC-Date" },
    },
  };
}

/** The server's word counts when the page says nothing and is not UTF-8. */
function needsCharset(page: Page): boolean {
  const head = Buffer.from(page.bytes.buffer, page.bytes.byteOffset, Math.min(4096, page.bytes.length));
  if (/charset\s*=/i.test(head.toString("latin1"))) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(page.bytes);
    return false;
  } catch {
    return true;
  }
}

function charsetOf(type: string): string | null {
  const name = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(type)?.[1] ?? null;
  if (name === null) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** The address's path, for the rules that look for dates in names. */
function hintOf(address: string): string {
  return address
    .replace(/[?#].*$/s, "")
    .replace(/\/+$/, "")
    .replace(/\.x?html?$/i, "")
    .slice(-300);
}

function sumUp(passed: Passed): string | null {
  const parts = [
    [passed.redirects, "redirects"],
    [passed.failures, "answers other than 200"],
    [passed.otherTypes, "files that are no web pages"],
    [passed.revisits, "repeats of a page stored elsewhere (revisits)"],
    [passed.unreadable, "pages whose packing is damaged"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? null : `Passed over: ${said.join(", ")}.`;
}
