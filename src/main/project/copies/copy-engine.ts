import { SHARED_THRESHOLD } from "../../../shared/domain/copy-link.ts";
import { copyKeys } from "../../../shared/text/compare/copy-keys.ts";
import type { StoredZone } from "../articles/zones.repository.ts";
import { CopyFamilies } from "./copy-families.ts";
import { CopyIndex } from "./copy-index.ts";
import type { CopySource } from "./copy-source.ts";
import { type FoundCopy, findCopies } from "./find-copies.ts";
import { KeptWords } from "./kept-words.ts";
import { type Classroom, judgeLine } from "./learn-paragraphs.ts";
import { type LearnedChange, type LearnedRow, LearnedStore } from "./learned-store.ts";
import { LineIndex, lineOf } from "./line-index.ts";
import { hashesOfTitles, keptLines, ReadArticles, type ReadForCopies } from "./read-article.ts";
import { SharedBound } from "./shared-bound.ts";

/** What was found out about one article. */
export interface LookedAt {
  readonly articleKey: number;
  readonly id: string;
  readonly textHash: string;
  readonly words: number;
  readonly keys: Uint32Array;
  readonly lines: Uint32Array;
  readonly pairs: readonly (FoundCopy & { readonly otherId: string })[];
  /** How many articles it was compared with, word by word. */
  readonly compared: number;
  /** The layer of learned zones when it is another one than is stored; zones null: none any more. */
  readonly layer: { readonly zones: readonly StoredZone[] | null } | null;
}

/** What is kept of an article between two openings of a project. */
export interface KeptSketch {
  readonly articleKey: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly words: number;
  readonly keys: Uint32Array;
  readonly lines: Uint32Array;
}

/** Two paragraphs that undo each other's lesson would have articles looked at for ever. */
const MOST_CHANGES_OF_MIND = 6;
/** What has so much in common by its keys is read at once: nearly always it shares enough. */
const LIKELY_COPY = 0.3;
/** Of one family are articles of which half of the shorter one stands in the other. */
const SAME_FAMILY = 0.5;

/**
 * Finds copies and learns furniture, article by article, over a source of articles. It keeps indexes in memory and
 * writes nothing: its owner stores what it gives, so that the source shows it when it is asked again.
 */
export class CopyEngine {
  private readonly index = new CopyIndex();
  private readonly lines = new LineIndex();
  private readonly families = new CopyFamilies();
  private readonly store = new LearnedStore();
  private readonly articles: ReadArticles;
  private readonly words = new KeptWords();
  private readonly bound = new SharedBound();
  private readonly titled = new LineIndex();
  private readonly about = new Map<number, { outlet: string; order: number }>();
  private readonly signatures = new Map<number, number>();
  private readonly room: Classroom;
  /** Lines of articles looked at since learning last took place. */
  private touched = new Set<number>();
  private waiting = new Set<number>();
  /** Of those that wait: articles kept from before, whose zones may be behind the lessons. */
  private readonly doubtful = new Set<number>();
  /** How often the lesson of a paragraph was another one, by its hash. */
  private readonly changesOfMind = new Map<number, number>();

  constructor(source: CopySource) {
    this.articles = new ReadArticles(source, (hash) => this.store.of(hash));
    const { articles, lines, families, store, titled, about } = this;
    this.room = { source, articles, lines, families, store, titled, about };
  }

  /** Takes over what was kept, in ascending order of keys. */
  restore(kept: {
    readonly sketches: Iterable<KeptSketch>;
    readonly sames: Iterable<readonly [number, number]>;
    readonly learned: Iterable<LearnedRow>;
    /** Articles whose text has a layer of learned zones. */
    readonly masked: Iterable<number>;
    /** Learning had not caught up when the project was closed or its thread died. */
    readonly learnAnew: boolean;
  }): void {
    for (const sketch of kept.sketches) {
      this.index.add(sketch.articleKey, sketch.keys, sketch.words);
      this.lines.add(sketch.articleKey, sketch.lines);
      this.note(sketch.articleKey, sketch, hashesOfTitles([sketch.title]));
      if (kept.learnAnew) for (const line of sketch.lines) this.touched.add(line);
    }
    for (const [one, other] of kept.sames) this.families.add(one, other);
    for (const row of kept.learned) this.store.apply({ hash: row.hash, row });
    if (kept.learnAnew) this.doubt(kept.learned, kept.masked);
  }

