import { actorEntity, aliasEntity, mentionEntity } from "./actors/entity-types.ts";
import { articleEntity, personEntity, tagEntity, zoneEntity } from "./articles/entity-types.ts";
import { paragraphEntity } from "./articles/paragraph-entity.ts";
import { assessmentEntity, claimEntity, quoteEntity } from "./claims/entity-types.ts";
import { leftQuoteEntity } from "./claims/left-quotes.ts";
import { copyDecisionEntity } from "./copies/entity-types.ts";
import { settingEntity } from "./copies/threshold.ts";
import { entityTypes } from "./work-log/entity-type.ts";

/** Every kind of thing that people enter and the work log carries. */
export const ALL_ENTITY_TYPES = entityTypes([
  personEntity,
  articleEntity,
  zoneEntity,
  paragraphEntity,
  tagEntity,
  claimEntity,
  quoteEntity,
  assessmentEntity,
  leftQuoteEntity,
  actorEntity,
  aliasEntity,
  mentionEntity,
  copyDecisionEntity,
  settingEntity,
]);
