import type { Result } from "../result.ts";
import type { WorkbenchEvent } from "./events.ts";

/** A file or folder the page may name without knowing where it is. Good for the window that got it, until it closes. */
export interface GrantedPath {
  readonly token: string;
  /** The last part of the path, for showing. */
  readonly name: string;
}

/**
 * Everything the page can reach outside itself: five members on `window.workbench`, put there by the preload.
 * Typed loosely on purpose: the page's client adds the contract's types, the shell checks every input against it.
 */
export interface WorkbenchBridge {
  /** Calls a method of the contract. `id` is chosen by the page, to cancel by; it must not be in use. Never rejects. */
  call(id: number, method: string, input: unknown): Promise<Result<unknown>>;
  /** Asks to stop the call with this id; it is then answered with the error "cancelled" unless it was done. */
  cancel(id: number): void;
  /** Listens to events; answers with the function that stops listening. */
  subscribe(listener: (event: WorkbenchEvent) => void): () => void;
  /** Exchanges dropped or pasted files and folders for tokens; what has no path on disk is left out. */
  grantFiles(files: readonly unknown[]): Promise<GrantedPath[]>;
  readonly platform: "linux" | "darwin" | "win32";
}

/** The four channels between page and shell; no other exists. */
export const CHANNELS = { call: "call", cancel: "cancel", grant: "grant", event: "event" } as const;
