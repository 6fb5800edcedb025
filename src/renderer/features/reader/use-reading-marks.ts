import { useMemo } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import { marksByBlock } from "../../../shared/text/lay-out-marks.ts";
import { type ReadingBlock, readingBlocks } from "../../../shared/text/reading-blocks.ts";
import { type MarkOwner, marksOf, type ReaderMark, type ReaderMarks } from "./reader-marks.ts";
import { type NamesInText, useNames } from "./use-names.ts";
import { type Projections, useProjections } from "./use-projections.ts";

const NO_MARKS: ReadonlyMap<number, readonly ReaderMark[]> = new Map();

/** An article as it is read: its blocks and what is marked on them. */
export interface ReadingMarks {
  readonly blocks: readonly ReadingBlock[];
  readonly projections: Projections;
  readonly names: NamesInText;
  readonly marks: ReaderMarks;
  readonly selected: MarkOwner | undefined;
  /** By block, and the key of the selected owner: none while marks are hidden. */
  readonly shownMarks: ReadonlyMap<number, readonly ReaderMark[]>;
  readonly shownKey: string | null;
}

export function useReadingMarks(
  view: ArticleView,
  selectedKey: string | null,
  hidden: boolean,
): ReadingMarks {
  const { text, zones } = view;
  const blocks = useMemo(() => readingBlocks(text, zones), [text, zones]);
  const projections = useProjections(view.row.id);
  const names = useNames(view);
  const marks = useMemo(
    () => marksOf(view, projections.all, names.open),
    [view, projections.all, names.open],
  );
  const marksOver = useMemo(() => marksByBlock(blocks, marks.marks), [blocks, marks]);
  const selected = useMemo(
    () => marks.owners.find((owner) => owner.key === selectedKey),
    [marks, selectedKey],
  );
  const shown = { shownMarks: hidden ? NO_MARKS : marksOver, shownKey: hidden ? null : selectedKey };
  return { blocks, projections, names, marks, selected, ...shown };
}
