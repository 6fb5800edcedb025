import type { BoardFilter } from "../../../shared/contract/values.contract.ts";
import { useListPages } from "../../client/use-list-pages.ts";

/** The board page by page, as the rows on screen ask for it. */
export function useBoard(filter: BoardFilter) {
  const { page, rowAt, onRange, error } = useListPages("values.board", filter, ({ rows }) => rows);
  return { board: page ?? null, rowAt, onRange, error };
}
