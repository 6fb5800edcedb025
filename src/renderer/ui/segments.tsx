import { classNames } from "./class-names.ts";
import styles from "./segments.module.css";

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many stand behind it, as written. */
  readonly count?: string;
}

export interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

/** Switches side by side of which one is on: what a list shows. */
export function Segments<Id extends string>({ label, segments, current, onChoose }: SegmentsProps<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are switches.
    <div className={styles.segments} role="group" aria-label={label}>
      {segments.map((one) => (
        <button
          key={one.id}
          type="button"
          className={classNames(styles.segment, one.id === current && styles.current)}
          aria-pressed={one.id === current}
          onClick={() => onChoose(one.id)}
        >
          {one.label}
          {one.count === undefined ? null : <span className={styles.count}> {one.count}</span>}
        </button>
      ))}
    </div>
  );
}
