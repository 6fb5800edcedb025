import { useCallback, useState } from "react";

/** Rows asked for at a time. */
export const PAGE = 100;

/**
 * Which pages of a long list to ask for, from the rows on screen. Answers the offset of the page on screen and of
 * the one after it when the rows reach into it.
 */
export function usePages(): {
  readonly offsets: readonly number[];
  readonly onRange: (first: number, last: number) => void;
} {
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const onRange = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) };
    setPages((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, []);
  const offsets =
    pages.first === pages.last ? [pages.first * PAGE] : [pages.first * PAGE, (pages.first + 1) * PAGE];
  return { offsets, onRange };
}
