import type { Ref } from "react";
import type { CopyPairView } from "../../../shared/contract/copies.contract.ts";
import type { PairBlock, PairParagraph, PairSide } from "../../../shared/text/compare/pair-layout.ts";
import { navigate } from "../../app/navigation.ts";
import { copiesCopy, zoneLabels } from "../../copy/copies.ts";
import { formatPublished } from "../../copy/format.ts";
import { classNames } from "../../ui/class-names.ts";
import type { Column } from "../../ui/scroll-map.ts";
import styles from "./pair-column.module.css";

type Article = CopyPairView["left"];
const copy = copiesCopy;

function Words({ text, paragraph }: { readonly text: string; readonly paragraph: PairParagraph }) {
  return paragraph.segments.map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (segment.kind === "plain") return <span key={segment.start}>{words}</span>;
    if (segment.kind === "shared") {
      return (
        <span key={segment.start} className={styles.shared} data-passage={segment.passage}>
          {words}
        </span>
      );
    }
    if (segment.kind === "only") {
      return (
        <span key={segment.start} className={styles.own} data-sentence={segment.sentence}>
          {words}
        </span>
      );
    }
    return (
      <mark key={segment.start} className={styles.changed} data-change={segment.change}>
        {words}
      </mark>
    );
  });
}

interface BlockProps {
  readonly block: PairBlock;
  /** The one above it, which may already carry the label. */
  readonly above: PairBlock | undefined;
  readonly article: Article;
}

function Block({ block, above, article }: BlockProps) {
  if (block.kind === "absence") {
    return (
      <p className={styles.absence} dir="ltr" lang="en">
        {copy.absence(block.paragraphs, block.words)}
      </p>
    );
  }
  const label = zoneLabels[block.role];
  if (block.role === "title" && article.text.slice(block.start, block.end).trim() === article.row.title)
    return null;
  return (
    <p className={classNames(label !== null && styles.zone, block.only && styles.only)}>
      {label === null ? null : <span className={styles.label}>{label}</span>}
      {block.only && !(above?.kind === "paragraph" && above.only) ? (
        <span className={styles.label}>{copy.only}</span>
      ) : null}
      <Words text={article.text} paragraph={block} />
    </p>
  );
}

export interface PairColumnProps {
  readonly column: Column;
  readonly article: Article;
  readonly side: PairSide;
  readonly scroller: Ref<HTMLElement>;
  readonly onScroll: () => void;
}

/** One of the two texts, with what it shares with the other. */
export function PairColumn({ column, article, side, scroller, onScroll }: PairColumnProps) {
  const { row, direction } = article;
  return (
    <section
      ref={scroller}
      className={styles.column}
      aria-label={column === "left" ? copy.leftText : copy.rightText}
      data-column={column}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by key.
      tabIndex={0}
      onScroll={onScroll}
    >
      <header className={styles.head}>
        <p className={styles.meta}>
          <bdi className={row.outlet === null ? undefined : styles.outlet}>{row.outlet ?? copy.noOutlet}</bdi>
          <span>{formatPublished(row.published)}</span>
          <span>{copy.words(side.words)}</span>
          {row.isOrigin ? <span>{copy.origin}</span> : null}
        </p>
        <h2 className={styles.title} dir={direction}>
          <button
            type="button"
            title={copy.openArticle(row.title)}
            onClick={() => navigate.openArticle(row.id)}
          >
            {row.title}
          </button>
        </h2>
      </header>
      <div className={styles.text} dir={direction} {...(row.language === null ? {} : { lang: row.language })}>
        {side.blocks.map((block, index) => (
          <Block key={index} block={block} above={side.blocks[index - 1]} article={article} />
        ))}
      </div>
    </section>
  );
}
