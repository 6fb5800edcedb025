import { ProgressBar as AriaProgressBar } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./progress-bar.module.css";

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null while it is still counted. */
  readonly total: number | null;
  readonly width?: "narrow" | "full";
}

/** How far long work has come. */
export function ProgressBar({ label, done, total, width = "narrow" }: ProgressBarProps) {
  const share = total === null || total === 0 ? 0 : Math.min(1, done / total);
  return (
    <AriaProgressBar
      aria-label={label}
      value={share * 100}
      isIndeterminate={total === null}
      className={classNames(styles.track, styles[width])}
    >
      <span
        className={classNames(styles.bar, total === null && styles.counting)}
        style={{ inlineSize: total === null ? "30%" : `${share * 100}%` }}
      />
    </AriaProgressBar>
  );
}
