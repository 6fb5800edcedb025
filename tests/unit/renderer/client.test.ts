import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, test, vi } from "vitest";
import { invalidateTopics, watchesAny } from "../../../src/renderer/client/change-feed.ts";
import { withProgress } from "../../../src/renderer/client/use-jobs.ts";
import type { JobProgress } from "../../../src/shared/domain/job.ts";

const job: JobProgress = {
  jobId: "j1",
  kind: "import",
  state: "running",
  done: 3,
  total: 10,
  current: null,
  report: null,
  cancellable: true,
  pausable: true,
  lacksRoom: false,
};

describe("the change feed", () => {
  test("asks again exactly what watches a changed topic", () => {
    expect(watchesAny(["articles.list", {}], ["tags"])).toBe(true);
    expect(watchesAny(["imports.list", {}], ["tags", "claims"])).toBe(false);
    expect(watchesAny(["something else"], ["tags"])).toBe(false);
  });
});

describe("a change while the first answer is on its way", () => {
  test("is not missed", async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const answers: ((value: string) => void)[] = [];
    const observer = new QueryObserver<string>(client, {
      queryKey: ["project.status", {}],
      queryFn: () => new Promise<string>((answer) => answers.push(answer)),
    });
    const stop = observer.subscribe(() => undefined);
    const asked = invalidateTopics(client, ["project"]);
    answers[0]?.("before the change");
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.("after the change");
    await asked;
    expect(observer.getCurrentResult().data).toBe("after the change");
    stop();
    client.clear();
  });
});

describe("jobs", () => {
  test("follow the last word", () => {
    const jobs = withProgress(withProgress(new Map(), job), { ...job, done: 7 });
    expect(jobs.get("j1")?.done).toBe(7);
  });

  test("that ended stay ended when progress arrives late", () => {
    const ended = withProgress(new Map(), { ...job, state: "finished" });
    expect(withProgress(ended, job).get("j1")?.state).toBe("finished");
  });
});
