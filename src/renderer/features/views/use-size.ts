import { type RefObject, useEffect, useState } from "react";

/** Width and height of an element in whole CSS pixels; zero until it is on screen. */
export function useSize(element: RefObject<HTMLElement | null>): {
  readonly width: number;
  readonly height: number;
} {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const measure = () =>
      setSize((before) => {
        const [width, height] = [Math.floor(target.clientWidth), Math.floor(target.clientHeight)];
        return before.width === width && before.height === height ? before : { width, height };
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
