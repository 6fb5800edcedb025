import { reportError } from "../client/error-feed.ts";
import { callWorkbench } from "../client/workbench-client.ts";
import { appCopy, type CommandId, commandLabels } from "../copy/app.ts";
import { chooseAndMerge } from "./exchanging.ts";
import { redo, undo } from "./history.ts";
import { chooseAndImport, chooseProject } from "./importing.ts";
import { navigate } from "./navigation.ts";
import { notify } from "./notices.ts";
import { openOverlay } from "./overlays.ts";
import { panes } from "./pane-state.ts";
import type { ShortcutId } from "./shortcuts.ts";
import { setTheme } from "./theme.ts";

/** Brings the cursor into the search box at the top. */
export function focusSearch(): void {
  const box = document.querySelector("[data-search-box]");
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}

async function openSample(): Promise<void> {
  const opened = await callWorkbench("projects.openSample", {});
  if (!opened.ok) reportError(opened.error);
  else navigate.reset();
}

/** What each command does; menu and palette run these. */
const RUN: Readonly<Record<CommandId, () => unknown>> = {
  "project.create": () => chooseProject("create"),
  "project.open": () => chooseProject("open"),
  "project.sample": openSample,
  "import.files": () => chooseAndImport("files", false),
  "import.folder": () => chooseAndImport("folder", false),
  "import.previewFiles": () => chooseAndImport("files", true),
  "import.previewFolder": () => chooseAndImport("folder", true),
  // The page may not look into the clipboard by itself: the form waits for the key that pastes.
  "import.words": () => openOverlay({ kind: "words", words: "" }),
  "exchange.merge": chooseAndMerge,
  export: () => openOverlay({ kind: "export", format: null }),
  "export.csv": () => openOverlay({ kind: "export", format: "csv" }),
  "export.html": () => openOverlay({ kind: "export", format: "html" }),
  "export.jsonl": () => openOverlay({ kind: "export", format: "jsonl" }),
  "export.originals": () => openOverlay({ kind: "export", format: "originals" }),
  "export.wirex": () => openOverlay({ kind: "export", format: "wirex" }),
  "history.undo": undo,
  "history.redo": redo,
  search: focusSearch,
  "search.help": () => openOverlay({ kind: "search-help" }),
  "search.save": () => openOverlay({ kind: "save-search" }),
  "go.names": () => navigate.openSection("names"),
  "view.palette": () => openOverlay({ kind: "palette" }),
  "go.articles": () => navigate.openSection("articles"),
  "go.stories": () => navigate.openSection("stories"),
  "go.claims": () => navigate.openSection("claims"),
  "go.actors": () => navigate.openSection("actors"),
  "go.checks": () => navigate.openChecks(),
  "go.values": () => navigate.openSection("values"),
  "go.tags": () => navigate.openSection("tags"),
  "go.memos": () => navigate.openSection("memos"),
  "go.copies": () => navigate.openSection("copies"),
  "go.boilerplate": () => navigate.openSection("boilerplate"),
  "go.status": () => navigate.openSection("status"),
  "go.conflicts": () => navigate.openSection("conflicts"),
  "go.team": () => navigate.openSection("team"),
  "go.history": () => navigate.openSection("history"),
  "go.trash": () => navigate.openSection("trash"),
  "go.imports": () => navigate.openSection("imports"),
  "go.overview": () => navigate.openView("overview"),
  "go.timeline": () => navigate.openView("timeline"),
  "go.network": () => navigate.openView("network"),
  "go.matrix": () => navigate.openView("matrix"),
  "go.coverage": () => navigate.openView("coverage"),
  "view.library": () => panes.toggle("library"),
  "view.list": () => panes.toggle("list"),
  "view.details": () => panes.toggle("details"),
  "theme.light": () => setTheme("light"),
  "theme.dark": () => setTheme("dark"),
  "theme.system": () => setTheme("system"),
  "help.keys": () => openOverlay({ kind: "help" }),
  "help.about": () => notify({ text: appCopy.about, detail: appCopy.aboutDetail }),
};

/** Which key of the table does the same as a command. */
export const COMMAND_KEYS: Readonly<Partial<Record<CommandId, ShortcutId>>> = {
  "import.files": "importFiles",
  export: "export",
  "project.create": "newProject",
  "project.open": "openProject",
  "import.folder": "importFolder",
  "import.words": "pasteWords",
  "history.undo": "undo",
  "history.redo": "redo",
  search: "search",
  "search.save": "saveSearch",
  "view.palette": "palette",
  "view.library": "toggleLibrary",
  "view.list": "toggleList",
  "view.details": "toggleDetails",
  "help.keys": "help",
};

/** Commands that make sense without an open project. */
const WITHOUT_PROJECT: ReadonlySet<string> = new Set([
  "project.create",
  "project.open",
  "project.sample",
  "theme.light",
  "theme.dark",
  "theme.system",
  "help.keys",
  "help.about",
]);

function isCommand(name: string): name is CommandId {
  return Object.hasOwn(commandLabels, name);
}

/** Runs a command of menu, palette or key; a name that is not one does nothing. */
export function runCommand(name: string): void {
  if (isCommand(name)) void RUN[name]();
}

/** Runs what an item of the application menu asks for; without a project only what makes sense without one. */
export function runMenuCommand(name: string, hasProject: boolean): void {
  if (!isCommand(name)) return;
  if (hasProject || WITHOUT_PROJECT.has(name) || name === "view.palette") runCommand(name);
}

/** The commands in the order of the palette. */
export function commandIds(hasProject: boolean): readonly CommandId[] {
  return Object.keys(commandLabels)
    .filter(isCommand)
    .filter((id) => (hasProject || WITHOUT_PROJECT.has(id)) && id !== "view.palette");
}
