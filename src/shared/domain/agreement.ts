/** How far people who judged the same things agree. Shares are from 0 to 1. */
export interface Agreement {
  /** Things that two or more people judged: only these count. */
  readonly shared: number;
  /** Shared things on which all said the same. */
  readonly unanimous: number;
  /** Of all pairs of people on all shared things, the share that said the same; null without a shared thing. */
  readonly percent: number | null;
  /**
   * Krippendorff's alpha for nominal values: 1 is perfect, 0 what chance would give, below 0 worse than chance. Null
   * when it is not defined: no shared thing, or one value throughout, so that chance has nothing to go by.
   */
  readonly alpha: number | null;
}

/**
 * Agreement over things of which each has the values people gave it, in any order; who gave none is left out. Any number
 * of people, missing values allowed. Formula: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C, by
 * way of the coincidences of values: a thing with m values gives each ordered pair of them the weight 1 / (m - 1).
 * Cost: linear in values.
 */
export function agreementOf(things: Iterable<readonly string[]>): Agreement {
  const totals = new Map<string, number>();
  let [shared, unanimous, values] = [0, 0, 0];
  let [pairs, agreeingPairs, coincidences] = [0, 0, 0];
  for (const given of things) {
    const people = given.length;
    if (people < 2) continue;
    shared += 1;
    values += people;
    const counts = new Map<string, number>();
    for (const value of given) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    if (counts.size === 1) unanimous += 1;
    let same = 0;
    for (const count of counts.values()) same += count * (count - 1);
    pairs += people * (people - 1);
    agreeingPairs += same;
    coincidences += same / (people - 1);
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (count - 1);
  const all = values * (values - 1);
  return {
    shared,
    unanimous,
    percent: pairs === 0 ? null : agreeingPairs / pairs,
    alpha: all === expected ? null : ((values - 1) * coincidences - expected) / (all - expected),
  };
}
