import type { JobProgress } from "../domain/job.ts";
import type { Topic } from "./define.ts";

/** What the page is told without asking. Events are hints, state is truth: after a gap the page asks again. */
export type WorkbenchEvent =
  | { readonly name: "changed"; readonly topics: readonly Topic[] }
  | { readonly name: "job.progress"; readonly job: JobProgress }
  /** The exact order of a search is being found: `done` of `slices`; `rankingId` is the caller's. */
  | {
      readonly name: "search.ranking";
      readonly rankingId: string;
      readonly done: number;
      readonly slices: number;
    }
  | { readonly name: "menu.invoked"; readonly command: string }
  | {
      readonly name: "projectProcess.state";
      readonly state: "ready" | "restarting" | "failed";
      readonly reason: string | null;
    }
  | { readonly name: "theme"; readonly theme: "light" | "dark" };