  /** Lessons are stored before the articles they change: those that have one, and those that had one, are checked. */
  private doubt(learned: Iterable<LearnedRow>, masked: Iterable<number>): void {
    for (const { hash } of learned) {
      for (const articleKey of this.lines.articlesWith(lineOf(hash))) this.doubtful.add(articleKey);
    }
    for (const articleKey of masked) this.doubtful.add(articleKey);
    for (const articleKey of this.doubtful) this.waiting.add(articleKey);
  }

  /**
   * Looks at an article that is new or has changed. Null when nothing that matters has changed, or when it is gone;
   * then it is forgotten.
   */
  look(articleKey: number): LookedAt | null {
    const read = this.articles.read(articleKey);
    if (read === null) {
      this.forget(articleKey);
      return null;
    }
    if (this.signatures.get(articleKey) === read.signature) return null;
    this.signatures.set(articleKey, read.signature);
    for (const line of this.lines.linesOf(articleKey)) this.touched.add(line);
    const { source, compared, lineKeys } = read;
    const keys = copyKeys(compared.words);
    const { pairs, count } = this.pairsOf(read, keys);
    this.index.add(articleKey, keys, compared.words.count);
    this.words.keep(articleKey, compared.words.hashes);
    this.lines.add(articleKey, lineKeys);
    this.note(articleKey, source, read.titleHashes);
    this.families.replace(
      articleKey,
      pairs.filter((pair) => pair.evidence.score >= SAME_FAMILY).map((pair) => pair.other),
    );
    for (const line of lineKeys) this.touched.add(line);
    return {
      articleKey,
      id: source.id,
      textHash: source.textHash,
      words: compared.words.count,
      keys,
      lines: lineKeys,
      pairs,
      compared: count,
      layer: changedLayer(read),
    };
  }

  /** Whether this engine has looked at the article, in whatever state it was then. */
  hasLookedAt(articleKey: number): boolean {
    return this.signatures.has(articleKey);
  }

  /** Whether anything was looked at since learning last took place. */
  get canLearn(): boolean {
    return this.touched.size > 0;
  }

  /**
   * Judges the paragraphs of all articles looked at since the last time. Articles whose zones change with it wait to
   * be looked at again: {@link takeWaiting}.
   */
  learn(): LearnedChange[] {
    const changes: LearnedChange[] = [];
    for (const line of this.touched) this.learnLine(line, changes);
    this.touched = new Set();
    return changes;
  }

  // Apart from the loop above: V8 compiled the two in one seven times over.
  private learnLine(line: number, changes: LearnedChange[]): void {
    for (const change of judgeLine(line, this.room)) {
      const before = this.store.of(change.hash);
      if (isSameRow(before, change.row)) continue;
      const isOtherLesson = !isSameLesson(before, change.row);
      if (isOtherLesson && !this.mayChangeMind(change.hash)) continue;
      changes.push(change);
      this.store.apply(change);
      if (isOtherLesson) this.lookAgain(line);
    }
  }

  /** Counts the changes of one lesson; what was learned and unlearned too often stays as it is. */
  private mayChangeMind(hash: number): boolean {
    const changes = (this.changesOfMind.get(hash) ?? 0) + 1;
    if (changes <= MOST_CHANGES_OF_MIND) this.changesOfMind.set(hash, changes);
    return changes <= MOST_CHANGES_OF_MIND;
  }

  /** Articles with this paragraph are to be looked at again: people decided on it. */
  decided(hash: number): void {
    this.changesOfMind.delete(hash);
    this.touched.add(lineOf(hash));
    this.lookAgain(lineOf(hash));
  }

  get waitingCount(): number {
    return this.waiting.size;
  }

