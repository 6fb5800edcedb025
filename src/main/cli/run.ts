import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { assertNever, err, ok, type Result } from "../../shared/result.ts";
import { type Command, type Invocation, parseInvocation } from "./arguments.ts";
import type { Answer, CommandContext, CommandResult } from "./command-context.ts";
import { checkProject } from "./commands/check-project.ts";
import { explainCopies } from "./commands/explain-copies.ts";
import { exportFile } from "./commands/export-file.ts";
import { existingPaths, importFiles } from "./commands/import-files.ts";
import { listImports, retryImport, showReceipt, undoImport } from "./commands/import-runs.ts";
import { listActors } from "./commands/list-actors.ts";
import { listArticles } from "./commands/list-articles.ts";
import { listClaims } from "./commands/list-claims.ts";
import { listCopies } from "./commands/list-copies.ts";
import { mergeFile } from "./commands/merge-file.ts";
import { previewImport } from "./commands/preview-import.ts";
import { searchArticles } from "./commands/search-articles.ts";
import { showArticle, showArticles } from "./commands/show-article.ts";
import { errorWords, exitCodeOf } from "./error-words.ts";
import { helpText } from "./help.ts";
import type { ProgressBar } from "./progress-bar.ts";
import { startProjectProcess } from "./project-client.ts";

/** The world of one run, passed in. */
export interface Environment {
  readonly folder: string;
  readonly dataFolder: string;
  readonly version: string;
  readonly signal: AbortSignal;
  readonly progress: ProgressBar;
  /** Writes to standard output. */
  answer(text: string): void;
  /** Writes a sentence to standard error. */
  note(sentence: string): void;
}

/** Runs one command to its end and gives the exit code. */
export async function run(words: readonly string[], environment: Environment): Promise<number> {
  const parsed = parseInvocation(words);
  if (!parsed.ok) {
    environment.note(`${parsed.usage}\nSee: wirebench --help`);
    return 2;
  }
  const { command, json } = parsed.value;
  if (command.name === "help") return print(environment, helpText(command.topic));
  if (command.name === "version") return print(environment, `${environment.version}\n`);
  const result = await runInProject(parsed.value, command, environment);
  if (!result.ok) {
    environment.note(errorWords(result.error));
    return exitCodeOf(result.error);
  }
  const { text, exitCode } = result.value;
  print(environment, json ? `${JSON.stringify(result.value.json, null, 2)}\n` : `${text.join("\n")}\n`);
  return exitCode ?? 0;
}

type ProjectCommand = Exclude<Command, { readonly name: "help" | "version" }>;

async function runInProject(
  invocation: Invocation,
  command: ProjectCommand,
  environment: Environment,
): Promise<Result<Answer>> {
  const project = resolve(environment.folder, invocation.project);
  const sources = command.name === "import" ? await existingPaths(environment.folder, command.paths) : ok([]);
  if (!sources.ok) return sources;
  const isThere = await exists(project);
  if (command.name !== "import" && !isThere) {
    return err({ code: "unreadable_file", file: project, reason: "there is no such file" });
  }
  // A preview compares with the project when there is one, and makes none.
  const passing =
    command.name === "import" && command.preview && !isThere
      ? await mkdtemp(join(tmpdir(), "wirebench-preview-"))
      : null;
  const dataFolder =
    invocation.data === null ? environment.dataFolder : resolve(environment.folder, invocation.data);
  const started = await startProjectProcess({ dataFolder });
  if (!started.ok) return started;
  const client = started.value;
  try {
    const path = passing === null ? project : join(passing, "preview.wirebench");
    const opened = await client.call("project.open", { path, create: command.name === "import" });
    if (!opened.ok) return opened;
    if (opened.value.warning !== null) environment.note(opened.value.warning);
    if (opened.value.readOnly !== null) {
      environment.note(`${basename(project)} can only be read: ${opened.value.readOnly}`);
    }
    return await dispatch(command, { ...environment, client }, { project, sources: sources.value });
  } finally {
    await client.close();
    if (passing !== null) await rm(passing, { recursive: true, force: true });
  }
}

function dispatch(
  command: ProjectCommand,
  context: CommandContext,
  paths: { readonly project: string; readonly sources: readonly string[] },
): CommandResult {
  switch (command.name) {
    case "import":
      return command.preview
        ? previewImport(context, paths.sources, command.options)
        : importFiles(context, paths.sources, command.options);
    case "imports":
      return listImports(context);
    case "receipt":
      return showReceipt(context, command.run, command.csv);
    case "undo-import":
      return undoImport(context, command.run, command.force);
    case "retry":
      return retryImport(context, command.run, command.options);
    case "search":
      return searchArticles(context, command.query, command.limit);
    case "show":
      return command.article === null ? showArticles(context) : showArticle(context, command.article);
    case "articles":
      return listArticles(context);
    case "copies":
      return command.why === null ? listCopies(context) : explainCopies(context, command.why);
    case "claims":
      return listClaims(context);
    case "actors":
      return listActors(context);
    case "check":
      return checkProject(context);
    case "merge":
      return mergeFile(context, command);
    case "export":
      return exportFile(context, { ...command, project: paths.project });
    default:
      return assertNever(command);
  }
}

function print(environment: Environment, text: string): number {
  environment.answer(text);
  return 0;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
