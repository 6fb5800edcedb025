import { type RefObject, useCallback, useEffect, useState } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { snapToWords } from "../../../shared/text/selection.ts";
import { rangeOfSpan, selectedSpan } from "./dom-offsets.ts";

export interface TextSelection {
  /** The selected words in the article's text, snapped to whole words. */
  readonly span: Span | null;
  /** Selects a span on the page. */
  readonly select: (span: Span) => void;
  readonly clear: () => void;
}

/**
 * Follows what is selected in `column`. A selection made by pointer is widened to words when the button goes up;
 * with Alt held it stays exact.
 */
export function useTextSelection(column: RefObject<HTMLElement | null>, text: string): TextSelection {
  const [span, setSpan] = useState<Span | null>(null);
  const select = useCallback(
    (next: Span) => {
      const range = column.current === null ? null : rangeOfSpan(column.current, next);
      if (range === null) return;
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      setSpan(next);
    },
    [column],
  );
  const clear = useCallback(() => {
    const selection = window.getSelection();
    if (column.current?.contains(selection?.anchorNode ?? null) === true) selection?.removeAllRanges();
    setSpan(null);
  }, [column]);
  useEffect(() => {
    let pointerDown = false;
    const read = () => (column.current === null ? null : selectedSpan(column.current, window.getSelection()));
    const onChange = () => {
      if (pointerDown) return;
      const found = read();
      // The focus moving into a form takes nothing away; only an empty selection inside the text does.
      const collapsed = column.current?.contains(window.getSelection()?.anchorNode ?? null) === true;
      if (found === null && (collapsed || isElsewhere(column.current))) setSpan(null);
      else if (found !== null) setSpan((before) => (same(before, found) ? before : trimmed(text, found)));
    };
    const onDown = (event: PointerEvent) => {
      pointerDown = event.target instanceof Node && column.current?.contains(event.target) === true;
    };
    const onUp = (event: PointerEvent) => {
      if (!pointerDown) return;
      pointerDown = false;
      const found = read();
      if (found === null) setSpan(null);
      else {
        const snapped = event.altKey ? found : snapToWords(text, found);
        if (snapped === null) clear();
        else select(snapped);
      }
    };
    document.addEventListener("selectionchange", onChange);
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    return () => {
      document.removeEventListener("selectionchange", onChange);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
    };
  }, [column, text, select, clear]);
  return { span, select, clear };
}

/** Whether words of another article on the page are selected. */
function isElsewhere(column: HTMLElement | null): boolean {
  const node = window.getSelection()?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const reader = element?.closest("[data-reader]") ?? null;
  return reader !== null && reader !== column;
}

function same(a: Span | null, b: Span): boolean {
  return a !== null && a.start === b.start && a.end === b.end;
}

function trimmed(text: string, span: Span): Span | null {
  return text.slice(span.start, span.end).trim() === "" ? null : span;
}
