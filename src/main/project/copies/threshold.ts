import { COPY_THRESHOLD } from "../../../shared/domain/copy-link.ts";
import {
  HIGHEST_THRESHOLD,
  isBelowDefault,
  LOWEST_THRESHOLD,
  type ThresholdCounts,
  thresholdCounts,
} from "../../../shared/domain/copy-threshold.ts";
import { type Story, type StoryLink, stories } from "../../../shared/domain/story.ts";
import { contentId } from "../articles/content-id.ts";
import type { ReadableDb } from "../db/connection.ts";
import { deleteFact, readFact, writeFact } from "../db/facts.ts";
import type { EntityType } from "../work-log/entity-type.ts";
import type { Change } from "../work-log/work-log.ts";
import { relationWithoutThreshold } from "./compare-pair.ts";
import { linkedArticles, storyLinks } from "./copies.repository.ts";

/** What people set for the whole project. There is one: all replicas mean the same thing by its id. */
export const settingEntity: EntityType = {
  type: "setting",
  table: "project_fact",
  permanent: true,
  registers: { copyThreshold: "number" },
  required: [],
  project(db, _entity, values) {
    const threshold = values.get("copyThreshold");
    if (typeof threshold === "number") writeFact(db, "copyThreshold", String(threshold));
    else deleteFact(db, "copyThreshold");
  },
};

/** The score from which suggested links join articles in this project. */
export function copyThreshold(db: ReadableDb): number {
  const set = Number(readFact(db, "copyThreshold") ?? Number.NaN);
  return set >= LOWEST_THRESHOLD && set <= HIGHEST_THRESHOLD ? set : COPY_THRESHOLD;
}

/** The change that sets the threshold, or with null goes back to the default. */
export function thresholdChange(threshold: number | null): Change {
  const target = { type: "setting", entity: contentId(["setting", 1, "copies"]) };
  if (threshold === null) return { kind: "unset", ...target, field: "copyThreshold" };
  return { kind: "put", ...target, fields: { copyThreshold: threshold } };
}

/** The stories under a threshold. Below the default, pairs that were too little for a copy are compared once more. */
export function storiesAt(db: ReadableDb, threshold: number): { stories: Story[]; links: StoryLink[] } {
  const links = storyLinks(db).map((link): StoryLink => {
    if (!isBelowDefault(link, threshold)) return link;
    return { ...link, relation: relationWithoutThreshold(db, link.a, link.b) ?? link.relation };
  });
  return { stories: stories(linkedArticles(db), links, threshold), links };
}

/** What a threshold would make of the project's links. Changes nothing; near linear in links. */
export function countsAt(db: ReadableDb, threshold: number): ThresholdCounts {
  const at = storiesAt(db, threshold);
  return thresholdCounts(
    at.links,
    at.stories.map((story) => story.members.length),
    threshold,
  );
}