  /** Up to `most` articles that are to be looked at again. */
  takeWaiting(most: number): number[] {
    const taken: number[] = [];
    for (const articleKey of this.waiting) {
      if (taken.length >= most) break;
      taken.push(articleKey);
    }
    for (const articleKey of taken) this.waiting.delete(articleKey);
    return taken.filter((articleKey) => !this.doubtful.delete(articleKey) || !this.isAsTaught(articleKey));
  }

  /**
   * Whether an article kept from before has the zones that the lessons give it: then its pairs are those of its zones,
   * since both are stored together. Where articles share a text, another one may have stored the zones.
   */
  private isAsTaught(articleKey: number): boolean {
    const read = this.articles.read(articleKey);
    return read !== null && read.source.titles.length === 1 && changedLayer(read) === null;
  }

  private lookAgain(line: number): void {
    for (const articleKey of this.lines.articlesWith(line)) {
      this.waiting.add(articleKey);
      this.doubtful.delete(articleKey);
    }
  }

  private pairsOf(read: ReadForCopies, keys: Uint32Array): { pairs: LookedAt["pairs"]; count: number } {
    const { key, id } = read.source;
    const idOf = new Map<number, string>();
    let count = 0;
    let isBegun = false;
    const sharesEnough = (words: Uint16Array) => {
      if (!isBegun) this.bound.begin(read.compared.words.hashes);
      isBegun = true;
      return this.bound.boundOf(words) >= SHARED_THRESHOLD;
    };
    const found = findCopies(key, { ...read.compared, keys }, this.index, (other, containment) => {
      count++;
      const words = containment < LIKELY_COPY ? this.words.of(other) : null;
      if (words !== null && !sharesEnough(words)) return null;
      const candidate = this.articles.get(other);
      if (candidate === null || candidate.source.id === id) return null;
      idOf.set(other, candidate.source.id);
      return candidate.compared;
    });
    const pairs = found.map((pair) => ({ ...pair, otherId: idOf.get(pair.other) ?? "" }));
    return { pairs, count };
  }

  private note(
    articleKey: number,
    { id, outlet }: { readonly id: string; readonly outlet: string | null },
    titles: ReadonlySet<number>,
  ): void {
    this.about.set(articleKey, { outlet: outlet ?? "", order: orderOf(id) });
    this.titled.add(articleKey, keptLines([...titles]));
  }

  private forget(articleKey: number): void {
    for (const line of this.lines.linesOf(articleKey)) this.touched.add(line);
    this.titled.remove(articleKey);
    this.about.delete(articleKey);
    this.signatures.delete(articleKey);
    this.waiting.delete(articleKey);
    this.doubtful.delete(articleKey);
    this.articles.forget(articleKey);
    this.words.forget(articleKey);
    this.index.remove(articleKey);
    this.lines.remove(articleKey);
    this.families.remove(articleKey);
  }
}

function isSameLesson(one: LearnedRow | undefined, other: LearnedRow | null): boolean {
  if (one === undefined || other === null) return one === undefined && other === null;
  return one.role === other.role && one.strength === other.strength && outletsOf(one) === outletsOf(other);
}

function isSameRow(one: LearnedRow | undefined, other: LearnedRow | null): boolean {
  if (!isSameLesson(one, other)) return false;
  return (
    one?.articles === other?.articles && one?.families === other?.families && one?.sample === other?.sample
  );
}

function outletsOf(row: LearnedRow): string {
  return row.outlets === null ? "" : JSON.stringify([...row.outlets].sort());
}

function changedLayer({ layer, source }: ReadForCopies): LookedAt["layer"] {
  if (layer === null && source.learned === null) return null;
  const stored = (source.learned ?? []).map(({ role, start, end, strength }) => [role, start, end, strength]);
  const wanted = (layer ?? []).map(([role, start, end, strength]) => [role, start, end, strength]);
  return JSON.stringify(stored) === JSON.stringify(wanted) ? null : { zones: layer };
}

/** A number that the article's id decides, so that nothing depends on the order of import. */
function orderOf(id: string): number {
  return Number.parseInt(id.replaceAll("-", "").slice(-12), 16) || 0;
}
