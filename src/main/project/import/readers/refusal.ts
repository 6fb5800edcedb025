import type { Refusal, RefusalCode } from "./article.ts";

/** A file, or a part of one, that is no article here, with its reason in plain words. */
export function refuse(code: RefusalCode, reason: string): Refusal {
  return { kind: "refused", code, reason };
}
