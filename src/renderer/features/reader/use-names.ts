import { useMemo } from "react";
import type { SuggestedName } from "../../../shared/contract/marks.contract.ts";
import type { ArticleView } from "../../../shared/contract/views.ts";
import { overlap } from "../../../shared/text/span.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";

export interface NamesInText {
  /** All names found in the text, in its order. */
  readonly all: readonly SuggestedName[];
  /** Those of which nobody tagged a place. */
  readonly open: readonly SuggestedName[];
  /** They are still being looked for. */
  readonly areComing: boolean;
}

const NONE: readonly SuggestedName[] = [];

/** The names of an article that may be actors'. They come a moment after the text. */
export function useNames(view: ArticleView): NamesInText {
  const answer = useWorkbenchQuery("suggestions.names", { articleId: view.row.id });
  const all = answer.data?.names ?? NONE;
  const areComing = answer.data === undefined && answer.error === null;
  return useMemo(() => ({ all, open: untagged(all, view), areComing }), [all, view, areComing]);
}

/** What is tagged is known from the article at once, and the names may be those of the article before. */
function untagged(names: readonly SuggestedName[], { text, mentions }: ArticleView): SuggestedName[] {
  const tagged = mentions.flatMap(({ placed: { span } }) => span ?? []).sort((a, b) => a.start - b.start);
  return names.filter(
    ({ spans, name }) =>
      spans.every(({ start, end }) => text.slice(start, end).replace(/\s+/gu, " ") === name) &&
      !spans.some((span) => tagged.some((one) => overlap(one, span))),
  );
}

/** The next of these names at or behind a place in the text, going round at the end. */
export function nameFrom(names: readonly SuggestedName[], from: number): SuggestedName | null {
  return names.find(({ spans: [first] }) => (first?.start ?? 0) >= from) ?? names[0] ?? null;
}
