import { useCallback, useRef } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { suggestActors } from "../../../shared/text/attribution/suggest-actors.ts";

/** Longer texts (UTF-16 units) are not searched for names: the window would wait. */
const LONGEST_TEXT = 400_000;

/**
 * Finds the next name that nobody tagged, at or behind a place in the text, going round at the end; of a name that stands
 * in several places only the first counts, since tagging takes all of them. Names are looked for when first asked.
 */
export function useUntaggedNames(view: ArticleView): (from: number) => Span | null {
  const known = useRef<{ readonly text: string; readonly firsts: readonly Span[][] } | null>(null);
  return useCallback(
    (from) => {
      const { text, zones, row, mentions } = view;
      if (text.length > LONGEST_TEXT) return null;
      if (known.current?.text !== text) {
        const names = suggestActors(text, zones, row.language);
        known.current = { text, firsts: names.map((name) => [...name.spans]) };
      }
      const tagged = mentions.flatMap(({ placed: { span } }) => span ?? []);
      const isTagged = (span: Span) => tagged.some((one) => one.start < span.end && span.start < one.end);
      const open = known.current.firsts
        .filter((spans) => !spans.some(isTagged))
        .flatMap(([first]) => first ?? [])
        .sort((a, b) => a.start - b.start);
      return open.find((span) => span.start >= from) ?? open[0] ?? null;
    },
    [view],
  );
}
