import type { CopyPairView } from "../../../shared/contract/copies.contract.ts";
import type { PairLayout } from "../../../shared/text/pair-layout.ts";
import type { Span } from "../../../shared/text/span.ts";

/** One difference of two texts in a few words. `before` stands in the source, `after` in what was taken from it. */
export interface ChangeChip {
  readonly kind: "number" | "wording" | "headline";
  readonly before: string | null;
  readonly after: string | null;
  /** Index of the change in the layout, to go there; -1 when it has no place. */
  readonly change: number;
}

const LONGEST = 64;
const NEXT_WORD = /^[^\S\n]+[\p{L}\p{N}’'-]{2,18}(?![\p{L}\p{N}])/u;

/** What differs, to read before the texts: numbers first, then other words, then headlines put in. */
export function changeChips(pair: CopyPairView, layout: PairLayout): readonly ChangeChip[] {
  const turned = pair.direction === "left-from-right";
  const taken = pair.direction === null ? null : turned ? "left" : "right";
  const inOrder = (left: string | null, right: string | null) =>
    turned ? { before: right, after: left } : { before: left, after: right };
  const numbers: ChangeChip[] = [];
  const wording: ChangeChip[] = [];
  const isNumber = numberChanges(pair, layout);
  for (const [index, change] of layout.changes.entries()) {
    const kind = isNumber.has(index) ? "number" : "wording";
    const left = wordsAt(pair.left.text, change.left, kind === "number");
    const right = wordsAt(pair.right.text, change.right, kind === "number");
    (kind === "number" ? numbers : wording).push({ kind, change: index, ...inOrder(left, right) });
  }
  const placed = new Set(isNumber.values());
  for (const [index, change] of pair.changedNumbers.entries()) {
    if (!placed.has(index))
      numbers.push({ kind: "number", change: -1, ...inOrder(change.left, change.right) });
  }
  return [...numbers, ...wording, ...(taken === null ? [] : headlines(pair, layout, taken))];
}

/** Which changes of the layout hold which of the changed numbers. */
function numberChanges(pair: CopyPairView, layout: PairLayout): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [number, { left, right }] of pair.changedNumbers.entries()) {
    const index = layout.changes.findIndex(
      (change, at) =>
        !found.has(at) &&
        rawWords(pair.left.text, change.left).includes(left) &&
        rawWords(pair.right.text, change.right).includes(right),
    );
    if (index >= 0) found.set(index, number);
  }
  return found;
}

function headlines(pair: CopyPairView, layout: PairLayout, side: "left" | "right"): ChangeChip[] {
  return layout[side].blocks.flatMap((block) =>
    block.kind === "paragraph" && block.role === "related-headline"
      ? [
          {
            kind: "headline" as const,
            before: null,
            after: wordsAt(pair[side].text, block, false),
            change: -1,
          },
        ]
      : [],
  );
}

function rawWords(text: string, span: Span | null): string {
  return span === null ? "" : text.slice(Math.max(0, span.start - 8), span.end + 8);
}

function wordsAt(text: string, span: Span | null, withNext: boolean): string | null {
  if (span === null) return null;
  const words = text.slice(span.start, span.end);
  const next = withNext ? (NEXT_WORD.exec(text.slice(span.end, span.end + 40))?.[0] ?? "") : "";
  const all = `${words}${next}`.replace(/\s+/gu, " ");
  return all.length > LONGEST ? `${all.slice(0, LONGEST - 1).trimEnd()}…` : all;
}
