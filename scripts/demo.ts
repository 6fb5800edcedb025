import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "./runtime/open-window.ts";
import { buildApp } from "./support/build.ts";
import { runCommand } from "./support/command.ts";
import { list, readDocument, summariseDemo } from "./support/demo-summary.ts";
import { CHECKOUT } from "./support/folders.ts";

// npm run demo: imports the sample folder with the command line, says what was found, then opens the window on it.
// The project is kept in .run/, so notes made in it are there the next time.

const folder = join(CHECKOUT, ".run");
const project = join(folder, "demo.wirebench");
const sample = join(CHECKOUT, "resources", "sample");
const articles = join(folder, "demo-articles.jsonl");

/** Runs one command of the command line; answers with its JSON document, or null after showing what went wrong. */
async function wirebench(...parameters: string[]): Promise<Record<string, unknown> | null> {
  const entry = join(CHECKOUT, "src", "main", "cli", "index.ts");
  const all = ["--disable-warning=ExperimentalWarning", entry, ...parameters, "--project", project, "--json"];
  const result = await runCommand(process.execPath, all, { cwd: CHECKOUT });
  const document = result.code === 0 ? readDocument(result.stdout) : null;
  if (document === null) console.error(`wirebench ${parameters.join(" ")} failed:\n${result.stderr.trim()}`);
  return document;
}

async function demonstrate(): Promise<number> {
  mkdirSync(folder, { recursive: true });
  console.log(`Importing ${sample}`);
  const receipt = await wirebench("import", sample);
  const copies = receipt && (await wirebench("copies"));
  const actors = copies && (await wirebench("actors"));
  const claims = actors && (await wirebench("claims"));
  const exported = claims && (await wirebench("export", "jsonl", "--out", articles));
  if (!receipt || !copies || !actors || !claims || !exported) return 1;
  const found = { receipt, copies, actors: list(actors.actors), claims: list(claims.claims), articles };
  console.log(summariseDemo(found));
  console.log(`\nThe project is ${project}`);
  return (await buildApp()) ? await openWindow([project]) : 1;
}

process.exitCode = await demonstrate();
