import { undo } from "../app/history.ts";
import { notify } from "../app/notices.ts";
import { buttonCopy } from "../copy/buttons.ts";

/** Shows what was done, with a way back: nothing that can be undone asks first. */
export function notifyUndoable(text: string): void {
  notify({ text, action: { label: buttonCopy.undo, run: () => void undo() } });
}
