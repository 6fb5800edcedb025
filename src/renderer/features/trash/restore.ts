import { contract } from "../../../shared/contract/index.ts";
import { undo } from "../../app/history.ts";
import { navigate } from "../../app/navigation.ts";
import { notify } from "../../app/notices.ts";
import { invalidateTopics } from "../../client/change-feed.ts";
import { reportError } from "../../client/error-feed.ts";
import { createSelection } from "../../client/list-selection.ts";
import { queryClient } from "../../client/query-client.ts";
import { callWorkbench } from "../../client/workbench-client.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { trashCopy } from "../../copy/trash.ts";

/** What is selected in the trash. */
export const trashSelection = createSelection();

/** Puts things back with all that went with them, in one step, and offers to undo it. `what` names a single one. */
export async function putBack(entities: readonly string[], what: string | null): Promise<void> {
  const result = await callWorkbench("trash.restore", { entities: [...entities] });
  if (!result.ok) return reportError(result.error);
  trashSelection.set((now) => ({ ...now, selected: new Set() }));
  navigate.select(null);
  void invalidateTopics(queryClient, contract["trash.restore"].topics);
  notify({
    text: what === null ? trashCopy.restoredMany(entities.length) : trashCopy.restored(what),
    action: { label: buttonCopy.undo, run: () => void undo() },
  });
}
