import type { LearnedParagraph } from "../../../shared/contract/boilerplate.contract.ts";
import { boilerplateCopy } from "../../copy/boilerplate.ts";
import { Tag } from "../../ui/tag.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./boilerplate.module.css";
import type { Paragraphs } from "./use-paragraphs.ts";

const copy = boilerplateCopy;
const ROW_HEIGHT = 84;

export interface ParagraphListProps {
  readonly paragraphs: Paragraphs;
  readonly total: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** The paragraphs by the outlets they were learned for. */
export function ParagraphList({ paragraphs, total, selected, onSelect }: ParagraphListProps) {
  return (
    <VirtualList
      label={copy.list}
      count={total}
      rowHeight={ROW_HEIGHT}
      selected={selected}
      onSelect={onSelect}
      onOpen={onSelect}
      onRange={paragraphs.onRange}
      rowKey={(index) => paragraphs.at(index)?.hash ?? index}
      renderRow={(index) => {
        const paragraph = paragraphs.at(index);
        if (paragraph === undefined) return <div className={styles.waiting} />;
        const heading = placeOf(paragraph);
        const before = index === 0 ? undefined : paragraphs.at(index - 1);
        const begins =
          heading !== null && (index === 0 || (before !== undefined && placeOf(before) !== heading));
        return (
          <>
            {begins ? (
              <h3 className={styles.heading} title={heading}>
                <bdi>{heading}</bdi>
              </h3>
            ) : null}
            <Row paragraph={paragraph} />
          </>
        );
      }}
    />
  );
}

function placeOf({ learned }: LearnedParagraph): string | null {
  if (learned === null) return null;
  return learned.outlets === null ? copy.everywhere : copy.inOutlets(learned.outlets);
}

function Row({ paragraph }: { readonly paragraph: LearnedParagraph }) {
  const { words, learned, decisions } = paragraph;
  return (
    <div className={styles.row}>
      <p className={styles.words} dir="auto">
        {words}
      </p>
      {learned === null ? null : (
        <p className={styles.facts}>
          <span>{copy.role(learned)}</span>
          <span>{copy.counts(learned)}</span>
        </p>
      )}
      {decisions.length === 0 ? null : (
        <p className={styles.facts}>
          {decisions.map(({ outlet, role }) => (
            <Tag key={outlet ?? ""} tone={role === "body" ? "warn" : "ok"}>
              {copy.decision(role, outlet)}
            </Tag>
          ))}
        </p>
      )}
    </div>
  );
}
