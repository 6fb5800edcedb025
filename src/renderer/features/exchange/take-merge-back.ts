import { contract } from "../../../shared/contract/index.ts";
import { notify } from "../../app/notices.ts";
import { invalidateTopics } from "../../client/change-feed.ts";
import { reportError } from "../../client/error-feed.ts";
import { queryClient } from "../../client/query-client.ts";
import { callWorkbench } from "../../client/workbench-client.ts";
import { exchangeCopy } from "../../copy/exchange.ts";

/** Takes this merge back, whatever was done since; says so when what came with it was worked on. */
export async function takeMergeBack(mergeId: string, fileName: string): Promise<void> {
  const answer = await callWorkbench("exchange.undo", { mergeId });
  if (!answer.ok) return reportError(answer.error);
  void invalidateTopics(queryClient, contract["exchange.undo"].topics);
  if (answer.value.done) notify({ text: exchangeCopy.team.tookBack(fileName) });
  else notify({ tone: "bad", text: exchangeCopy.team.notTakenBack });
}
