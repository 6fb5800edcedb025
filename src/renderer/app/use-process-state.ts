import { useEffect, useState } from "react";
import { subscribeToWorkbench } from "../client/workbench-client.ts";

export interface ProcessState {
  readonly state: "ready" | "restarting" | "failed";
  readonly reason: string | null;
}

/** Whether the project process is at work, as the shell tells it. */
export function useProcessState(): ProcessState {
  const [process, setProcess] = useState<ProcessState>({ state: "ready", reason: null });
  useEffect(
    () =>
      subscribeToWorkbench((event) => {
        if (event.name === "projectProcess.state") setProcess({ state: event.state, reason: event.reason });
      }),
    [],
  );
  return process;
}
