import { type BrowserWindow, dialog } from "electron";
import type { TargetFormat } from "../../shared/contract/project.contract.ts";

export const PROJECT_EXTENSION = ".wirebench";

const PROJECT_FILTER = { name: "Wirebench project", extensions: ["wirebench"] };
const TARGET_FILTERS: Readonly<Record<TargetFormat, Electron.FileFilter>> = {
  csv: { name: "Comma-separated table", extensions: ["csv"] },
  html: { name: "Web page", extensions: ["html"] },
  jsonl: { name: "JSON lines", extensions: ["jsonl"] },
  wirex: { name: "Wirebench exchange file", extensions: ["wirex"] },
  originals: { name: "Archive of the imported files", extensions: ["zip"] },
  svg: { name: "Drawing", extensions: ["svg"] },
  png: { name: "Picture", extensions: ["png"] },
};

/** Asks for a project file that exists; null when the dialog was left. */
export async function chooseProject(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { properties: ["openFile"], filters: [PROJECT_FILTER] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks where a new project goes; the name always ends with the project's extension. */
export async function chooseNewProject(window: BrowserWindow, folder: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, { defaultPath: folder, filters: [PROJECT_FILTER] });
  if (answer.canceled || answer.filePath === "") return null;
  return answer.filePath.endsWith(PROJECT_EXTENSION)
    ? answer.filePath
    : `${answer.filePath}${PROJECT_EXTENSION}`;
}

/** Asks for what to import: any number of files, or folders with everything in them. Empty when the dialog was left. */
export async function chooseSources(
  window: BrowserWindow,
  what: "files" | "folder" | "exchange",
): Promise<string[]> {
  if (what === "exchange") {
    const answer = await dialog.showOpenDialog(window, {
      properties: ["openFile"],
      filters: [TARGET_FILTERS.wirex],
    });
    return answer.canceled ? [] : answer.filePaths.slice(0, 1);
  }
  const kind = what === "files" ? "openFile" : "openDirectory";
  const answer = await dialog.showOpenDialog(window, { properties: [kind, "multiSelections"] });
  return answer.canceled ? [] : answer.filePaths;
}

/** Asks where an export or a picture goes; the system's dialog warns before it names an existing file. */
export async function chooseTarget(
  window: BrowserWindow,
  format: TargetFormat,
  suggested: string,
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    filters: [TARGET_FILTERS[format]],
  });
  return answer.canceled || answer.filePath === "" ? null : answer.filePath;
}
