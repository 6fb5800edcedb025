import { placeNow, usePlacePart } from "../../app/navigation.ts";
import { createSelection, NOTHING_SELECTED } from "../../client/list-selection.ts";
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
  /** The project it is about; null until the screen is first shown. */
  readonly projectId: string | null;
  /** The visit of the section it is of: who opens the section anew begins with the register. */
  readonly visit: number;
}

const NOBODY: InContext = { actorId: null, names: [] };
const store = createStore<ActorsPlace>({ shows: "register", context: NOBODY, projectId: null, visit: 0 });

/** The actors ticked in the register, and the places ticked in context. */
export const chosenActors = createSelection();
export const chosenPlaces = createSelection();

export const actorsPlace = {
  /** Nothing of another project stays. */
  enter(projectId: string): void {
    const before = store.get().projectId;
    if (before === projectId) return;
    store.set((place) => ({ ...place, projectId }));
    if (before === null) return;
    chosenActors.set(NOTHING_SELECTED);
    chosenPlaces.set(NOTHING_SELECTED);
    store.set({ shows: "register", context: NOBODY, projectId, visit: visitNow() });
  },
  register(): void {
    store.set((place) => ({ ...place, shows: "register", visit: visitNow() }));
  },
  same(): void {
    store.set((place) => ({ ...place, shows: "same", visit: visitNow() }));
  },
  /** Shows names in context; call it when the section is open. */
  context(context: InContext): void {
    chosenPlaces.set(NOTHING_SELECTED);
    store.set((place) => ({ ...place, shows: "context", context, visit: visitNow() }));
  },
};

function visitNow(): number {
  return placeNow().sectionVisit;
}

export function useActorsPlace(): ActorsPlace {
  const place = useStore(store);
  const visit = usePlacePart((where) => where.sectionVisit);
  return place.visit === visit ? place : { ...place, shows: "register" };
}
