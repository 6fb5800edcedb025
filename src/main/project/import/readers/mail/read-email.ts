import type { IngestCheck } from "../../../../../shared/domain/check.ts";
import type { ProposedZone } from "../../../../../shared/domain/zone.ts";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { detectParagraphs } from "../../../../../shared/text/paragraphs.ts";
import type { Span } from "../../../../../shared/text/span.ts";
import { splitHeaderLines } from "../../../../../shared/text/zones/zone-header-lines.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { type ParagraphHint, proposeZones } from "../../../../../shared/text/zones/zones.ts";
import { guessFromText } from "../../guess-metadata.ts";
import type { Guess, ReadContent, Refusal } from "../article.ts";
import type { Document } from "../part.ts";
import { refuse } from "../refusal.ts";
import { plainWords } from "../text/same-words.ts";
import { blocksOfFragment } from "../web/fragment-blocks.ts";
import { type DecodedPart, decodePart, joinFlowed } from "./email-decode.ts";
import { type EmailFacts, readEmailFacts, readHeaders } from "./email-headers.ts";
import { type MimePart, parseMime } from "./email-mime.ts";
import { type BodyPiece, type EmailAttachment, type EmailParts, takeApart } from "./email-parts.ts";
import { sortMessage } from "./email-quoting.ts";

/** An e-mail's own text, and the files that came with it, which may be articles of their own. */
export interface ReadEmail {
  readonly content: ReadContent | Refusal;
  readonly attachments: readonly EmailAttachment[];
}

/** What came up while the message was read. */
interface Notes {
  readonly warnings: string[];
  readonly checks: Set<IngestCheck>;
  encoding: string | null;
}

/** Text of a message with its paragraphs; what its markup says of each may be missing. */
interface Body {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly hints: readonly (ParagraphHint | undefined)[];
  readonly markedUp: boolean;
}

/** The plain form counts when it has at least this share of the HTML form's words. */
const WHOLE_ENOUGH = 1 / 3;

/**
 * Reads an e-mail (RFC 5322 with MIME): the subject is the title and the first paragraph, then the plain text, or the
 * HTML when there is no plain text or only a stub of one. Quoted lines and the signature are dimmed, never taken
 * away. Messages inside the message and other files are handed back as attachments, pictures are not. Linear.
 */
export async function readEmail(document: Document): Promise<ReadEmail> {
  const message = await parseMime(document.bytes);
  if ("error" in message) {
    const deep = message.error === "deep";
    const reason = deep
      ? "The e-mail’s parts are nested too deep."
      : "The e-mail is damaged and cannot be read.";
    return { content: refuse(deep ? "too-deep" : "unreadable", reason), attachments: [] };
  }
  const parts = takeApart(message.root);
  const warnings = [...parts.warnings];
  const checks = new Set<IngestCheck>(message.cut ? ["cut-off"] : []);
  if (message.cut) warnings.push("The end of the e-mail is missing.");
  const headers = readHeaders(document.bytes, charsetOf(parts, message.root));
  const content = compose(document.path, parts, readEmailFacts(headers), {
    warnings,
    checks,
    encoding: null,
  });
  if ("kind" in content) return { content, attachments: parts.attachments };
  return { content: { ...content, checks: [...checks] }, attachments: parts.attachments };
}

function charsetOf(parts: EmailParts, root: MimePart): string | null {
  const [first] = parts.pieces;
  return (first?.plain ?? first?.html)?.charset ?? root.charset;
}

