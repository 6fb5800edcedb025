import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { BlockGroup } from "./block-groups.ts";

/** With so few groups everything stands on the page: then a selection or the browser's own search reach all of it. */
const FEW = 10;
/** Groups this far from the window's edges come on the page, as a share of its height. */
const AHEAD = "150% 0px";

export interface NearGroups {
  readonly isNear: (group: number) => boolean;
  /** The height to keep for a group that is not on the page, in CSS pixels. */
  readonly heightOf: (group: number) => number;
  /** Another value whenever other groups stand on the page. */
  readonly version: unknown;
}

/**
 * Which groups of a very long text stand on the page: those near the window and around the `wanted` blocks. The others
 * keep their height, and a group with selected words stays.
 */
export function useNearGroups(
  groups: readonly BlockGroup[],
  column: RefObject<HTMLElement | null>,
  wanted: readonly number[],
): NearGroups {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0, 1]));
  const heights = useRef(new Map<number, number>());
  const all = groups.length <= FEW;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other groups are other elements to watch.
  useEffect(() => {
    const root = column.current?.closest<HTMLElement>("[data-scroller]") ?? null;
    if (all || root === null) return undefined;
    heights.current.clear();
    const watch = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting, boundingClientRect } of entries) {
            const group = groupOf(target);
            if (isIntersecting) next.add(group);
            else if (!holdsSelection(target)) {
              if (next.delete(group)) heights.current.set(group, boundingClientRect.height);
            }
          }
          return next;
        });
      },
      { root, rootMargin: AHEAD },
    );
    for (const element of column.current?.querySelectorAll("[data-group]") ?? []) watch.observe(element);
    return () => watch.disconnect();
  }, [groups, column, all]);
  const kept = wanted.map((block) => groups.findIndex((group) => block >= group.first && block < group.end));
  const key = kept.join();
  return useMemo(() => {
    const around = key === "" ? [] : key.split(",").map(Number);
    return {
      isNear: (group) =>
        all || near.has(group) || around.some((one) => one >= 0 && Math.abs(one - group) <= 1),
      heightOf: (group) => heights.current.get(group) ?? groups[group]?.height ?? 0,
      version: { near, key },
    };
  }, [all, near, key, groups]);
}

function groupOf(element: Element): number {
  return element instanceof HTMLElement ? Number(element.dataset.group) : -1;
}

function holdsSelection(element: Element): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}
