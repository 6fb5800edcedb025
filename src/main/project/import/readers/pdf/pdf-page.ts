import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import type { PdfDocument } from "./pdf-open.ts";

/** A run of characters on a page. Lengths are points (1/72 inch); y grows downward and is the base line's. */
export interface TextBox {
  readonly words: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which the page draws them; runs of white space among them. */
  readonly boxes: readonly TextBox[];
  /** Words that stand at another angle than the rest: stamps, marks at the margin. */
  readonly sideways: readonly string[];
  readonly characters: number;
  /** More runs of text than are read of one page. */
  readonly cut: boolean;
}

interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

interface Placed {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Quarter turns from upright, 0 to 3. */
  readonly turn: number;
}

/** Real pages have a few thousand at most. */
const RUN_LIMIT = 50_000;

/** Reads where the characters of one page stand, with the page turned as its text is. Numbers count from 1. */
export async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  try {
    const viewport = page.getViewport({ scale: 1 });
    const runs = await readRuns(
      page.streamTextContent({ includeMarkedContent: false, disableNormalization: true }),
    );
    const placed = runs.list.map((run) => place(run, viewport.transform)).filter((run) => run !== null);
    return arrange(placed, viewport.width, viewport.height, runs.cut);
  } finally {
    page.cleanup();
  }
}

async function readRuns(stream: ReadableStream): Promise<{ list: Run[]; cut: boolean }> {
  const reader = stream.getReader();
  const list: Run[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { list, cut: false };
    for (const item of itemsOf(value)) if (isRun(item) && item.str !== "") list.push(item);
    if (list.length > RUN_LIMIT) {
      await reader.cancel();
      return { list: list.slice(0, RUN_LIMIT), cut: true };
    }
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null || !("items" in value)) return [];
  return Array.isArray(value.items) ? value.items : [];
}

function isRun(item: unknown): item is Run {
  if (typeof item !== "object" || item === null || !("str" in item) || !("transform" in item)) return false;
  return typeof item.str === "string" && Array.isArray(item.transform) && "width" in item;
}

function place(run: Run, page: readonly number[]): Placed | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = run.transform;
  const [pa = 1, pb = 0, pc = 0, pd = -1, pe = 0, pf = 0] = page;
  const along = { x: pa * a + pc * b, y: pb * a + pd * b };
  const size = Math.hypot(pa * c + pc * d, pb * c + pd * d) || Math.hypot(along.x, along.y);
  const x = pa * e + pc * f + pe;
  const y = pb * e + pd * f + pf;
  if (![x, y, size, run.width].every(Number.isFinite)) return null;
  const turn = (Math.round(Math.atan2(along.y, along.x) / (Math.PI / 2)) + 4) % 4;
  return { words: canonicalText(run.str), x, y, width: Math.abs(run.width), size: size || 1, turn };
}

/** Turns the page so that most of its characters stand upright, and sets the others aside. */
function arrange(runs: readonly Placed[], width: number, height: number, cut: boolean): PdfPage {
  const perTurn = [0, 0, 0, 0];
  for (const run of runs) perTurn[run.turn] = (perTurn[run.turn] ?? 0) + run.words.length;
  const turn = perTurn.indexOf(Math.max(...perTurn));
  const upright = runs.filter((run) => run.turn === turn);
  const boxes = upright.map((run) => {
    const at = turnBack(run, turn, width, height);
    return { words: run.words, x0: at.x, x1: at.x + run.width, y: at.y, size: run.size };
  });
  const sides = turn % 2 === 0 ? { width, height } : { width: height, height: width };
  return {
    ...sides,
    boxes,
    sideways: joinSideways(runs.filter((run) => run.turn !== turn)),
    characters: upright.reduce((sum, run) => sum + run.words.replace(/\s/gu, "").length, 0),
    cut,
  };
}

function turnBack(run: Placed, turn: number, width: number, height: number): { x: number; y: number } {
  if (turn === 1) return { x: run.y, y: width - run.x };
  if (turn === 2) return { x: width - run.x, y: height - run.y };
  if (turn === 3) return { x: height - run.y, y: run.x };
  return { x: run.x, y: run.y };
}

function joinSideways(runs: readonly Placed[]): string[] {
  const lines = new Map<string, string>();
  for (const run of runs) {
    const line = `${run.turn}:${Math.round(run.turn % 2 === 0 ? run.y : run.x)}`;
    lines.set(line, (lines.get(line) ?? "") + run.words);
  }
  return [...lines.values()]
    .map((words) => words.replace(/\s+/gu, " ").trim())
    .filter((words) => words !== "");
}
