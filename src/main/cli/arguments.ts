import { parseArgs } from "node:util";
import { EXPORT_FORMATS, type ExportFormat } from "../../shared/contract/project.contract.ts";
import { FULL_FILE, type WirexOptions } from "../../shared/domain/exchange.ts";
import type { ReadOptions } from "../../shared/domain/read-options.ts";
import { readOptionsOf } from "./read-options.ts";

/** What was asked for. Paths are as typed. */
export type Command =
  | { readonly name: "help"; readonly topic: string | null }
  | { readonly name: "version" }
  | {
      readonly name: "import";
      readonly paths: readonly string[];
      readonly options: ReadOptions;
      /** Only look; store nothing. */
      readonly preview: boolean;
    }
  | { readonly name: "imports" }
  | { readonly name: "receipt"; readonly run: string; readonly csv: string | null }
  | { readonly name: "undo-import"; readonly run: string; readonly force: boolean }
  | { readonly name: "retry"; readonly run: string; readonly options: ReadOptions | null }
  | { readonly name: "search"; readonly query: string; readonly limit: number }
  /** Null: all articles. */
  | { readonly name: "show"; readonly article: string | null }
  | { readonly name: "copies"; readonly why: readonly [string, string] | null }
  | { readonly name: "articles" | "claims" | "actors" | "check" }
  | {
      readonly name: "export";
      readonly format: ExportFormat;
      readonly out: string;
      /** For exchange files; null: everything. */
      readonly options: WirexOptions | null;
    }
  | { readonly name: "merge"; readonly file: string; readonly dryRun: boolean };

export interface Invocation {
  readonly command: Command;
  /** Empty only for help and version. */
  readonly project: string;
  readonly data: string | null;
  readonly json: boolean;
}

export type Parsed =
  | { readonly ok: true; readonly value: Invocation }
  | { readonly ok: false; readonly usage: string };

const OPTIONS = {
  project: { type: "string" },
  data: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  limit: { type: "string" },
  out: { type: "string" },
  "dry-run": { type: "boolean" },
  why: { type: "boolean" },
  all: { type: "boolean" },
  preview: { type: "boolean" },
  outlet: { type: "string" },
  language: { type: "string" },
  "date-order": { type: "string" },
  encoding: { type: "string" },
  column: { type: "string", multiple: true },
  csv: { type: "string" },
  force: { type: "boolean" },
  "no-texts": { type: "boolean" },
  "no-originals": { type: "boolean" },
  since: { type: "string" },
} as const;
type Values = ReturnType<typeof split>["values"];

const READERS = ["import", "retry"];
/** Options that only some commands have. */
const OWNERS: readonly [keyof Values, readonly string[]][] = [
  ["limit", ["search"]],
  ["out", ["export"]],
  ["dry-run", ["merge"]],
  ["why", ["copies"]],
  ["all", ["show"]],
  ["preview", ["import"]],
  ["outlet", READERS],
  ["language", READERS],
  ["date-order", READERS],
  ["encoding", READERS],
  ["column", READERS],
  ["csv", ["receipt"]],
  ["force", ["undo-import"]],
  ["no-texts", ["export"]],
  ["no-originals", ["export"]],
  ["since", ["export"]],
];
const RUN = "an import: its id, the beginning of its id, or the word last";
const DEFAULT_LIMIT = 20;
const HIGHEST_LIMIT = 10_000;

/** Reads the words behind the program's name. Wrong usage comes back as a sentence. */
export function parseInvocation(words: readonly string[]): Parsed {
  try {
    return { ok: true, value: invocationOf(words) };
  } catch (error) {
    if (error instanceof UsageError) return { ok: false, usage: error.message };
    if (isParseError(error)) return { ok: false, usage: plainSentence(error.message) };
    throw error;
  }
}

class UsageError extends Error {}

function split(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}

function invocationOf(words: readonly string[]): Invocation {
  const { values, positionals } = split(words);
  const [name, ...rest] = positionals;
  const common = { data: values.data ?? null, json: values.json ?? false };
  if (values.version) return { command: { name: "version" }, project: "", ...common };
  if (values.help || name === "help") {
    const topic = (name === "help" ? rest[0] : name) ?? null;
    return { command: { name: "help", topic }, project: "", ...common };
  }
  if (name === undefined) throw new UsageError("A command is missing.");
  const command = commandOf(name, rest, values);
  const stray = OWNERS.find(([option, owner]) => values[option] !== undefined && !owner.includes(name));
  if (stray !== undefined) throw new UsageError(`"${name}" has no option --${stray[0]}.`);
  if (!values.project) throw new UsageError(`"${name}" needs --project PROJECT.`);
  return { command, project: values.project, ...common };
}

