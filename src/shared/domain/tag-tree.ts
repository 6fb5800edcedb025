/** A tag and the tag it stands under, as people set it. */
export interface NestedTag {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * The parent of each tag that counts. A parent that is not there counts as none. Where two people nested tags in each
 * other, the tag with the lowest id of the ring stands on top: everybody who knows the same nestings sees the same tree.
 */
export function parentsInForce(tags: readonly NestedTag[]): Map<string, string | null> {
  const said = new Map(tags.map((tag) => [tag.id, tag.parentId]));
  const parents = new Map<string, string | null>();
  for (const { id, parentId } of tags) {
    const known = parentId !== null && parentId !== id && said.has(parentId) ? parentId : null;
    parents.set(id, known);
  }
  const done = new Set<string>();
  for (const { id } of tags) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null = id;
    while (at !== null && !done.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && onPath.has(at)) {
      const ring = path.slice(path.indexOf(at));
      parents.set(
        ring.reduce((lowest, one) => (one < lowest ? one : lowest)),
        null,
      );
    }
    for (const one of path) done.add(one);
  }
  return parents;
}

/** The tag itself and every tag above it, nearest first. `parents` must have no rings. */
export function withAncestors(parents: ReadonlyMap<string, string | null>, tagId: string): string[] {
  const found: string[] = [];
  for (let at: string | null = tagId; at !== null; at = parents.get(at) ?? null) found.push(at);
  return found;
}

/** The tag itself and every tag below it. Cost: one pass over all tags for each level. */
export function subtreeOf(parents: ReadonlyMap<string, string | null>, tagId: string): string[] {
  const children = Map.groupBy(parents.keys(), (id) => parents.get(id) ?? null);
  const found = [tagId];
  for (const id of found) found.push(...(children.get(id) ?? []));
  return found;
}

/** A tag in its place: how deep it stands, and whether it has others under it. */
export interface PlacedTag<Tag> {
  readonly tag: Tag;
  readonly depth: number;
  readonly isParent: boolean;
}

/** All tags in the order of the tree, brothers by name: each right after what it stands under. */
export function treeOrder<Tag extends NestedTag & { readonly name: string }>(
  tags: readonly Tag[],
): PlacedTag<Tag>[] {
  const parents = parentsInForce(tags);
  const children = Map.groupBy(
    tags.toSorted((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1)),
    (tag) => parents.get(tag.id) ?? null,
  );
  const placed: PlacedTag<Tag>[] = [];
  const place = (parent: string | null, depth: number): void => {
    for (const tag of children.get(parent) ?? []) {
      placed.push({ tag, depth, isParent: children.has(tag.id) });
      place(tag.id, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}
