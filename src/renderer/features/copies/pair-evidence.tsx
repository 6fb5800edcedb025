import { memo, useCallback, useDeferredValue, useMemo, useRef } from "react";
import type { CopyPairView } from "../../../shared/contract/copies.contract.ts";
import { layOutPair } from "../../../shared/text/compare/pair-layout.ts";
import { copiesCopy, evidenceSentence, suggestionSentences } from "../../copy/copies.ts";
import { ThingHistory } from "../../marking/thing-history.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useAlignedScroll } from "../../ui/use-aligned-scroll.ts";
import { changeChips } from "./change-chips.ts";
import { ChangeList } from "./change-list.tsx";
import { PairColumn } from "./pair-column.tsx";
import styles from "./pair-evidence.module.css";
import { passageHeights } from "./passage-heights.ts";

/** Brings a change or a sentence into the middle of the columns that have it and rings it. */
function showPlace(columns: readonly (HTMLElement | null)[], place: string): void {
  for (const column of columns) {
    for (const old of column?.querySelectorAll("[data-found]") ?? []) old.removeAttribute("data-found");
  }
  for (const column of columns) {
    const found = column?.parentElement?.querySelectorAll<HTMLElement>(place) ?? [];
    for (const one of found) {
      if (column?.contains(one) !== true) continue;
      one.setAttribute("data-found", "");
      one.scrollIntoView({ block: "center" });
    }
  }
}

function withLanguage({ text, zones, row }: CopyPairView["left"]) {
  return { text, zones, language: row.language };
}

/** Why two articles are linked: one sentence, what was changed, and both texts with what they share. */
export const PairEvidence = memo(function PairEvidence({ pair }: { readonly pair: CopyPairView }) {
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const layout = useMemo(
    () => layOutPair(withLanguage(pair.left), withLanguage(pair.right), pair.passages),
    [pair],
  );
  // The second text is drawn behind the first: two at once make a long frame.
  const secondNow = useMemo(() => ({ article: pair.right, side: layout.right }), [pair, layout]);
  const second = useDeferredValue(secondNow, null);
  const chips = useMemo(() => changeChips(pair, layout), [pair, layout]);
  const follow = useAlignedScroll(left, right, `${pair.link.a} ${pair.link.b}`, passageHeights);
  const onScrollLeft = useCallback(() => follow("left"), [follow]);
  const onScrollRight = useCallback(() => follow("right"), [follow]);
  const onShow = (place: string) => showPlace([left.current, right.current], place);
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
        <ThingHistory key={pair.entity} entity={pair.entity} />
      </header>
      <ChangeList key={`${pair.link.a} ${pair.link.b}`} chips={chips} onShow={onShow} />
      <div className={styles.two}>
        <PairColumn
          column="left"
          article={pair.left}
          side={layout.left}
          scroller={left}
          onScroll={onScrollLeft}
        />
        {second === null ? null : (
          <PairColumn column="right" {...second} scroller={right} onScroll={onScrollRight} />
        )}
      </div>
    </>
  );
});
