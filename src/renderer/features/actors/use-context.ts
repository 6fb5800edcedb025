import type { MethodInput } from "../../../shared/contract/index.ts";
import type { NamePlace } from "../../../shared/contract/mentions.contract.ts";
import { PAGE, useListPages } from "../../client/use-list-pages.ts";

export type ContextRequest = Omit<MethodInput<"mentions.concordance">, "offset" | "limit">;

/** A place as a row: its id names text and span. */
export interface PlaceRow {
  readonly id: string;
  readonly place: NamePlace;
}

/** So many places can be tagged in one step. */
const MOST_AT_ONCE = 5000;

function rowOf(place: NamePlace): PlaceRow {
  return {
    id: `${place.articleId} ${place.anchor.textHash} ${place.anchor.start} ${place.anchor.end}`,
    place,
  };
}

/** The places of some names in pages around what is on screen. */
export function useContextRows(request: ContextRequest, enabled: boolean) {
  const list = useListPages("mentions.concordance", request, ({ places }) => places, enabled);
  const rowAt = (index: number): PlaceRow | undefined => {
    const place = list.rowAt(index);
    return place === undefined ? undefined : rowOf(place);
  };
  /** The rows with these ids, or all when null; at most as many as can be tagged in one step. */
  const rowsWith = async (ids: ReadonlySet<string> | null): Promise<readonly PlaceRow[]> => {
    const total = Math.min(list.page?.total ?? 0, MOST_AT_ONCE);
    const found: PlaceRow[] = [];
    for (let offset = 0; offset < total; offset += PAGE) {
      for (const row of (await list.rowsFrom(offset)).map(rowOf))
        if (ids === null || ids.has(row.id)) found.push(row);
      if (ids !== null && found.length === ids.size) break;
    }
    return found.slice(0, MOST_AT_ONCE);
  };
  return {
    answer: enabled ? list.page : undefined,
    isWaiting: list.isFetching,
    error: list.error,
    rowAt,
    rowsWith,
    idAt: (index: number) => rowAt(index)?.id,
    idsBetween: (from: number, to: number) =>
      list.idsBetween(from, Math.min(to, MOST_AT_ONCE - 1), (place) => rowOf(place).id),
    onRange: list.onRange,
  };
}
