import type { SavedRequest } from "../../../shared/contract/search.contract.ts";
import type { SearchState } from "../../app/navigation.ts";
import { leftOutNow } from "./form-chips.ts";

/** The search on screen as it is saved. */
export function requestOf(search: SearchState): SavedRequest {
  const { query, filter, order, includeBoilerplate, collapseCopies } = search;
  const leaveOut = [...leftOutNow(search.leaveOut, query)];
  return {
    ...{ query: query.trim(), filter, order, includeBoilerplate, collapseCopies },
    ...(leaveOut.length === 0 ? {} : { leaveOut }),
  };
}

/** Whether two searches ask the same. The order of the parts of a filter does not matter. */
export function isSameRequest(a: SavedRequest, b: SavedRequest): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf(request: SavedRequest): string {
  const filter = Object.entries(request.filter)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const leaveOut = (request.leaveOut ?? []).map(({ word, form }) => JSON.stringify([word, form])).sort();
  const { query, order, includeBoilerplate, collapseCopies } = request;
  return JSON.stringify([query, order, includeBoilerplate, collapseCopies, filter, leaveOut]);
}
