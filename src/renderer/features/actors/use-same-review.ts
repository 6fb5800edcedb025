import { useRef, useState } from "react";
import type { ActorPair } from "../../../shared/contract/actors.contract.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useListPages } from "../../client/use-list-pages.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { actorsPlace } from "./actors-place.ts";

const copy = actorsDepthCopy.same;

function keyOf({ a, b }: ActorPair): string {
  return `${a.id} ${b.id}`;
}

/** The review of actors that may be one: the pair in hand, its decisions, and their keys. */
export function useSameReview() {
  const list = useListPages("actors.possiblySame", {}, ({ pairs }) => pairs);
  const [at, select] = useState(0);
  const [swapped, setSwapped] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const merge = useWorkbenchCommand("actors.merge");
  const apart = useWorkbenchCommand("actors.tellApart");
  const deciding = useRef(false);
  const total = list.page?.total ?? 0;
  const index = Math.min(at, Math.max(0, total - 1));
  const pair = list.rowAt(index);
  const sides = pair === undefined ? null : sidesOf(pair, swapped === keyOf(pair));
  const step = (by: 1 | -1) => select(Math.min(total - 1, Math.max(0, index + by)));
  const swap = () => {
    if (pair !== undefined) setSwapped(swapped === keyOf(pair) ? null : keyOf(pair));
  };
  // The decided pair leaves the list, so the next one comes to its place.
  const decide = async (how: "merge" | "apart") => {
    if (sides === null || deciding.current) return;
    const { stays, goes } = sides;
    deciding.current = true;
    const done =
      how === "merge"
        ? await merge.run({ into: stays.id, actorIds: [goes.id] })
        : await apart.run({ actorIds: [stays.id, goes.id], different: true });
    deciding.current = false;
    if (!done.ok) return;
    setSaid(how === "merge" ? copy.saidMerged(goes.name, stays.name) : copy.saidApart(stays.name, goes.name));
  };
  const once = (how: "merge" | "apart") => (event: KeyboardEvent) => {
    if (!event.repeat) void decide(how);
  };
  useShortcut("mergeActors", once("merge"), pair !== undefined);
  useShortcut("tellApart", once("apart"), pair !== undefined);
  useShortcut("swapActors", swap);
  useShortcut("skip", () => step(1), pair !== undefined);
  useShortcut("previousPair", () => step(-1), pair !== undefined);
  useShortcut("up", () => actorsPlace.register());
  return { list, total, index, pair, sides, said, select, step, swap, decide };
}

/** The one that is mentioned more stays, unless one swaps them. */
function sidesOf({ a, b }: ActorPair, isSwapped: boolean): Record<"stays" | "goes", ActorPair["a"]> {
  return a.mentions >= b.mentions !== isSwapped ? { stays: a, goes: b } : { stays: b, goes: a };
}
