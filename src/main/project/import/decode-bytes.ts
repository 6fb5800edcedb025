import iconv from "iconv-lite";
import { detectAll } from "jschardet";
import type { IngestCheck } from "../../../shared/domain/check.ts";
import { findDoubleDecoding, oddness } from "./decode-doubts.ts";

/** Text read from bytes, or the reason why there is none. */
export type DecodedBytes =
  | {
      readonly text: string;
      readonly encoding: string;
      readonly warnings: string[];
      /** "encoding-unsure" when a person should look at the letters; missing when all is well. */
      readonly checks?: readonly IngestCheck[];
    }
  | { readonly error: "binary" | "invalid"; readonly reason: string };

const SAMPLE_BYTES = 65_536;
const NOT_TEXT = "The file holds bytes that are not text.";
const PLAUSIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\n\r]/gu;
// Marks and kana that no pair of bytes of an 8-bit text gives by chance.
const EASTERN_MARKS = /[\u3001\u3002\u300C\u300D\uFF01\uFF0C\uFF1A\uFF1F\u3041-\u3096\u30A1-\u30FA]/g;
const LATIN_OR_SPACE = /[\u0020-\u007E\n\r]/g;
const RARE = /^(?:mac|ibm|cp8|x-mac)/i;
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})/i;

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: "utf-32le" },
  { bytes: [0, 0, 0xfe, 0xff], encoding: "utf-32be" },
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/**
 * Turns the bytes of a file into text: byte order mark, then UTF-8 taken strictly, then UTF-16 and UTF-32 by
 * their shape, then what an HTML page declares, then a guess from the first 64 kB. The content wins over the
 * label. A few bad bytes in otherwise sound UTF-8 become U+FFFD, with their number in a warning. Bytes that
 * are no text give the error "binary". `encoding` is the name of the encoding in lower case. Linear time.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const mark = MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark !== undefined && isMark(bytes, mark.encoding))
    return decodeMarked(bytes.subarray(mark.bytes.length), mark.encoding);
  const strict = decodeStrict(bytes, "utf-8");
  const zeros = countZeros(bytes);
  if (strict !== null)
    return zeros === 0 ? checkControls(strict, "utf-8", []) : decodeWithZeros(bytes, strict, zeros);
  if (zeros > 0) return decodeWide(bytes) ?? decodeWithZeros(bytes, null, zeros);
  return decodeEightBit(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Text in UTF-16 has spaces, with a NUL in each, or eastern marks; "яю" in windows-1251 looks like a mark, too. */
function isMark(bytes: Uint8Array, encoding: string): boolean {
  if (!encoding.startsWith("utf-16") || bytes.length < 40 || bytes.includes(0)) return true;
  return wideScore(bytes.subarray(2, SAMPLE_BYTES), encoding) > 0;
}

function decodeMarked(rest: Uint8Array, encoding: string): DecodedBytes {
  const text = encoding.startsWith("utf-32")
    ? iconv.decode(rest, encoding, { stripBOM: false })
    : lenient(rest, encoding);
  const bad = countOf(text, "\uFFFD");
  // A byte order mark in front of a program or a picture is chance, not a label.
  if (bad > 8 && bad > text.length * 0.05) return { error: "binary", reason: NOT_TEXT };
  return checkControls(text, encoding, bad === 0 ? [] : [badBytesWarning(bad, encoding)]);
}

/** Text with NUL bytes in it: UTF-16 or UTF-32 without a mark, or text with a few stray NULs, or no text. */
function decodeWithZeros(bytes: Uint8Array, strict: string | null, zeros: number): DecodedBytes {
  const wide = decodeWide(bytes);
  if (wide !== null) return wide;
  if (strict === null || zeros > bytes.length * 0.01) return { error: "binary", reason: NOT_TEXT };
  return checkControls(strict, "utf-8", [
    `${zeros === 1 ? "One NUL byte was" : `${zeros} NUL bytes were`} replaced.`,
  ]);
}

