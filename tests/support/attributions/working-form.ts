import type { Label, Place } from "./label.ts";
import { isInsideQuotation, trimmedPlace } from "./trimmed-place.ts";

/** One line of the working form that does not say exactly one place. */
export class WorkingFormError extends Error {}

/**
 * Reads labels written by hand as words instead of offsets, one a line:
 *
 *     first words ~ last words + second stretch | [the {Speaker}] <said> in a letter | name=Lena Orsk; optional
 *
 * "~" leaves words out, "+" joins stretches, a leading "@2 " takes the second occurrence. The middle part is looked for
 * in the paragraphs of the content and outside it: <cue>, [speaker], {core of the speaker}, other words only show the
 * place; "^" before it looks in the whole text, empty means neither. Quotation marks, apostrophes and dashes of any form
 * are equal. Throws a WorkingFormError for what is not found exactly once. The answer is in the order of the text.
 */
export function resolveLabels(text: string, form: string): Label[] {
  const plain = folded(text);
  return form
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => resolveLine(text, plain, line))
    .toSorted((a, b) => firstOf(a.content) - firstOf(b.content));
}

/** The one place of words with "~" in them, anywhere in the text. For ranges. */
export function placeOf(text: string, words: string): Place {
  return once(folded(text), folded(words), 0, text.length, words);
}

function resolveLine(text: string, plain: string, line: string): Label {
  const [said = "", credited = "", options = ""] = folded(line)
    .split("|")
    .map((part) => part.trim());
  const content = said
    .split(" + ")
    .map((stretch) => trimmedPlace(text, once(plain, stretch.trim(), 0, text.length, line)));
  const anywhere = credited.startsWith("^");
  const from = anywhere ? 0 : plain.lastIndexOf("\n", firstOf(content)) + 1;
  const end = plain.indexOf("\n", lastOf(content));
  const to = anywhere || end === -1 ? text.length : end;
  const credit = creditOf(plain, credited.replace(/^\^/, ""), from, to, content, line);
  const trimmed = (place: Place | null): Place | null => (place === null ? null : trimmedPlace(text, place));
  const [cue, speaker, core] = [trimmed(credit.cue), trimmed(credit.speaker), trimmed(credit.core)];
  const named = nameIn(text, plain, /name=([^;]+)/.exec(options)?.[1]?.trim());
  const own = speaker === null ? null : text.slice(...(core ?? speaker));
  const name = named ?? (own !== null && /^\p{Lu}/u.test(own) ? own : undefined);
  return {
    content,
    cue,
    speaker,
    ...(core === null ? {} : { core }),
    ...(name === undefined ? {} : { speakerName: name }),
    directness: directnessOf(options) ?? isInsideQuotation(text, content),
    ...(/\boptional\b/.test(options) ? { optional: true as const } : {}),
  };
}

/** The name as the article writes it, with its own apostrophes. */
function nameIn(text: string, plain: string, name: string | undefined): string | undefined {
  const start = name === undefined ? -1 : plain.indexOf(name);
  return name === undefined || start === -1 ? name : text.slice(start, start + name.length);
}

/** The shortest form of each name among the labels: "Lena Orsk" is "Orsk" where the article also says only that. */
export function withShortNames(labels: readonly Label[]): Label[] {
  const names = labels.flatMap(({ speakerName }) => speakerName ?? []);
  return labels.map((label) => {
    const { speakerName } = label;
    if (speakerName === undefined) return label;
    const shorter = names.filter(
      (name) => speakerName.endsWith(` ${name}`) || speakerName.startsWith(`${name} `),
    );
    return { ...label, speakerName: shorter.reduce((a, b) => (a.length < b.length ? a : b), speakerName) };
  });
}

function directnessOf(options: string): Label["directness"] | null {
  const [found] = /\b(?:indirect|direct|mixed)\b/.exec(options) ?? [];
  return found === "direct" || found === "indirect" || found === "mixed" ? found : null;
}

interface Credit {
  readonly cue: Place | null;
  readonly speaker: Place | null;
  readonly core: Place | null;
}

