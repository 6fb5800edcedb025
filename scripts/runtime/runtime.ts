/** An Electron that can be started here. */
export interface Runtime {
  /** Where it comes from: named by WIREBENCH_ELECTRON, the installed official one, or the fall-back. */
  readonly origin: "named" | "installed" | "fall-back";
  readonly executable: string;
}

/** The answer of every step that looks for a run time; `reason` is one plain sentence for people. */
export type RuntimeOutcome =
  | { readonly ok: true; readonly runtime: Runtime }
  | { readonly ok: false; readonly reason: string };

/** A run time, or why there is none. */
export function noRuntime(reason: string): RuntimeOutcome {
  return { ok: false, reason };
}
