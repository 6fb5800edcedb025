import { keep, readKept } from "../client/kept-state.ts";
import { createStore, useStore } from "../client/store.ts";

export type Pane = "library" | "list" | "details";

export interface PaneLayout {
  readonly width: number;
  readonly hidden: boolean;
}
export type PaneLayouts = Readonly<Record<Pane, PaneLayout>>;

/** Widths in CSS pixels. */
export const PANE_LIMITS: Readonly<
  Record<Pane, { readonly min: number; readonly start: number; readonly max: number }>
> = {
  library: { min: 180, start: 232, max: 380 },
  list: { min: 260, start: 352, max: 600 },
  details: { min: 280, start: 340, max: 600 },
};

const STORED_AS = "wirebench.panes";

/** Reads remembered panes; anything unexpected falls back to the start. */
export function panesFrom(stored: string | null): PaneLayouts {
  let saved: unknown = null;
  try {
    saved = stored === null ? null : JSON.parse(stored);
  } catch {
    saved = null;
  }
  return {
    library: paneFrom(saved, "library"),
    list: paneFrom(saved, "list"),
    details: paneFrom(saved, "details"),
  };
}

function paneFrom(saved: unknown, pane: Pane): PaneLayout {
  const limits = PANE_LIMITS[pane];
  const start = { width: limits.start, hidden: false };
  if (typeof saved !== "object" || saved === null || !Object.hasOwn(saved, pane)) return start;
  const one: unknown = Reflect.get(saved, pane);
  if (typeof one !== "object" || one === null) return start;
  const width: unknown = Reflect.get(one, "width");
  const fits = typeof width === "number" && width >= limits.min && width <= limits.max;
  return { width: fits ? width : limits.start, hidden: Reflect.get(one, "hidden") === true };
}

const paneStore = createStore<PaneLayouts>(
  panesFrom(typeof window === "undefined" ? null : readKept(STORED_AS)),
);

function change(pane: Pane, layout: Partial<PaneLayout>): void {
  paneStore.set((panes) => ({ ...panes, [pane]: { ...panes[pane], ...layout } }));
  keep(STORED_AS, paneStore.get());
}

/** Everything that changes the panes; remembered at once. */
export const panes = {
  resize: (pane: Pane, width: number) => change(pane, { width }),
  reset: (pane: Pane) => change(pane, { width: PANE_LIMITS[pane].start }),
  toggle: (pane: Pane) => change(pane, { hidden: !paneStore.get()[pane].hidden }),
  show: (pane: Pane) => {
    if (paneStore.get()[pane].hidden) change(pane, { hidden: false });
  },
};

/** The CSS width of a pane: as set, or while nobody set it, less in a narrow window. */
export function paneWidth(pane: Pane, layout: PaneLayout): string {
  const share = pane === "library" ? "16.2vw" : "24.5vw";
  return layout.width === PANE_LIMITS[pane].start ? `min(${layout.width}px, ${share})` : `${layout.width}px`;
}

/** Widths and visibility of the panes. */
export function usePanes(): PaneLayouts {
  return useStore(paneStore);
}
