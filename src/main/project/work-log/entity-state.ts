import { compareTime, type HybridTime } from "./clock.ts";
import type { Head } from "./heads.ts";
import { DELETED, isKnownKind, type Operation, type OperationId } from "./operation.ts";

export interface KnownOperation {
  readonly id: OperationId;
  readonly operation: Operation;
}

export interface EntityState {
  readonly heads: ReadonlyMap<string, readonly Head[]>;
  readonly hasDeletion: boolean;
  readonly isDeleted: boolean;
}

/** What operations on one entity come to, without a database: the same rules as the tables `head` and `deletion` keep. */
export function stateOf(operations: readonly KnownOperation[]): EntityState {
  const known = operations.filter(({ operation }) => isKnownKind(operation.k));
  const overwritten = new Set<string>();
  for (const { operation } of known) {
    for (const replaced of [operation.p, operation.rem])
      for (const [field, ids] of Object.entries(replaced ?? {}))
        for (const id of ids) overwritten.add(`${field} ${id}`);
  }
  const heads = new Map<string, (Head & { readonly h: HybridTime })[]>();
  for (const { id, operation } of known) {
    for (const [field, value] of Object.entries(operation.f ?? {})) {
      if (overwritten.has(`${field} ${id}`)) continue;
      const list = heads.get(field) ?? [];
      list.push({ op: id, value: value ?? null, h: operation.h });
      heads.set(field, list);
    }
  }
  for (const list of heads.values()) list.sort((a, b) => compareTime(b.h, a.h) || (a.op < b.op ? 1 : -1));
  const deletions = known.filter(
    ({ id, operation }) => operation.k === "del" && !overwritten.has(`${DELETED} ${id}`),
  );
  const seen = new Set(deletions.flatMap(({ operation }) => operation.seen ?? []));
  const live = [...heads.values()].flat();
  return {
    heads,
    hasDeletion: deletions.length > 0,
    isDeleted: deletions.length > 0 && live.every((head) => seen.has(head.op)),
  };
}
