/** How widely a claim is carried, and how many own reports stand behind that. */
export interface OriginCount {
  /** Different stories among the articles: copies of one report count once. */
  readonly origins: number;
  readonly articles: number;
  /** Different known outlets; case and spaces aside. */
  readonly outlets: number;
}

/**
 * Counts the independent origins of the articles that carry a claim. An article without a story is its own origin.
 * Repeated keys count once.
 */
export function independentOrigins(
  articleKeys: Iterable<string>,
  storyOf: (articleKey: string) => string | null,
  outletOf: (articleKey: string) => string | null,
): OriginCount {
  const articles = new Set(articleKeys);
  const stories = new Set<string>();
  const outlets = new Set<string>();
  for (const key of articles) {
    stories.add(storyOf(key) ?? key);
    const outlet = outletOf(key)?.trim().toLowerCase() ?? "";
    if (outlet !== "") outlets.add(outlet);
  }
  return { origins: stories.size, articles: articles.size, outlets: outlets.size };
}
