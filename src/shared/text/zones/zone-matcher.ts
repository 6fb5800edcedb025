/** Lines of one kind: sources of case-insensitive regular expressions that match from the line's start. */
export interface LineKind<Name> {
  readonly name: Name;
  readonly sources: readonly string[];
  /** Whether a match must reach the line's end. */
  readonly whole: boolean;
  /** Longer lines are never of this kind. */
  readonly longest: number;
}

/** How a match can begin: these letters exactly; an open one may be continued by what follows in the pattern. */
interface Beginning {
  readonly text: string;
  readonly open: boolean;
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** The patterns of one kind that share a beginning. */
interface Bucket {
  readonly kind: number;
  readonly sources: string[];
  expression?: RegExp;
}

interface AnywherePattern {
  /** Letters that every match holds, in lower case; may be empty. */
  readonly holds: string;
  readonly bucket: Bucket;
}

/** Three letters tell most lines from most patterns; more would only make the tables larger. */
const KEPT_LETTERS = 3;
const LONGEST_LISTED_CLASS = 8;
const DIGITS = [..."0123456789"];

/**
 * Gives a function that tells the first of these kinds that a line is of, or null. Gives what one long expression a
 * kind would give, but sorts the alternatives by their first letters once, so that a line that begins like none
 * of them costs three look-ups. Expressions are compiled when a line first needs them.
 */
export function lineSorter<Name>(kinds: readonly LineKind<Name>[]): (line: string) => Name | null {
  const byStart = new Map<string, Bucket[]>();
  const anywhere: AnywherePattern[] = [];
  for (const [kind, { sources }] of kinds.entries()) {
    for (const source of sources.flatMap(splitAlternatives)) {
      const starts = beginningsOf(source);
      if (starts.has(""))
        anywhere.push({ holds: longestLiteral(source), bucket: { kind, sources: [source] } });
      else for (const start of starts) addTo(byStart, start, kind, source);
    }
  }
  return (line) => {
    const lower = line.toLowerCase();
    let first = kinds.length;
    const consider = (bucket: Bucket): void => {
      if (bucket.kind < first && matches(bucket, kinds[bucket.kind], line)) first = bucket.kind;
    };
    for (let length = 1; length <= KEPT_LETTERS; length += 1) {
      for (const bucket of byStart.get(lower.slice(0, length)) ?? []) consider(bucket);
    }
    for (const { holds, bucket } of anywhere) if (lower.includes(holds)) consider(bucket);
    return kinds[first]?.name ?? null;
  };
}

function addTo(byStart: Map<string, Bucket[]>, start: string, kind: number, source: string): void {
  const buckets = byStart.get(start) ?? [];
  const known = buckets.find((bucket) => bucket.kind === kind);
  if (known === undefined) buckets.push({ kind, sources: [source] });
  else known.sources.push(source);
  byStart.set(start, buckets);
}

function matches(bucket: Bucket, kind: LineKind<unknown> | undefined, line: string): boolean {
  if (kind === undefined || line.length > kind.longest) return false;
  bucket.expression ??= new RegExp(`^(?:${bucket.sources.join("|")})${kind.whole ? "$" : ""}`, "iu");
  return bucket.expression.test(line);
}

/** The parts of an expression between its outermost bars. */
function splitAlternatives(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "[") at = endOfClass(source, at) - 1;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === "|" && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** The first letters, at most three and in lower case, of all matches; with "" when some can begin with anything. */
function beginningsOf(source: string): Set<string> {
  const found = readAlternatives({ source, at: 0 });
  return new Set(found.map(({ text }) => text));
}

function readAlternatives(cursor: Cursor): Beginning[] {
  const found = [...readSequence(cursor)];
  while (cursor.source.charAt(cursor.at) === "|") {
    cursor.at += 1;
    found.push(...readSequence(cursor));
  }
  return found;
}

function readSequence(cursor: Cursor): Beginning[] {
  let found: Beginning[] = [{ text: "", open: true }];
  while (cursor.at < cursor.source.length && !"|)".includes(cursor.source.charAt(cursor.at))) {
    found = followedBy(found, repeated(readAtom(cursor), readQuantifier(cursor)));
  }
  return found;
}

function readAtom(cursor: Cursor): Beginning[] {
  const character = cursor.source.charAt(cursor.at);
  if (character === "(") return readGroup(cursor);
  if (character === "[") return readClass(cursor);
  if (character === "\\") return readEscape(cursor);
  cursor.at += 1;
  if (character === ".") return [{ text: "", open: false }];
  return [{ text: character === "$" || character === "^" ? "" : character.toLowerCase(), open: true }];
}

function readGroup(cursor: Cursor): Beginning[] {
  const looks = /^\(\?<?[=!]/.test(cursor.source.slice(cursor.at, cursor.at + 4));
  cursor.at += cursor.source.startsWith("(?:", cursor.at) ? 3 : 1;
  const inside = looks ? skipGroup(cursor) : readAlternatives(cursor);
  cursor.at += 1;
  return inside;
}

/** Looking ahead or behind takes no letters. */
function skipGroup(cursor: Cursor): Beginning[] {
  cursor.at = cursor.source.indexOf(")", cursor.at);
  return [{ text: "", open: true }];
}

function readClass(cursor: Cursor): Beginning[] {
  const end = endOfClass(cursor.source, cursor.at);
  const inside = cursor.source.slice(cursor.at + 1, end - 1).replace(/\\([^\p{L}])/gu, "$1");
  cursor.at = end;
  const listed = !/[\\^]|.-./u.test(inside) && inside.length <= LONGEST_LISTED_CLASS;
  return listed
    ? [...inside].map((text) => ({ text: text.toLowerCase(), open: true }))
    : [{ text: "", open: false }];
}

function readEscape(cursor: Cursor): Beginning[] {
  const name = cursor.source.charAt(cursor.at + 1);
  cursor.at += 2;
  if (name === "b") return [{ text: "", open: true }];
  if (name === "d") return DIGITS.map((text) => ({ text, open: true }));
  if (name === "p" || name === "P") cursor.at = cursor.source.indexOf("}", cursor.at) + 1;
  return /\p{L}/u.test(name) ? [{ text: "", open: false }] : [{ text: name, open: true }];
}

function readQuantifier(cursor: Cursor): { least: number; most: number } {
  const found = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 12));
  if (found === null) return { least: 1, most: 1 };
  cursor.at += found[0].length;
  if (found[1] !== undefined) return { least: found[1] === "+" ? 1 : 0, most: found[1] === "?" ? 1 : 2 };
  const least = Number(found[2]);
  return { least, most: found[3] === "" ? least : 2 };
}

