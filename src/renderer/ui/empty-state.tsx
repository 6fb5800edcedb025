import type { ReactNode } from "react";
import styles from "./states.module.css";

export interface EmptyStateProps {
  readonly title: string;
  /** What one can do here; empty states teach. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A screen or pane with nothing in it yet. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <h2 className={styles.title}>{title}</h2>
      {children === undefined ? null : <div className={styles.words}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
