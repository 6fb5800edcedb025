import type { ProposedZone } from "../../../../../shared/domain/zone.ts";
import type { Span } from "../../../../../shared/text/span.ts";

/** Paragraphs of a message that are the sender's own, and zones of those that are not. */
export interface SortedMessage {
  readonly own: readonly Span[];
  readonly zones: readonly ProposedZone[];
}

type Kind = "own" | "quoted" | "announces" | "forwarded" | "signature";

interface Line extends Span {
  kind: Kind;
}

const QUOTED = /^\s{0,2}>/;
const SIGNATURE = /^-- ?$/;
const ANNOUNCES =
  /^(?:(?:On|Am|Le|El|Il|Em|Op|Den|В|Пн|Вт|Ср|Чт|Пт|Сб|Вс|في)\s.{5,300}|.{3,200}\d{4}.{0,60})(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|пишет|написал[аи]?|كتب)\s*.{0,80}:$/iu;
const FORWARD_MARK =
  /^(?:[-_*=]{2,}\s*(?:forwarded message|original message|weitergeleitete nachricht|urspr(?:ü|ue)ngliche nachricht|message transféré|message d'origine|mensaje reenviado|mensaje original|пересылаемое сообщение|исходное сообщение|رسالة محولة)\b.{0,80}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié :)$/iu;
const FORWARD_FIELD =
  /^\*?(?:from|to|cc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|à|objet|envoyé|para|fecha|asunto|enviado|от|кому|дата|тема|отправлено|من|إلى|التاريخ|الموضوع)\s?\*?:/iu;

const LABELS: Readonly<Record<Exclude<Kind, "own">, Omit<ProposedZone, "start" | "end">>> = {
  quoted: { role: "boilerplate", reason: "Quoted from an earlier message.", strength: "weak" },
  announces: {
    role: "boilerplate",
    reason: "Announces a quotation of an earlier message.",
    strength: "weak",
  },
  forwarded: { role: "byline", reason: "The header of a forwarded message.", strength: "strong" },
  signature: { role: "boilerplate", reason: "The sender’s signature.", strength: "weak" },
};

/**
 * Tells the sender's own paragraphs from quoted lines (">"), the line that announces them, the header of a forwarded
 * message, and the signature (behind a line "-- ", to the end or to the next quotation). A paragraph that mixes them is
 * parted. Linear.
 */
export function sortMessage(text: string, paragraphs: readonly Span[]): SortedMessage {
  const own: Span[] = [];
  const zones: ProposedZone[] = [];
  const lines = paragraphs.map((paragraph) => linesOf(text, paragraph));
  classify(text, lines.flat());
  for (const group of lines) {
    for (const run of runsOf(group)) {
      if (run.kind === "own") own.push({ start: run.start, end: run.end });
      else addZone(text, zones, { ...LABELS[run.kind], start: run.start, end: run.end });
    }
  }
  return { own, zones };
}

/** Joins a zone to the one before when they say the same of neighbouring lines. */
function addZone(text: string, zones: ProposedZone[], zone: ProposedZone): void {
  const before = zones.at(-1);
  const joins = before?.reason === zone.reason && /^[ \t]*\n[ \t]*$/.test(text.slice(before.end, zone.start));
  if (before !== undefined && joins) zones[zones.length - 1] = { ...before, end: zone.end };
  else zones.push(zone);
}

function classify(text: string, lines: readonly Line[]): void {
  let forwarded = false;
  let signed = false;
  for (const [index, line] of lines.entries()) {
    const words = text.slice(line.start, line.end);
    const next = lines[index + 1];
    const nextWords = next === undefined ? "" : text.slice(next.start, next.end);
    if (QUOTED.test(words)) line.kind = "quoted";
    else if (FORWARD_MARK.test(words) && (FORWARD_FIELD.test(nextWords) || QUOTED.test(nextWords))) {
      line.kind = "forwarded";
      forwarded = true;
      signed = false;
      continue;
    } else if (FORWARD_FIELD.test(words) && (forwarded || beginsHeader(text, lines, index))) {
      forwarded = true;
      line.kind = "forwarded";
      continue;
    } else if (QUOTED.test(nextWords) && words.length <= 400 && words.endsWith(":") && ANNOUNCES.test(words))
      line.kind = "announces";
    else if (SIGNATURE.test(words) && index > 0) signed = true;
    forwarded = false;
    if (line.kind !== "own") signed = false;
    else if (signed) line.kind = "signature";
  }
}

/** Outlook writes the header of the message before without a mark above it: four fields in a row. */
function beginsHeader(text: string, lines: readonly Line[], index: number): boolean {
  const row = lines.slice(index, index + 4);
  return row.length === 4 && row.every(({ start, end }) => FORWARD_FIELD.test(text.slice(start, end)));
}

function linesOf(text: string, paragraph: Span): Line[] {
  const lines: Line[] = [];
  let at = paragraph.start;
  while (at < paragraph.end) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 || newline > paragraph.end ? paragraph.end : newline;
    const words = text.slice(at, end);
    const trimmed = words.trim();
    if (trimmed !== "") {
      const start = at + words.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, kind: "own" });
    }
    at = end + 1;
  }
  return lines;
}

function runsOf(lines: readonly Line[]): Line[] {
  const runs: Line[] = [];
  for (const line of lines) {
    const open = runs.at(-1);
    if (open !== undefined && open.kind === line.kind) runs[runs.length - 1] = { ...open, end: line.end };
    else runs.push({ ...line });
  }
  return runs;
}
