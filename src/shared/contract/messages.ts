/** What shell (or command line) and project process send each other, by structured clone. */
import type { Result } from "../result.ts";
import type { WorkbenchEvent } from "./events.ts";

export type ToProjectProcess =
  | { readonly type: "call"; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: "cancel"; readonly id: number }
  | { readonly type: "quit" };

export type FromProjectProcess =
  | { readonly type: "ready" }
  | { readonly type: "reply"; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: "event"; readonly event: WorkbenchEvent };
