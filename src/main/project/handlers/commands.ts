import type { Handlers } from "../../../shared/contract/index.ts";
import { actorsCommands } from "./actors-commands.ts";
import { articlesCommands } from "./articles-commands.ts";
import { claimsCommands } from "./claims-commands.ts";
import type { CommandContext } from "./contexts.ts";
import { copiesCommands } from "./copies-commands.ts";
import { exchangeCommands } from "./exchange-commands.ts";
import { importsCommands } from "./imports-commands.ts";
import { searchesCommands } from "./searches-commands.ts";
import { suggestionsCommands } from "./suggestions-handlers.ts";

/** The commands that the process answers itself, because they are about what it is doing. */
type OfTheProcess =
  | "jobs.cancel"
  | "jobs.pause"
  | "imports.discardPreview"
  | "exchange.discard"
  | "people.rename";

/** Every command: one short transaction of the writer. A missing or surplus handler does not compile. */
export const commandHandlers: Omit<Handlers<"command", CommandContext>, OfTheProcess> = {
  ...importsCommands,
  ...articlesCommands,
  ...claimsCommands,
  ...suggestionsCommands,
  ...actorsCommands,
  ...copiesCommands,
  ...exchangeCommands,
  ...searchesCommands,
};
