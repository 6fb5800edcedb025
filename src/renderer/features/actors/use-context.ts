import { useQueryClient } from "@tanstack/react-query";
import type { MethodInput } from "../../../shared/contract/index.ts";
import type { NamePlace } from "../../../shared/contract/mentions.contract.ts";
import { idsByPages } from "../../client/list-selection.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";
import { PAGE, usePages } from "../../marking/use-pages.ts";

export type ContextRequest = Omit<MethodInput<"mentions.concordance">, "offset" | "limit">;

/** A place as a row: its id names text and span. */
export interface PlaceRow {
  readonly id: string;
  readonly place: NamePlace;
}

/** So many places can be tagged in one step. */
export const MOST_AT_ONCE = 5000;

function rowOf(place: NamePlace): PlaceRow {
  return {
    id: `${place.articleId} ${place.anchor.textHash} ${place.anchor.start} ${place.anchor.end}`,
    place,
  };
}

/** The places of some names in pages around what is on screen. */
export function useContextRows(request: ContextRequest, enabled: boolean) {
  const client = useQueryClient();
  const { offsets, onRange } = usePages();
  const [firstOffset = 0, secondOffset] = offsets;
  const first = useWorkbenchQuery(
    "mentions.concordance",
    { ...request, offset: firstOffset, limit: PAGE },
    { enabled, keepPrevious: true },
  );
  const second = useWorkbenchQuery(
    "mentions.concordance",
    { ...request, offset: secondOffset ?? 0, limit: PAGE },
    { enabled: enabled && secondOffset !== undefined },
  );
  const rowAt = (index: number): PlaceRow | undefined => {
    const isSecond = secondOffset !== undefined && index >= secondOffset;
    const place = isSecond
      ? second.data?.places[index - secondOffset]
      : first.data?.places[index - firstOffset];
    return place === undefined ? undefined : rowOf(place);
  };
  const page = async (offset: number): Promise<readonly PlaceRow[]> => {
    const input = { ...request, offset, limit: PAGE };
    const answer = await client.fetchQuery({
      queryKey: ["mentions.concordance", input],
      queryFn: ({ signal }) => fetchWorkbench("mentions.concordance", input, signal),
      staleTime: 30_000,
    });
    return answer.places.map(rowOf);
  };
  /** The rows with these ids, or all when null; at most as many as can be tagged in one step. */
  const rowsWith = async (ids: ReadonlySet<string> | null): Promise<readonly PlaceRow[]> => {
    const total = Math.min(first.data?.total ?? 0, MOST_AT_ONCE);
    const found: PlaceRow[] = [];
    for (let offset = 0; offset < total; offset += PAGE) {
      for (const row of await page(offset)) if (ids === null || ids.has(row.id)) found.push(row);
      if (ids !== null && found.length === ids.size) break;
    }
    return found.slice(0, MOST_AT_ONCE);
  };
  return {
    answer: enabled ? first.data : undefined,
    isWaiting: first.isFetching,
    error: first.error === null || first.data !== undefined ? null : toAppError(first.error),
    rowAt,
    rowsWith,
    idAt: (index: number) => rowAt(index)?.id,
    idsBetween: (from: number, to: number) => idsByPages(from, Math.min(to, MOST_AT_ONCE - 1), PAGE, page),
    onRange,
  };
}