function repeated(atom: readonly Beginning[], { least, most }: { least: number; most: number }): Beginning[] {
  const once = most > 1 ? atom.map(({ text }) => ({ text, open: false })) : atom;
  return least === 0 ? [{ text: "", open: true }, ...once] : [...once];
}

function followedBy(first: readonly Beginning[], second: readonly Beginning[]): Beginning[] {
  const found = new Map<string, Beginning>();
  for (const start of first) {
    for (const { text, open } of start.open ? second : [{ text: "", open: false }]) {
      const joined = [...(start.text + text)].slice(0, KEPT_LETTERS).join("");
      const next = { text: joined, open: open && start.open && joined.length < KEPT_LETTERS };
      found.set(`${next.open ? "open" : "done"} ${joined}`, next);
    }
  }
  return [...found.values()];
}

function endOfClass(source: string, start: number): number {
  let at = start + 1;
  while (source.charAt(at) !== "]") at += source.charAt(at) === "\\" ? 2 : 1;
  return at + 1;
}

/** The longest run of plain letters outside all groups, which every match must therefore hold. */
function longestLiteral(source: string): string {
  let longest = "";
  let run = "";
  let depth = 0;
  const close = (): void => {
    if (run.length > longest.length) longest = run;
    run = "";
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if ("?*{".includes(character) && depth === 0) run = run.slice(0, -1);
    if (depth === 0 && /[\p{L}\p{N} :@]/u.test(character)) {
      run += character.toLowerCase();
      continue;
    }
    if (character === "\\" && depth === 0 && /[^\p{L}\d]/u.test(source.charAt(at + 1))) {
      at += 1;
      run += source.charAt(at);
      continue;
    }
    close();
    if (character === "\\") at = /^[pP]/.test(source.charAt(at + 1)) ? source.indexOf("}", at) : at + 1;
    else if (character === "[") at = endOfClass(source, at) - 1;
    else if (character === "{") at = source.indexOf("}", at);
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
  }
  close();
  return longest;
}
