/** Of articles with the same keys so many are found; further ones are compared with them and not with each other. */
const MOST_SAMES = 8;

/**
 * Articles by the whole of their keys: of very many that are the same the first few stand for all. Nearly always there is
 * one article of a kind, so one number stands for it: about 40 bytes an article.
 */
export class SameKeys {
  private readonly known = new Map<number, number | Set<number>>();

  /** Adds an article; false when others stand for it. */
  add(articleKey: number, keys: Uint32Array, wordCount: number): boolean {
    const kind = kindOf(keys, wordCount);
    const same = this.known.get(kind);
    if (same === undefined) {
      this.known.set(kind, articleKey);
      return true;
    }
    const all = typeof same === "number" ? new Set([same]) : same;
    this.known.set(kind, all.add(articleKey));
    return all.size <= MOST_SAMES;
  }

  /** Forgets an article; gives the one that takes its place among those that stand for all. */
  remove(articleKey: number, keys: Uint32Array, wordCount: number): number | null {
    const kind = kindOf(keys, wordCount);
    const same = this.known.get(kind);
    if (same === undefined || typeof same === "number") {
      this.known.delete(kind);
      return null;
    }
    const stoodForMany = firstOf(same, MOST_SAMES).includes(articleKey);
    same.delete(articleKey);
    if (same.size === 0) this.known.delete(kind);
    if (!stoodForMany || same.size < MOST_SAMES) return null;
    return firstOf(same, MOST_SAMES).at(-1) ?? null;
  }
}

function firstOf(articles: Iterable<number>, most: number): number[] {
  const found: number[] = [];
  for (const article of articles) {
    if (found.length >= most) break;
    found.push(article);
  }
  return found;
}

/** Equal for articles with the same keys and as many words. Two kinds that collide share their eight, nothing more. */
function kindOf(keys: Uint32Array, wordCount: number): number {
  let hash = Math.imul(0x811c9dc5 ^ wordCount, 0x01000193) ^ keys.length;
  for (let at = 0; at < keys.length; at++) {
    hash = Math.imul(hash ^ (keys[at] ?? 0), 0x01000193) ^ (hash >>> 15);
  }
  return hash;
}
