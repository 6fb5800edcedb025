import type { HistoryWay } from "../../../shared/contract/history.contract.ts";
import { contract } from "../../../shared/contract/index.ts";
import { dismissOffers, notify } from "../../app/notices.ts";
import { invalidateTopics } from "../../client/change-feed.ts";
import { reportError } from "../../client/error-feed.ts";
import { queryClient } from "../../client/query-client.ts";
import { createStore, useStore } from "../../client/store.ts";
import { callWorkbench } from "../../client/workbench-client.ts";
import { historyCopy } from "../../copy/history.ts";

const copy = historyCopy;

interface Asked {
  /** A way that a person should know more of before it is gone; null when nothing is asked. */
  readonly ask: { readonly seq: number; readonly way: HistoryWay } | null;
}

const asked = createStore<Asked>({ ask: null });

export function useAskedWay(): Asked["ask"] {
  return useStore(asked).ask;
}

export function leaveAskedWay(): void {
  asked.set({ ask: null });
}

/** Goes to the state just after a step. With merges or imports among the steps between, it is said first. */
export async function askToGo(seq: number): Promise<void> {
  const answer = await callWorkbench("history.step", { seq });
  if (!answer.ok) return reportError(answer.error);
  const { way } = answer.value;
  if (way.direction === "none") return;
  if (way.merges.length > 0 || way.imports > 0 || way.blockedBy !== null) asked.set({ ask: { seq, way } });
  else await goToStep(seq);
}

/** Goes there: all steps between in one transaction, or none. Offers the way back. */
export async function goToStep(seq: number): Promise<void> {
  leaveAskedWay();
  const before = await callWorkbench("history.steps", { offset: 0, limit: 200 });
  const result = await callWorkbench("history.goTo", { seq });
  if (!result.ok) return reportError(result.error);
  void invalidateTopics(queryClient, contract["history.goTo"].topics);
  const { undone, redone } = result.value;
  dismissOffers();
  const here = before.ok ? before.value.steps.find((step) => step.state === "done")?.seq : undefined;
  const isBack = undone > 0;
  notify({
    text: isBack ? copy.wentBack(undone) : copy.wentForward(redone),
    ...(here === undefined ? {} : { action: { label: copy.returnThere, run: () => void askToGo(here) } }),
  });
}
