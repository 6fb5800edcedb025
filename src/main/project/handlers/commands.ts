import type { Handlers } from "../../../shared/contract/index.ts";
import { redo, undo } from "../work-log/history.ts";
import { actorsCommands } from "./actors-commands.ts";
import { articlesCommands } from "./articles-commands.ts";
import { claimsCommands } from "./claims-commands.ts";
import type { CommandContext } from "./contexts.ts";
import { copiesCommands } from "./copies-commands.ts";

/** Every command: one short transaction of the writer. A missing or surplus handler does not compile. */
export const commandHandlers: Omit<Handlers<"command", CommandContext>, "jobs.cancel"> = {
  ...articlesCommands,
  ...claimsCommands,
  ...actorsCommands,
  ...copiesCommands,
  "history.undo": ({ db, types, log }) => ({ undone: undo(db, types, log) }),
  "history.redo": ({ db, types, log }) => ({ redone: redo(db, types, log) }),
};
