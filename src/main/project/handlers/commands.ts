import type { Handlers } from "../../../shared/contract/index.ts";
import { actorsCommands } from "./actors-commands.ts";
import { actorsMergeCommands } from "./actors-merge-commands.ts";
import { articleRemovalCommands } from "./article-removal.ts";
import { articlesCommands } from "./articles-commands.ts";
import { boilerplateCommands } from "./boilerplate.ts";
import { claimsCommands } from "./claims-commands.ts";
import type { CommandContext } from "./contexts.ts";
import { copiesCommands } from "./copies-commands.ts";
import { exchangeCommands } from "./exchange-commands.ts";
import { historyCommands } from "./history-commands.ts";
import { importsCommands } from "./imports-commands.ts";
import { marksCommands } from "./marks-handlers.ts";
import { memosCommands } from "./memos.ts";
import { mentionsCommands } from "./mentions-commands.ts";
import { searchesCommands } from "./searches-commands.ts";
import { tagsCommands } from "./tags.ts";
import { trashCommands } from "./trash.ts";
import { valuesCommands } from "./values-commands.ts";

/** The commands that the process answers itself, because they are about what it is doing. */
type OfTheProcess =
  | "jobs.cancel"
  | "jobs.pause"
  | "imports.discardPreview"
  | "exchange.discard"
  | "people.rename"
  | "project.goOn";

/** Every command: one short transaction of the writer. A missing or surplus handler does not compile. */
export const commandHandlers: Omit<Handlers<"command", CommandContext>, OfTheProcess> = {
  ...importsCommands,
  ...articlesCommands,
  ...claimsCommands,
  ...valuesCommands,
  ...memosCommands,
  ...tagsCommands,
  ...marksCommands,
  ...actorsCommands,
  ...actorsMergeCommands,
  ...mentionsCommands,
  ...boilerplateCommands,
  ...copiesCommands,
  ...exchangeCommands,
  ...historyCommands,
  ...articleRemovalCommands,
  ...trashCommands,
  ...searchesCommands,
};
