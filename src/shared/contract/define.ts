import type { BaseIssue, BaseSchema, InferOutput } from "valibot";

/** Any valibot schema without transformation: what goes in is what comes out. */
export type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/** Names of things that change. A query watches some, a command touches some; the overlap is refetched. */
export const TOPICS = [
  "project",
  "articles",
  "zones",
  "tags",
  "claims",
  "actors",
  "mentions",
  "copies",
  "imports",
  "exchange",
  "index",
  "history",
  "jobs",
  "memos",
  "searches",
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * Where an entry runs:
 * query    reads; on a reader thread of the project process; `watches` topics
 * command  one short transaction of the writer; `touches` topics; undoable when it changes people's things
 * job      long work; answers `{ jobId }` at once; progress and report come as events
 * host     needs a desktop (dialogs, theme, windows); answered by the shell
 * internal only the shell and the command line may call it, never the page
 */
export type EntryKind = "query" | "command" | "job" | "host" | "internal";

export interface Entry<Kind extends EntryKind, Input extends Schema, Output extends Schema> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly topics: readonly Topic[];
}

export function query<I extends Schema, O extends Schema>(watches: readonly Topic[], input: I, output: O) {
  return { kind: "query", input, output, topics: watches } as const satisfies Entry<"query", I, O>;
}

export function command<I extends Schema, O extends Schema>(touches: readonly Topic[], input: I, output: O) {
  return { kind: "command", input, output, topics: touches } as const satisfies Entry<"command", I, O>;
}

export function job<I extends Schema, O extends Schema>(touches: readonly Topic[], input: I, output: O) {
  return { kind: "job", input, output, topics: touches } as const satisfies Entry<"job", I, O>;
}

export function host<I extends Schema, O extends Schema>(input: I, output: O) {
  return { kind: "host", input, output, topics: [] } as const satisfies Entry<"host", I, O>;
}

export function internal<I extends Schema, O extends Schema>(input: I, output: O) {
  return { kind: "internal", input, output, topics: [] } as const satisfies Entry<"internal", I, O>;
}

export type AnyEntry = Entry<EntryKind, Schema, Schema>;
export type InputOf<E extends AnyEntry> = InferOutput<E["input"]>;
export type OutputOf<E extends AnyEntry> = InferOutput<E["output"]>;
