import type { Page } from "@playwright/test";

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

const LINES = 12;

/** Takes a profile of the page's own thread until the answer is called: the functions that took most, in ms with all they called. */
export async function profilePage(page: Page): Promise<() => Promise<string[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 500 });
  await session.send("Profiler.start");
  return async () => {
    const { profile } = (await session.send("Profiler.stop")) as { profile: Profile };
    await session.detach();
    return costliest(profile);
  };
}

function costliest({ nodes, samples = [], timeDeltas = [] }: Profile): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)),
  );
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const ms = (timeDeltas[at] ?? 0) / 1000;
    const seen = new Set<string>();
    for (let node = byId.get(id); node !== undefined; node = byId.get(parents.get(node.id) ?? -1)) {
      const name = nameOf(node.callFrame);
      if (seen.size === 0) own.set(name, (own.get(name) ?? 0) + ms);
      if (!seen.has(name)) whole.set(name, (whole.get(name) ?? 0) + ms);
      seen.add(name);
    }
  }
  for (const idle of ["(idle)", "(root)", "(program)"]) whole.delete(idle);
  return [...whole]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LINES)
    .map(([name, ms]) => `${ms.toFixed(0)} ms (own ${(own.get(name) ?? 0).toFixed(0)})  ${name}`);
}

function nameOf({ functionName, url, lineNumber, columnNumber }: CallFrame): string {
  const name = functionName === "" ? "(unnamed)" : functionName;
  return url === "" ? name : `${name} ${url.split("/").at(-1)}:${lineNumber + 1}:${columnNumber}`;
}
