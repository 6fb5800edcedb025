import { useCallback, useMemo, useState } from "react";
import type { ZoneView } from "../../../shared/contract/views.ts";
import { blockAt, type ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { type Fold, foldAt, foldsOf } from "./folds.ts";

export interface Folds {
  readonly all: readonly Fold[];
  /** Starts (UTF-16) of the folds that a person opened: they stay the same while roles around them change. */
  readonly opened: ReadonlySet<number>;
  readonly isHidden: (block: number) => boolean;
  readonly toggle: (fold: Fold) => void;
  /** Opens the fold that hides this place of the text; true when there was one. */
  readonly openAt: (offset: number) => boolean;
}

/** Which lines that are not the article are folded away, and which of these a person opened. */
export function useFolds(blocks: readonly ReadingBlock[], zones: readonly ZoneView[]): Folds {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const all = useMemo(() => foldsOf(blocks, zones), [blocks, zones]);
  const isOpen = useCallback((fold: Fold) => opened.has(blocks[fold.first]?.start ?? -1), [opened, blocks]);
  const isHidden = useCallback(
    (block: number) => {
      const fold = foldAt(all, block);
      return fold !== null && !isOpen(fold);
    },
    [all, isOpen],
  );
  const change = useCallback(
    (fold: Fold, open: boolean) =>
      setOpened((before) => {
        const next = new Set(before);
        const start = blocks[fold.first]?.start ?? -1;
        if (open) next.add(start);
        else next.delete(start);
        return next;
      }),
    [blocks],
  );
  const openAt = useCallback(
    (offset: number) => {
      const fold = foldAt(all, blockAt(blocks, offset));
      if (fold === null || isOpen(fold)) return false;
      change(fold, true);
      return true;
    },
    [all, blocks, isOpen, change],
  );
  return useMemo(
    () => ({ all, opened, isHidden, openAt, toggle: (fold) => change(fold, !isOpen(fold)) }),
    [all, opened, isHidden, openAt, change, isOpen],
  );
}
