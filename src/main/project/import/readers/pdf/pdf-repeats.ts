const OBJECT = /\b(\d{1,10})\s+(\d{1,5})\s+obj\b/g;
/** Where the library takes an object to end when it looks for objects in a damaged file. */
const OBJECT_END = /\b(?:endobj|\d+\s+\d+\s+obj|xref|trailer\s*<<)\b/g;

/**
 * A copy of a PDF in which objects that come again and do not end are no objects any more. A damaged file is searched for
 * all its objects, and each that comes again is parsed: one with an open string or list as far as the end of the file,
 * and then thrown away by the library. A thousand of them in 190 kB took nine seconds; without them the outcome is the
 * same. Sound files are left alone: there what is opened is closed. Linear.
 */
export function copyWithoutEndlessRepeats(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const text = Buffer.from(copy.buffer).toString("latin1");
  const seen = new Set<string>();
  OBJECT.lastIndex = 0;
  for (let found = OBJECT.exec(text); found !== null; found = OBJECT.exec(text)) {
    const name = `${found[1]} ${found[2]}`;
    const start = OBJECT.lastIndex;
    OBJECT_END.lastIndex = start;
    const end = OBJECT_END.exec(text)?.index ?? text.length;
    if (seen.has(name) && !isClosed(text, start, end)) copy.fill(0x20, start - "obj".length, start);
    seen.add(name);
    OBJECT.lastIndex = end;
  }
  return copy;
}

/** Whether an object closes what it opens before its stream or its end: strings, lists, dictionaries. */
function isClosed(text: string, start: number, end: number): boolean {
  let depth = 0;
  let at = start;
  while (at < end) {
    const sign = text[at];
    const isDouble = text[at + 1] === sign;
    if (sign === "s" && depth === 0 && text.startsWith("stream", at)) return true;
    if (sign === "(") {
      at = endOfString(text, at, end);
      continue;
    }
    if (sign === "%") {
      while (at < end && text[at] !== "\n" && text[at] !== "\r") at += 1;
      continue;
    }
    if (sign === "[" || (sign === "<" && isDouble)) depth += 1;
    if (sign === "]" || (sign === ">" && isDouble)) depth -= 1;
    if (sign === "<" && !isDouble) {
      const length = text.slice(at, end).indexOf(">");
      if (length === -1) return false;
      at += length;
    }
    at += isDouble && (sign === "<" || sign === ">") ? 2 : 1;
  }
  return depth <= 0 && at === end;
}

/** Behind the string that begins at `at`; beyond `end` when it is open. Strings nest; a backslash takes the next sign's meaning. */
function endOfString(text: string, at: number, end: number): number {
  let depth = 0;
  for (let next = at; next < end; next += 1) {
    const sign = text[next];
    if (sign === "\\") next += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth === 0) return next + 1;
  }
  return end + 1;
}
