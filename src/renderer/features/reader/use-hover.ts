import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type MarkOwner, ownersAt, type ReaderMarks } from "./reader-marks.ts";

const DELAY_MS = 350;

interface Card {
  readonly owners: readonly MarkOwner[];
  /** The block whose role the pointer rests on, or null. */
  readonly block: number | null;
  readonly top: number;
  readonly left: number;
}

/** Shows a card when the pointer rests on a mark, or on the label that says what a paragraph is. */
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
    const label = words.dataset.zoneLabel;
    const owners = label === undefined ? ownersAt(marks, Number(words.dataset.start)) : [];
    if (box === undefined || (owners.length === 0 && label === undefined)) return;
    const left = Math.max(8, Math.min(place.left - box.left, box.width - 330));
    const block = label === undefined ? null : Number(label);
    setCard({ owners, block, top: place.bottom - box.top + 8, left });
  };
  const onPointerMove = (event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const label = event.buttons === 0 ? (target?.closest<HTMLElement>("[data-zone-label]") ?? null) : null;
    const mark = hidden || event.buttons !== 0 ? null : (target?.closest("[data-mark]") ?? null);
    const touched = label ?? mark;
    if (touched === null || column.current?.contains(touched) !== true) return leave();
    const words = label ?? mark?.querySelector<HTMLElement>("[data-start]") ?? null;
    if (words === null || words === over.current) return;
    // Text scrolled under a resting pointer moves no pointer: only a real movement opens a card.
    leave();
    over.current = words;
    timer.current = window.setTimeout(() => show(words), DELAY_MS);
  };
  return { card, handlers: { onPointerMove, onPointerLeave: leave, onPointerDown: leave } };
}
