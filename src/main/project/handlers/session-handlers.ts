import { isAbsolute } from "node:path";
import type { EntryKind } from "../../../shared/contract/define.ts";
import type { Handlers, MethodOutput } from "../../../shared/contract/index.ts";
import { type Result, UserFacingError } from "../../../shared/result.ts";
import { checkProject } from "../check/check-project.ts";
import { fingerprintOf } from "../exchange/exchange-list.repository.ts";
import type { Session } from "../session/session.ts";

/** What a call about the opened project's own work may use: jobs, imports, exports, exchange. */
export interface SessionContext {
  readonly session: Session;
  readonly signal: AbortSignal;
  /** Tells the window that what the method touches has changed. */
  readonly changed: () => void;
}

/** What the opened project answers itself, neither a reader thread nor a command of the writer. */
export const sessionHandlers = {
  "project.settle": async ({ session }) => {
    await session.settle();
    return {};
  },
  "project.goOn": ({ session, changed }) => {
    session.wake();
    changed();
    return {};
  },
  "project.check": ({ session }) => checkProject(session.commands),
  "people.rename": ({ session, changed }, { name }) => {
    session.rename(name);
    changed();
    return {};
  },

  "jobs.cancel": ({ session }, { jobId }) => {
    session.jobs.cancel(jobId);
    return {};
  },
  "jobs.pause": ({ session }, { jobId, paused }) => {
    session.jobs.pause(jobId, paused);
    return {};
  },

  "imports.start": ({ session }, { sources, options }) => ({
    jobId: session.imports.start(realPaths(sources), options ?? {}),
  }),
  "imports.words": ({ session }, words) => ({ jobId: session.imports.startWords(words) }),
  "imports.retry": ({ session }, { runId, options }) => ({ jobId: session.imports.retry(runId, options) }),
  "imports.offer": ({ session }, { sources, always }) => session.imports.offer(realPaths(sources), always),
  "imports.preview": ({ session }, { previewId }) => session.imports.preview(previewId),
  "imports.lookAgain": ({ session }, { previewId, options }) => ({
    jobId: session.imports.lookAgain(previewId, options),
  }),
  "imports.startPreviewed": ({ session }, { previewId, options }) => ({
    jobId: session.imports.startPreviewed(previewId, options),
  }),
  "imports.discardPreview": ({ session, changed }, { previewId }) => {
    session.imports.discardPreview(previewId);
    changed();
    return {};
  },

  "imports.saveReceipt": ({ session }, { runId, target }) => ({
    jobId: session.exports.saveReceipt(runId, realPath(target)),
  }),
  "values.saveBoard": ({ session }, { target, ...filter }) => ({
    jobId: session.exports.saveBoard(filter, realPath(target)),
  }),
  "views.savePicture": ({ session }, { target, ...picture }) => ({
    jobId: session.exports.savePicture(picture, realPath(target)),
  }),
  "exports.start": ({ session }, { target, ...what }) => ({
    jobId: session.exports.start(what, realPath(target)),
  }),
  "cli.export": ({ session, signal }, { target, ...what }) =>
    session.exports.now(what, realPath(target), signal),

  "exchange.preview": ({ session }, { sources }) => {
    const [source] = realPaths(sources);
    if (source === undefined) throw new UserFacingError({ code: "path_denied" });
    return session.exchange.preview(source);
  },
  "exchange.previewed": ({ session }, { mergeId }) => session.exchange.previewed(mergeId),
  "exchange.merge": ({ session }, { mergeId }) => ({ jobId: session.exchange.merge(mergeId) }),
  "exchange.discard": ({ session, changed }, { mergeId }) => {
    session.exchange.discard(mergeId);
    changed();
    return {};
  },
  "cli.merge": async ({ session, signal }, { source, dryRun }) => {
    const report = await session.exchange.mergeNow(realPath(source), dryRun, signal);
    return { report, ...fingerprintOf(session.commands.db) };
  },

  // A reader thread answered, by the handler that the contract ties to the method.
  "search.articles": async ({ session, signal }, request) =>
    valueIn(await session.searches.articles(request, signal)) as MethodOutput<"search.articles">,
} satisfies Partial<Handlers<EntryKind, SessionContext>>;

/** The value of a result; an error of its own kind is thrown on, to be the answer of the call. */
export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new UserFacingError(result.error);
  return result.value;
}

/** Tokens were turned into paths by the shell; anything else here is a page that made one up. */
function realPath(path: string): string {
  if (!isAbsolute(path)) throw new UserFacingError({ code: "path_denied" });
  return path;
}

function realPaths(paths: readonly string[]): string[] {
  return paths.map(realPath);
}
