import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import Database from "better-sqlite3";

/** A found pair by the numbers of its files (`NUMBER.txt`). */
export interface FilePair {
  readonly a: number;
  readonly b: number;
  readonly relation: string;
  readonly score: number;
}

const CLI = join(import.meta.dirname, "../../src/main/cli/index.ts");

/** Imports a folder with the command line and waits until copies and search have caught up. */
export async function importFolder(folder: string, project: string): Promise<void> {
  const args = [
    "--disable-warning=ExperimentalWarning",
    CLI,
    "import",
    "--project",
    project,
    "--json",
    folder,
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`import ended with ${String(code)}`);
}

/** Imports a folder of files named by numbers and gives the pairs found; files of one text are identical. */
export async function importedPairs(folder: string, project: string): Promise<FilePair[]> {
  await importFolder(folder, project);
  const db = new Database(project, { readonly: true });
  try {
    const files = db
      .prepare<[], { path: string; key: number }>(
        "SELECT item.path, article.key FROM import_item item JOIN article ON article.id = item.article_id",
      )
      .all();
    const numbersOf = Map.groupBy(files, (file) => file.key);
    const pairs = db
      .prepare<[], { a: number; b: number; relation: string; score: number }>(
        "SELECT a, b, relation, score FROM copy_found",
      )
      .all()
      .flatMap(({ a, b, ...rest }) =>
        (numbersOf.get(a) ?? []).flatMap((one) =>
          (numbersOf.get(b) ?? []).map((other) => ({
            a: numberOf(one.path),
            b: numberOf(other.path),
            ...rest,
          })),
        ),
      );
    const same = [...numbersOf.values()].flatMap((group) =>
      group.flatMap((one, at) =>
        group.slice(at + 1).map((other) => ({
          ...{ a: numberOf(one.path), b: numberOf(other.path), relation: "identical", score: 1 },
        })),
      ),
    );
    return [...pairs, ...same];
  } finally {
    db.close();
  }
}

function numberOf(path: string): number {
  return Number(/(\d+)\.txt$/.exec(path)?.[1] ?? "-1");
}
