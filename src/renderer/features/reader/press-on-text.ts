import type { MouseEvent, RefObject } from "react";
import { type Fold, foldAt } from "./folds.ts";
import { pressedPlace } from "./pressed-place.ts";
import { type MarkOwner, ownersAt, type ReaderMarks } from "./reader-marks.ts";

export interface TextPress {
  readonly column: RefObject<HTMLElement | null>;
  readonly folds: { readonly all: readonly Fold[]; readonly toggle: (fold: Fold) => void };
  /** What can be selected by a press; null while marks are hidden. */
  readonly marks: ReaderMarks | null;
  readonly openRoles: (block: number) => void;
  /** A press on words sets the caret, and selects the mark it hit or none. */
  readonly setCaret: (offset: number) => void;
  readonly select: (owner: MarkOwner | undefined) => void;
}

/** What a press on the text does, by what it hit. */
export function pressOnText(press: TextPress): (event: MouseEvent<HTMLElement>) => void {
  const { column, folds, marks } = press;
  return ({ target }) => {
    const place = pressedPlace(column.current, target);
    if (place === null) return;
    if (place.kind === "zone-label") press.openRoles(place.block);
    else if (place.kind === "fold") {
      const fold = foldAt(folds.all, place.fold);
      if (fold !== null) folds.toggle(fold);
    } else {
      press.setCaret(place.offset);
      press.select(marks === null || !place.isMarked ? undefined : ownersAt(marks, place.offset)[0]);
    }
  };
}
