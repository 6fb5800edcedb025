import type { ReactNode } from "react";
import type { AppError } from "../../shared/errors.ts";
import { describeError } from "../copy/errors.ts";
import styles from "./states.module.css";

export interface ErrorStateProps {
  readonly error: AppError;
  readonly actions?: ReactNode;
}

/** A screen or pane that could not be filled: what happened, what is safe, what to do. */
export function ErrorState({ error, actions }: ErrorStateProps) {
  const words = describeError(error);
  return (
    <div className={styles.state} role="alert">
      <h2 className={styles.bad}>{words.title}</h2>
      <p className={styles.words}>
        {words.safe} {words.next}
      </p>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
