import {
  actorEntity,
  aliasEntity,
  differentActorsEntity,
  mentionEntity,
  roleEntity,
} from "./actors/entity-types.ts";
import { articleEntity, personEntity, tagEntity, zoneEntity } from "./articles/entity-types.ts";
import { paragraphEntity } from "./articles/paragraph-entity.ts";
import { differentClaimsEntity } from "./claims/different-claims.ts";
import {
  assessmentEntity,
  claimEntity,
  claimRelationEntity,
  claimValueEntity,
  quoteEntity,
  rejectedSuggestionEntity,
} from "./claims/entity-types.ts";
import { leftQuoteEntity } from "./claims/left-quotes.ts";
import { copyDecisionEntity } from "./copies/entity-types.ts";
import { settingEntity } from "./copies/threshold.ts";
import { memoEntity } from "./memos/memo-entity.ts";
import { savedSearchEntity } from "./search/saved-search-entity.ts";
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
  differentClaimsEntity,
  claimRelationEntity,
  claimValueEntity,
  rejectedSuggestionEntity,
  actorEntity,
  aliasEntity,
  mentionEntity,
  roleEntity,
  differentActorsEntity,
  memoEntity,
  savedSearchEntity,
  copyDecisionEntity,
  settingEntity,
]);