function commandOf(name: string, rest: readonly string[], values: Values): Command {
  switch (name) {
    case "import":
      if (rest.length === 0) throw new UsageError('"import" needs at least one file or folder.');
      return { name, paths: rest, options: readingOf(values), preview: values.preview ?? false };
    case "receipt":
      return { name, run: only(name, rest, RUN), csv: values.csv ?? null };
    case "undo-import":
      return { name, run: only(name, rest, RUN), force: values.force ?? false };
    case "retry": {
      const options = readingOf(values);
      // Nothing said: as the first time.
      return {
        name,
        run: only(name, rest, RUN),
        options: Object.keys(options).length === 0 ? null : options,
      };
    }
    case "search":
      if (rest.length === 0) throw new UsageError('"search" needs the words to look for.');
      return { name, query: rest.join(" "), limit: limitOf(values.limit) };
    case "show":
      if (values.all) return { name, article: nothingMore("show --all", rest, null) };
      return {
        name,
        article: only(name, rest, "an article: its id, the beginning of its id, or its path; or --all"),
      };
    case "export": {
      const format = formatOf(only(name, rest, formatWords()));
      return { name, format, out: outOf(values.out), options: wirexOptionsOf(format, values) };
    }
    case "merge":
      return { name, file: only(name, rest, "an exchange file"), dryRun: values["dry-run"] === true };
    case "imports":
      return nothingMore(name, rest, { name });
    case "copies":
      return { name, why: values.why ? twoArticles(rest) : nothingMore(name, rest, null) };
    case "articles":
    case "claims":
    case "actors":
    case "check":
      return nothingMore(name, rest, { name });
    default:
      throw new UsageError(`There is no command "${name}".`);
  }
}

function nothingMore<T>(name: string, rest: readonly string[], value: T): T {
  if (rest.length > 0) throw new UsageError(`"${name}" takes no further words, but "${rest[0]}" was given.`);
  return value;
}

function twoArticles(rest: readonly string[]): readonly [string, string] {
  const [a, b, more] = rest;
  if (a === undefined || b === undefined || more !== undefined)
    throw new UsageError(
      '"copies --why" needs two articles: an id, the beginning of one, or a path for each.',
    );
  return [a, b];
}

function only(name: string, rest: readonly string[], what: string): string {
  const [word] = rest;
  if (word === undefined || rest.length > 1) throw new UsageError(`"${name}" needs ${what}.`);
  return word;
}

function readingOf(values: Values): ReadOptions {
  const read = readOptionsOf(values);
  if (!read.ok) throw new UsageError(read.usage);
  return read.options;
}

function formatWords(): string {
  return `one format: ${EXPORT_FORMATS.join(", ")}`;
}

function formatOf(word: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === word);
  if (format === undefined)
    throw new UsageError(`There is no format "${word}"; "export" needs ${formatWords()}.`);
  return format;
}

/** Null when nothing was said about what goes in. */
function wirexOptionsOf(format: ExportFormat, values: Values): WirexOptions | null {
  const options = {
    texts: values["no-texts"] !== true,
    originals: values["no-originals"] !== true,
    since: values.since ?? null,
  };
  if (options.texts && options.originals && options.since === null) return null;
  if (format !== "wirex")
    throw new UsageError("--no-texts, --no-originals and --since are for exchange files (wirex) only.");
  return { ...FULL_FILE, ...options };
}

function outOf(out: string | undefined): string {
  if (!out) throw new UsageError('"export" needs --out FILE.');
  return out;
}

function limitOf(word: string | undefined): number {
  if (word === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,5}$/.test(word) ? Number(word) : 0;
  if (limit >= 1 && limit <= HIGHEST_LIMIT) return limit;
  throw new UsageError(`--limit must be a whole number from 1 to ${HIGHEST_LIMIT}, not "${word}".`);
}

function isParseError(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

/** The first sentence of Node's message is for people, the rest is about its own conventions. */
function plainSentence(message: string): string {
  const first = message.split(/\. |\n/u)[0] ?? message;
  return first.endsWith(".") ? first : `${first}.`;
}
