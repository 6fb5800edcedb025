import type { Result } from "../../shared/result.ts";
import type { ProgressBar } from "./progress-bar.ts";
import type { ProjectClient } from "./project-client.ts";

/** What a command works with: an open project and the person's wish to stop. */
export interface CommandContext {
  readonly client: ProjectClient;
  readonly signal: AbortSignal;
  /** Where typed paths start from; absolute. */
  readonly folder: string;
  readonly progress: ProgressBar;
  /** Says something that is not the answer. */
  note(sentence: string): void;
}

/** What a command found, in both forms. */
export interface Answer {
  readonly json: unknown;
  /** Lines for people. */
  readonly text: readonly string[];
  /** 0 unless the answer itself is bad news. */
  readonly exitCode?: number;
}

export type CommandResult = Promise<Result<Answer>>;
