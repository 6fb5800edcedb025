import * as v from "valibot";
import { textOfId } from "../work-log/operation.ts";

const HeadSchema = v.object({
  r: v.string(),
  n: v.number(),
  h: v.tuple([v.number(), v.number()]),
});

interface Replica {
  readonly id: string;
  readonly count: number;
  readonly head: string;
}

/** Collects from a pass over the work log how far each replica's part of it reaches. */
export class LogHeads {
  readonly #replicas = new Map<string, Replica>();
  #newest: readonly [number, number] | null = null;

  /** Takes a line in and says whose it is; null when it does not name its replica (a newer format). */
  add(id: Uint8Array, line: string): { readonly r: string; readonly n: number } | null {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), HeadSchema), line);
    if (!parsed.success) return null;
    const { r, n, h } = parsed.output;
    const known = this.#replicas.get(r);
    if (known === undefined || known.count < n) {
      this.#replicas.set(r, { id: r, count: n, head: textOfId(id) });
    }
    if (this.#newest === null || isLater(h, this.#newest)) this.#newest = h;
    return { r, n };
  }

  /** For each replica the highest counter and the id of that operation, sorted by replica. */
  replicas(): readonly Replica[] {
    return [...this.#replicas.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /** The latest clock reading in the log, `[milliseconds, counter]`. */
  newest(): readonly [number, number] | null {
    return this.#newest;
  }
}

function isLater(left: readonly [number, number], right: readonly [number, number]): boolean {
  return left[0] > right[0] || (left[0] === right[0] && left[1] > right[1]);
}
