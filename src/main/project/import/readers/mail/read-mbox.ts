import { asBuffer } from "../archives/zip-source.ts";
import { LARGEST_DOCUMENT, megabytes } from "../container-limits.ts";
import type { Inside, Part, SourceFile } from "../part.ts";
import { refuse } from "../refusal.ts";

const FROM = Buffer.from("From ");
const LINE_FEED = 0x0a;
/** A line that begins a message says when, as in "From ana@example.org Fri Nov 20 10:00:00 2026". */
const FROM_LINE = /^From \S.*\d{1,2}:\d{2}.*\d{4}|^From (?:-|\S+@\S+)\s/;

/**
 * Reads a mailbox (mbox): each message is read as an e-mail "#n" with its own bytes. A message begins at a "From " line
 * with a date or an address after an empty line or at the start; ">From " inside is taken back by one mark. Streams; a
 * message over 48 MB is refused by number.
 */
export async function* readMbox(file: SourceFile, inside: Inside): AsyncGenerator<Part> {
  let number = 0;
  for await (const message of messagesOf(file)) {
    number += 1;
    const place = `#${number}`;
    if (message === null) {
      yield { ...refuse("too-large", `The message is larger than ${megabytes(LARGEST_DOCUMENT)}.`), place };
    } else yield* inside.readInner(place, message, `message-${number}.eml`);
  }
  if (number === 0) yield { ...refuse("empty", "The mailbox holds no messages."), place: "" };
}

/** The messages' bytes without their "From " line; null for one that is too large. */
async function* messagesOf(file: SourceFile): AsyncGenerator<Uint8Array | null> {
  let lines: Uint8Array[] = [];
  let size = 0;
  let started = false;
  let afterEmpty = true;
  for await (const line of linesOf(file)) {
    if (afterEmpty && isFromLine(line)) {
      if (started) yield finished(lines, size);
      started = true;
      lines = [];
      size = 0;
    } else if (started) {
      size += line.length;
      if (size <= LARGEST_DOCUMENT) lines.push(unquoted(line));
      else lines = [];
    }
    afterEmpty = line.length <= 2 && /^\r?\n?$/.test(asBuffer(line).toString("latin1"));
  }
  if (started) yield finished(lines, size);
}

function finished(lines: readonly Uint8Array[], size: number): Uint8Array | null {
  return size > LARGEST_DOCUMENT ? null : Buffer.concat(lines);
}

function isFromLine(line: Uint8Array): boolean {
  if (line.length < 6 || FROM.compare(line, 0, FROM.length) !== 0) return false;
  return FROM_LINE.test(asBuffer(line.subarray(0, 400)).toString("latin1"));
}

/** mboxrd: one ">" less before "From ". */
function unquoted(line: Uint8Array): Uint8Array {
  if (line[0] !== 0x3e) return line;
  let at = 0;
  while (line[at] === 0x3e) at += 1;
  return FROM.compare(line, at, at + FROM.length) === 0 ? line.subarray(1) : line;
}

/** Lines with their ends; one longer than 48 MB is cut there, which makes its message too large. */
async function* linesOf(file: SourceFile): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.chunks()) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      const end = chunk.subarray(from, at + 1);
      yield held.length === 0 ? end : Buffer.concat([...held, end]);
      held = [];
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      held.push(chunk.subarray(from));
      size += chunk.length - from;
    }
    if (size > LARGEST_DOCUMENT) {
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (held.length > 0) yield Buffer.concat(held);
}
