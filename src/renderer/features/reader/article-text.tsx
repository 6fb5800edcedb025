import { memo } from "react";
import type { ArticleView, ZoneView } from "../../../shared/contract/views.ts";
import type { ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import type { ReaderMark } from "./reader-marks.ts";
import { TextBlock } from "./text-block.tsx";

export interface ArticleTextProps {
  readonly view: ArticleView;
  readonly blocks: readonly ReadingBlock[];
  readonly marks: ReadonlyMap<number, readonly ReaderMark[]>;
  readonly overlay: ReadonlyMap<number, readonly ReaderMark[]>;
  readonly selected: string | null;
}

const NONE: readonly ReaderMark[] = [];

/** All blocks of the article. A block draws itself again only when something over it changed. */
export const ArticleText = memo(function ArticleText({
  view,
  blocks,
  marks,
  overlay,
  selected,
}: ArticleTextProps) {
  const heading = blocks.findIndex((block) => block.role === "title");
  return blocks.map((block, index) => {
    const over = marks.get(index) ?? NONE;
    const zone: ZoneView | undefined = view.zones[block.zone];
    return (
      <TextBlock
        key={block.start}
        text={view.text}
        block={block}
        index={index}
        language={view.row.language}
        marks={over}
        overlay={overlay.get(index) ?? NONE}
        selected={selected !== null && over.some((mark) => mark.owner === selected) ? selected : null}
        isHeading={index === heading}
        zoneReason={zone?.reason ?? null}
        zoneDecided={zone?.decided ?? false}
        zoneWeak={zone?.strength === "weak" && !zone.decided}
      />
    );
  });
});
