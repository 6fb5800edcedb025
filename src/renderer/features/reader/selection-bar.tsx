import type { RefObject } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { keyLabel, type ShortcutId } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { rangeOfSpan } from "./dom-offsets.ts";
import styles from "./reader.module.css";

const GAP = 8;

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
function SelectionBar({ top, left, actions }: SelectionBarProps) {
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

export interface PlacedSelectionBarProps {
  readonly selection: Span | null;
  readonly column: RefObject<HTMLElement | null>;
  readonly inner: RefObject<HTMLElement | null>;
  readonly actions: readonly BarAction[];
}

/** The bar under the selected words; none while nothing is selected or the words are not on the page. */
export function PlacedSelectionBar({ selection, column, inner, actions }: PlacedSelectionBarProps) {
  if (selection === null || column.current === null || inner.current === null) return null;
  const words = rangeOfSpan(column.current, selection)?.getBoundingClientRect();
  if (words === undefined) return null;
  const box = inner.current.getBoundingClientRect();
  const left = Math.max(8, Math.min(words.left - box.left, box.width - 380));
  return <SelectionBar top={words.bottom - box.top + GAP} left={left} actions={actions} />;
}
