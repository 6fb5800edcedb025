import type { AppError } from "./errors.ts";

/** What a call gives back: a value, or an error that a person can cause. Bugs are thrown, never returned. */
export type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Marks a place that the compiler knows cannot be reached. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

/** Thrown inside the project process to end a call with an error for a person; dispatch turns it into a value. */
export class UserFacingError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** The error for an input that the contract lets through and the project does not; `issue` says why, in plain words. */
export function invalidInput(issue: string): UserFacingError {
  return new UserFacingError({ code: "invalid_input", issues: [issue] });
}
