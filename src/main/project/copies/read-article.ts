import type { ProposedZone } from "../../../shared/domain/zone.ts";
import type { ComparedArticle } from "../../../shared/text/compare/compare-articles.ts";
import { type Words, wordsInZones, wordsOf } from "../../../shared/text/words.ts";
import { overlayZones, type StoredZone, type ZoneInForce } from "../articles/zones.repository.ts";
import type { CopySource, SourceArticle } from "./copy-source.ts";
import type { LearnedParagraph } from "./judge-paragraph.ts";
import { learnedZones, linesOf, type TextLine } from "./learned-zones.ts";
import { lineOf } from "./line-index.ts";

/** An article read for comparison, with its lines and what the corpus teaches about them. */
export interface ReadForCopies {
  readonly source: SourceArticle;
  readonly compared: ComparedArticle & { readonly words: Words };
  readonly lines: readonly TextLine[];
  /** The words of the whole text, whatever its zones. */
  readonly all: Words;
  /** Kept parts of the hashes of its lines and title, ascending and distinct. */
  readonly lineKeys: Uint32Array;
  readonly titleHashes: ReadonlySet<number>;
  /** What the corpus teaches of its lines, used or not. */
  readonly taught: readonly StoredZone[] | null;
  /** The layer of learned zones as it ought to be. */
  readonly layer: StoredZone[] | null;
  /** Equal when nothing that a comparison sees has changed. */
  readonly signature: number;
}

/** An article of which hardly anything would be left is made of what recurs (a short table): all of it counts. */
const LEAST_WORDS_LEFT = 25;

/**
 * Reads one article: its lines, learned zones and compared words. `known` is how it was read before; what has stayed
 * is taken from there, and it is given back itself when all has stayed. Cost: about 0.1 ms for 400 words the first
 * time, a tenth of it for a text that is known.
 */
export function readForCopies(
  source: SourceArticle,
  learnedOf: (hash: number) => LearnedParagraph | undefined,
  known?: ReadForCopies,
): ReadForCopies {
  const isKnownText = known !== undefined && known.source.textHash === source.textHash;
  const all = isKnownText ? known.all : wordsOf(source.body, []);
  const lines = isKnownText ? known.lines : linesOf(source.body, all);
  const isKnownTitle = isKnownText && known.source.titles.join("\n") === source.titles.join("\n");
  const titleHashes = isKnownTitle ? known.titleHashes : hashesOfTitles(source.titles);
  const about = { titles: titleHashes, outlets: source.outlets };
  let layer = learnedZones(source.body, lines, source.proposed, about, learnedOf);
  if (known !== undefined && known.source === source && areSameLayers(layer, known.taught)) return known;
  const taught = layer;
  let zones = comparedZones(source, layer);
  let words = wordsInZones(all, zones);
  if (layer !== null && words.count < LEAST_WORDS_LEFT) {
    layer = null;
    zones = comparedZones(source, null);
    words = wordsInZones(all, zones);
  }
  return {
    source,
    compared: {
      text: source.body,
      zones,
      title: source.title,
      outlet: source.outlet,
      published: source.published,
      words,
    },
    lines,
    all,
    taught,
    lineKeys: isKnownTitle ? known.lineKeys : lineKeysOf(lines, titleHashes),
    titleHashes,
    layer,
    signature: signatureOf(source, zones, layer ?? []),
  };
}

function areSameLayers(one: readonly StoredZone[] | null, other: readonly StoredZone[] | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.length === other.length && one.every((zone, at) => zone.every((part, of) => part === other[at]?.[of]))
  );
}

/** Zones as they count in comparison: what was learned weakly only dims. */
function comparedZones(source: SourceArticle, layer: StoredZone[] | null): ZoneInForce[] {
  const learned = (layer ?? [])
    .filter(([, , , strength]) => strength === "strong")
    .map(([role, start, end, strength, reason]): ZoneInForce => {
      return { role, start, end, strength, reason, source: "learned", decided: false };
    });
  return overlayZones(
    learned.length === 0 ? source.proposed : overlayZones(source.proposed, learned),
    source.decided,
  );
}

export function hashesOfTitles(titles: readonly string[]): Set<number> {
  const hashes = new Set<number>();
  for (const title of titles) {
    for (const { hash } of linesOf(title, wordsOf(title, []))) if (hash !== null) hashes.add(hash);
  }
  return hashes;
}

function lineKeysOf(lines: readonly TextLine[], titles: ReadonlySet<number>): Uint32Array {
  const hashes = [...titles];
  for (const { hash } of lines) if (hash !== null) hashes.push(hash);
  return keptLines(hashes);
}

/** The kept parts of hashes, ascending and distinct. */
export function keptLines(hashes: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(hashes.map(lineOf))).sort();
}

function signatureOf(
  source: SourceArticle,
  zones: readonly ProposedZone[],
  layer: readonly StoredZone[],
): number {
  let sum = 0x811c9dc5;
  const mix = (value: number) => {
    sum = Math.imul(sum ^ value, 0x01000193);
  };
  for (const zone of zones) {
    mix(zone.start);
    mix(zone.end);
    mix(zone.role.length * 7 + zone.role.charCodeAt(0));
  }
  for (const [, start, end, strength] of layer) mix(start * 31 + end * 2 + (strength === "weak" ? 1 : 0));
  const about = `${source.textHash} ${source.title} ${source.outlet ?? ""} ${source.published ?? ""}`;
  for (let at = 0; at < about.length; at++) mix(about.charCodeAt(at));
  return sum;
}

/** Articles read lately, so that one that has many copies is not read for each of them. */
export class ReadArticles {
  private readonly kept = new Map<number, ReadForCopies>();
  private readonly from: CopySource;
  private readonly learnedOf: (hash: number) => LearnedParagraph | undefined;
  private keptCharacters = 0;

  constructor(from: CopySource, learnedOf: (hash: number) => LearnedParagraph | undefined) {
    this.from = from;
    this.learnedOf = learnedOf;
  }

  /** The article as it was read last. */
  get(articleKey: number): ReadForCopies | null {
    const known = this.kept.get(articleKey);
    if (known === undefined) return this.read(articleKey);
    this.kept.delete(articleKey);
    this.kept.set(articleKey, known);
    return known;
  }

  /** Reads the article anew, as far as it has changed. */
  read(articleKey: number): ReadForCopies | null {
    const known = this.kept.get(articleKey);
    this.forget(articleKey);
    const source = this.from.article(articleKey, known?.source);
    if (source === null) return null;
    const read = readForCopies(source, this.learnedOf, known);
    this.kept.set(articleKey, read);
    this.keptCharacters += source.body.length;
    for (const oldest of this.kept.keys()) {
      if (this.keptCharacters <= MOST_CHARACTERS || oldest === articleKey) break;
      this.forget(oldest);
    }
    return read;
  }

  forget(articleKey: number): void {
    const known = this.kept.get(articleKey);
    if (known === undefined) return;
    this.keptCharacters -= known.source.body.length;
    this.kept.delete(articleKey);
  }
}

/** About 30 MB with their words: as many articles of usual length as are looked at in two rounds. */
const MOST_CHARACTERS = 3_000_000;
