import { useEffect, useRef, useState } from "react";
import type { CopyLinkView } from "../../../shared/contract/copies.contract.ts";
import { type ArticlePair, navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { copiesCopy } from "../../copy/copies.ts";
import { type CopyQueue, pairKey } from "./use-copy-queue.ts";

type Decision = CopyLinkView["decision"];
type Relation = CopyLinkView["relation"];

export interface Review {
  /** Decides the pair and opens the next undecided one; null takes the decision back and stays. */
  readonly decide: (decision: Decision, relation?: Relation) => Promise<void>;
  readonly acceptIdentical: () => Promise<void>;
  /** Goes along the queue. */
  readonly step: (by: 1 | -1) => void;
  /** The last thing that happened, for screen readers. */
  readonly said: string;
  readonly busy: boolean;
}

/** The way through the queue: what a decision does, and which pair comes next. */
export function useReview(queue: CopyQueue, link: CopyLinkView | null): Review {
  const command = useWorkbenchCommand("copies.decide");
  const identical = useWorkbenchCommand("copies.acceptIdentical");
  const [said, setSaid] = useState("");
  const [decided, setDecided] = useState<readonly ArticlePair[]>([]);
  const gone = useRef(new Set<string>());
  const waiting = useRef(0);
  const total = queue.counts?.total ?? 0;
  const isOpen = (candidate: CopyLinkView | null): candidate is CopyLinkView =>
    candidate !== null && candidate.decision === null && !gone.current.has(pairKey(candidate));
  const nextOpen = (after: number): CopyLinkView | null => {
    for (let step = 1; step <= total; step++) {
      const candidate = queue.linkAt((after + step) % total);
      if (isOpen(candidate)) return candidate;
    }
    return null;
  };
  // A pair that was decided here and is undecided again was undone: it is shown again.
  useEffect(() => {
    if (queue.stamp > 0 && waiting.current === 0) gone.current.clear();
  }, [queue.stamp]);
  const last = decided.at(-1);
  const back = last === undefined || gone.current.has(pairKey(last)) ? -1 : queue.indexOf(last);
  const isUndone = last !== undefined && back >= 0 && queue.linkAt(back)?.decision === null;
  useEffect(() => {
    if (!isUndone || last === undefined) return;
    setDecided((pairs) => pairs.slice(0, -1));
    navigate.showPair(last);
  }, [isUndone, last]);

  const decide = async (decision: Decision, relation?: Relation) => {
    if (link === null) return;
    const pair = { a: link.a, b: link.b };
    if (decision !== null) {
      gone.current.add(pairKey(pair));
      setSaid(
        decision === "accepted"
          ? copiesCopy.said.accepted(relation ?? link.relation)
          : copiesCopy.said[decision],
      );
      const next = nextOpen(queue.indexOf(pair));
      if (next !== null) navigate.showPair({ a: next.a, b: next.b });
    } else setSaid(copiesCopy.said.takenBack);
    waiting.current += 1;
    const result = await command.run({
      pairs: [pair],
      decision,
      ...(relation === undefined ? {} : { relation }),
    });
    waiting.current -= 1;
    if (result.ok && decision !== null) setDecided((pairs) => [...pairs, pair].slice(-200));
    if (!result.ok) {
      gone.current.delete(pairKey(pair));
      navigate.showPair(pair);
    }
  };
  const acceptIdentical = async () => {
    const result = await identical.run({});
    if (!result.ok) return;
    setSaid(copiesCopy.said.identical(result.value.accepted));
    if (link?.relation === "identical") navigate.showPair(null);
  };
  const step = (by: 1 | -1) => {
    const here = link === null ? -1 : queue.indexOf(link);
    const next = queue.linkAt(Math.min(total - 1, Math.max(0, here + by)));
    if (next !== null) navigate.showPair({ a: next.a, b: next.b });
  };
  return { decide, acceptIdentical, step, said, busy: identical.busy };
}
