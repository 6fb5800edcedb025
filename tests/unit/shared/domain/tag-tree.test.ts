import { expect, test } from "vitest";
import {
  parentsInForce,
  subtreeOf,
  treeOrder,
  withAncestors,
} from "../../../../src/shared/domain/tag-tree.ts";

const tag = (id: string, parentId: string | null = null) => ({ id, parentId, name: id });

test("children stand under their parents, brothers by name", () => {
  const tags = [
    tag("port", "places"),
    tag("people"),
    tag("places"),
    tag("bridge", "places"),
    tag("crane", "port"),
  ];
  expect(treeOrder(tags).map(({ tag: { id }, depth, isParent }) => [id, depth, isParent])).toEqual([
    ["people", 0, false],
    ["places", 0, true],
    ["bridge", 1, false],
    ["port", 1, true],
    ["crane", 2, false],
  ]);
  const parents = parentsInForce(tags);
  expect(withAncestors(parents, "crane")).toEqual(["crane", "port", "places"]);
  expect(subtreeOf(parents, "places").toSorted()).toEqual(["bridge", "crane", "places", "port"]);
});

test("a ring is cut above its lowest tag, in whatever order the tags come, and nothing is lost", () => {
  const ring = [tag("c", "b"), tag("b", "a"), tag("a", "c"), tag("leaf", "b")];
  for (const tags of [ring, ring.toReversed()]) {
    const parents = parentsInForce(tags);
    expect(Object.fromEntries(parents)).toEqual({ a: null, b: "a", c: "b", leaf: "b" });
    expect(treeOrder(tags).map((placed) => placed.tag.id)).toEqual(["a", "b", "c", "leaf"]);
  }
  expect(Object.fromEntries(parentsInForce([tag("a", "a")]))).toEqual({ a: null });
  expect(Object.fromEntries(parentsInForce([tag("x", "y"), tag("y", "x"), tag("below", "x")]))).toEqual({
    x: null,
    y: "x",
    below: "x",
  });
});

test("a parent that is not there counts as none", () => {
  expect(parentsInForce([tag("a", "gone")]).get("a")).toBeNull();
});
