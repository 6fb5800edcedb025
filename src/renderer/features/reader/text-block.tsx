import { memo } from "react";
import type { ZoneView } from "../../../shared/contract/views.ts";
import { layOutMarks, levelsOf } from "../../../shared/text/lay-out-marks.ts";
import type { ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { keyLabel } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { classNames } from "../../ui/class-names.ts";
import { blockHeight } from "./block-groups.ts";
import { MarkSegments } from "./mark-segments.tsx";
import { MarkStripes, stripesOf } from "./mark-stripes.tsx";
import type { ReaderMark } from "./reader-marks.ts";
import styles from "./text-block.module.css";

export interface TextBlockProps {
  /** The whole article; the block takes its part. */
  readonly text: string;
  readonly block: ReadingBlock;
  readonly index: number;
  /** Sets the names on the page apart from those of an article beside this one. */
  readonly scope: string;
  readonly language: string | null;
  /** Saved marks and suggestions over this block. */
  readonly marks: readonly ReaderMark[];
  /** The selected owner when one of its marks lies over this block. */
  readonly selected: string | null;
  readonly isHeading: boolean;
  /** Why the block has its role, and whether a person said so. */
  readonly zoneReason: string | null;
  readonly zoneDecided: boolean;
  readonly zoneWeak: boolean;
  /** In words: who says so. Null where no zone stands. */
  readonly zoneSource: ZoneView["source"] | null;
  /** Folded away with its neighbours. */
  readonly isHidden: boolean;
  /** Lines of the fold that begins here; 0 where none does. */
  readonly foldLines: number;
  /** The reader's cursor stands in it: then the reason for its role is told. */
  readonly isHere: boolean;
}

/** One paragraph of the article with its marks. Text nodes only; nothing of the article is read as markup. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, block, index, language, marks, selected, isHeading } = props;
  const segments = layOutMarks(text, block, marks);
  const stripes = stripesOf(props.scope, index, segments);
  const Element = isHeading ? "h1" : "p";
  const aside = block.role !== "body" && block.role !== "title";
  const hidesWords = props.isHidden && props.foldLines > 0;
  return (
    <div
      className={classNames(
        styles.block,
        aside && styles.zone,
        props.zoneWeak && styles.weak,
        isHeading && styles.heading,
      )}
      hidden={props.isHidden && !hidesWords}
      style={{ containIntrinsicBlockSize: `auto ${blockHeight(block)}px` }}
      data-block={index}
      data-block-start={block.start}
      data-block-end={block.end}
      data-role={block.role}
    >
      {props.foldLines === 0 ? null : (
        <button type="button" className={styles.fold} data-fold={index} aria-expanded={!props.isHidden}>
          {readerCopy.fold(props.foldLines, props.isHidden)}
        </button>
      )}
      {(aside || props.zoneDecided) && !hidesWords ? (
        <button type="button" tabIndex={-1} className={styles.label} data-zone-label={index}>
          {readerCopy.roles[block.role]}
        </button>
      ) : null}
      <Element
        className={styles.words}
        dir="auto"
        hidden={hidesWords}
        {...(language === null ? {} : { lang: language })}
      >
        <MarkSegments
          text={text}
          segments={segments}
          levels={levelsOf(marks)}
          stripes={stripes}
          selected={selected}
        />
      </Element>
      {props.isHere && props.zoneSource !== null && (aside || props.zoneDecided) ? (
        <p className={styles.why}>
          {readerCopy.zoneWhy(props.zoneReason ?? "", props.zoneSource, props.zoneWeak)}{" "}
          {readerCopy.zoneKey(aside, keyLabel("notArticle"))}
        </p>
      ) : null}
      <MarkStripes stripes={stripes} selected={selected} />
    </div>
  );
}, isSameBlock);

/** Blocks get new lists of equal marks whenever anything in the article is saved: those need no new drawing. */
function isSameBlock(before: TextBlockProps, after: TextBlockProps): boolean {
  return (
    before.text === after.text &&
    before.block.start === after.block.start &&
    before.block.end === after.block.end &&
    before.block.role === after.block.role &&
    before.index === after.index &&
    before.scope === after.scope &&
    before.selected === after.selected &&
    before.isHeading === after.isHeading &&
    before.zoneReason === after.zoneReason &&
    before.zoneDecided === after.zoneDecided &&
    before.zoneWeak === after.zoneWeak &&
    before.zoneSource === after.zoneSource &&
    before.isHidden === after.isHidden &&
    before.foldLines === after.foldLines &&
    before.isHere === after.isHere &&
    before.language === after.language &&
    sameMarks(before.marks, after.marks)
  );
}

function sameMarks(before: readonly ReaderMark[], after: readonly ReaderMark[]): boolean {
  if (before === after) return true;
  return (
    before.length === after.length &&
    before.every((mark, index) => {
      const other = after[index];
      return (
        mark.start === other?.start &&
        mark.end === other.end &&
        mark.kind === other.kind &&
        mark.owner === other.owner &&
        mark.actorKind === other.actorKind
      );
    })
  );
}
