import type { Anchor, Span } from "../../../shared/domain/anchor.ts";
import { type ChangeKind, changeKind } from "../../../shared/text/compare/change-kind.ts";
import { type ProjectedSpan, projectSpans } from "../../../shared/text/compare/project-spans.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { QuoteRow } from "./claims.repository.ts";
import { knownText } from "./known-texts.ts";

/** What reads otherwise in a copy: words as they stand on each side, null where nothing does. */
export interface QuoteChange {
  readonly kind: ChangeKind;
  readonly before: string | null;
  readonly after: string | null;
}

/** The marks of a quote as they fall on another text. Spans are UTF-16, half-open, in that text. */
export interface ProjectedMarks {
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly speakerSpan: Span | null;
  readonly exactness: "same" | "changed";
  readonly changes: readonly QuoteChange[];
  /** A number, a name, a speaker, a word of doubt or a date changed: the copy does not make quite the same claim. */
  readonly weighty: boolean;
}

/** Finished projections by quote and text; both never change. */
const MOST_KEPT = 20_000;
const kept = new Map<string, ProjectedMarks | null>();

/**
 * The marks of a quote on another text, computed from the alignment of the two; null when a part of the words is
 * missing there. Words in quotation marks may have other punctuation. `language` is that of the article (null:
 * unknown). Cost: two texts read and one alignment the first time, a look-up after.
 */
export function projectQuote(
  db: ReadableDb,
  quote: QuoteRow,
  textHash: string,
  language: string | null,
): ProjectedMarks | null {
  const anchors = anchorsOf(quote);
  const key = `${anchors.key} ${textHash} ${language ?? ""}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = project(db, anchors, textHash, language);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

interface QuoteAnchors {
  readonly content: readonly Anchor[];
  readonly cue: Anchor | null;
  readonly speakerSpan: Anchor | null;
  readonly key: string;
}

// A quote falls on many texts: its anchors are read once and live as long as its row.
const readAnchors = new WeakMap<QuoteRow, QuoteAnchors>();

function anchorsOf(quote: QuoteRow): QuoteAnchors {
  const known = readAnchors.get(quote);
  if (known !== undefined) return known;
  const made = parsedAnchors(quote);
  readAnchors.set(quote, made);
  return made;
}

function parsedAnchors(quote: QuoteRow): QuoteAnchors {
  const content: readonly Anchor[] = JSON.parse(quote.content);
  const cue: Anchor | null = quote.cue === null ? null : JSON.parse(quote.cue);
  const speakerSpan: Anchor | null = quote.speaker_span === null ? null : JSON.parse(quote.speaker_span);
  const places = [...content, cue, speakerSpan].map((one) =>
    one === null ? "-" : `${one.start}-${one.end}`,
  );
  return { content, cue, speakerSpan, key: `${content[0]?.textHash ?? ""} ${places.join()}` };
}

function project(
  db: ReadableDb,
  { content, cue, speakerSpan }: QuoteAnchors,
  textHash: string,
  language: string | null,
): ProjectedMarks | null {
  const sourceHash = content[0]?.textHash;
  if (sourceHash === undefined || content.some((anchor) => anchor.textHash !== sourceHash)) return null;
  const source = knownText(db, sourceHash);
  const target = knownText(db, textHash);
  const parts = [cue, speakerSpan].filter((anchor) => anchor !== null && anchor.textHash === sourceHash);
  const spans = [...content, ...parts.flatMap((anchor) => anchor ?? [])];
  const found = projectSpans(source, target, spans);
  const words = found.slice(0, content.length);
  if (words.some((one) => one === null)) return null;
  const placed = words.filter((one) => one !== null);
  const placeOf = (anchor: Anchor | null): Span | null =>
    anchor === null ? null : (found[spans.indexOf(anchor)]?.span ?? null);
  const changes = [
    ...placed.flatMap((one) => changesOf(source.text, target.text, one, language)),
    ...lostCredit(cue, placeOf(cue), speakerSpan, placeOf(speakerSpan)),
  ];
  return {
    content: placed.map((one) => one.span),
    cue: placeOf(cue),
    speakerSpan: placeOf(speakerSpan),
    exactness: changes.length === 0 ? "same" : "changed",
    changes,
    weighty: changes.some((change) => change.kind !== "wording"),
  };
}

function changesOf(
  source: string,
  target: string,
  { changes }: ProjectedSpan,
  language: string | null,
): QuoteChange[] {
  return changes.map(({ from, to }) => ({
    kind: changeKind({ text: source, span: from, language }, { text: target, span: to, language }, NO_CUES),
    before: from === null ? null : source.slice(from.start, from.end),
    after: to === null ? null : target.slice(to.start, to.end),
  }));
}

const NO_CUES = { before: [], after: [] };

/** A speaker, or else the word of saying, that does not stand beside the words any more. */
function lostCredit(
  cue: Anchor | null,
  cuePlace: Span | null,
  speaker: Anchor | null,
  speakerPlace: Span | null,
): QuoteChange[] {
  if (speaker !== null && speakerPlace === null)
    return [{ kind: "speaker", before: speaker.exact, after: null }];
  if (speaker === null && cue !== null && cuePlace === null)
    return [{ kind: "speaker", before: cue.exact, after: null }];
  if (cue !== null && cuePlace === null) return [{ kind: "wording", before: cue.exact, after: null }];
  return [];
}
