import type { CopyPairView } from "../../../shared/contract/copies.contract.ts";

/**
 * The pair with the source on the left, so that one reads from it to what was taken. Where no direction is known the
 * story's origin counts as the source, else the pair stays as it is.
 */
export function sourceFirst(pair: CopyPairView): CopyPairView {
  const originIsRight = pair.direction === null && pair.right.row.isOrigin && !pair.left.row.isOrigin;
  if (pair.direction !== "left-from-right" && !originIsRight) return pair;
  return {
    ...pair,
    left: pair.right,
    right: pair.left,
    passages: pair.passages
      .map((passage) => ({ left: passage.right, right: passage.left }))
      .sort((one, other) => one.left.start - other.left.start),
    changedNumbers: pair.changedNumbers.map((change) => ({ left: change.right, right: change.left })),
    direction: pair.direction === null ? null : "right-from-left",
  };
}
