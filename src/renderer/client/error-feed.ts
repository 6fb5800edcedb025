import type { AppError } from "../../shared/errors.ts";

type Listener = (error: AppError) => void;
const listeners = new Set<Listener>();

/** Hands an error to whoever shows notices; the client itself has no words. */
export function reportError(error: AppError): void {
  for (const listener of listeners) listener(error);
}

/** Listens to reported errors; answers with the function that stops listening. */
export function onReportedError(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