function decodeWide(
  bytes: Uint8Array,
  encodings: readonly string[] = ["utf-16le", "utf-16be", "utf-32le", "utf-32be"],
): DecodedBytes | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 4));
  let best: { encoding: string; score: number } | null = null;
  for (const encoding of encodings) {
    const score = wideScore(sample, encoding);
    if (score > (best?.score ?? 0)) best = { encoding, score };
  }
  if (best === null) return null;
  const text = best.encoding.startsWith("utf-32")
    ? iconv.decode(bytes, best.encoding)
    : lenient(bytes, best.encoding);
  return checkControls(text, best.encoding, []);
}

/** Share of characters that speak for this wide encoding, 0 when it cannot be. */
function wideScore(sample: Uint8Array, encoding: string): number {
  if (sample.length < 4) return 0;
  const wide = encoding.startsWith("utf-32");
  const even = sample.subarray(0, sample.length - (sample.length % (wide ? 4 : 2)));
  const text = wide ? iconv.decode(even, encoding) : lenient(even, encoding);
  if (text.length === 0 || text.includes("\u0000") || text.includes("\uFFFD")) return 0;
  const plausible = text.match(PLAUSIBLE)?.length ?? 0;
  if (plausible < [...text].length * 0.97) return 0;
  // Hardly any bytes but UTF-32 are sound UTF-32.
  if (wide) return 1;
  const eastern = text.match(EASTERN_MARKS)?.length ?? 0;
  if (eastern >= 2 && eastern >= text.length * 0.02) return eastern / text.length;
  const latin = text.match(LATIN_OR_SPACE)?.length ?? 0;
  return latin < text.length * 0.05 ? 0 : latin / text.length;
}

function decodeEightBit(bytes: Uint8Array): DecodedBytes {
  // Chinese and Japanese in UTF-16 need no NUL.
  if (bytes.length % 2 === 0) {
    const wide = decodeWide(bytes, ["utf-16le", "utf-16be"]);
    if (wide !== null) return wide;
  }
  const patched = decodePatchedUtf8(bytes);
  if (patched !== null) return patched;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const guess = guessEncoding(sample);
  const declared = declaredEncoding(sample);
  const labelled = declared === null ? null : readAsLabelled(bytes, declared, guess.encoding);
  if (labelled !== null) return labelled;
  const text = decodeNamed(bytes, guess.encoding);
  if (text === null) return { error: "invalid", reason: "The encoding of the file could not be found out." };
  const warnings: string[] = [];
  if (declared !== null)
    warnings.push(`The page says that it is in ${declared}; its letters are in ${guess.encoding}.`);
  else if (!guess.sure)
    warnings.push(`The encoding was guessed as ${guess.encoding}; check letters with accents.`);
  const bad = countOf(text, "\uFFFD");
  if (bad > text.length * 0.02) return { error: "binary", reason: NOT_TEXT };
  if (bad > 0) warnings.push(badBytesWarning(bad, guess.encoding));
  return checkControls(text, guess.encoding, warnings, guess.sure ? [] : ["encoding-unsure"]);
}

/** The text in the encoding that the page names, or null when the content speaks against it. */
function readAsLabelled(bytes: Uint8Array, declared: string, guessed: string): DecodedBytes | null {
  const text = decodeNamed(bytes, declared);
  if (text === null || text.includes("\uFFFD")) return null;
  const odd = oddness(text);
  if (odd > 0.05) {
    const other = decodeNamed(bytes, guessed);
    if (other !== null && oddness(other) < odd / 3) return null;
  }
  return checkControls(text, declared, []);
}

