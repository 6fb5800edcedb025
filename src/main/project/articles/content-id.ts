import { createHash } from "node:crypto";
import { uuidFromBytes } from "../../../shared/domain/ids.ts";

/** The id (UUID version 8) of a thing known by its content: two people who make the same thing make one thing. */
export function contentId(parts: readonly (string | number)[]): string {
  return uuidFromBytes(createHash("sha256").update(JSON.stringify(parts)).digest(), 8);
}
