import { copiesCopy } from "../../copy/copies.ts";
import { formatCount } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import styles from "./review-bar.module.css";
import type { QueueCounts, QueueShow } from "./use-copy-queue.ts";

const copy = copiesCopy;
const SHOWS: readonly QueueShow[] = ["undecided", "decided", "all"];

export interface ReviewBarProps {
  readonly counts: QueueCounts;
  readonly show: QueueShow;
  readonly onShow: (show: QueueShow) => void;
  readonly onAcceptIdentical: () => void;
  readonly readOnly: boolean;
}

/** The head of the review: how far it is, and which pairs are listed. */
export function ReviewBar({ counts, show, onShow, onAcceptIdentical, readOnly }: ReviewBarProps) {
  const { undecided, decided, identicalUndecided } = counts;
  const all = undecided + decided;
  const amounts: Readonly<Record<QueueShow, number>> = { undecided, decided, all };
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
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are switches. */}
      <div hidden={all === 0} className={styles.shows} role="group" aria-label={copy.show.label}>
        {SHOWS.map((one) => (
          <button
            key={one}
            type="button"
            className={classNames(styles.show, one === show && styles.current)}
            aria-pressed={one === show}
            onClick={() => onShow(one)}
          >
            {copy.show[one]} <span className={styles.count}>{formatCount(amounts[one])}</span>
          </button>
        ))}
      </div>
    </header>
  );
}
