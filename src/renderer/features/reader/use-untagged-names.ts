import { useCallback, useRef } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { suggestActors } from "../../../shared/text/attribution/suggest-actors.ts";

/** Longer texts (UTF-16 units) are not searched for names: the window would wait. */
const LONGEST_TEXT = 400_000;

interface Known {
  readonly view: ArticleView;
  readonly names: readonly (readonly Span[])[];
}

/**
 * Finds the next name that nobody tagged, at or behind a place in the text, going round at the end; of a name that stands
 * in several places only the first counts, since tagging takes all of them. Names are looked for when first asked.
 */
export function useUntaggedNames(view: ArticleView): (from: number) => Span | null {
  const known = useRef<Known | null>(null);
  return useCallback(
    (from) => {
      const { text, mentions, suggestions } = view;
      if (text.length > LONGEST_TEXT) return null;
      if (known.current?.view.text !== text || known.current.view.suggestions !== suggestions) {
        known.current = { view, names: namesIn(view) };
      }
      const tagged = mentions.flatMap(({ placed: { span } }) => span ?? []);
      const isTagged = (span: Span) => tagged.some((one) => overlap(one, span));
      const open = known.current.names
        .filter((spans) => !spans.some(isTagged))
        .flatMap(([first]) => first ?? [])
        .sort((a, b) => a.start - b.start);
      return open.find((span) => span.start >= from) ?? open[0] ?? null;
    },
    [view],
  );
}

/** Names as speakers have them ("Ministry of the Interior"), then runs of capitalised words elsewhere. */
function namesIn({ text, zones, row, suggestions }: ArticleView): readonly (readonly Span[])[] {
  const speakers = new Map<string, Span[]>();
  for (const { speakerGuess, speakerSpan } of suggestions) {
    if (speakerGuess?.kind !== "named" || speakerSpan === null || !/^\p{Lu}/u.test(speakerGuess.name))
      continue;
    const start = text.indexOf(speakerGuess.name, speakerSpan.start);
    if (start < 0 || start >= speakerSpan.end) continue;
    const spans = speakers.get(speakerGuess.name) ?? [];
    spans.push({ start, end: start + speakerGuess.name.length });
    speakers.set(speakerGuess.name, spans);
  }
  const own = [...speakers.values()];
  const others = suggestActors(text, zones, row.language)
    .map((name) => name.spans)
    .filter(
      ([first]) => first === undefined || !own.some((spans) => spans.some((one) => overlap(one, first))),
    );
  return [...own, ...others];
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
