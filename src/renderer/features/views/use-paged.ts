import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import type { AppError } from "../../../shared/errors.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";

type PagedMethod = "views.timeline" | "views.matrix" | "views.coverage";

export interface Paged<M extends PagedMethod> {
  /** The page that holds a row, once it is there. */
  readonly pageOf: (index: number) => MethodOutput<M> | undefined;
  /** Any page: for the figures that all carry. That of the filter before while the first of this one is on its way. */
  readonly any: MethodOutput<M> | undefined;
  readonly error: AppError | null;
  readonly onRange: (first: number, last: number) => void;
}

/** Most pages asked for at once: a screen is never higher. */
const MOST_PAGES = 4;

/**
 * Asks for the pages of a long list that are on screen; `input` without offset and limit. What was asked stays in the
 * cache, and pages of another filter are never shown as those of this one.
 */
export function usePaged<M extends PagedMethod>(
  method: M,
  input: Omit<MethodInput<M>, "offset" | "limit">,
  limit: number,
): Paged<M> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const onRange = useCallback(
    (first: number, last: number) => {
      const next = { first: Math.floor(first / limit), last: Math.floor(last / limit) };
      setRange((before) => (before.first === next.first && before.last === next.last ? before : next));
    },
    [limit],
  );
  const numbers = Array.from(
    { length: Math.min(MOST_PAGES, range.last - range.first + 1) },
    (_, place) => range.first + place,
  );
  const client = useQueryClient();
  const askedOf = (page: number) => ({ ...input, offset: page * limit, limit }) as MethodInput<M>;
  const pages = useQueries({
    queries: numbers.map((page) => {
      const asked = askedOf(page);
      return {
        queryKey: [method, asked],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) => fetchWorkbench(method, asked, signal),
      };
    }),
  });
  const first =
    pages.find((page) => page.data !== undefined)?.data ??
    client.getQueryData<MethodOutput<M>>([method, askedOf(0)]);
  const before = useRef<MethodOutput<M> | undefined>(undefined);
  useEffect(() => {
    if (first !== undefined) before.current = first;
  }, [first]);
  const failed = pages.find((page) => page.error !== null);
  return {
    // Keys are quicker than the screen follows: what was seen before is known at once.
    pageOf: (index) => {
      const page = Math.floor(index / limit);
      return (
        pages[numbers.indexOf(page)]?.data ?? client.getQueryData<MethodOutput<M>>([method, askedOf(page)])
      );
    },
    any: first ?? before.current,
    error: failed === undefined || failed.data !== undefined ? null : toAppError(failed.error),
    onRange,
  };
}
