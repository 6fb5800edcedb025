import type { GrantedPath } from "../../shared/contract/bridge.ts";
import type { WorkbenchEvent } from "../../shared/contract/events.ts";
import type { MethodInput, MethodOutput, PageMethod } from "../../shared/contract/index.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Result } from "../../shared/result.ts";
import { bridge } from "./bridge-access.ts";

/** What a failed call throws inside the cache of queries; `error` is the value a person is told about. */
export class WorkbenchError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.name = "WorkbenchError";
    this.error = error;
  }
}

let lastCallId = 0;

/**
 * Calls one method of the contract and answers with a value or an error, never with an exception for what a
 * person can cause. An aborted signal cancels the call on the other side too.
 */
export async function callWorkbench<M extends PageMethod>(
  method: M,
  input: MethodInput<M>,
  signal?: AbortSignal,
): Promise<Result<MethodOutput<M>>> {
  if (signal?.aborted === true) return { ok: false, error: { code: "cancelled" } };
  lastCallId += 1;
  const id = lastCallId;
  const abort = () => bridge().cancel(id);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    // The process that answers checks its answer against the same contract.
    return (await bridge().call(id, method, input)) as Result<MethodOutput<M>>;
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

/** As `callWorkbench`, but an error is thrown as `WorkbenchError`: the form that the query cache wants. */
export async function fetchWorkbench<M extends PageMethod>(
  method: M,
  input: MethodInput<M>,
  signal?: AbortSignal,
): Promise<MethodOutput<M>> {
  const result = await callWorkbench(method, input, signal);
  if (result.ok) return result.value;
  throw new WorkbenchError(result.error);
}

/** The value a person is told about for anything that was thrown; a bug becomes "internal" with its message as id. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof WorkbenchError) return thrown.error;
  return { code: "internal", errorId: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** Listens to everything the page is told without asking; answers with the function that stops listening. */
export function subscribeToWorkbench(listener: (event: WorkbenchEvent) => void): () => void {
  return bridge().subscribe(listener);
}

/** Exchanges dropped or pasted files and folders for tokens. */
export function grantFiles(files: readonly File[]): Promise<GrantedPath[]> {
  return bridge().grantFiles(files);
}

/** Whether the modifier of the platform's shortcuts is Command (macOS) and not Control. */
export function isMac(): boolean {
  return window.workbench?.platform === "darwin";
}
