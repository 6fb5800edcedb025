import { useSyncExternalStore } from "react";
import type { ClaimOrder } from "../../../shared/contract/overview.contract.ts";
import type { View } from "../../app/navigation.ts";
import { createStore, useStore } from "../../client/store.ts";

/** What views remember while one is away: order, and which of them are read as tables. */
interface ViewState {
  readonly order: ClaimOrder;
  readonly tables: ReadonlySet<View>;
  readonly drawings: ReadonlySet<View>;
}

const state = createStore<ViewState>({ order: "first", tables: new Set(), drawings: new Set() });

export function useClaimOrder(): ClaimOrder {
  return useStore(state).order;
}

export function orderClaims(order: ClaimOrder): void {
  state.set((now) => ({ ...now, order }));
}

function watchForced(changed: () => void): () => void {
  const forced = window.matchMedia("(forced-colors: active)");
  forced.addEventListener("change", changed);
  return () => forced.removeEventListener("change", changed);
}

/** Forced colours take away what drawings say with tints: there the table comes first, until a person wants the drawing. */
function isForced(): boolean {
  return window.matchMedia("(forced-colors: active)").matches;
}

export function useIsTable(view: View): boolean {
  const { tables, drawings } = useStore(state);
  const forced = useSyncExternalStore(watchForced, isForced);
  return tables.has(view) || (forced && !drawings.has(view));
}

export function showAsTable(view: View, asTable: boolean): void {
  const without = (views: ReadonlySet<View>) => new Set([...views].filter((one) => one !== view));
  state.set((now) => ({
    ...now,
    tables: asTable ? new Set([...now.tables, view]) : without(now.tables),
    drawings: asTable ? without(now.drawings) : new Set([...now.drawings, view]),
  }));
}
