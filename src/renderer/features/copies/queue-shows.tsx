import { copiesCopy } from "../../copy/copies.ts";
import { formatCount } from "../../copy/format.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./queue-shows.module.css";
import type { QueueCounts, QueueShow } from "./use-copy-queue.ts";

const SHOWS: readonly QueueShow[] = ["undecided", "decided", "all"];
const copy = copiesCopy.show;

export interface QueueShowsProps {
  readonly counts: QueueCounts;
  readonly show: QueueShow;
  readonly onShow: (show: QueueShow) => void;
}

/** Which pairs are listed. */
export function QueueShows({ counts: { undecided, decided }, show, onShow }: QueueShowsProps) {
  const amounts: Readonly<Record<QueueShow, number>> = { undecided, decided, all: undecided + decided };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are switches.
    <div className={styles.shows} role="group" aria-label={copy.label}>
      {SHOWS.map((one) => (
        <button
          key={one}
          type="button"
          className={classNames(styles.show, one === show && styles.current)}
          aria-pressed={one === show}
          onClick={() => onShow(one)}
        >
          {copy[one]} <span className={styles.count}>{formatCount(amounts[one])}</span>
        </button>
      ))}
    </div>
  );
}
