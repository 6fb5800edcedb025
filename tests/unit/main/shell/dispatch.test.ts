import { describe, expect, test, vi } from "vitest";
import { type Caller, createDispatch } from "../../../../src/main/shell/dispatch.ts";
import { PathGrants } from "../../../../src/main/shell/path-grants.ts";
import type { Handlers } from "../../../../src/shared/contract/index.ts";
import { ok, type Result, UserFacingError } from "../../../../src/shared/result.ts";

const page: Caller = { owner: 1 };

function unused(): never {
  throw new Error("not part of this test");
}

const quietHost: Handlers<"host", Caller> = {
  "projects.choose": unused,
  "projects.recent": () => [],
  "projects.openGranted": () => {
    throw new UserFacingError({ code: "path_denied" });
  },
  "projects.openSample": unused,
  "sources.choose": unused,
  "targets.choose": unused,
  "window.theme": () => ({ theme: "dark" }),
  "network.count": () => ({ refused: 7 }),
};

/** A dispatch whose project process answers when the test says so. */
function playedDispatch() {
  const grants = new PathGrants(() => "token");
  const asked: Array<readonly [string, unknown]> = [];
  const cancel = vi.fn();
  const log: string[] = [];
  let answer: (result: Result<unknown>) => void = () => {};
  const dispatch = createDispatch({
    host: quietHost,
    callProject: (method, input) => {
      asked.push([method, input]);
      return { result: new Promise((resolve) => (answer = resolve)), cancel };
    },
    grants,
    now: () => 0,
    log: (line) => log.push(line),
    newErrorId: () => "error-1",
  });
  return { dispatch, grants, asked, cancel, log, answer: (result: Result<unknown>) => answer(result) };
}

describe("dispatch", () => {
  test("host methods are answered in the shell, others by the project process", async () => {
    const { dispatch, asked, answer } = playedDispatch();
    expect(await dispatch.call(page, 1, "network.count", {})).toEqual(ok({ refused: 7 }));
    const listed = dispatch.call(page, 2, "jobs.list", {});
    answer(ok({ jobs: [] }));
    expect(await listed).toEqual(ok({ jobs: [] }));
    expect(asked).toEqual([["jobs.list", {}]]);
  });

  test.each([
    ["an unknown method", 1, "no.such", {}],
    ["a key of every object", 1, "toString", {}],
    ["a method for the shell only", 1, "project.open", { path: "/p", create: true }],
    ["a method that is no string", 1, { length: 1 }, {}],
    ["an id that is no whole number", 1.5, "network.count", {}],
    ["a field too many", 1, "network.count", { path: "/p" }],
    ["no input", 1, "network.count", undefined],
  ])("%s is refused and reaches nobody", async (_what, id, method, input) => {
    const { dispatch, asked } = playedDispatch();
    const result = await dispatch.call(page, id, method, input);
    expect(result).toMatchObject({ ok: false, error: { code: "invalid_input" } });
    expect(asked).toEqual([]);
  });

  test("an id that is in use is refused, one that is free again is not", async () => {
    const { dispatch, answer } = playedDispatch();
    const first = dispatch.call(page, 5, "jobs.list", {});
    expect(await dispatch.call(page, 5, "jobs.list", {})).toMatchObject({ ok: false });
    answer(ok({ jobs: [] }));
    await first;
    expect(await dispatch.call(page, 5, "network.count", {})).toMatchObject({ ok: true });
  });

  test("tokens become paths, and only those of the caller's own window", async () => {
    const { dispatch, grants, asked } = playedDispatch();
    const { token } = grants.grant(page.owner, "/home/ada/news");
    void dispatch.call(page, 1, "imports.start", { sources: [token] });
    expect(asked).toEqual([["imports.start", { sources: ["/home/ada/news"] }]]);
    const stolen = await dispatch.call({ owner: 2 }, 1, "imports.start", { sources: [token] });
    expect(stolen).toEqual({ ok: false, error: { code: "path_denied" } });
  });

  test("a cancel reaches the call of the same window and id, once it is under way", () => {
    const { dispatch, cancel } = playedDispatch();
    void dispatch.call(page, 1, "jobs.list", {});
    dispatch.cancel({ owner: 2 }, 1);
    dispatch.cancel(page, 2);
    expect(cancel).not.toHaveBeenCalled();
    dispatch.cancel(page, 1);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("what a person can cause is told, a bug is told by an id only", async () => {
    const { dispatch, log } = playedDispatch();
    const denied = await dispatch.call(page, 1, "projects.openGranted", { token: "x" });
    expect(denied).toEqual({ ok: false, error: { code: "path_denied" } });
    const broken = await dispatch.call(page, 2, "projects.openSample", {});
    expect(broken).toEqual({ ok: false, error: { code: "internal", errorId: "error-1" } });
    expect(log.join()).toContain("error-1 in projects.openSample: Error: not part of this test");
  });
});
