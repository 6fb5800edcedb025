import { memo, startTransition, useEffect, useState } from "react";
import type { ArticleView, ZoneView } from "../../../shared/contract/views.ts";
import type { ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import type { ReaderMark } from "./reader-marks.ts";
import { TextBlock } from "./text-block.tsx";
import type { Folds } from "./use-folds.ts";

export type MarksOver = ReadonlyMap<number, readonly ReaderMark[]>;

export interface ArticleTextProps {
  readonly view: ArticleView;
  readonly blocks: readonly ReadingBlock[];
  readonly marks: MarksOver;
  readonly selected: string | null;
  readonly folds: Folds;
  /** The block in which the reader's cursor stands, or -1. */
  readonly here: number;
  /** Told when more blocks stand on the page. */
  readonly onDrawn: (blocks: number) => void;
}

const NONE: readonly ReaderMark[] = [];
/** Blocks that are compared as one when something changes. */
const GROUP = 40;
/** Blocks drawn at once; the rest of a very long text follows without holding up the window. */
const AT_ONCE = 400;

/** All blocks of the article. A block draws itself again only when something over it changed. */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { view, blocks, marks, selected, folds, here, onDrawn } = props;
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    onDrawn(Math.min(drawn, blocks.length));
    if (drawn < blocks.length) startTransition(() => setDrawn((before) => before * 3));
  }, [drawn, blocks.length, onDrawn]);
  const heading = blocks.findIndex((block) => block.role === "title");
  const groups: number[] = [];
  for (let first = 0; first < Math.min(drawn, blocks.length); first += GROUP) groups.push(first);
  return groups.map((first) => (
    <BlockGroup
      key={first}
      first={first}
      view={view}
      blocks={blocks}
      marks={marks}
      heading={heading}
      folds={folds}
      here={here >= first && here < first + GROUP ? here : -1}
      selected={selected !== null && isInGroup(marks, first, selected) ? selected : null}
    />
  ));
});

interface BlockGroupProps {
  readonly first: number;
  readonly view: ArticleView;
  readonly blocks: readonly ReadingBlock[];
  readonly marks: MarksOver;
  readonly heading: number;
  readonly selected: string | null;
  readonly folds: Folds;
  readonly here: number;
}

const BlockGroup = memo(function BlockGroup({
  first,
  view,
  blocks,
  marks,
  heading,
  selected,
  folds,
  here,
}: BlockGroupProps) {
  return blocks.slice(first, first + GROUP).map((block, place) => {
    const index = first + place;
    const over = marks.get(index) ?? NONE;
    const zone: ZoneView | undefined = view.zones[block.zone];
    const fold = folds.all.find((one) => one.first === index);
    return (
      <TextBlock
        key={block.start}
        text={view.text}
        block={block}
        index={index}
        language={view.row.language}
        marks={over}
        selected={selected !== null && over.some((mark) => mark.owner === selected) ? selected : null}
        isHeading={index === heading}
        zoneReason={zone?.reason ?? null}
        zoneDecided={zone?.decided ?? false}
        zoneWeak={zone?.strength === "weak" && !zone.decided}
        zoneSource={zone?.source ?? null}
        isHidden={folds.isHidden(index)}
        foldLines={fold === undefined ? 0 : fold.last - fold.first + 1}
        isHere={index === here}
      />
    );
  });
});

function isInGroup(marks: MarksOver, first: number, owner: string): boolean {
  for (let index = first; index < first + GROUP; index += 1) {
    if (marks.get(index)?.some((mark) => mark.owner === owner) === true) return true;
  }
  return false;
}
