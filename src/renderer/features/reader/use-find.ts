import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { foldText, foldWithOffsets, originalSpan } from "../../../shared/text/fold-text.ts";

export interface Find {
  readonly isOpen: boolean;
  readonly query: string;
  readonly hits: readonly Span[];
  /** Index of the hit one stands on, or -1. */
  readonly at: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly type: (query: string) => void;
  readonly step: (direction: 1 | -1) => void;
}

const MOST_HITS = 2000;
/** UTF-16 units from which a search waits until nothing was typed for a while. */
const LONG_TEXT = 200_000;
const PAUSE_MS = 180;

/** Finds words in the open article: case, accents and letter forms are folded. At most 2,000 hits. */
export function useFind(text: string): Find {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const folded = useMemo(() => (isOpen ? foldWithOffsets(text) : null), [isOpen, text]);
  // Typing comes first: the hits follow when there is time, in a long text after a pause.
  const settled = useDeferredValue(usePaused(query, text.length > LONG_TEXT ? PAUSE_MS : 0));
  const hits = useMemo(() => {
    const needle = foldText(settled).trim();
    if (folded === null || needle === "") return [];
    const found: Span[] = [];
    for (let from = folded.folded.indexOf(needle); from >= 0 && found.length < MOST_HITS; ) {
      found.push(originalSpan(folded.offsets, from, from + needle.length));
      from = folded.folded.indexOf(needle, from + needle.length);
    }
    return found;
  }, [folded, settled]);
  const position = hits.length === 0 ? -1 : Math.min(at, hits.length - 1);
  return {
    isOpen,
    query,
    hits,
    at: position,
    open: () => setOpen(true),
    close: () => setOpen(false),
    type: (words) => {
      setQuery(words);
      setAt(0);
    },
    step: (direction) => {
      if (hits.length > 0) setAt((position + direction + hits.length) % hits.length);
    },
  };
}

/** `value` once it has stayed the same for `ms`; 0 gives it at once. */
function usePaused(value: string, ms: number): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(value), ms);
    return () => window.clearTimeout(timer);
  }, [value, ms]);
  return ms === 0 ? value : paused;
}
