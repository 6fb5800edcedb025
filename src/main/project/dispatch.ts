import * as v from "valibot";
import type { WorkbenchEvent } from "../../shared/contract/events.ts";
import { contract, isMethod, type Method } from "../../shared/contract/index.ts";
import { err, ok, type Result, UserFacingError } from "../../shared/result.ts";
import { isDiskFull } from "./db/disk-full.ts";
import { commandHandlers } from "./handlers/commands.ts";
import { sessionHandlers, valueIn } from "./handlers/session-handlers.ts";
import type { StatusCounts } from "./handlers/status.repository.ts";
import { openSession, type Session } from "./session/session.ts";

export interface DispatchOptions {
  readonly dataFolder: string;
  readonly userName: string;
  readonly publish: (event: WorkbenchEvent) => void;
  readonly nowMs: () => number;
  readonly newId: () => string;
}

export interface Dispatcher {
  /** Answers one call of shell or command line. Never throws: what goes wrong comes back as an error value. */
  call(method: string, input: unknown, signal: AbortSignal): Promise<Result<unknown>>;
  close(): Promise<void>;
}

const EMPTY_COUNTS: StatusCounts = {
  articles: 0,
  stories: 0,
  claims: 0,
  actors: 0,
  copiesToReview: 0,
  lostAnchors: 0,
  imports: 0,
  undo: null,
  redo: null,
};

/** Routes calls by the kind that the contract gives them: queries to readers, commands to the writer, jobs to the runner. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  let session: Session | null = null;

  function opened(): Session {
    if (session === null) throw new UserFacingError({ code: "no_project" });
    return session;
  }

  async function route(method: Method, input: unknown, signal: AbortSignal): Promise<unknown> {
    switch (method) {
      case "project.open":
        return open(v.parse(contract["project.open"].input, input));
      case "project.close":
        return close();
      case "project.status":
        return status(signal);
      case "jobs.list":
        return { jobs: session?.jobs.list() ?? [] };
    }
    const own = (sessionHandlers as Record<string, unknown>)[method];
    if (typeof own === "function")
      return own({ session: opened(), signal, changed: () => publishChange(method) }, input);
    return contract[method].kind === "command" ? command(method, input) : read(method, input, signal);
  }

  async function open(input: { readonly path: string; readonly create: boolean }): Promise<unknown> {
    await close();
    session = openSession({ ...options, ...input });
    publishChange("project.open");
    return session.info;
  }

  async function close(): Promise<Record<string, never>> {
    const last = session;
    session = null;
    await last?.close();
    return {};
  }

  async function status(signal: AbortSignal): Promise<unknown> {
    const counts =
      session === null ? EMPTY_COUNTS : ((await read("status.counts", {}, signal)) as StatusCounts);
    const { undo, redo, ...rest } = counts;
    return {
      project: session?.info ?? null,
      counts: rest,
      indexing: session?.indexing() ?? { done: 0, total: 0 },
      stopped: session?.stopped() ?? [],
      undo,
      redo,
    };
  }

  async function read(method: string, input: unknown, signal: AbortSignal): Promise<unknown> {
    return valueIn(await opened().readers.read(method, input, signal));
  }

  async function command(method: Method, input: unknown): Promise<unknown> {
    await opened().writable();
    const { commands, wake, storiesChanged } = opened();
    const handler = (commandHandlers as Record<string, unknown>)[method];
    if (typeof handler !== "function") throw new UserFacingError({ code: "not_found", what: method });
    const output: unknown = handler(commands, input);
    if (contract[method].topics.some((topic) => topic === "copies")) storiesChanged();
    if (contract[method].topics.some((topic) => topic === "index")) wake();
    publishChange(method);
    return output;
  }

  function publishChange(method: Method): void {
    const { topics } = contract[method];
    const all =
      method === "project.open"
        ? ([
            "project",
            "articles",
            "claims",
            "actors",
            "copies",
            "imports",
            "index",
            "history",
            "exchange",
          ] as const)
        : topics;
    options.publish({ name: "changed", topics: all });
  }

  return {
    async call(method, input, signal) {
      if (!isMethod(method)) return err({ code: "not_found", what: method });
      const entry = contract[method];
      const parsed = v.safeParse(entry.input, input);
      if (!parsed.success)
        return err({ code: "invalid_input", issues: parsed.issues.map((issue) => issue.message) });
      try {
        return ok(await route(method, parsed.output, signal));
      } catch (error) {
        return err(asAppError(method, error));
      }
    },
    async close() {
      await close();
    },
  };
}

function asAppError(method: string, error: unknown) {
  if (error instanceof UserFacingError) return error.error;
  if (isDiskFull(error)) return { code: "disk_full", file: "project" } as const;
  const errorId = crypto.randomUUID();
  console.error(`${method} failed (${errorId}):`, error);
  return { code: "internal", errorId } as const;
}
