import { decodeWords } from "postal-mime";
import type { MimePart } from "./email-mime.ts";

/** A piece of a message's text, in one form or in two that say the same. */
export interface BodyPiece {
  readonly plain?: MimePart;
  readonly html?: MimePart;
}

/** A file that came with a message. `name` has no folders. */
export interface EmailAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A message taken apart. */
export interface EmailParts {
  readonly pieces: readonly BodyPiece[];
  readonly attachments: readonly EmailAttachment[];
  readonly warnings: readonly string[];
  readonly encrypted: boolean;
}

const MOST_ATTACHMENTS = 256;
const LARGEST_ATTACHMENT = 48 * 1024 * 1024;
const LONGEST_NAME = 120;
/** What is never an article: pictures, sound, signatures, invitations, reports of delivery. */
const NO_ARTICLE =
  /^(?:image|audio|video|font)\/|^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-keys|pgp-encrypted|ics)$|^text\/(?:calendar|x-vcard|vcard|css|rfc822-headers)$|^message\/(?:delivery-status|feedback-report|disposition-notification|partial|external-body)$/;
const ENCRYPTED = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)$/;
const WINMAIL = /^application\/(?:vnd\.)?ms-tnef$/;
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["text/html", ".html"],
  ["text/plain", ".txt"],
  ["text/markdown", ".md"],
  ["text/csv", ".csv"],
  ["application/pdf", ".pdf"],
  ["application/json", ".json"],
  ["message/rfc822", ".eml"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"],
]);

interface Harvest {
  readonly pieces: BodyPiece[];
  readonly files: MimePart[];
  encrypted: boolean;
  winmail: boolean;
}

/**
 * Sorts the parts of a message into its text and its attachments, in order: of alternatives the plain and the HTML
 * form, of related parts the first, of signed ones what is signed. At most 256 attachments of up to 48 MB.
 */
export function takeApart(root: MimePart): EmailParts {
  const harvest: Harvest = { pieces: [], files: [], encrypted: false, winmail: false };
  gather(root, harvest);
  const warnings: string[] = [];
  if (harvest.winmail)
    warnings.push(
      "The e-mail holds a winmail.dat file of Outlook, which is not read; its attachments are inside.",
    );
  const large = harvest.files.filter((file) => file.bytes.length > LARGEST_ATTACHMENT);
  if (large.length > 0)
    warnings.push(
      `Attachments larger than 48 MB were left out: ${large.map(nameOf).join(", ").slice(0, 200)}.`,
    );
  const taken = harvest.files.filter((file) => !large.includes(file) && file.bytes.length > 0);
  if (taken.length > MOST_ATTACHMENTS)
    warnings.push(`Only the first ${MOST_ATTACHMENTS} of ${taken.length} attachments were read.`);
  return {
    pieces: harvest.pieces,
    attachments: nameApart(taken.slice(0, MOST_ATTACHMENTS)),
    warnings,
    encrypted: harvest.encrypted,
  };
}

function gather(part: MimePart, harvest: Harvest): void {
  if (ENCRYPTED.test(part.type)) harvest.encrypted = true;
  else if (WINMAIL.test(part.type) || part.name?.toLowerCase() === "winmail.dat") harvest.winmail = true;
  else if (part.type === "multipart/alternative") gatherAlternatives(part, harvest);
  else if (part.type === "multipart/signed") gatherFirst(part, harvest);
  else if (part.children.length > 0) for (const child of part.children) gather(child, harvest);
  else if (NO_ARTICLE.test(part.type)) return;
  else if (!part.attached && (part.type === "text/html" || isPlain(part))) {
    harvest.pieces.push(part.type === "text/html" ? { html: part } : { plain: part });
  } else harvest.files.push(part);
}

/** A multipart whose boundary never comes is text: better its raw words than none. */
function isPlain(part: MimePart): boolean {
  return part.type === "text/plain" || part.type === "" || part.type.startsWith("multipart/");
}

function gatherFirst(part: MimePart, harvest: Harvest): void {
  const [first] = part.children;
  if (first !== undefined) gather(first, harvest);
}

/** The last form of each kind is the fullest; calendars and other forms are dropped, files inside are kept. */
function gatherAlternatives(part: MimePart, harvest: Harvest): void {
  const inside: Harvest = { pieces: [], files: [], encrypted: false, winmail: false };
  for (const child of part.children) gather(child, inside);
  const plain = inside.pieces.findLast((piece) => piece.plain !== undefined)?.plain;
  const html = inside.pieces.findLast((piece) => piece.html !== undefined)?.html;
  const piece = { ...(plain === undefined ? {} : { plain }), ...(html === undefined ? {} : { html }) };
  if (plain !== undefined || html !== undefined) harvest.pieces.push(piece);
  harvest.files.push(...inside.files);
  harvest.encrypted ||= inside.encrypted;
  harvest.winmail ||= inside.winmail;
}

/** Names without folders, each once: "report.pdf", "report (2).pdf". */
function nameApart(files: readonly MimePart[]): EmailAttachment[] {
  const used = new Map<string, number>();
  return files.map((file) => {
    const name = nameOf(file);
    const count = (used.get(name.toLowerCase()) ?? 0) + 1;
    used.set(name.toLowerCase(), count);
    const dot = name.lastIndexOf(".");
    const stem = dot > 0 ? name.slice(0, dot) : name;
    const ending = dot > 0 ? name.slice(dot) : "";
    return { name: count === 1 ? name : `${stem} (${count})${ending}`, bytes: file.bytes };
  });
}

function nameOf(file: MimePart): string {
  const written = decodeWords(file.name ?? "")
    .replace(/^.*[/\\]/u, "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim();
  const clean = /^\.*$/.test(written) ? "" : written;
  if (clean !== "") return clean.length <= LONGEST_NAME ? clean : clean.slice(-LONGEST_NAME);
  const ending = EXTENSIONS.get(file.type) ?? "";
  return `${file.type === "message/rfc822" ? "message" : "attachment"}${ending}`;
}
