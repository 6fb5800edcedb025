import type { CopyPairView } from "../../../shared/contract/copies.contract.ts";

/** The pair with the source on the left, so that one reads from it to what was taken. Without a direction it stays. */
export function sourceFirst(pair: CopyPairView): CopyPairView {
  if (pair.direction !== "left-from-right") return pair;
  return {
    ...pair,
    left: pair.right,
    right: pair.left,
    passages: pair.passages
      .map((passage) => ({ left: passage.right, right: passage.left }))
      .sort((one, other) => one.left.start - other.left.start),
    changedNumbers: pair.changedNumbers.map((change) => ({ left: change.right, right: change.left })),
    direction: "right-from-left",
  };
}
