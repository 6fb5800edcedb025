import { navigate } from "../../app/navigation.ts";
import type { MarkOwner } from "./reader-marks.ts";

/** Shows in the right pane what a mark belongs to. */
export function showOwner(owner: MarkOwner): void {
  if (owner.kind === "quote") {
    navigate.select({ kind: "claim", id: owner.quote.claimId });
    showInDetails(owner.quote.id);
  }
  if (owner.kind === "projected") navigate.select({ kind: "claim", id: owner.projection.claimId });
  if (owner.kind === "mention") navigate.select({ kind: "actor", id: owner.mention.actorId });
}

/** Scrolls the right pane to a quote's card, when the claim is shown there. */
function showInDetails(quoteId: string): void {
  let tries = 20;
  const look = () => {
    const card = document.querySelector(`[data-quote="${CSS.escape(quoteId)}"]`);
    tries -= 1;
    if (card !== null) card.scrollIntoView({ block: "nearest" });
    else if (tries > 0) window.setTimeout(look, 50);
  };
  look();
}
