import { basename, sep } from "node:path";
import type { ProjectInfo } from "../../../shared/contract/project.contract.ts";
import type { Identity } from "./identity.ts";

const SYNCED_FOLDERS =
  /(?:^|[/\\])(?:Dropbox|OneDrive[^/\\]*|Google Drive|GoogleDrive|iCloud Drive|Mobile Documents|Nextcloud|ownCloud|pCloud Drive|MEGA)[/\\]/u;

/** What the window says of the opened project file. */
export function infoOf(path: string, identity: Identity): ProjectInfo {
  const isSynced = SYNCED_FOLDERS.test(path.split(sep).join("/"));
  return {
    projectId: identity.projectId,
    title: identity.title,
    fileName: basename(path),
    readOnly: null,
    warning: isSynced
      ? "This project lies in a folder that is synchronised. Move it to a local folder; exchange files are made for sharing."
      : null,
    personName: identity.person.name,
    asksName: identity.asksName,
  };
}
