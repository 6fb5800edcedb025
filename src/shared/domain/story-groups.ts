import { joinsStory } from "./copy-link.ts";
import type { StoryLink } from "./story.ts";

/**
 * Disjoint groups of articles, some of which must stay apart. A group is named by its best-ranked member, which
 * never changes: groups are joined into the better-ranked one.
 */
export class Groups {
  private readonly rankOf: ReadonlyMap<string, number>;
  private readonly groupOf = new Map<string, string>();
  private readonly membersOf = new Map<string, string[]>();
  private readonly apartFrom = new Map<string, Set<string>>();

  /** Every article a group of its own; `ranked` names them best first. */
  constructor(ranked: readonly string[]) {
    this.rankOf = new Map(ranked.map((key, rank) => [key, rank]));
    for (const key of ranked) {
      this.groupOf.set(key, key);
      this.membersOf.set(key, [key]);
    }
  }

  /** The name of the group that holds the article `key`. */
  of(key: string): string {
    return this.groupOf.get(key) ?? key;
  }

  /** Names of all groups, best rank first. */
  all(): string[] {
    return [...this.membersOf.keys()];
  }

  members(group: string): string[] {
    return [...(this.membersOf.get(group) ?? [])];
  }

  /** From now on the groups of `a` and `b` are never joined. */
  keepApart(a: string, b: string): void {
    const [groupA, groupB] = [this.of(a), this.of(b)];
    this.apart(groupA).add(groupB);
    this.apart(groupB).add(groupA);
  }

  /** Joins the groups of two articles; false, and nothing changes, when they must stay apart. */
  join(a: string, b: string): boolean {
    const [groupA, groupB] = [this.of(a), this.of(b)];
    if (groupA === groupB) return true;
    if (this.apart(groupA).has(groupB)) return false;
    const aIsBetter = (this.rankOf.get(groupA) ?? 0) < (this.rankOf.get(groupB) ?? 0);
    this.absorb(aIsBetter ? groupA : groupB, aIsBetter ? groupB : groupA);
    return true;
  }

  private absorb(kept: string, gone: string): void {
    const members = this.membersOf.get(gone) ?? [];
    const keptMembers = this.membersOf.get(kept) ?? [];
    for (const member of members) {
      this.groupOf.set(member, kept);
      keptMembers.push(member);
    }
    this.membersOf.delete(gone);
    for (const other of this.apart(gone)) {
      this.apart(other).delete(gone);
      this.apart(other).add(kept);
      this.apart(kept).add(other);
    }
    this.apartFrom.delete(gone);
  }

  private apart(group: string): Set<string> {
    const known = this.apartFrom.get(group);
    if (known !== undefined) return known;
    const made = new Set<string>();
    this.apartFrom.set(group, made);
    return made;
  }
}

/** The groups that people's decisions make: "not a copy" first, then accepted links, the surest first. */
export function lockedGroups(ranked: readonly string[], links: readonly StoryLink[]): Groups {
  const groups = new Groups(ranked);
  for (const link of links) if (link.decision === "not-a-copy") groups.keepApart(link.a, link.b);
  const accepted = links.filter((link) => link.decision === "accepted" && joinsStory(link.relation));
  for (const link of accepted.sort(surestFirst)) groups.join(link.a, link.b);
  return groups;
}

/** By score, then by the two keys, so that no result depends on the order of links. */
export function surestFirst(left: StoryLink, right: StoryLink): number {
  return right.score - left.score || comparePairs(left, right);
}

/** By the two keys, whichever way round the link is written. */
function comparePairs(left: StoryLink, right: StoryLink): number {
  const [leftPair, rightPair] = [pairName(left), pairName(right)];
  if (leftPair === rightPair) return 0;
  return leftPair < rightPair ? -1 : 1;
}

function pairName(link: StoryLink): string {
  return link.a < link.b ? `${link.a}\n${link.b}` : `${link.b}\n${link.a}`;
}