/** Finds the words of the middle part, then the marked pieces by their place inside them. */
function creditOf(
  plain: string,
  credited: string,
  from: number,
  to: number,
  content: readonly Place[],
  line: string,
): Credit {
  const found: { cue: Place | null; speaker: Place | null; core: Place | null } = {
    cue: null,
    speaker: null,
    core: null,
  };
  if (credited === "") return found;
  const bare = credited.replace(/[<>[\]{}]/g, "");
  const outside = blanked(plain, content);
  const place = once(outside, bare, from, to, line);
  let position = place[0];
  let open: { kind: keyof typeof found; start: number }[] = [];
  const closing = new Map<string, keyof typeof found>([
    [">", "cue"],
    ["]", "speaker"],
    ["}", "core"],
  ]);
  const opening = new Map<string, keyof typeof found>([
    ["<", "cue"],
    ["[", "speaker"],
    ["{", "core"],
  ]);
  for (const piece of credited.split(/([<>[\]{}~])/)) {
    const opens = opening.get(piece);
    const closes = closing.get(piece);
    if (opens !== undefined) open = [...open, { kind: opens, start: -1 }];
    else if (closes !== undefined) {
      const start = open.find(({ kind }) => kind === closes)?.start ?? -1;
      if (start === -1) throw new WorkingFormError(`Brackets do not pair: ${line}`);
      found[closes] = [start, position];
      open = open.filter(({ kind }) => kind !== closes);
    } else if (piece !== "~" && piece.trim() !== "") {
      const words = piece.trim();
      const start = outside.indexOf(words, position);
      if (start === -1) throw new WorkingFormError(`Not found after its place: ${words} in ${line}`);
      open = open.map((mark) => (mark.start === -1 ? { ...mark, start } : mark));
      position = start + words.length;
    }
  }
  return found;
}

/** The one place where words stand between two offsets; "@n " before them takes the n-th, "~" skips inside a line. */
function once(plain: string, wanted: string, from: number, to: number, line: string): Place {
  const [, ordinal, words = ""] = /^(?:@(\d+) )?(.*)$/s.exec(wanted) ?? [];
  const [first = "", ...rest] = words.split("~").map((piece) => piece.trim());
  if (first === "") throw new WorkingFormError(`Nothing to look for: ${line}`);
  const starts: number[] = [];
  for (
    let at = plain.indexOf(first, from);
    at !== -1 && at + first.length <= to;
    at = plain.indexOf(first, at + 1)
  )
    if (isWhole(plain, at, at + first.length)) starts.push(at);
  const start = ordinal === undefined ? starts[0] : starts[Number(ordinal) - 1];
  if (start === undefined) throw new WorkingFormError(`Not found: ${first} in ${line}`);
  if (ordinal === undefined && starts.length > 1)
    throw new WorkingFormError(`Found ${starts.length} times: ${first} in ${line}`);
  let end = start + first.length;
  for (const piece of rest) {
    const at = plain.indexOf(piece, end);
    if (at === -1 || at + piece.length > to) throw new WorkingFormError(`Not found: ${piece} in ${line}`);
    end = at + piece.length;
  }
  return [start, end];
}

function isWhole(plain: string, start: number, end: number): boolean {
  const inside = /[\p{L}\p{N}]/u;
  const cutsFirst = inside.test(plain[start - 1] ?? "") && inside.test(plain[start] ?? "");
  const cutsLast = inside.test(plain[end - 1] ?? "") && inside.test(plain[end] ?? "");
  return !cutsFirst && !cutsLast;
}

function blanked(plain: string, content: readonly Place[]): string {
  return content.reduce(
    (words, [start, end]) => words.slice(0, start) + "\u0000".repeat(end - start) + words.slice(end),
    plain,
  );
}

/** Typographic forms as plain ones, unit for unit, so that offsets stay. */
function folded(words: string): string {
  return words
    .replace(/[‘’‚‛´`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[–—−]/g, "-")
    .replace(/[\u00A0\u202F\u2009]/g, " ");
}

function firstOf(content: readonly Place[]): number {
  return Math.min(...content.map(([start]) => start));
}

function lastOf(content: readonly Place[]): number {
  return Math.max(...content.map(([, end]) => end));
}
