import type { CSSProperties } from "react";
import { keep, readKept } from "../../client/kept-state.ts";
import { createStore, useStore } from "../../client/store.ts";

/** How the text of articles is shown. Size and measure are kept; what is hidden or faded is for this sitting. */
export interface ReadingLook {
  /** Size of the text in CSS pixels. */
  readonly size: number;
  /** Length of a line in the width of a zero; about as many letters. */
  readonly measure: number;
  /** Everything but the marked words is pale. */
  readonly faded: boolean;
  /** No marks at all, for clean reading. */
  readonly hidden: boolean;
}

export const LOOK_LIMITS = {
  size: { min: 13, max: 32, step: 1, usual: 18 },
  measure: { min: 38, max: 110, step: 6, usual: 66 },
} as const;

const STORED_AS = "wirebench.reading";

/** Reads what was kept; anything unexpected falls back to the usual. */
export function lookFrom(stored: string | null): ReadingLook {
  let saved: unknown = null;
  try {
    saved = stored === null ? null : JSON.parse(stored);
  } catch {
    saved = null;
  }
  const number = (key: "size" | "measure"): number => {
    const value: unknown = typeof saved === "object" && saved !== null ? Reflect.get(saved, key) : null;
    const { min, max, usual } = LOOK_LIMITS[key];
    return typeof value === "number" && value >= min && value <= max ? value : usual;
  };
  return { size: number("size"), measure: number("measure"), faded: false, hidden: false };
}

const store = createStore<ReadingLook>(lookFrom(typeof window === "undefined" ? null : readKept(STORED_AS)));

function change(part: Partial<ReadingLook>): ReadingLook {
  store.set((look) => ({ ...look, ...part }));
  const look = store.get();
  keep(STORED_AS, { size: look.size, measure: look.measure });
  return look;
}

function step(key: "size" | "measure", direction: 1 | -1): ReadingLook {
  const { min, max, step: by } = LOOK_LIMITS[key];
  return change({ [key]: Math.min(max, Math.max(min, store.get()[key] + by * direction)) });
}

/** Everything that changes the look; each answers with the look as it is then. */
export const readingLook = {
  size: (direction: 1 | -1) => step("size", direction),
  measure: (direction: 1 | -1) => step("measure", direction),
  usual: () => change({ size: LOOK_LIMITS.size.usual, measure: LOOK_LIMITS.measure.usual }),
  fade: () => change({ faded: !store.get().faded, hidden: false }),
  hide: () => change({ hidden: !store.get().hidden }),
};

export function useReadingLook(): ReadingLook {
  return useStore(store);
}

/** The look as custom properties of the style sheet. */
export function lookStyle(look: ReadingLook): CSSProperties {
  const properties: Record<string, string> = {
    "--read-size": `${look.size}px`,
    "--read-measure": `${look.measure}ch`,
  };
  return properties;
}
