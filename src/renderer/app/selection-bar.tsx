import type { ReactNode } from "react";
import type { ListSelection } from "../client/list-selection.ts";
import { appCopy } from "../copy/app.ts";
import { formatCount } from "../copy/format.ts";
import { Button } from "../ui/button.tsx";
import styles from "./selection-bar.module.css";
import { useShortcut } from "./shortcuts.ts";

export interface SelectionBarProps {
  readonly selection: Pick<ListSelection, "selected" | "clear">;
  /** What to do with all selected rows at once. */
  readonly children: ReactNode;
}

/** The bar over a list while several rows are selected: how many, what to do with them, Esc lets go of them. */
export function SelectionBar({ selection, children }: SelectionBarProps) {
  const count = selection.selected.size;
  useShortcut("up", selection.clear, count > 1);
  if (count < 2) return null;
  return (
    <section className={styles.bar} aria-label={appCopy.selection.bar}>
      <span role="status">{appCopy.selection.selected(formatCount(count))}</span>
      <Button tone="link" size="s" onPress={selection.clear}>
        {appCopy.selection.clear}
      </Button>
      <span className={styles.actions}>{children}</span>
    </section>
  );
}
