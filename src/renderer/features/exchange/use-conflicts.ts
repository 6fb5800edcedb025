import { useEffect, useRef, useState } from "react";
import type { Conflict } from "../../../shared/contract/exchange.contract.ts";
import { undo } from "../../app/history.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import type { WorkbenchError } from "../../client/workbench-client.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { usePersonFilter } from "../../marking/person-filter.tsx";
import { conflictKey, placeAfter, type Resolution } from "./conflict-options.ts";

const LISTED = 200;

export interface ConflictReview {
  /** Null until they are known. */
  readonly conflicts: readonly Conflict[] | null;
  readonly total: number;
  readonly error: WorkbenchError | null;
  readonly selected: number;
  readonly select: (index: number) => void;
  readonly step: (by: 1 | -1) => void;
  /** Settles the conflict on screen; the next one shows. `said` is for screen readers. */
  readonly resolve: (resolution: Resolution | null, said: string) => Promise<void>;
  /** Takes the last decision back and shows it again. */
  readonly undoLast: () => Promise<void>;
  readonly said: string;
  readonly busy: boolean;
}

/** The way through the list of conflicts. */
export function useConflicts(): ConflictReview {
  const personId = usePersonFilter();
  const query = useWorkbenchQuery(
    "conflicts.list",
    { ...(personId === null ? {} : { personId }), offset: 0, limit: LISTED },
    { keepPrevious: true },
  );
  const command = useWorkbenchCommand("conflicts.resolve");
  const [key, setKey] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const place = useRef(0);
  const decided = useRef<string[]>([]);
  const conflicts = query.data?.conflicts ?? null;
  const total = query.data?.total ?? 0;
  const keys = (conflicts ?? []).map(conflictKey);
  const selected = placeAfter(keys, key, place.current);
  useEffect(() => {
    place.current = Math.max(0, selected);
  }, [selected]);
  const select = (index: number) => setKey(keys[index] ?? null);
  const resolve = async (resolution: Resolution | null, words: string) => {
    const here = keys[selected];
    if (resolution === null || here === undefined || command.busy) return;
    const next = keys[selected + 1] ?? keys[selected - 1] ?? null;
    const done = await command.run(resolution);
    if (!done.ok) return;
    decided.current.push(here);
    setKey(next);
    setSaid(`${words} ${exchangeCopy.conflicts.said.left(Math.max(0, total - 1))}`);
  };
  const undoLast = async () => {
    const last = decided.current.pop();
    await undo();
    if (last !== undefined) setKey(last);
  };
  return {
    conflicts,
    total,
    error: conflicts === null ? query.error : null,
    selected,
    select,
    step: (by) => select(Math.min(keys.length - 1, Math.max(0, selected + by))),
    resolve,
    undoLast,
    said,
    busy: command.busy,
  };
}
