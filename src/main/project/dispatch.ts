import { isAbsolute } from "node:path";
import * as v from "valibot";
import type { WorkbenchEvent } from "../../shared/contract/events.ts";
import { contract, isMethod, type Method } from "../../shared/contract/index.ts";
import { err, ok, type Result, UserFacingError } from "../../shared/result.ts";
import { checkProject } from "./check/check-project.ts";
import { fingerprintOf } from "./exchange/exchange-list.repository.ts";
import { commandHandlers } from "./handlers/commands.ts";
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
      case "project.settle":
        await opened().settle();
        return {};
      case "project.goOn":
        opened().wake();
        publishChange(method);
        return {};
      case "project.check":
        return checkProject(opened().commands);
      case "project.status":
        return status(signal);
      case "jobs.list":
        return { jobs: session?.jobs.list() ?? [] };
      case "jobs.cancel":
        opened().jobs.cancel(v.parse(contract["jobs.cancel"].input, input).jobId);
        return {};
      case "jobs.pause": {
        const { jobId, paused } = v.parse(contract["jobs.pause"].input, input);
        opened().jobs.pause(jobId, paused);
        return {};
      }
      case "imports.start": {
        const { sources, options: readOptions } = v.parse(contract["imports.start"].input, input);
        return { jobId: opened().imports.start(realPaths(sources), readOptions ?? {}) };
      }
      case "imports.retry": {
        const { runId, options: readOptions } = v.parse(contract["imports.retry"].input, input);
        return { jobId: opened().imports.retry(runId, readOptions) };
      }
      case "imports.offer": {
        const { sources, always } = v.parse(contract["imports.offer"].input, input);
        return opened().imports.offer(realPaths(sources), always);
      }
      case "imports.preview":
        return opened().imports.preview(v.parse(contract["imports.preview"].input, input).previewId);
      case "imports.lookAgain": {
        const { previewId, options: readOptions } = v.parse(contract["imports.lookAgain"].input, input);
        return { jobId: opened().imports.lookAgain(previewId, readOptions) };
      }
      case "imports.startPreviewed": {
        const { previewId, options: readOptions } = v.parse(contract["imports.startPreviewed"].input, input);
        return { jobId: opened().imports.startPreviewed(previewId, readOptions) };
      }
      case "imports.discardPreview":
        opened().imports.discardPreview(v.parse(contract["imports.discardPreview"].input, input).previewId);
        publishChange(method);
        return {};
      case "imports.saveReceipt": {
        const { runId, target } = v.parse(contract["imports.saveReceipt"].input, input);
        return { jobId: opened().exports.saveReceipt(runId, realPath(target)) };
      }
      case "values.saveBoard": {
        const { target, ...filter } = v.parse(contract["values.saveBoard"].input, input);
        return { jobId: opened().exports.saveBoard(filter, realPath(target)) };
      }
      case "exchange.preview": {
        const [source] = realPaths(v.parse(contract["exchange.preview"].input, input).sources);
        if (source === undefined) throw new UserFacingError({ code: "path_denied" });
        return opened().exchange.preview(source);
      }
      case "exchange.previewed":
        return opened().exchange.previewed(v.parse(contract["exchange.previewed"].input, input).mergeId);
      case "exchange.merge":
        return { jobId: opened().exchange.merge(v.parse(contract["exchange.merge"].input, input).mergeId) };
      case "exchange.discard":
        opened().exchange.discard(v.parse(contract["exchange.discard"].input, input).mergeId);
        publishChange(method);
        return {};
      case "people.rename":
        opened().rename(v.parse(contract["people.rename"].input, input).name);
        publishChange(method);
        return {};
      case "cli.merge": {
        const { source, dryRun } = v.parse(contract["cli.merge"].input, input);
        const report = await opened().exchange.mergeNow(realPath(source), dryRun, signal);
        return { report, ...fingerprintOf(opened().commands.db) };
      }
      case "views.savePicture": {
        const { target, ...picture } = v.parse(contract["views.savePicture"].input, input);
        return { jobId: opened().exports.savePicture(picture, realPath(target)) };
      }
      case "exports.start": {
        const { target, ...what } = v.parse(contract["exports.start"].input, input);
        return { jobId: opened().exports.start(what, realPath(target)) };
      }
      case "cli.export": {
        const { target, ...what } = v.parse(contract["cli.export"].input, input);
        return opened().exports.now(what, realPath(target), signal);
      }
      case "search.articles": {
        const request = v.parse(contract["search.articles"].input, input);
        return answerOf(await opened().searches.articles(request, signal));
      }
      default:
        return contract[method].kind === "command" ? command(method, input) : read(method, input, signal);
    }
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
    return answerOf(await opened().readers.read(method, input, signal));
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

function answerOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new UserFacingError(result.error);
  return result.value;
}

function asAppError(method: string, error: unknown) {
  if (error instanceof UserFacingError) return error.error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "SQLITE_FULL" || code === "ENOSPC") return { code: "disk_full", file: "project" } as const;
  const errorId = crypto.randomUUID();
  console.error(`${method} failed (${errorId}):`, error);
  return { code: "internal", errorId } as const;
}

/** Tokens were turned into paths by the shell; anything else here is a page that made one up. */
function realPath(path: string): string {
  if (!isAbsolute(path)) throw new UserFacingError({ code: "path_denied" });
  return path;
}

function realPaths(paths: readonly string[]): string[] {
  return paths.map(realPath);
}
