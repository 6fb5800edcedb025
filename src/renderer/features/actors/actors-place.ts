import { createSelection } from "../../client/list-selection.ts";
import { createStore, useStore } from "../../client/store.ts";

/** Which names are shown in context: an actor's, or a list. */
export interface InContext {
  readonly actorId: string | null;
  readonly names: readonly string[];
}

/** What the screen of actors shows. It outlives the screen, so that one comes back to it from an article. */
export interface ActorsPlace {
  readonly shows: "register" | "same" | "context";
  readonly context: InContext;
}

const NOBODY: InContext = { actorId: null, names: [] };
const store = createStore<ActorsPlace>({ shows: "register", context: NOBODY });

/** The actors ticked in the register, and the places ticked in context. */
export const chosenActors = createSelection();
export const chosenPlaces = createSelection();

export const actorsPlace = {
  register(): void {
    store.set((place) => ({ ...place, shows: "register" }));
  },
  same(): void {
    store.set((place) => ({ ...place, shows: "same" }));
  },
  context(context: InContext): void {
    chosenPlaces.set((now) => ({ ...now, active: -1, pivot: -1, selected: new Set() }));
    store.set({ shows: "context", context });
  },
};

export function useActorsPlace(): ActorsPlace {
  return useStore(store);
}
