import { memo, type RefObject, useEffect, useMemo } from "react";
import type { ArticleView, ZoneView } from "../../../shared/contract/views.ts";
import type { ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { type BlockGroup, groupsOf } from "./block-groups.ts";
import type { ReaderMark } from "./reader-marks.ts";
import { TextBlock } from "./text-block.tsx";
import type { Folds } from "./use-folds.ts";
import { useNearGroups } from "./use-near-groups.ts";

export type MarksOver = ReadonlyMap<number, readonly ReaderMark[]>;

export interface ArticleTextProps {
  readonly column: RefObject<HTMLElement | null>;
  readonly view: ArticleView;
  readonly blocks: readonly ReadingBlock[];
  readonly marks: MarksOver;
  readonly selected: string | null;
  readonly folds: Folds;
  /** Sets the names on the page apart from those of an article beside this one. */
  readonly scope: string;
  /** The block in which the reader's cursor stands, or -1. */
  readonly here: number;
  /** A block that must stand on the page, because one goes there; -1 for none. */
  readonly wanted: number;
  /** Told, with another value each time, when other blocks stand on the page. */
  readonly onDrawn: (drawn: unknown) => void;
}

const NONE: readonly ReaderMark[] = [];

/** All blocks of the article, of a very long one those near the window. A block draws itself again only when something over it changed. */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { column, view, blocks, marks, selected, folds, scope, here, wanted, onDrawn } = props;
  const groups = useMemo(() => groupsOf(blocks), [blocks]);
  const heading = useMemo(() => blocks.findIndex((block) => block.role === "title"), [blocks]);
  const { isNear, heightOf, version } = useNearGroups(groups, column, [here, wanted]);
  useEffect(() => onDrawn(version), [version, onDrawn]);
  return groups.map((group, index) => {
    const { first, end, span } = group;
    const shown = isNear(index);
    return (
      <div
        key={first}
        data-group={index}
        data-block-start={span.start}
        data-block-end={span.end}
        style={shown ? undefined : { blockSize: heightOf(index) }}
      >
        {shown ? (
          <Group
            group={group}
            view={view}
            blocks={blocks}
            marks={marks}
            heading={heading}
            folds={folds}
            scope={scope}
            here={here >= first && here < end ? here : -1}
            selected={selected !== null && isInGroup(marks, group, selected) ? selected : null}
          />
        ) : null}
      </div>
    );
  });
});

interface GroupProps {
  readonly group: BlockGroup;
  readonly view: ArticleView;
  readonly blocks: readonly ReadingBlock[];
  readonly marks: MarksOver;
  readonly heading: number;
  readonly selected: string | null;
  readonly folds: Folds;
  readonly scope: string;
  readonly here: number;
}

const Group = memo(function Group(props: GroupProps) {
  const { group, view, blocks, marks, heading, selected, folds, scope, here } = props;
  return blocks.slice(group.first, group.end).map((block, place) => {
    const index = group.first + place;
    const over = marks.get(index) ?? NONE;
    const zone: ZoneView | undefined = view.zones[block.zone];
    const fold = folds.all.find((one) => one.first === index);
    return (
      <TextBlock
        key={block.start}
        text={view.text}
        block={block}
        index={index}
        scope={scope}
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

function isInGroup(marks: MarksOver, { first, end }: BlockGroup, owner: string): boolean {
  for (let index = first; index < end; index += 1) {
    if (marks.get(index)?.some((mark) => mark.owner === owner) === true) return true;
  }
  return false;
}
