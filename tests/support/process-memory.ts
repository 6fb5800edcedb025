import { readdirSync, readFileSync } from "node:fs";

/** What a process and all it has started hold in memory. MB. */
export interface Memory {
  /** All together. A page that several of them share counts once: Linux's proportional set size. */
  readonly all: number;
  /** The same by kind of process, the largest first. */
  readonly parts: readonly (readonly [kind: string, mb: number])[];
}

const NOTHING: Memory = { all: 0, parts: [] };

/**
 * Looks at a process and its descendants now and then; the answer ends it and gives the moment at which they held most.
 * A look costs some ms of the kernel's time for each process. Linux only, else nothing.
 */
export function watchMemory(pid: number, everyMs = 250): () => Memory {
  let peak = NOTHING;
  const look = (): void => {
    const now = memoryOf(pid);
    if (now.all > peak.all) peak = now;
  };
  look();
  const timer = setInterval(look, everyMs);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** What a process and its descendants hold now. */
export function memoryOf(pid: number): Memory {
  const sums = new Map<string, number>();
  for (const one of treeOf(pid)) {
    const mb = Number(/^Pss:\s+(\d+)/mu.exec(textOf(one, "smaps_rollup"))?.[1] ?? 0) / 1024;
    const kind = kindOf(textOf(one, "cmdline"));
    sums.set(kind, (sums.get(kind) ?? 0) + mb);
  }
  const parts = [...sums].sort(([, a], [, b]) => b - a);
  return { all: parts.reduce((sum, [, mb]) => sum + mb, 0), parts };
}

/** "1,234 MB: project 600, window 300" */
export function showMemory({ all, parts }: Memory): string {
  return `${Math.round(all)} MB: ${parts.map(([kind, mb]) => `${kind} ${Math.round(mb)}`).join(", ")}`;
}

/** Any thread of a process may have started another. */
function treeOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    textOf(pid, `task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Chromium's processes say their kind; ours is known by its file. */
function kindOf(command: string): string {
  if (/project\.js|project\/index\.ts/u.test(command)) return "project";
  return /--type=([\w-]+)/u.exec(command)?.[1] ?? "shell";
}

/** A file of /proc; empty when the process is gone, or on another system. */
function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
