import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { classNames } from "./class-names.ts";
import styles from "./splitter.module.css";

export interface SplitterProps {
  readonly label: string;
  /** Width of the pane it resizes, in CSS pixels. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** Which side of the bar the pane stands on. */
  readonly pane: "before" | "after";
  readonly onResize: (width: number) => void;
  readonly onReset: () => void;
}

const STEP = 16;

/** The bar between two panes: drag it, or move it with the arrow keys; double click and Enter bring the first width back. */
export function Splitter({ label, width, min, max, pane, onResize, onReset }: SplitterProps) {
  const [drag, setDrag] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const sign = pane === "before" ? 1 : -1;
  const resize = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: width - sign * STEP,
      ArrowRight: width + sign * STEP,
      Home: min,
      End: max,
    };
    const next = moves[event.key];
    if (next !== undefined) resize(next);
    else if (event.key === "Enter") onReset();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ x: event.clientX, width });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot take focus and a value.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={classNames(styles.splitter, drag !== null && styles.dragging)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (drag !== null) resize(drag.width + sign * (event.clientX - drag.x));
      }}
      onPointerUp={() => setDrag(null)}
      onPointerCancel={() => setDrag(null)}
      onDoubleClick={onReset}
    />
  );
}
