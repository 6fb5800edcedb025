import { app } from "electron";
import * as v from "valibot";
import { TOPICS } from "../../shared/contract/define.ts";
import type { WorkbenchEvent } from "../../shared/contract/events.ts";
import { type ProjectInfo, ProjectInfoSchema } from "../../shared/contract/project.contract.ts";
import { UserFacingError } from "../../shared/result.ts";
import type { ProjectProcessHost } from "./project-process-host.ts";
import type { SettingsFile } from "./settings.ts";

interface OpenProjectOptions {
  readonly project: ProjectProcessHost;
  readonly settings: SettingsFile;
  readonly onEvent: (event: WorkbenchEvent) => void;
  readonly now: () => number;
}

/** Opens or makes a project file, remembers it, and tells the page that everything is different now. */
export type OpenProject = (path: string, create: boolean) => Promise<ProjectInfo>;

/** Makes the one function through which every project is opened, however a person asked for it. */
export function projectOpener(options: OpenProjectOptions): OpenProject {
  return async (path, create) => {
    const result = await options.project.openProject({ path, create });
    if (!result.ok) throw new UserFacingError(result.error);
    options.settings.addRecent(path, options.now());
    app.addRecentDocument(path);
    options.onEvent({ name: "changed", topics: TOPICS });
    return v.parse(ProjectInfoSchema, result.value);
  };
}
