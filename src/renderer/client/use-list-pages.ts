import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { MethodInput, MethodOutput, MethodsOfKind } from "../../shared/contract/index.ts";
import type { AppError } from "../../shared/errors.ts";
import { idsByPages } from "./list-selection.ts";
import { useWorkbenchQuery } from "./use-workbench-query.ts";
import { fetchWorkbench, toAppError } from "./workbench-client.ts";

/** Rows asked for at a time. */
export const PAGE = 100;

interface Paging {
  readonly offset: number;
  readonly limit: number;
}
type Listing = {
  [M in MethodsOfKind<"query">]: MethodInput<M> extends Paging ? M : never;
}[MethodsOfKind<"query">];

export interface ListPages<Page, Row> {
  /** The page on screen, for the figures that all carry; that of the question before while the first is on its way. */
  readonly page: Page | undefined;
  readonly rowAt: (index: number) => Row | undefined;
  /** The row of a list (`useListSelection`): ids from one row to another, fetched where needed. */
  readonly idsBetween: (from: number, to: number, idOf: (row: Row) => string) => Promise<readonly string[]>;
  /** The rows from an offset on, fetched where they are not known. */
  readonly rowsFrom: (offset: number) => Promise<readonly Row[]>;
  readonly onRange: (first: number, last: number) => void;
  readonly isFetching: boolean;
  /** Only while there is nothing to show instead. */
  readonly error: AppError | null;
}

/**
 * A long list in pages around the rows on screen: the page that holds the first of them and, when they reach into it,
 * the one after. `asked` is the question without offset and limit; `rowsOf` gives the rows of an answer.
 */
export function useListPages<M extends Listing, Row>(
  method: M,
  asked: Omit<MethodInput<M>, "offset" | "limit">,
  rowsOf: (page: MethodOutput<M>) => readonly Row[],
  enabled = true,
): ListPages<MethodOutput<M>, Row> {
  const client = useQueryClient();
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const onRange = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) };
    setPages((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, []);
  // What `Omit` took apart is put together again; the compiler cannot see that of a generic method.
  const inputAt = (offset: number) => ({ ...asked, offset, limit: PAGE }) as MethodInput<M>;
  const firstOffset = pages.first * PAGE;
  const secondOffset = firstOffset + PAGE;
  const hasSecond = pages.first !== pages.last;
  const first = useWorkbenchQuery(method, inputAt(firstOffset), { enabled, keepPrevious: true });
  const second = useWorkbenchQuery(method, inputAt(secondOffset), { enabled: enabled && hasSecond });
  const rowsFrom = async (offset: number) => {
    const input = inputAt(offset);
    const page = await client.fetchQuery({
      queryKey: [method, input],
      queryFn: ({ signal }) => fetchWorkbench(method, input, signal),
    });
    return rowsOf(page);
  };
  return {
    page: first.data,
    rowAt(index) {
      const isSecond = hasSecond && index >= secondOffset;
      const data = isSecond ? second.data : first.data;
      return data === undefined ? undefined : rowsOf(data)[index - (isSecond ? secondOffset : firstOffset)];
    },
    idsBetween: (from, to, idOf) =>
      idsByPages(from, to, PAGE, async (offset) =>
        (await rowsFrom(offset)).map((row) => ({ id: idOf(row) })),
      ),
    rowsFrom,
    onRange,
    isFetching: first.isFetching,
    error: first.error === null || first.data !== undefined ? null : toAppError(first.error),
  };
}
