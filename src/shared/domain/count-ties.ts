/** What is counted once: a story with all who are named in it, or a claim with who is credited and who is spoken about. */
export interface Meeting {
  /** Each of them is tied with each other. */
  readonly core: readonly string[];
  /** Tied with the core only. */
  readonly about: readonly string[];
}

export interface CountedTies {
  /** The members shown, those in most meetings first; equal ones by id. */
  readonly members: readonly { readonly id: string; readonly weight: number }[];
  /** Places in `members`, a below b. Heaviest first. */
  readonly ties: readonly { readonly a: number; readonly b: number; readonly weight: number }[];
  readonly total: number;
}

/**
 * Counts who meets whom. Of more than `most` members those in most meetings stay; ties of less than `leastWeight` go, and
 * with them who has no tie left. Cost: the sum of squares of the members a meeting has among those that stay, and
 * `most` squared numbers of memory.
 */
export function countTies(
  meetings: readonly Meeting[],
  options: { readonly most: number; readonly leastWeight: number },
): CountedTies {
  const weights = new Map<string, number>();
  for (const { core, about } of meetings) {
    for (const id of new Set([...core, ...about])) weights.set(id, (weights.get(id) ?? 0) + 1);
  }
  const ranked = [...weights]
    .map(([id, weight]) => ({ id, weight }))
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
    .slice(0, options.most);
  const size = ranked.length;
  const placeOf = new Map(ranked.map(({ id }, place) => [id, place]));
  const found = new Uint32Array(size * size);
  const places = (ids: readonly string[]): number[] => [
    ...new Set(ids.flatMap((id) => placeOf.get(id) ?? [])),
  ];
  const add = (one: number, other: number): void => {
    const at = one < other ? one * size + other : other * size + one;
    found[at] = (found[at] ?? 0) + 1;
  };
  for (const meeting of meetings) {
    const core = places(meeting.core);
    const isCore = new Set(core);
    const about = places(meeting.about).filter((place) => !isCore.has(place));
    for (const [index, one] of core.entries()) {
      for (const other of core.slice(index + 1)) add(one, other);
      for (const other of about) add(one, other);
    }
  }
  return withTies(ranked, found, options.leastWeight, weights.size);
}

function withTies(
  ranked: CountedTies["members"],
  found: Uint32Array,
  leastWeight: number,
  total: number,
): CountedTies {
  const size = ranked.length;
  const ties: { a: number; b: number; weight: number }[] = [];
  const isTied = new Uint8Array(size);
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const weight = found[a * size + b] ?? 0;
      if (weight < leastWeight) continue;
      ties.push({ a, b, weight });
      isTied[a] = 1;
      isTied[b] = 1;
    }
  }
  const newPlace = new Map<number, number>();
  for (let place = 0; place < size; place += 1) if (isTied[place] === 1) newPlace.set(place, newPlace.size);
  ties.sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b);
  return {
    members: ranked.filter((_, place) => isTied[place] === 1),
    ties: ties.map(({ a, b, weight }) => ({ a: newPlace.get(a) ?? 0, b: newPlace.get(b) ?? 0, weight })),
    total,
  };
}
