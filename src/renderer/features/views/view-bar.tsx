import type { ReactNode } from "react";
import type { View } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Button } from "../../ui/button.tsx";
import type { Picture } from "./drawing/shape.ts";
import { SavePicture } from "./save-picture.tsx";
import { showAsTable, useIsTable } from "./view-state.ts";
import styles from "./views.module.css";

export interface ViewBarProps {
  readonly view: View;
  readonly draw: () => Promise<Picture | null> | Picture | null;
  readonly canSave: boolean;
  /** Filters and figures of the view. */
  readonly children?: ReactNode;
}

/** The bar over a view: its filters, the table twin, the picture to save. T changes between table and drawing. */
export function ViewBar({ view, draw, canSave, children }: ViewBarProps) {
  const isTable = useIsTable(view);
  useShortcut("viewTable", () => showAsTable(view, !isTable));
  return (
    <div className={styles.bar}>
      <div className={styles.filters}>{children}</div>
      <div className={styles.tools}>
        <Button size="s" onPress={() => showAsTable(view, !isTable)}>
          {isTable ? viewsCopy.asPicture : viewsCopy.asTable}
        </Button>
        <SavePicture name={viewsCopy.tabs[view].toLowerCase()} draw={draw} isDisabled={!canSave} />
      </div>
    </div>
  );
}
