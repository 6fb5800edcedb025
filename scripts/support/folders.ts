import { join, resolve } from "node:path";

/** The top folder of this checkout. */
export const CHECKOUT = resolve(import.meta.dirname, "../..");

/**
 * Where Node keeps what it compiled of our sources, for every process that a test starts: without it each of their
 * threads strips the types of some hundred files again, which is half of the time of a start.
 */
export function compiledFolder(): string {
  return join(cacheFolder(), "compiled");
}

/** What can be made again at any time lives here: `.cache/` of the checkout, or where WIREBENCH_CACHE says. */
export function cacheFolder(): string {
  const named = process.env.WIREBENCH_CACHE;
  return named ? resolve(named) : join(CHECKOUT, ".cache");
}
