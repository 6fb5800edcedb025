/** One line of a text, without its end. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Longer than the limit: `text` is only its beginning. */
  readonly tooLong: boolean;
}

/**
 * Cuts pieces of text into lines at LF, CR LF or CR. A line longer than `limit` (UTF-16 code units) is given with its
 * beginning only, so that memory stays bounded by limit and piece.
 */
export async function* linesOf(pieces: AsyncIterable<string>, limit: number): AsyncGenerator<TextLine> {
  let held: string[] = [];
  let heldLength = 0;
  let tooLong = false;
  let number = 0;
  let afterReturn = false;
  const take = (last: string): TextLine => {
    number += 1;
    const line = { number, text: tooLong ? held.join("") : held.join("") + last, tooLong };
    held = [];
    heldLength = 0;
    tooLong = false;
    return line;
  };
  for await (const whole of pieces) {
    // A CR LF may be cut in two by the pieces.
    const piece = afterReturn && whole.startsWith("\n") ? whole.slice(1) : whole;
    afterReturn = whole.endsWith("\r");
    let from = 0;
    for (let at = nextBreak(piece, 0); at !== -1; at = nextBreak(piece, from)) {
      yield take(piece.slice(from, at));
      from = piece[at] === "\r" && piece[at + 1] === "\n" ? at + 2 : at + 1;
    }
    const rest = piece.slice(from);
    heldLength += rest.length;
    if (heldLength > limit) tooLong = true;
    else if (rest !== "") held.push(rest);
  }
  if (heldLength > 0) yield take("");
}

const BREAK = /[\n\r]/g;

function nextBreak(piece: string, from: number): number {
  BREAK.lastIndex = from;
  return BREAK.exec(piece)?.index ?? -1;
}
