/** Which articles are mostly the same, and which of several articles belong to one family of such. */
export class CopyFamilies {
  private readonly sameAs = new Map<number, Set<number>>();

  /** The articles of which half of the shorter one stands in `article`, in place of what was known. */
  replace(article: number, others: Iterable<number>): void {
    this.remove(article);
    for (const other of others) this.add(article, other);
  }

  add(article: number, other: number): void {
    this.of(article).add(other);
    this.of(other).add(article);
  }

  remove(article: number): void {
    for (const other of this.sameAs.get(article) ?? []) this.sameAs.get(other)?.delete(article);
    this.sameAs.delete(article);
  }

  /** For each of `articles` the number of its family among them, counted from 0. Cost: linear in their links. */
  among(articles: readonly number[]): number[] {
    const placeOf = new Map(articles.map((article, place) => [article, place]));
    const families = new Int32Array(articles.length).fill(-1);
    let count = 0;
    for (const [place, article] of articles.entries()) {
      if (families[place] !== -1) continue;
      const waiting = [article];
      families[place] = count;
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const other of this.sameAs.get(next) ?? []) {
          const at = placeOf.get(other);
          if (at === undefined || families[at] !== -1) continue;
          families[at] = count;
          waiting.push(other);
        }
      }
      count++;
    }
    return [...families];
  }

  private of(article: number): Set<number> {
    const known = this.sameAs.get(article);
    if (known !== undefined) return known;
    const made = new Set<number>();
    this.sameAs.set(article, made);
    return made;
  }
}
