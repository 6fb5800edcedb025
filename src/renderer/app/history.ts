import { contract } from "../../shared/contract/index.ts";
import { invalidateTopics } from "../client/change-feed.ts";
import { reportError } from "../client/error-feed.ts";
import { queryClient } from "../client/query-client.ts";
import { callWorkbench } from "../client/workbench-client.ts";
import { appCopy } from "../copy/app.ts";
import { buttonCopy } from "../copy/buttons.ts";
import { dismissOffers, notify } from "./notices.ts";

/** Takes back the last change anybody made on this computer, and offers to do it again. */
export async function undo(): Promise<void> {
  const result = await callWorkbench("history.undo", {});
  if (!result.ok) return reportError(result.error);
  void invalidateTopics(queryClient, contract["history.undo"].topics);
  const { undone } = result.value;
  dismissOffers();
  if (undone === null) notify({ text: appCopy.notices.nothingToUndo });
  else
    notify({ text: appCopy.notices.undone(undone), action: { label: appCopy.redo, run: () => void redo() } });
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
  const result = await callWorkbench("history.redo", {});
  if (!result.ok) return reportError(result.error);
  void invalidateTopics(queryClient, contract["history.redo"].topics);
  const { redone } = result.value;
  dismissOffers();
  if (redone === null) notify({ text: appCopy.notices.nothingToRedo });
  else
    notify({
      text: appCopy.notices.redone(redone),
      action: { label: buttonCopy.undo, run: () => void undo() },
    });
}
