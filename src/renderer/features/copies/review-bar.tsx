import { copiesCopy } from "../../copy/copies.ts";
import { PersonFilter } from "../../marking/person-filter.tsx";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import styles from "./review-bar.module.css";
import { ThresholdSlider } from "./threshold-slider.tsx";
import type { QueueCounts } from "./use-copy-queue.ts";

const copy = copiesCopy;

export interface ReviewBarProps {
  readonly counts: QueueCounts;
  readonly onAcceptIdentical: () => void;
  readonly readOnly: boolean;
}

/** The head of the review: how far it is, all identical texts in one step, from which score on a copy is one. */
export function ReviewBar({ counts, onAcceptIdentical, readOnly }: ReviewBarProps) {
  const { undecided, decided, identicalUndecided } = counts;
  const all = undecided + decided;
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>{copy.title}</h2>
      {all === 0 ? null : (
        <>
          <span className={styles.progress}>{copy.decided(decided, all)}</span>
          <ProgressBar label={copy.decided(decided, all)} done={decided} total={all} />
        </>
      )}
      {identicalUndecided === 0 ? null : (
        <Button isDisabled={readOnly} onPress={onAcceptIdentical}>
          {copy.acceptIdentical(identicalUndecided)}
        </Button>
      )}
      <PersonFilter />
      {all === 0 ? null : <ThresholdSlider readOnly={readOnly} />}
    </header>
  );
}
