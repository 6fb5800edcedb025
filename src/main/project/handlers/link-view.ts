import type { CopyLinkView } from "../../../shared/contract/copies.contract.ts";
import type { CopyRelation } from "../../../shared/domain/copy-link.ts";
import type { QueueRow } from "../copies/copies.repository.ts";

/** A link as shown, with what the program itself says of the pair. */
export function linkView(row: QueueRow, suggested: CopyRelation | null): CopyLinkView {
  return {
    a: row.a,
    b: row.b,
    titleA: row.title_a,
    titleB: row.title_b,
    outletA: row.outlet_a,
    outletB: row.outlet_b,
    relation: row.relation,
    score: row.score,
    decision: row.decision,
    suggested,
    storyId: row.story_a,
  };
}
