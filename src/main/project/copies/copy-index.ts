import { ArticleRows } from "./article-rows.ts";
import { PostingTable } from "./posting-table.ts";
import { SameKeys } from "./same-keys.ts";
import { SketchColumns, sketchFacts } from "./sketch-columns.ts";

const MOST_POSTINGS = 64;
const LEAST_SHARED_KEYS = 2;
/** One shared key is enough when at most so many articles have it: light rewrites keep few words in a row. */
const RARE_POSTINGS = 4;
/** Marks, in the counts of shared keys, that one of them was rare. */
const RARE_FLAG = 0x4000_0000;
const LEAST_CONTAINMENT = 0.05;
/** One shared key is enough, too, when it is this share of the shorter article's: cuts of few words have few keys. */
const SURE_CONTAINMENT = 0.15;
const MOST_CANDIDATES = 24;
/** The oldest article is compared when it has this share of what the best candidate has. */
const LIKELY_ORIGIN = 0.5;

/** An article worth comparing word by word. */
export interface CopyCandidate {
  readonly articleKey: number;
  /** Estimated share of the shorter article that stands in the other, from the sampled keys alone. */
  readonly containment: number;
  readonly sharedKeys: number;
}

/**
 * The inverted index from copy keys to articles, in memory; rebuilt from stored keys when a project opens. Add in
 * ascending order of article keys: of a very common key only the 64 articles added last are looked at, and the first:
 * a story is a star around its origin, so each of a thousand copies must meet the article that all of them may come from.
 */
export class CopyIndex {
  private postings = new PostingTable();
  private rows = new ArticleRows();
  private columns = new SketchColumns();
  private shared = new Uint32Array(1024);
  private sames = new SameKeys();

  get size(): number {
    return this.rows.size;
  }

  /** Adds an article, replacing what was known under its key. Cost: about 3 microseconds. */
  add(articleKey: number, keys: Uint32Array, wordCount: number): void {
    this.remove(articleKey);
    const slot = this.rows.add(articleKey, keys);
    this.columns.set(slot, sketchFacts(keys, wordCount));
    if (this.sames.add(articleKey, keys, wordCount)) this.post(keys, slot);
  }

  private post(keys: Uint32Array, slot: number): void {
    for (let at = 0; at < keys.length; at++) this.postings.add(keys[at] ?? 0, slot);
  }

  /** Forgets an article. Its postings are swept when half of all slots are forgotten. */
  remove(articleKey: number): void {
    const slot = this.rows.slotOf(articleKey);
    if (slot === undefined) return;
    const keys = this.rows.rowAt(slot);
    const next = this.sames.remove(articleKey, keys, this.columns.wordCount(slot));
    this.rows.forget(articleKey);
    this.columns.forget(slot);
    const nextSlot = next === null ? undefined : this.rows.slotOf(next);
    if (nextSlot !== undefined) this.post(keys, nextSlot);
    if (this.rows.isSparse) this.sweep();
  }

  /**
   * The best 24 articles to compare with one that has these keys, best first, without `self`; where there are more, the
   * last of them is the oldest that is likely, because copies are linked with their origin. They share at least
   * two keys, or one that hardly any article has, and an estimated containment of 0.05. Cost: about 20 microseconds
   * at 100,000 articles.
   */
  candidates(keys: Uint32Array, wordCount: number, self: number | null): CopyCandidate[] {
    const found: CopyCandidate[] = [];
    const article = sketchFacts(keys, wordCount);
    // Counting may need a longer array.
    const touched = this.countShared(keys);
    const { shared, columns } = this;
    for (const slot of touched) {
      const count = shared[slot] ?? 0;
      shared[slot] = 0;
      const sharedKeys = count & ~RARE_FLAG;
      const containment = columns.containment(article, slot, sharedKeys);
      if (containment < LEAST_CONTAINMENT) continue;
      const isEnough = (count & RARE_FLAG) !== 0 || containment >= SURE_CONTAINMENT;
      const least = isEnough ? 1 : Math.min(LEAST_SHARED_KEYS, keys.length, columns.keyCount(slot));
      if (sharedKeys < least) continue;
      const articleKey = this.rows.articleAt(slot);
      if (articleKey !== null && articleKey !== self) found.push({ articleKey, containment, sharedKeys });
    }
    return found.length <= MOST_CANDIDATES ? found.sort(bestFirst) : bestAndOldest(found);
  }

  /** The slots that share a key, each once; how many keys, and whether one is rare, stands in `shared` until it is read. */
  private countShared(keys: Uint32Array): number[] {
    if (this.shared.length < this.rows.count) this.shared = new Uint32Array(this.rows.count * 2);
    const { shared, columns } = this;
    const touched: number[] = [];
    const posted: number[] = [];
    for (const key of keys) {
      posted.length = 0;
      let place = this.postings.first(key);
      while (place >= 0 && posted.length < MOST_POSTINGS) {
        const slot = this.postings.slotAt(place);
        if (!columns.isForgotten(slot)) posted.push(slot);
        place = this.postings.after(place);
      }
      const oldest = place < 0 ? null : this.postings.slotAt(this.postings.oldest(key));
      if (oldest !== null && !columns.isForgotten(oldest)) posted.push(oldest);
      const rare = posted.length <= RARE_POSTINGS ? RARE_FLAG : 0;
      for (const slot of posted) {
        if (shared[slot] === 0) touched.push(slot);
        shared[slot] = ((shared[slot] ?? 0) + 1) | rare;
      }
    }
    return touched;
  }

  private sweep(): void {
    const { rows, columns } = this;
    this.postings = new PostingTable();
    this.rows = new ArticleRows();
    this.columns = new SketchColumns();
    this.sames = new SameKeys();
    for (const [articleKey, slot] of rows.living()) {
      this.add(articleKey, rows.rowAt(slot), columns.wordCount(slot));
    }
  }
}

function bestAndOldest(found: CopyCandidate[]): CopyCandidate[] {
  const best = found.sort(bestFirst).slice(0, MOST_CANDIDATES);
  const least = (best[0]?.containment ?? 0) * LIKELY_ORIGIN;
  const likely = found.filter(({ containment }) => containment >= least);
  const oldest = likely.reduce((one, other) => (other.articleKey < one.articleKey ? other : one));
  return best.includes(oldest) ? best : [...best.slice(0, -1), oldest];
}

/** Best estimate first; of equals the one with more keys in common, then the newer one. */
function bestFirst(left: CopyCandidate, right: CopyCandidate): number {
  return (
    right.containment - left.containment ||
    right.sharedKeys - left.sharedKeys ||
    right.articleKey - left.articleKey
  );
}
