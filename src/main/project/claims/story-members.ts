import type { StoryMember } from "../../../shared/contract/views.ts";
import { originFirst } from "../../../shared/domain/carriage.ts";
import type { ReadableDb } from "../db/connection.ts";
import {
  articlesOfStories,
  linksToOrigins,
  type OriginLink,
  type StoryArticleRow,
} from "./carriage.repository.ts";

/** A member of a story as shown. Held in the story by a chain of decisions only, it is a copy without a score. */
export function storyMember(article: StoryArticleRow, link: OriginLink | undefined): StoryMember {
  const isOrigin = article.id === article.story_id;
  return {
    articleId: article.id,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    relation: isOrigin ? "origin" : (link?.relation ?? "copy"),
    score: link?.score ?? null,
    isOrigin,
  };
}

/** The members of one story, its origin first, then by publication. */
export function membersOfStory(db: ReadableDb, storyId: string): StoryMember[] {
  const links = linksToOrigins(db, [storyId]);
  return articlesOfStories(db, [storyId])
    .map((article) => ({ ...article, storyId: article.story_id }))
    .sort(originFirst)
    .map((article) => storyMember(article, links.get(article.id)));
}
