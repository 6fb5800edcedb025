import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import * as v from "valibot";
import { type CopyRelation, CopyRelationSchema } from "../../src/shared/domain/copy-link.ts";

/** A found pair by the numbers of its files (`NUMBER.txt`). */
export interface FilePair {
  readonly a: number;
  readonly b: number;
  readonly relation: CopyRelation;
  readonly score: number;
}

const CopiesSchema = v.object({
  links: v.array(v.object({ a: v.string(), b: v.string(), relation: CopyRelationSchema, score: v.number() })),
  articles: v.array(v.object({ id: v.string(), files: v.array(v.string()) })),
});

const CLI = join(import.meta.dirname, "../../src/main/cli/index.ts");

async function commandLine(...words: readonly string[]): Promise<string> {
  const args = ["--disable-warning=ExperimentalWarning", CLI, ...words, "--json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const answer = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Error(`${words[0] ?? ""} ended with ${String(code)}`);
  return answer;
}

/** Imports a folder with the command line and waits until copies and search have caught up. */
export async function importFolder(folder: string, project: string): Promise<void> {
  await commandLine("import", folder, "--project", project);
}

/** The pairs that `copies --json` lists, for files named by numbers; files of one article are identical. */
export async function listedPairs(project: string): Promise<FilePair[]> {
  const { links, articles } = v.parse(
    CopiesSchema,
    JSON.parse(await commandLine("copies", "--project", project)),
  );
  const numbersOf = new Map(articles.map(({ id, files }) => [id, files.map(numberOf)]));
  const pairs = links.flatMap(({ a, b, relation, score }) =>
    (numbersOf.get(a) ?? []).flatMap((one) =>
      (numbersOf.get(b) ?? []).map((other) => ({ a: one, b: other, relation, score })),
    ),
  );
  const same = [...numbersOf.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).map((other) => ({ a: one, b: other, relation: "identical" as const, score: 1 })),
    ),
  );
  return [...pairs, ...same];
}

function numberOf(path: string): number {
  return Number(/(\d+)\.txt$/.exec(path)?.[1] ?? "-1");
}
