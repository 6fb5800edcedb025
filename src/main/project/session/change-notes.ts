import type { Topic } from "../../../shared/contract/define.ts";

/** Tells the window what background work changed. */
export interface ChangeNotes {
  note(topics: readonly Topic[]): void;
  /** Tells now what was held back. */
  flush(): void;
}

/**
 * While `isBusy`, changes are told at most once in `gapMs`, topics joined: each makes the window ask again for all it
 * shows, which costs threads and frames that the work under way needs. The first is told at once, nothing is dropped, and
 * without work under way nothing waits. What people do is not told through here: it shows at once.
 */
export function createChangeNotes(options: {
  readonly publish: (topics: readonly Topic[]) => void;
  readonly isBusy: () => boolean;
  readonly nowMs: () => number;
  readonly gapMs: number;
}): ChangeNotes {
  const held = new Set<Topic>();
  let timer: NodeJS.Timeout | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;

  function flush(): void {
    clearTimeout(timer ?? undefined);
    timer = null;
    if (held.size === 0) return;
    const topics = [...held];
    held.clear();
    toldAt = options.nowMs();
    options.publish(topics);
  }

  return {
    note(topics) {
      for (const topic of topics) held.add(topic);
      const waitMs = toldAt + options.gapMs - options.nowMs();
      if (waitMs <= 0 || !options.isBusy()) return flush();
      if (timer !== null) return;
      timer = setTimeout(flush, Math.min(waitMs, options.gapMs));
      timer.unref();
    },
    flush,
  };
}
