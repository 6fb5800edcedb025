import type { Handlers } from "../../../shared/contract/index.ts";
import { COPY_THRESHOLD } from "../../../shared/domain/copy-link.ts";
import { findLink, undecidedIdentical } from "../copies/copies.repository.ts";
import { decisionChanges } from "../copies/copies.service.ts";
import { copyThreshold, thresholdChange } from "../copies/threshold.ts";
import { readFact } from "../db/facts.ts";
import type { CommandContext } from "./contexts.ts";

type Commands = Handlers<"command", CommandContext>;
type CopiesCommand = "copies.decide" | "copies.acceptIdentical" | "copies.setThreshold";

const LABELS = { accepted: "accept copy", "not-a-copy": "not a copy", unsure: "unsure about copy" } as const;

export const copiesCommands: Pick<Commands, CopiesCommand> = {
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
  "copies.setThreshold": ({ db, log }, { threshold }) => {
    if (threshold === copyThreshold(db) || (threshold === null && readFact(db, "copyThreshold") === null))
      return {};
    const label = `copies from ${Math.round((threshold ?? COPY_THRESHOLD) * 100)} %`;
    log.record(label, [thresholdChange(threshold)]);
    return {};
  },
};
