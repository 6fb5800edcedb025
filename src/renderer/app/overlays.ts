import type { ExportFormat } from "../../shared/contract/project.contract.ts";
import { createStore, useStore } from "../client/store.ts";

/** The one dialog that is open over the window, if any. */
export type Overlay =
  | { readonly kind: "none" }
  | { readonly kind: "palette" }
  | { readonly kind: "help" }
  | { readonly kind: "search-help" }
  | { readonly kind: "save-search" }
  /** Words that were dropped or pasted, to be saved as an article. */
  | { readonly kind: "words"; readonly words: string }
  /** `since`: a merge; the export offers what its sender has not got. */
  | { readonly kind: "export"; readonly format: ExportFormat | null; readonly since?: string };

const overlayStore = createStore<Overlay>({ kind: "none" });

export function openOverlay(overlay: Overlay): void {
  overlayStore.set(overlay);
}

export function closeOverlay(): void {
  overlayStore.set({ kind: "none" });
}

export function useOverlay(): Overlay {
  return useStore(overlayStore);
}
