import { createStore, useStore } from "../client/store.ts";

/** An exchange file that is read, or waits for a person's word. */
export interface OfferedMerge {
  readonly mergeId: string;
  /** The job that reads it. */
  readonly jobId: string;
  readonly fileName: string;
}

const offers = createStore<readonly OfferedMerge[]>([]);

export function addMergeOffer(offer: OfferedMerge): void {
  offers.set((all) => [...all, offer]);
}

/** It was merged or left. */
export function removeMergeOffer(mergeId: string): void {
  offers.set((all) => all.filter((one) => one.mergeId !== mergeId));
}

/** Another project was opened: what was offered to the last one is gone with it. */
export function clearMergeOffers(): void {
  offers.set([]);
}

/** The file that a person is asked about now: one after the other. */
export function useShownMerge(): OfferedMerge | null {
  return useStore(offers)[0] ?? null;
}
