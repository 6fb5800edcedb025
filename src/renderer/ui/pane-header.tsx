import type { ReactNode } from "react";
import styles from "./pane.module.css";

export interface PaneHeaderProps {
  readonly title: ReactNode;
  /** Small words after the title. */
  readonly detail?: ReactNode;
  /** Controls at the end. */
  readonly children?: ReactNode;
}

/** The bar at the head of a list or pane. */
export function PaneHeader({ title, detail, children }: PaneHeaderProps) {
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{title}</h2>
      {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
      <span className={styles.end}>{children}</span>
    </header>
  );
}

/** A small grey heading over a part of a pane. */
export function PartHeading({
  level = 3,
  children,
}: {
  /** 2 for the first heading of a pane, what the other parts stand under. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return <Heading className={styles.part}>{children}</Heading>;
}
