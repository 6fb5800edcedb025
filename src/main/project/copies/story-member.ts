import type { StoryMember } from "../../../shared/contract/views.ts";
import type { StoryMemberRow } from "./copies.repository.ts";

/** A member of a story as shown. Held in the story by other members' links only, it is a copy without a score. */
export function storyMember(row: StoryMemberRow): StoryMember {
  const isOrigin = row.id === row.story_id;
  return {
    articleId: row.id,
    title: row.title,
    outlet: row.outlet,
    published: row.published,
    relation: isOrigin ? "origin" : (row.relation ?? "copy"),
    score: row.score,
    isOrigin,
  };
}
