import { useCallback, useMemo, useRef } from "react";
import type { CopyPairView } from "../../../shared/contract/copies.contract.ts";
import { layOutPair } from "../../../shared/text/pair-layout.ts";
import { copiesCopy, evidenceSentence, suggestionSentences } from "../../copy/copies.ts";
import { Tag } from "../../ui/tag.tsx";
import { changeChips } from "./change-chips.ts";
import { ChangeList } from "./change-list.tsx";
import { PairColumn } from "./pair-column.tsx";
import styles from "./pair-evidence.module.css";
import { useAlignedScroll } from "./use-aligned-scroll.ts";

/** Brings a change into the middle of a column and rings it; answers false when the column has none there. */
function showChange(column: HTMLElement | null, change: number): boolean {
  if (column === null) return false;
  for (const old of column.querySelectorAll("[data-found]")) old.removeAttribute("data-found");
  const place = column.querySelector<HTMLElement>(`[data-change="${change}"]`);
  if (place === null) return false;
  place.setAttribute("data-found", "");
  place.scrollIntoView({ block: "center" });
  return true;
}

/** Why two articles are linked: one sentence, what was changed, and both texts with what they share. */
export function PairEvidence({ pair }: { readonly pair: CopyPairView }) {
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const layout = useMemo(() => layOutPair(pair.left, pair.right, pair.passages), [pair]);
  const chips = useMemo(() => changeChips(pair, layout), [pair, layout]);
  const follow = useAlignedScroll(left, right, `${pair.link.a} ${pair.link.b}`);
  const onScrollLeft = useCallback(() => follow("left"), [follow]);
  const onScrollRight = useCallback(() => follow("right"), [follow]);
  const onShow = (change: number) => {
    if (!showChange(left.current, change)) showChange(right.current, change);
    else showChange(right.current, change);
  };
  const { decision, relation } = pair.link;
  return (
    <>
      <header className={styles.say}>
        <h1>{evidenceSentence(pair, layout)}</h1>
        <p>
          {decision === null ? null : (
            <Tag tone={decision === "accepted" ? "ok" : "warn"}>
              {copiesCopy.decidedAs(decision, relation)}
            </Tag>
          )}
          {suggestionSentences(pair, layout)}
        </p>
      </header>
      <ChangeList chips={chips} onShow={onShow} />
      <div className={styles.two}>
        <PairColumn
          column="left"
          article={pair.left}
          side={layout.left}
          scroller={left}
          onScroll={onScrollLeft}
        />
        <PairColumn
          column="right"
          article={pair.right}
          side={layout.right}
          scroller={right}
          onScroll={onScrollRight}
        />
      </div>
    </>
  );
}
