import type { ReactNode } from "react";
import type { AppError } from "../../shared/errors.ts";
import { ErrorState } from "./error-state.tsx";
import { LoadingState } from "./loading-state.tsx";

export interface LoadedProps {
  /** How many rows there are; undefined or null until they are known. */
  readonly total: number | null | undefined;
  readonly error: AppError | null;
  /** What is said while the rows are read. */
  readonly loading: string;
  /** What is shown where there is no row. */
  readonly empty: ReactNode;
  /** Draws the rows, of which there is at least one. What is known stays when reading again fails. */
  readonly children: (total: number) => ReactNode;
}

/** A list in each of its states: failed, being read, empty, there. */
export function Loaded({ total, error, loading, empty, children }: LoadedProps) {
  return (
    <>
      {error === null ? null : <ErrorState error={error} />}
      {error === null && total == null ? <LoadingState label={loading} /> : null}
      {total === 0 ? empty : null}
      {total == null || total === 0 ? null : children(total)}
    </>
  );
}
