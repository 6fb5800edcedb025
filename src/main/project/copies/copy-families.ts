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

  /**
   * For each of `articles` the number of its family among them, counted from 0. Two are of one family also when both
   * are the same as a third that is not among them: of ten thousand copies each is linked with a few only.
   * Cost: linear in their links and those of the thirds.
   */
  among(articles: readonly number[]): number[] {
    const placeOf = new Map(articles.map((article, place) => [article, place]));
    const families = new Int32Array(articles.length).fill(-1);
    const thirds = new Set<number>();
    let count = 0;
    for (const [place, article] of articles.entries()) {
      if (families[place] !== -1) continue;
      const waiting = [article];
      const take = (other: number) => {
        const at = placeOf.get(other);
        if (at === undefined || families[at] !== -1) return at !== undefined;
        families[at] = count;
        waiting.push(other);
        return true;
      };
      take(article);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const other of this.sameAs.get(next) ?? []) {
          if (take(other) || thirds.has(other)) continue;
          thirds.add(other);
          for (const beyond of this.sameAs.get(other) ?? []) take(beyond);
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
