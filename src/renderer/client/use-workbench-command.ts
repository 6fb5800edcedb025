import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import {
  contract,
  type MethodInput,
  type MethodOutput,
  type MethodsOfKind,
} from "../../shared/contract/index.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Result } from "../../shared/result.ts";
import { invalidateTopics } from "./change-feed.ts";
import { reportError } from "./error-feed.ts";
import { callWorkbench } from "./workbench-client.ts";

export type CommandMethod = MethodsOfKind<"command"> | MethodsOfKind<"job"> | MethodsOfKind<"host">;

export interface WorkbenchCommandOptions {
  /** True: the caller shows the error itself; else it appears as a notice. */
  readonly quiet?: boolean;
}

export interface WorkbenchCommand<M extends CommandMethod> {
  /** Runs the command; the answer is a value or an error, never a rejection. */
  readonly run: (input: MethodInput<M>) => Promise<Result<MethodOutput<M>>>;
  readonly busy: boolean;
  readonly error: AppError | null;
}

/** Changes something through the contract. What it touches is asked again before `run` resolves its caller's next step. */
export function useWorkbenchCommand<M extends CommandMethod>(
  method: M,
  options: WorkbenchCommandOptions = {},
): WorkbenchCommand<M> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const quiet = options.quiet === true;
  const run = useCallback(
    async (input: MethodInput<M>) => {
      setBusy(true);
      setError(null);
      const result = await callWorkbench(method, input);
      setBusy(false);
      if (result.ok) void invalidateTopics(client, contract[method].topics);
      else if (result.error.code !== "cancelled") {
        setError(result.error);
        if (!quiet) reportError(result.error);
      }
      return result;
    },
    [client, method, quiet],
  );
  return { run, busy, error };
}
