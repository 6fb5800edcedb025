import type { Deed } from "../../../shared/contract/history.contract.ts";
import type { EntityTypes } from "./entity-type.ts";
import { DELETED, type Operation } from "./operation.ts";

/**
 * What an operation did to its thing, told by the operation alone, so that neither a clock that is wrong nor the order
 * of arrival changes it: it made the thing when it gave all that the thing cannot be without and its author had seen
 * none of that. Two laptops that make one thing (a tag of one name) both made it.
 */
export function whatWasDone(types: EntityTypes, operation: Operation): Deed {
  if (operation.k === "del") return "deleted";
  const replaced = operation.p ?? {};
  if ((replaced[DELETED] ?? []).length > 0) return "restored";
  const type = types.get(operation.t);
  if (type === undefined || type.permanent === true) return "changed";
  const given = operation.f ?? {};
  const isNew = type.required.every((field) => field in given && replaced[field] === undefined);
  return isNew ? "made" : "changed";
}
