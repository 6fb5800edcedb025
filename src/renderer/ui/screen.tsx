import type { ReactNode } from "react";
import styles from "./pane.module.css";

export interface ScreenProps {
  /** Names the screen as a region of the window, where it has no other name. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** What fills the middle of the window: a column whose lists scroll inside it. */
export function Screen({ label, children }: ScreenProps) {
  if (label === undefined) return <div className={styles.screen}>{children}</div>;
  return (
    <section className={styles.screen} aria-label={label}>
      {children}
    </section>
  );
}
