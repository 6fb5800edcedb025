import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { searchHelpCopy } from "../../copy/search-help.ts";
import type { Offer } from "./completion-list.tsx";
import { useCompletions } from "./use-completions.ts";

interface Offers {
  readonly offers: readonly Offer[];
  /** What an offer replaces: UTF-16 offsets in what was typed. */
  readonly replaces: { readonly start: number; readonly end: number };
}

const MOST_SAVED = 6;

/** What the box offers: completions of the word before the caret; saved searches and beginnings while nothing was typed. */
export function useOffers(typed: string, caret: number, isOpen: boolean): Offers {
  const saved = useWorkbenchQuery("searches.list", {}, { enabled: isOpen }).data?.searches ?? [];
  const requestOf = (id: string | null) => {
    const request = saved.find((one) => one.id === id)?.request ?? null;
    return id === null || request === null ? null : { id, request };
  };
  const { replaces, completions } = useCompletions(typed.slice(0, caret), isOpen && typed !== "");
  if (typed === "") {
    const kept = saved.flatMap(({ id, name, request }): readonly Offer[] =>
      request === null
        ? []
        : [
            {
              kind: "saved-search",
              text: name,
              insert: "",
              detail: null,
              count: null,
              saved: { id, request },
            },
          ],
    );
    const starters = searchHelpCopy.starters.map(
      ({ words, finds }): Offer => ({
        ...{ kind: "field", text: words, insert: words, detail: finds, count: null, saved: null },
      }),
    );
    return { offers: [...kept.slice(0, MOST_SAVED), ...starters], replaces: { start: 0, end: 0 } };
  }
  const offers = completions.map(
    ({ id, ...one }): Offer => ({ ...one, saved: one.kind === "saved-search" ? requestOf(id) : null }),
  );
  return { offers, replaces };
}
