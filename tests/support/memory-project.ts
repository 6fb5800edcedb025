import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WritableDb } from "../../src/main/project/db/connection.ts";
import { openProjectFile } from "../../src/main/project/db/open-project.ts";

export interface TemporaryProject {
  readonly db: WritableDb;
  readonly folder: string;
  readonly path: string;
  close(): void;
}

/** A real project file in a folder of its own; `close` removes both. */
export function temporaryProject(): TemporaryProject {
  const folder = mkdtempSync(join(tmpdir(), "wirebench-test-"));
  const path = join(folder, "test.wirebench");
  const db = openProjectFile(path, { create: true });
  return {
    db,
    folder,
    path,
    close() {
      if (db.open) db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
