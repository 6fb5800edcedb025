import { createSelection, NOTHING_SELECTED } from "../../client/list-selection.ts";

/** Which claims of the list are selected; it survives leaving the screen. */
export const claimsChosen = createSelection();

export const claimSelection = {
  clear(): void {
    claimsChosen.set(() => NOTHING_SELECTED);
  },
};
