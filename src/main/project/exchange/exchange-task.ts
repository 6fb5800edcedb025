import type { MergeReport } from "../../../shared/domain/exchange.ts";
import type { StagedFile } from "./stage-file.ts";

/** Steps of the undo list that are merges carry the merge's id after this. */
export const MERGE_GROUP = "merge:";

interface TaskFacts {
  readonly projectPath: string;
  readonly stagePath: string;
  readonly fileName: string;
  readonly nowMs: number;
  /** Not 0: the person wants to stop. Shared, because a transaction cannot be interrupted by messages. */
  readonly stop: SharedArrayBuffer;
}

/** What the exchange thread is asked: to check and preview a file, or to merge what it staged. */
export type ExchangeTask =
  | (TaskFacts & { readonly task: "preview"; readonly file: string; readonly projectId: string })
  | (TaskFacts & {
      readonly task: "merge";
      readonly mergeId: string;
      readonly previewed: Previewed;
      /** Where the project is copied to first, or null for none. */
      readonly backup: string | null;
    });

/** A file that was read, checked and staged, and what merging it would bring to the project as it was then. */
export interface Previewed {
  readonly staged: StagedFile;
  readonly report: MergeReport;
  /** Which state of the project the report is about. */
  readonly stamp: string;
}

export type ExchangeOutcome =
  | ({ readonly kind: "previewed" } & Previewed)
  | { readonly kind: "merged"; readonly report: MergeReport }
  /** The file is refused; nothing changed. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "disk-full" };

export type ExchangeMessage =
  | { readonly type: "progress"; readonly done: number; readonly total: number | null }
  | { readonly type: "end"; readonly outcome: ExchangeOutcome };
