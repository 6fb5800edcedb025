import type { Handlers } from "../../../shared/contract/index.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import { inTransaction } from "../db/connection.ts";
import { findRun } from "../import/import.repository.ts";
import { undoRun } from "../import/undo-run.repository.ts";
import type { CommandContext } from "./contexts.ts";

type Commands = Handlers<"command", CommandContext>;

export const importsCommands: Pick<Commands, "imports.undo"> = {
  "imports.undo": ({ db, nowMs }, { runId, force }) => {
    const run = findRun(db, runId);
    if (run === null) throw new UserFacingError({ code: "not_found", what: "import" });
    if (run.undone_at !== null) {
      throw invalidInput("this import was taken back before");
    }
    if (run.state === "running") {
      throw invalidInput("this import is not at its end yet");
    }
    return inTransaction(db, () => undoRun(db, { runId, force, nowMs: nowMs() }));
  },
};
