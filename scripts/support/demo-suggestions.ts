import * as v from "valibot";
import { ZoneSchema } from "../../src/shared/domain/zone.ts";
import { suggestActors } from "../../src/shared/text/attribution/suggest-actors.ts";
import { suggestClaims } from "../../src/shared/text/attribution/suggest-claims.ts";

const ArticleSchema = v.object({
  text: v.string(),
  zones: v.array(ZoneSchema),
  language: v.nullable(v.string()),
});

export interface DemoSuggestions {
  readonly claims: number;
  /** Names that stand in two articles or more, the most frequent first. */
  readonly actors: readonly string[];
}

/** What the window would suggest beside these articles: claims by rule, and names by how many articles hold them. */
export function countSuggestions(articles: readonly unknown[]): DemoSuggestions {
  let claims = 0;
  const articlesOfName = new Map<string, number>();
  for (const document of articles) {
    const article = v.parse(ArticleSchema, document);
    claims += suggestClaims(article.text, article.zones, article.language).length;
    for (const { name } of suggestActors(article.text, article.zones)) {
      articlesOfName.set(name, (articlesOfName.get(name) ?? 0) + 1);
    }
  }
  const frequent = [...articlesOfName]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return { claims, actors: frequent.map(([name]) => name) };
}