/** UTF-8 with a few bad bytes: sound multi-byte characters outnumber the bad places at least two to one. */
function decodePatchedUtf8(bytes: Uint8Array): DecodedBytes | null {
  const text = lenient(bytes, "utf-8");
  let sound = 0;
  let bad = 0;
  for (const character of text) {
    if (character === "\uFFFD") bad += 1;
    else if (character.charCodeAt(0) > 0x7f) sound += 1;
  }
  if (sound < bad * 2 || sound === 0) return null;
  return checkControls(text, "utf-8", [badBytesWarning(bad, "utf-8")]);
}

/** The charset an HTML page or XML file names for itself in its first 64 kB, if it is one we know. */
function declaredEncoding(sample: Uint8Array): string | null {
  const match = DECLARED.exec(lenient(sample, "latin1"));
  const name = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (name === undefined || name.startsWith("utf")) return null;
  return iconv.encodingExists(name) ? name : null;
}

/** Asks the detector; short texts with little evidence fall back to the commonest encoding of old pages. */
function guessEncoding(sample: Uint8Array): { encoding: string; sure: boolean } {
  const candidates = detectAll(Buffer.from(withoutLabels(sample)));
  const best = candidates[0]?.confidence ?? 0;
  // Those of old Macs and of DOS differ from Windows' in a few letters only, and hardly any article is in them.
  const found =
    candidates.find(({ encoding, confidence }) => confidence >= best - 0.15 && !RARE.test(encoding ?? "")) ??
    candidates[0];
  const name = found?.encoding?.toLowerCase() ?? "";
  if (name === "" || !iconv.encodingExists(name)) return { encoding: "windows-1252", sure: false };
  if (mixesScripts(decodeNamed(sample, name) ?? "")) return { encoding: "windows-1252", sure: false };
  const wider = name === "iso-8859-1" || name === "ascii" ? "windows-1252" : name;
  return { encoding: wider, sure: (found?.confidence ?? 0) >= 0.6 };
}

/** The detector believes what a page says of itself; its letters shall speak alone. */
function withoutLabels(sample: Uint8Array): Uint8Array {
  const label = DECLARED.exec(lenient(sample, "latin1"));
  if (label === null)
    return MARKS.some((mark) => startsWith(sample, mark.bytes)) ? sample.subarray(2) : sample;
  const copy = Uint8Array.from(sample);
  return copy.fill(0x20, label.index, label.index + label[0].length);
}

/** Words half in Latin and half in another script ("cafι"): a wrong guess from too few letters. */
function mixesScripts(text: string): boolean {
  const mixed =
    text.match(
      /[a-z](?=[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Han}\p{Script=Hangul}])/giu,
    )?.length ?? 0;
  const foreign =
    text.match(
      /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Han}\p{Script=Hangul}]/gu,
    )?.length ?? 0;
  return mixed > 0 && mixed * 4 >= foreign;
}

function decodeNamed(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes);
  } catch {
    return iconv.encodingExists(encoding) ? iconv.decode(bytes, encoding) : null;
  }
}

function checkControls(
  text: string,
  encoding: string,
  warnings: string[],
  doubts: readonly IngestCheck[] = [],
): DecodedBytes {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && (code < 9 || code > 13) && code !== 27) controls += 1;
  }
  if (controls > 2 && controls > text.length * 0.02) return { error: "binary", reason: NOT_TEXT };
  const broken = findDoubleDecoding(text);
  if (broken === null) return { text, encoding, warnings, checks: doubts };
  const places = broken.places === 1 ? "in one place" : `in ${broken.places} places`;
  warnings.push(
    `UTF-8 was once read as ${broken.encoding}: “${broken.broken}” stands for “${broken.meant}” ${places}. The words were left as they are.`,
  );
  return { text, encoding, warnings, checks: ["encoding-unsure"] };
}

function decodeStrict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function countZeros(bytes: Uint8Array): number {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) zeros += 1;
  return zeros;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function badBytesWarning(count: number, encoding: string): string {
  const places = count === 1 ? "One place" : `${count} places`;
  return `${places} could not be read as ${encoding} and ${count === 1 ? "was" : "were"} replaced by \uFFFD.`;
}
