import * as v from "valibot";
import type { EntityType, RegisterKind } from "../work-log/entity-type.ts";
import type { Operation } from "../work-log/operation.ts";
import { WirexRefusal } from "./refusal.ts";

const LONGEST_ELEMENT = 200;

/** Refuses values that a register or a set of this version can never hold; fields of newer versions pass. */
export function checkValues(type: EntityType, operation: Operation, place: string): void {
  for (const [field, value] of Object.entries(operation.f ?? {})) {
    if (type.sets?.[field] !== undefined) {
      if (typeof value !== "string" || value.length > LONGEST_ELEMENT) throw refusal(operation, field, place);
      continue;
    }
    const kind = type.registers[field];
    if (kind === undefined || value === null) continue;
    const shape = type.shapes?.[field];
    if (!isOfKind(kind, value) || (shape !== undefined && !v.is(shape, value)))
      throw refusal(operation, field, place);
  }
}

function isOfKind(kind: RegisterKind, value: unknown): boolean {
  if (kind === "json") return true;
  if (kind === "text") return typeof value === "string";
  return typeof value === "number" || typeof value === "boolean";
}

function refusal(operation: Operation, field: string, place: string): WirexRefusal {
  return new WirexRefusal(`“${field}” of a ${operation.t} holds something it cannot hold`, place);
}
