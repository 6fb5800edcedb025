import type { AlignedPoint } from "../../ui/scroll-map.ts";

/** Where each shared passage begins and ends in both columns, in CSS pixels from the top of their content. */
export function passageHeights(left: HTMLElement, right: HTMLElement): readonly AlignedPoint[] {
  const others = heightsIn(right);
  return [...heightsIn(left)].flatMap(([passage, own]) => {
    const other = others.get(passage);
    if (other === undefined) return [];
    return [
      { left: own.top, right: other.top },
      { left: own.bottom, right: other.bottom },
    ];
  });
}

function heightsIn(column: HTMLElement): ReadonlyMap<string, { top: number; bottom: number }> {
  const origin = column.getBoundingClientRect().top - column.scrollTop;
  const heights = new Map<string, { top: number; bottom: number }>();
  for (const part of column.querySelectorAll<HTMLElement>("[data-passage]")) {
    const { top, bottom } = part.getBoundingClientRect();
    const passage = part.dataset.passage ?? "";
    const known = heights.get(passage);
    heights.set(passage, { top: known?.top ?? top - origin, bottom: bottom - origin });
  }
  return heights;
}
