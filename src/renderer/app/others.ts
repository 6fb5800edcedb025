import { createStore, useStore } from "../client/store.ts";

/** The article whose story's other articles are shown, and the element the list hangs on. */
export interface ShownOthers {
  readonly articleId: string;
  readonly anchor: HTMLElement;
}

const othersStore = createStore<{ readonly shown: ShownOthers | null }>({ shown: null });

export function useShownOthers(): ShownOthers | null {
  return useStore(othersStore).shown;
}

/** Shows the others of an article's story at an element, or (null) hides them. */
export function showOthers(shown: ShownOthers | null): void {
  othersStore.set({ shown });
}
