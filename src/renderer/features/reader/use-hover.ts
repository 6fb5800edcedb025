import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type MarkOwner, ownersAt, type ReaderMarks } from "./reader-marks.ts";

const DELAY_MS = 350;

interface Card {
  readonly owners: readonly MarkOwner[];
  readonly top: number;
  readonly left: number;
}

/** Shows a card when the pointer rests on a mark. */
export function useHover(
  column: RefObject<HTMLElement | null>,
  inner: RefObject<HTMLElement | null>,
  marks: ReaderMarks,
  hidden: boolean,
) {
  const [card, setCard] = useState<Card | null>(null);
  const timer = useRef(0);
  const over = useRef<Element | null>(null);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const leave = () => {
    window.clearTimeout(timer.current);
    over.current = null;
    setCard(null);
  };
  const show = (words: HTMLElement) => {
    const box = inner.current?.getBoundingClientRect();
    const place = words.getBoundingClientRect();
    const owners = ownersAt(marks, Number(words.dataset.start));
    if (box === undefined || owners.length === 0) return;
    const left = Math.max(8, Math.min(place.left - box.left, box.width - 330));
    setCard({ owners, top: place.bottom - box.top + 8, left });
  };
  const onPointerMove = (event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const mark = hidden || event.buttons !== 0 ? null : (target?.closest("[data-mark]") ?? null);
    if (mark === null || column.current?.contains(mark) !== true) return leave();
    const words = mark.querySelector<HTMLElement>("[data-start]");
    if (words === null || words === over.current) return;
    // Text scrolled under a resting pointer moves no pointer: only a real movement opens a card.
    leave();
    over.current = words;
    timer.current = window.setTimeout(() => show(words), DELAY_MS);
  };
  return { card, handlers: { onPointerMove, onPointerLeave: leave, onPointerDown: leave } };
}
