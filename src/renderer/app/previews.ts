import { createStore, useStore } from "../client/store.ts";

/** Files that were offered for import and are looked at, or wait for a person's word. */
export interface OfferedImport {
  readonly previewId: string;
  /** The job that looks. */
  readonly jobId: string;
  /** "looking" in silence, or "shown": a person asked for the preview or must be asked. */
  readonly state: "looking" | "shown";
}

const offers = createStore<readonly OfferedImport[]>([]);

export function addOffer(offer: OfferedImport): void {
  offers.set((all) => [...all, offer]);
}

/** From now on the person is asked about it. */
export function showOffer(previewId: string): void {
  offers.set((all) => all.map((one) => (one.previewId === previewId ? { ...one, state: "shown" } : one)));
}

/** It was started, left or failed. */
export function removeOffer(previewId: string): void {
  offers.set((all) => all.filter((one) => one.previewId !== previewId));
}

/** Another project was opened: what was offered to the last one is gone with it. */
export function clearOffers(): void {
  offers.set([]);
}

/** Whether it still stands: neither started nor left meanwhile. */
export function isOffered(previewId: string): boolean {
  return offers.get().some((one) => one.previewId === previewId);
}

/** The offer that a person is asked about now: the first of those that wait. */
export function useShownOffer(): OfferedImport | null {
  return useStore(offers).find((one) => one.state === "shown") ?? null;
}
