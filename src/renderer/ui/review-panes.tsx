import type { ReactNode, Ref } from "react";
import { classNames } from "./class-names.ts";
import styles from "./review-panes.module.css";

export interface ReviewPanesProps {
  readonly listLabel: string;
  readonly list: ReactNode;
  readonly evidenceLabel: string;
  /** What is decided on, and under it the bar with the decisions. */
  readonly children: ReactNode;
  readonly evidenceRef?: Ref<HTMLElement>;
  /** The evidence is of what was selected before; all but its footer turns pale. */
  readonly isWaiting?: boolean;
}

/** The bar under the evidence: what can be decided, each with its key. */
export function DecisionFooter({ children }: { readonly children: ReactNode }) {
  return (
    <footer className={styles.footer} data-decision-bar="">
      {children}
    </footer>
  );
}

/** The two panes of every review: what waits on the left, the evidence on the right. */
export function ReviewPanes(props: ReviewPanesProps) {
  const { listLabel, list, evidenceLabel, children, evidenceRef, isWaiting = false } = props;
  return (
    <div className={styles.panes}>
      <section className={styles.list} data-pane="queue" aria-label={listLabel}>
        {list}
      </section>
      <section
        ref={evidenceRef}
        className={classNames(styles.evidence, isWaiting && styles.waiting)}
        data-pane="evidence"
        aria-label={evidenceLabel}
      >
        {children}
      </section>
    </div>
  );
}
