import { keyLabel, type ShortcutId } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import styles from "./reader.module.css";

export interface BarAction {
  readonly label: string;
  readonly keys?: ShortcutId;
  readonly run: () => void;
}

export interface SelectionBarProps {
  /** In CSS pixels from the top left corner of the reader's inner box. */
  readonly top: number;
  readonly left: number;
  readonly actions: readonly BarAction[];
}

/** What one can do with the selected words, beside them and not beside the pointer. */
export function SelectionBar({ top, left, actions }: SelectionBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={readerCopy.bar.label} style={{ top, left }}>
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          className={styles.barButton}
          // The selection must survive the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={action.run}
        >
          {action.label}
          {action.keys === undefined ? null : <KeyHint keys={keyLabel(action.keys)} />}
        </button>
      ))}
    </div>
  );
}
