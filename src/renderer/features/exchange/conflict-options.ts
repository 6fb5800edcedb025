import type { Conflict, ConflictSide } from "../../../shared/contract/exchange.contract.ts";
import type { MethodInput } from "../../../shared/contract/index.ts";

export type Resolution = MethodInput<"conflicts.resolve">;

/** What makes two entries of the list the same disagreement. */
export function conflictKey({ kind, entity, field }: Conflict): string {
  return `${kind} ${entity} ${field}`;
}

function about({ kind, entity, field }: Conflict): Pick<Resolution, "kind" | "entity" | "field"> {
  return { kind, entity, field };
}

/** Takes the value of one side, of a ring takes its step back; null where sides are not to choose from. */
export function takeSide(conflict: Conflict, side: ConflictSide): Resolution | null {
  const isChoice = conflict.kind === "values" || conflict.kind === "ring";
  return isChoice ? { ...about(conflict), operation: side.operation } : null;
}

/** Keeps what was deleted; null where nothing was. */
export function keepThing(conflict: Conflict): Resolution | null {
  const isDeletion = conflict.kind === "deleted-while-edited" || conflict.kind === "parent-deleted";
  return isDeletion ? { ...about(conflict), keep: true } : null;
}

/** Deletes it for good; for "not a copy" inside a story it gives way, because the other links stand. */
export function deleteThing(conflict: Conflict): Resolution | null {
  const isChoice = conflict.kind === "values" || conflict.kind === "ring";
  return isChoice ? null : { ...about(conflict), keep: false };
}

/** The place in the list to show after a change: the same entry where it still stands, else what took its place. */
export function placeAfter(keys: readonly string[], selected: string | null, lastPlace: number): number {
  const at = selected === null ? -1 : keys.indexOf(selected);
  if (at >= 0) return at;
  return Math.min(Math.max(0, lastPlace), keys.length - 1);
}
