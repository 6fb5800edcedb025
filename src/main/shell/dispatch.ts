import * as v from "valibot";
import {
  contract,
  type Handlers,
  isMethod,
  type Method,
  type MethodInput,
  type MethodsOfKind,
} from "../../shared/contract/index.ts";
import type { AppError } from "../../shared/errors.ts";
import { err, ok, type Result, UserFacingError } from "../../shared/result.ts";
import { withGrantedPaths } from "./granted-input.ts";
import type { PathGrants } from "./path-grants.ts";
import type { ProjectCall } from "./project-process-host.ts";

/** Who calls: the window's number, good for tokens and for cancelling. */
export interface Caller {
  readonly owner: number;
}

interface DispatchOptions {
  readonly host: Handlers<"host", Caller>;
  readonly callProject: (method: Method, input: unknown) => ProjectCall;
  readonly grants: PathGrants;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Hears how long each call took, and of bugs under the id that the page was told. */
  readonly log: (line: string) => void;
  readonly newErrorId: () => string;
}

export interface Dispatch {
  call(caller: Caller, id: unknown, method: unknown, input: unknown): Promise<Result<unknown>>;
  cancel(caller: Caller, id: unknown): void;
  /** Cancels everything a window still waits for. */
  cancelAll(caller: Caller): void;
}

const SLOW_MS = 500;
const MAX_ISSUES = 20;

/** Makes the one way from the page into the program: own key, strict parse, one call an id, route, time, wrap. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const underWay = new Map<string, () => void>();

  async function call(
    caller: Caller,
    id: unknown,
    method: unknown,
    input: unknown,
  ): Promise<Result<unknown>> {
    if (!Number.isSafeInteger(id)) return invalid("id");
    if (!isMethod(method) || contract[method].kind === "internal") return invalid("method");
    const key = `${caller.owner}:${id}`;
    if (underWay.has(key)) return invalid("id");
    const parsed = v.safeParse(contract[method].input, input);
    if (!parsed.success)
      return err({ code: "invalid_input", issues: parsed.issues.slice(0, MAX_ISSUES).map(describe) });
    underWay.set(key, () => {});
    const started = options.now();
    try {
      return await route(caller, key, method, parsed.output);
    } catch (error) {
      return err(asAppError(error, method));
    } finally {
      underWay.delete(key);
      const took = options.now() - started;
      if (took > SLOW_MS) options.log(`${method} took ${Math.round(took)} ms`);
    }
  }

  async function route(
    caller: Caller,
    key: string,
    method: Method,
    parsed: unknown,
  ): Promise<Result<unknown>> {
    if (isHostMethod(method)) return ok(await callHost(caller, method, parsed));
    // The schema of this method has just accepted it.
    const input = withGrantedPaths(method, parsed as MethodInput<Method>, (token) =>
      options.grants.resolve(caller.owner, token),
    );
    if (input === null) return err({ code: "path_denied" });
    const projectCall = options.callProject(method, input);
    underWay.set(key, projectCall.cancel);
    return projectCall.result;
  }

  function callHost(caller: Caller, method: MethodsOfKind<"host">, input: unknown): unknown {
    const handler: (caller: Caller, input: never) => unknown = options.host[method];
    return handler(caller, input as never);
  }

  function asAppError(error: unknown, method: string): AppError {
    if (error instanceof UserFacingError) return error.error;
    const errorId = options.newErrorId();
    options.log(`${errorId} in ${method}: ${error instanceof Error ? error.stack : String(error)}`);
    return { code: "internal", errorId };
  }

  return {
    call,
    cancel: (caller, id) => underWay.get(`${caller.owner}:${id}`)?.(),
    cancelAll: (caller) => {
      for (const [key, cancel] of underWay) if (key.startsWith(`${caller.owner}:`)) cancel();
    },
  };
}

function isHostMethod(method: Method): method is MethodsOfKind<"host"> {
  return contract[method].kind === "host";
}

function invalid(what: string): Result<never> {
  return err({ code: "invalid_input", issues: [what] });
}

/** Where in the input and what was expected; never the value itself, which may be a whole text. */
function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? "input"}: expected ${issue.expected ?? issue.type}`;
}
