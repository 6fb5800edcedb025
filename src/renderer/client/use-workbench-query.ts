import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { MethodInput, MethodOutput, MethodsOfKind } from "../../shared/contract/index.ts";
import { fetchWorkbench, type WorkbenchError } from "./workbench-client.ts";

export type QueryMethod = MethodsOfKind<"query"> | MethodsOfKind<"host">;

export interface WorkbenchQueryOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Show the last answer while the next one, for another input, is on its way. */
  readonly keepPrevious?: boolean;
}

/**
 * Reads through the contract with a cache. Asked again when the change feed names one of the method's topics;
 * cancelled on the other side when nobody waits any more.
 */
export function useWorkbenchQuery<M extends QueryMethod>(
  method: M,
  input: MethodInput<M>,
  options: WorkbenchQueryOptions = {},
): UseQueryResult<MethodOutput<M>, WorkbenchError> {
  return useQuery<MethodOutput<M>, WorkbenchError>({
    queryKey: [method, input],
    queryFn: ({ signal }) => fetchWorkbench(method, input, signal),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}
