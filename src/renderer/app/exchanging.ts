import { reportError } from "../client/error-feed.ts";
import { callWorkbench } from "../client/workbench-client.ts";
import { addMergeOffer } from "./merge-offers.ts";

/** A granted file with its name. */
export interface GrantedFile {
  readonly token: string;
  readonly name: string;
}

/** Whether a file is one that team-mates send each other, by its name; what is in it is checked when it is read. */
export function isExchangeFile(name: string): boolean {
  return /\.wirex$/iu.test(name);
}

/** Has exchange files read, and shows what merging each would bring. Nothing changes before the person says so. */
export async function offerMerges(files: readonly GrantedFile[]): Promise<void> {
  for (const { token, name } of files) {
    const started = await callWorkbench("exchange.preview", { sources: [token] });
    if (!started.ok) return reportError(started.error);
    addMergeOffer({ ...started.value, fileName: name });
  }
}

/** Asks for a team-mate's file. */
export async function chooseAndMerge(): Promise<void> {
  const chosen = await callWorkbench("sources.choose", { what: "exchange" });
  if (!chosen.ok) return reportError(chosen.error);
  await offerMerges(chosen.value);
}
