/** While many articles come in, stories are formed anew at most this often, in ms. */
const LEAST_GAP = 3000;
/** Forming them takes as long as there are links: it gets at most this share of the time. */
const MOST_SHARE = 0.1;

/** When stories are formed anew while links come in: the more links there are, the longer it waits. */
export class StoryPace {
  private readonly nowMs: () => number;
  private dueAt = 0;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  isDue(): boolean {
    return this.nowMs() > this.dueAt;
  }

  /** They were formed just now, and it took since `startedMs`. */
  formed(startedMs: number): void {
    const now = this.nowMs();
    this.dueAt = now + Math.max(LEAST_GAP, (now - startedMs) / MOST_SHARE);
  }
}
