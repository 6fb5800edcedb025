/** Random numbers that are the same for the same seed on every machine. Not for secrets. */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (odds: number) => boolean;
  /** One element; throws when there is none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Mulberry32 (Tommy Ettinger, public domain): one 32-bit state, good enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (odds) => next() < odds,
    pick: (items) => {
      const index = below(items.length);
      const item = items[index];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
  };
}
