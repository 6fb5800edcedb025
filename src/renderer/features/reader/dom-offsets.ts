import type { Span } from "../../../shared/domain/anchor.ts";

/**
 * Where a point of the page stands in the article's text, in UTF-16 units. Every text node of the article is the only
 * child of an element with `data-start`; what is drawn around it (letters, labels) comes from the style sheet.
 * Null for a point outside the article.
 */
export function offsetOfPoint(column: Element, node: Node, offset: number): number | null {
  if (!column.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const start = startOf(node.parentElement);
    return start === null ? null : start + offset;
  }
  const child = node.childNodes[offset];
  if (child !== undefined) {
    const first = firstMarked(child);
    if (first !== null) return startOf(first);
  }
  const before = node.childNodes[offset - 1] ?? node;
  const last = lastMarked(before);
  const start = startOf(last);
  return last === null || start === null ? null : start + (last.textContent?.length ?? 0);
}

/** The span of the article's text that is selected on the page; null when nothing of it is. */
export function selectedSpan(column: Element, selection: Selection | null): Span | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOfPoint(column, range.startContainer, range.startOffset);
  const end = offsetOfPoint(column, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  return { start, end };
}

/** The page range of a span of the article; null when its block is not on the page. */
export function rangeOfSpan(column: Element, span: Span): Range | null {
  return rangesOfSpans(column, [span])[0] ?? null;
}

/** The page ranges of many spans; those whose block is not on the page are left out. */
export function rangesOfSpans(column: Element, spans: readonly Span[]): Range[] {
  if (spans.length === 0) return [];
  const groups = column.children;
  return spans.flatMap((span) => {
    const from = pointAt(groups, span.start);
    const to = pointAt(groups, Math.max(span.start, span.end - 1));
    if (from === null || to === null) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, Math.min(to.offset + 1, to.node.length));
    return [range];
  });
}

/** The element of the block that holds `offset`, or null. */
export function blockElementAt(column: Element, offset: number): HTMLElement | null {
  return blockHolding(column.children, offset);
}

function pointAt(groups: HTMLCollection, offset: number): { node: Text; offset: number } | null {
  const block = blockHolding(groups, offset);
  if (block === null) return null;
  for (const element of block.querySelectorAll("[data-start]")) {
    const start = startOf(element);
    const node = element.firstChild;
    if (start === null || !(node instanceof Text)) continue;
    if (offset >= start && offset < start + node.length) return { node, offset: offset - start };
  }
  return null;
}

/** Groups in the column, blocks in a group: both stand in order, so a binary search in each and no walk through the page. */
function blockHolding(elements: HTMLCollection, offset: number): HTMLElement | null {
  let low = 0;
  let high = elements.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (!(element instanceof HTMLElement)) return null;
    if (offset < Number(element.dataset.blockStart)) high = middle - 1;
    else if (offset >= Number(element.dataset.blockEnd)) low = middle + 1;
    else return element.dataset.group === undefined ? element : blockHolding(element.children, offset);
  }
  return null;
}

function startOf(element: Element | null): number | null {
  const value = element?.closest<HTMLElement>("[data-start]")?.dataset.start;
  return value === undefined ? null : Number(value);
}

function firstMarked(node: Node): Element | null {
  if (!(node instanceof Element)) return node.parentElement;
  return node.matches("[data-start]") ? node : node.querySelector("[data-start]");
}

function lastMarked(node: Node): Element | null {
  if (!(node instanceof Element)) return node.parentElement?.closest("[data-start]") ?? null;
  if (node.matches("[data-start]")) return node;
  const all = node.querySelectorAll("[data-start]");
  return all[all.length - 1] ?? null;
}