function compose(path: string, parts: EmailParts, facts: EmailFacts, notes: Notes): ReadContent | Refusal {
  const bodies = parts.pieces.map((piece) => readPiece(piece, notes));
  if (!bodies.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return noWords(parts);
  const whole = joinBodies(titleBody(facts.title, bodies[0]), bodies);
  const sorted = sortMessage(whole.text, whole.paragraphs);
  const hints = new Map(whole.paragraphs.map((paragraph, index) => [paragraph.start, whole.hints[index]]));
  const titled = facts.title.value !== null;
  const zones = proposeZones({
    text: whole.text,
    paragraphs: sorted.own,
    hints: sorted.own.map(({ start }) => hints.get(start)),
    markedUp: whole.markedUp,
    ...(titled ? { titleIndex: 0 } : {}),
  });
  const all = [...zones, ...sorted.zones].toSorted((one, other) => one.start - other.start);
  const { warnings: doubts, ...guessed } = guessFromText({ path, text: whole.text, zones: ownHeader(all) });
  const pick = (first: Guess, second: Guess): Guess => (first.value === null ? second : first);
  return {
    format: "email",
    ...(notes.encoding === null ? {} : { encoding: notes.encoding }),
    text: whole.text,
    zones: all,
    title: pick(facts.title, guessed.title),
    byline: pick(facts.byline, guessed.byline),
    outlet: pick(facts.outlet, guessed.outlet),
    published: pick(facts.published, guessed.published),
    url: pick(facts.url, guessed.url),
    declaredLanguage: facts.language,
    warnings: facts.published.value === null ? [...notes.warnings, ...doubts] : notes.warnings,
  };
}

/** The date and names in a forwarded message's header are that message's, not this one's. */
function ownHeader(zones: readonly ProposedZone[]): ProposedZone[] {
  return zones.filter((zone) => zone.reason !== "The header of a forwarded message.");
}

function readPiece(piece: BodyPiece, notes: Notes): Body {
  const plain = piece.plain === undefined ? null : readPlain(piece.plain, notes);
  if (piece.html === undefined) return plain ?? { text: "", paragraphs: [], hints: [], markedUp: false };
  if (plain !== null && plain.text.trim() !== "") {
    const html = readMarkup(piece.html, { warnings: [], checks: new Set(), encoding: null });
    if (countWords(plain.text) >= countWords(html.text) * WHOLE_ENOUGH) return plain;
  }
  return readMarkup(piece.html, notes);
}

function decode(part: MimePart, notes: Notes): DecodedPart {
  const decoded = decodePart(part.bytes, part.charset);
  notes.warnings.push(...decoded.warnings);
  notes.encoding ??= decoded.encoding;
  if (decoded.unsure) notes.checks.add("encoding-unsure");
  return decoded;
}

function readPlain(part: MimePart, notes: Notes): Body {
  const decoded = decode(part, notes);
  const flowed = part.parameters.format?.toLowerCase() === "flowed";
  const delSp = part.parameters.delsp?.toLowerCase() === "yes";
  const joined = flowed ? joinFlowed(decoded.text, delSp) : decoded.text;
  const text = canonicalText(joined).replace(/^\s*\n|\s+$/g, "");
  return { text, paragraphs: splitHeaderLines(text, detectParagraphs(text)), hints: [], markedUp: false };
}

function readMarkup(part: MimePart, notes: Notes): Body {
  const decoded = decode(part, notes);
  const blocks = blocksOfFragment(decoded.text.replace(/<!doctype[^>]*>/i, ""));
  const paragraphs: Span[] = [];
  let text = "";
  for (const { words } of blocks) {
    if (text !== "") text += "\n\n";
    paragraphs.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  const hints = blocks.map(({ kind, linked }) => ({
    caption: kind === "caption",
    linkOnly: linked > 0.9 && kind !== "heading",
  }));
  return { text, paragraphs, hints, markedUp: true };
}

/** The subject as a paragraph, unless the message begins with the same words: then there it is. */
function titleBody(title: Guess, first: Body | undefined): Body | null {
  const words = title.value;
  if (words === null) return null;
  const opening = first?.paragraphs[0];
  const same =
    opening !== undefined &&
    plainWords(first?.text.slice(opening.start, opening.end) ?? "") === plainWords(words);
  if (same) return null;
  return { text: words, paragraphs: [{ start: 0, end: words.length }], hints: [undefined], markedUp: true };
}

function joinBodies(title: Body | null, bodies: readonly Body[]): Body {
  let text = "";
  const paragraphs: Span[] = [];
  const hints: (ParagraphHint | undefined)[] = [];
  for (const body of [...(title === null ? [] : [title]), ...bodies]) {
    if (body.text.trim() === "") continue;
    if (text !== "") text += "\n\n";
    const by = text.length;
    for (const [index, { start, end }] of body.paragraphs.entries()) {
      paragraphs.push({ start: start + by, end: end + by });
      hints.push(body.hints[index]);
    }
    text += body.text;
  }
  return { text, paragraphs, hints, markedUp: bodies.every(({ markedUp }) => markedUp) };
}

function noWords(parts: EmailParts): Refusal {
  if (parts.encrypted) {
    return refuse(
      "password",
      "The e-mail is encrypted. Save it decrypted in the mail program and import it again.",
    );
  }
  const more = parts.attachments.length > 0 ? ", only attachments" : "";
  return refuse("no-text", `The e-mail itself holds no words${more}.`);
}
