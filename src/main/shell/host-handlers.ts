import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { app, BrowserWindow, nativeTheme, webContents } from "electron";
import type { Handlers } from "../../shared/contract/index.ts";
import { UserFacingError } from "../../shared/result.ts";
import {
  chooseNewProject,
  chooseProject,
  chooseSources,
  chooseTarget,
  PROJECT_EXTENSION,
} from "./dialogs.ts";
import type { Caller } from "./dispatch.ts";
import { refusedRequests } from "./hardening.ts";
import type { OpenProject } from "./open-project.ts";
import type { PathGrants } from "./path-grants.ts";
import type { ProjectProcessHost } from "./project-process-host.ts";
import type { SettingsFile } from "./settings.ts";

interface HostHandlerOptions {
  readonly grants: PathGrants;
  readonly settings: SettingsFile;
  readonly project: ProjectProcessHost;
  readonly openProject: OpenProject;
}

/** Answers what needs a desktop: dialogs, recent projects, theme, the count of refused requests. */
export function hostHandlers(options: HostHandlerOptions): Handlers<"host", Caller> {
  const { grants, settings, openProject } = options;
  return {
    "projects.choose": async (caller, { mode }) => {
      const window = windowOf(caller);
      const path =
        mode === "open"
          ? await chooseProject(window)
          : await chooseNewProject(window, join(app.getPath("documents"), `Untitled${PROJECT_EXTENSION}`));
      return path === null ? null : openProject(path, mode === "create");
    },
    "projects.recent": (caller) =>
      settings.current.recent
        .filter((each) => existsSync(each.path))
        .map(({ path, openedAt }) => ({ ...grants.grant(caller.owner, path), openedAt })),
    "projects.openGranted": (caller, { token }) => {
      const path = grants.resolve(caller.owner, token);
      const isProject =
        path?.endsWith(PROJECT_EXTENSION) === true ||
        settings.current.recent.some((each) => each.path === path);
      if (path === null || !isProject) throw new UserFacingError({ code: "path_denied" });
      return openProject(path, false);
    },
    "projects.openSample": () => openSample(options),
    "sources.choose": async (caller, { what }) => {
      const paths = await chooseSources(windowOf(caller), what);
      return paths.map((path) => grants.grant(caller.owner, path));
    },
    "targets.choose": async (caller, { format, suggestedName }) => {
      const suggested = join(app.getPath("documents"), basename(suggestedName));
      const path = await chooseTarget(windowOf(caller), format, suggested);
      return path === null ? null : grants.grant(caller.owner, path);
    },
    "window.theme": (_, { set }) => {
      if (set !== null) {
        settings.setTheme(set);
        nativeTheme.themeSource = set;
      }
      return { theme: settings.current.theme };
    },
    "network.count": () => ({ refused: refusedRequests() }),
  };
}

/** The sample's project lies in the user-data folder; its articles are imported when it is made. */
async function openSample({ openProject, project }: HostHandlerOptions) {
  const path = join(app.getPath("userData"), `Sample${PROJECT_EXTENSION}`);
  const isNew = !existsSync(path);
  const info = await openProject(path, isNew);
  if (isNew) {
    const sources = [join(app.getAppPath(), "resources", "sample")];
    const started = await project.call("imports.start", { sources }).result;
    if (!started.ok) throw new UserFacingError(started.error);
  }
  return info;
}

function windowOf(caller: Caller): BrowserWindow {
  const contents = webContents.fromId(caller.owner);
  const window = contents === undefined ? null : BrowserWindow.fromWebContents(contents);
  if (window === null) throw new Error("a call came from no window");
  return window;
}
