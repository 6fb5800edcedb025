import iconv from "iconv-lite";
import { decodeBytes } from "../../decode-bytes.ts";

export interface DecodedPart {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
  /** The encoding is a guess that may be wrong. */
  readonly unsure: boolean;
}

/** Encodings whose bytes can look like plain ASCII or UTF-8: only the label tells. */
const NEEDS_LABEL = /^(?:iso-2022-|hz-gb|utf-?7|utf-?16|utf-?32|ucs-)/;
/** Labels that programs write when they do not know. */
const SAYS_LITTLE =
  /^(?:|us-ascii|ascii|iso-8859-1|latin1|windows-1252|cp1252|utf-?8|unknown.*|x-unknown|default|binary|8bit)$/;
const SAYS_WESTERN = /^(?:iso-8859-1|latin1|windows-1252|cp1252)$/;
const WESTERN = /^(?:windows-1252|iso-8859-1|utf-8)$/;

/**
 * The text of a part of a message. Sound UTF-8 wins over any label but those of encodings that hide in ASCII; a label
 * that says something wins over a guess; a label that is only a default loses to a sure guess of another script.
 */
export function decodePart(bytes: Uint8Array, charset: string | null): DecodedPart {
  const label = (charset ?? "")
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, "");
  if (NEEDS_LABEL.test(label)) {
    const labelled = byLabel(bytes, label);
    if (labelled !== null) return { text: labelled, encoding: label, warnings: [], unsure: false };
  }
  if (!SAYS_LITTLE.test(label) && !isUtf8(bytes)) {
    const labelled = byLabel(bytes, label);
    if (labelled !== null && !labelled.includes("\uFFFD"))
      return { text: labelled, encoding: label, warnings: [], unsure: false };
  }
  const western = byLabel(bytes, "windows-1252") ?? "";
  const guessed = decodeBytes(bytes);
  if ("error" in guessed) return { text: western, encoding: "windows-1252", warnings: [], unsure: true };
  const unsure = guessed.warnings.length > 0;
  const mayBeWestern = unsure || WESTERN.test(guessed.encoding);
  if (mayBeWestern && SAYS_WESTERN.test(label) && !isUtf8(bytes) && !isOtherScript(western)) {
    return { text: western, encoding: "windows-1252", warnings: [], unsure: false };
  }
  return { ...guessed, unsure };
}

/** Whether text that was read as Western is of another script: whole words of letters with accents. */
function isOtherScript(western: string): boolean {
  const words = western.slice(0, 20_000).match(/[a-z\u00C0-\u00FF]{3,}/giu) ?? [];
  const odd = words.filter((word) => /^[\u00C0-\u00FF]+$/u.test(word)).length;
  return odd >= 2 && odd > words.length * 0.2;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function byLabel(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return iconv.encodingExists(label) ? iconv.decode(bytes, label) : null;
  }
}

/**
 * Joins the lines of "format=flowed" text (RFC 3676): a line that ends with a blank goes on in the next one, if that is
 * quoted as deeply; the mark of a signature never does. `delSp` takes the blank away.
 */
export function joinFlowed(text: string, delSp: boolean): string {
  const joined: string[] = [];
  let open: string | null = null;
  for (const raw of text.split(/\r?\n/)) {
    const quotes = /^>*/.exec(raw)?.[0] ?? "";
    const rest = raw.slice(quotes.length).replace(/^ /, "");
    const line: string = quotes === "" ? rest : `${quotes} ${rest}`;
    const goesOn = rest.endsWith(" ") && rest !== "-- ";
    const words = goesOn && delSp ? rest.slice(0, -1) : rest;
    if (open === quotes && joined.length > 0) joined[joined.length - 1] += words;
    else joined.push(goesOn && delSp ? line.slice(0, -1) : line);
    open = goesOn ? quotes : null;
  }
  return joined.join("\n");
}
