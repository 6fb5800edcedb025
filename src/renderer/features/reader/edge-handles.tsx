import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { readerCopy } from "../../copy/reader.ts";
import { offsetOfPoint, rangeOfSpan } from "./dom-offsets.ts";
import styles from "./reader.module.css";
import type { Edge, Edges } from "./use-edges.ts";

export interface EdgeHandlesProps {
  readonly edges: Edges;
  readonly column: RefObject<HTMLElement | null>;
  readonly inner: RefObject<HTMLElement | null>;
  /** Changes whenever the article's elements do. */
  readonly drawn: unknown;
}

interface Place {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

/** Two grips at the edges of the selected mark. They are dragged by the pointer; keys do the same without them. */
export function EdgeHandles({ edges, column, inner, drawn }: EdgeHandlesProps) {
  const { held, moving } = edges;
  const [places, setPlaces] = useState<Readonly<Record<Edge, Place>> | null>(null);
  const dragged = useRef<Edge | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other elements stand elsewhere.
  useLayoutEffect(() => {
    setPlaces(held === null ? null : placesOf(column.current, inner.current, held));
  }, [column, inner, held?.start, held?.end, drawn]);
  if (places === null) return null;
  const handle = (edge: Edge) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = edge;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged.current !== edge || column.current === null) return;
      const point = document.caretPositionFromPoint(event.clientX, event.clientY);
      const at = point === null ? null : offsetOfPoint(column.current, point.offsetNode, point.offset);
      if (at !== null) edges.drag(edge, at, event.altKey);
    },
    onPointerUp: () => {
      dragged.current = null;
      edges.keep();
    },
  });
  return (["start", "end"] as const).map((edge) => (
    <span
      key={edge}
      className={styles.handle}
      data-edge={edge}
      data-picked={moving?.edge === edge ? "" : undefined}
      title={readerCopy.edges.handle[edge]}
      style={{ top: places[edge].top, left: places[edge].left, height: places[edge].height }}
      {...handle(edge)}
    />
  ));
}

/** Where the first and the last character begin and end, in CSS pixels from the inner box. */
function placesOf(
  column: HTMLElement | null,
  inner: HTMLElement | null,
  span: Span,
): Readonly<Record<Edge, Place>> | null {
  if (column === null || inner === null) return null;
  const first = rangeOfSpan(column, { start: span.start, end: span.start + 1 });
  const last = rangeOfSpan(column, { start: span.end - 1, end: span.end });
  if (first === null || last === null) return null;
  const box = inner.getBoundingClientRect();
  const [from, to] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
  if (from.height === 0 || to.height === 0) return null;
  return {
    start: {
      top: from.top - box.top,
      height: from.height,
      left: (isRightToLeft(first) ? from.right : from.left) - box.left,
    },
    end: {
      top: to.top - box.top,
      height: to.height,
      left: (isRightToLeft(last) ? to.left : to.right) - box.left,
    },
  };
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether a character is written against the usual direction: then its beginning is at the right. */
function isRightToLeft(character: Range): boolean {
  return RIGHT_TO_LEFT.test(character.toString());
}

/** What the keys do while an edge is in hand. */
export function EdgeHint({ edge }: { readonly edge: Edge }) {
  return (
    <p className={styles.edgeHint} data-edge-hint="">
      <b>{readerCopy.edges.hint(edge)}</b> {readerCopy.edges.hintKeys}
    </p>
  );
}
