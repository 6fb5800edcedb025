import { join, resolve } from "node:path";

/** The top folder of this checkout. */
export const CHECKOUT = resolve(import.meta.dirname, "../..");

/** What can be made again at any time lives here: `.cache/` of the checkout, or where WIREBENCH_CACHE says. */
export function cacheFolder(): string {
  const named = process.env.WIREBENCH_CACHE;
  return named ? resolve(named) : join(CHECKOUT, ".cache");
}
