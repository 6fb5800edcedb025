import { useCallback, useEffect, useRef } from "react";

/**
 * A function that stays the same for the life of the component and does what the last drawing gave: for children that
 * are drawn again only when their props change. To be called by events, not while drawing.
 */
export function useSteady<Given extends readonly unknown[], Result>(
  act: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
