import type { ClaimFilter } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** A view without claims: there are none, or the filter leaves none. */
export function NoClaims({ filter }: { readonly filter: ClaimFilter }) {
  if (Object.keys(filter).length === 0) {
    return <EmptyState title={viewsCopy.noClaims}>{viewsCopy.noClaimsWords}</EmptyState>;
  }
  const clear = <Button onPress={() => navigate.filterView({})}>{viewsCopy.filter.clear}</Button>;
  return (
    <EmptyState title={viewsCopy.filter.nothing} actions={clear}>
      {viewsCopy.filter.nothingWords}
    </EmptyState>
  );
}
