import type { Handlers } from "../../../shared/contract/index.ts";
import { findLink, undecidedIdentical } from "../copies/copies.repository.ts";
import { decisionChanges } from "../copies/copies.service.ts";
import type { CommandContext } from "./contexts.ts";

type Commands = Handlers<"command", CommandContext>;

const LABELS = { accepted: "accept copy", "not-a-copy": "not a copy", unsure: "unsure about copy" } as const;

export const copiesCommands: Pick<Commands, "copies.decide" | "copies.acceptIdentical"> = {
  "copies.decide": ({ db, log }, input) => {
    const label = input.decision === null ? "take back decision on copy" : LABELS[input.decision];
    const changes = input.pairs.flatMap((pair) => {
      const [a, b] = pair.a < pair.b ? [pair.a, pair.b] : [pair.b, pair.a];
      const relation = input.relation ?? findLink(db, a, b)?.relation ?? null;
      return decisionChanges([pair], input.decision, relation);
    });
    log.record(input.pairs.length > 1 ? `${label} (${input.pairs.length})` : label, changes);
    return {};
  },
  "copies.acceptIdentical": ({ db, log }) => {
    const pairs = undecidedIdentical(db);
    if (pairs.length > 0)
      log.record(`accept ${pairs.length} identical texts`, decisionChanges(pairs, "accepted", "identical"));
    return { accepted: pairs.length };
  },
};
