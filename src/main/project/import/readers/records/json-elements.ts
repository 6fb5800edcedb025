import { DEEPEST_JSON, LARGEST_DOCUMENT } from "../container-limits.ts";

/** One element of a list, as it stands in the file, or why it is not held. */
export type JsonElement =
  | { readonly kind: "element"; readonly number: number; readonly json: string }
  | { readonly kind: "refused"; readonly number: number; readonly why: "too-deep" | "too-large" };

export interface JsonEnd {
  readonly kind: "end";
  /** The file stops inside a list or object. */
  readonly cut: boolean;
  /** A list was found. */
  readonly listed: boolean;
}

/** Names by which dumps call their list of articles. */
export const LIST_NAMES: ReadonlySet<string> = new Set(
  "articles items data results docs documents entries posts stories news records rows hits value list content feed pages response @graph".split(
    " ",
  ),
);
const DEEPEST_LIST = 4;
const DEEPEST_STACK = 10_000;
const SYNTAX = /["{}[\],/]/g;
const STRING_END = /["\\]/g;
const LINE_END = /\n/g;
const BLOCK_END = /\*\//g;

type Mode = "plain" | "string" | "line-comment" | "block-comment";

/**
 * Cuts the elements out of the list of a JSON text that may be larger than memory: the root's list, or the first list
 * under a known name at most three objects down. It looks at brackets, quotation marks and commas only, so a bad
 * element costs that element and not the file; whether an element is sound JSON, JSON.parse says. Memory is bounded by
 * one element of 48 million characters.
 */
export async function* jsonElements(pieces: AsyncIterable<string>): AsyncGenerator<JsonElement | JsonEnd> {
  const splitter = new JsonSplitter();
  for await (const piece of pieces) {
    splitter.feed(piece);
    yield* splitter.take();
  }
  yield splitter.end();
}

class JsonSplitter {
  private out: JsonElement[] = [];
  private mode: Mode = "plain";
  private readonly stack: { readonly list: boolean; readonly key: string }[] = [];
  /** Depth of the list whose elements are cut out; 0 while it is not found, -1 behind it. */
  private listDepth = 0;
  private listed = false;
  private number = 0;
  private held: string[] = [];
  private heldLength = 0;
  private why: "too-deep" | "too-large" | null = null;
  private lastString = "";
  /** A "/" at the end of a piece: the next character says whether it opens a comment. */
  private carry = "";
  /** A piece ended between a backslash and the character that it escapes. */
  private escaped = false;
  /** Brackets open beyond the deepest that are kept. */
  private beyond = 0;

  feed(next: string): void {
    const piece = this.carry + next;
    this.carry = "";
    let at = this.escaped ? 1 : 0;
    this.escaped = false;
    // From where on the piece belongs to the element being held.
    let from = 0;
    while (at < piece.length) {
      if (this.mode === "string") at = this.passString(piece, at);
      else if (this.mode !== "plain") at = this.passComment(piece, at);
      else {
        SYNTAX.lastIndex = at;
        const found = SYNTAX.exec(piece)?.index ?? piece.length;
        if (found === piece.length) break;
        if (piece[found] === "/" && found === piece.length - 1) {
          this.carry = "/";
          if (this.listDepth > 0) this.hold(piece.slice(from, found));
          return;
        }
        const held = this.listDepth > 0;
        const ends = this.mark(piece, found);
        at = found + (this.isComment() ? 2 : 1);
        if (held && ends) {
          this.hold(piece.slice(from, found));
          this.emit();
          if (piece[found] === "]") this.listDepth = -1;
        }
        if (!held || ends) from = at;
      }
    }
    if (this.listDepth > 0) this.hold(piece.slice(from));
  }

  take(): JsonElement[] {
    const { out } = this;
    this.out = [];
    return out;
  }

  end(): JsonEnd {
    return { kind: "end", cut: this.stack.length > 0 || this.mode === "string", listed: this.listed };
  }

  private isComment(): boolean {
    return this.mode === "line-comment" || this.mode === "block-comment";
  }

  private passString(piece: string, start: number): number {
    for (let at = start; ; ) {
      STRING_END.lastIndex = at;
      const found = STRING_END.exec(piece)?.index ?? piece.length;
      if (this.listDepth <= 0 && this.lastString.length < 100) this.lastString += piece.slice(at, found);
      if (found === piece.length) return found;
      if (piece[found] === '"') {
        this.mode = "plain";
        return found + 1;
      }
      if (found + 1 === piece.length) {
        this.escaped = true;
        return piece.length;
      }
      at = found + 2;
    }
  }

  private passComment(piece: string, start: number): number {
    const end = this.mode === "line-comment" ? LINE_END : BLOCK_END;
    end.lastIndex = start;
    if (end.exec(piece) === null) return piece.length;
    this.mode = "plain";
    return end.lastIndex;
  }

  /** Takes one mark in; whether an element of the list ends before it. */
  private mark(piece: string, at: number): boolean {
    const character = piece[at];
    if (character === ",") return this.stack.length === this.listDepth;
    if (character === "]" || character === "}") return this.close(character === "]");
    if (character === '"') {
      this.mode = "string";
      this.lastString = "";
    } else if (character === "/") {
      const after = piece[at + 1];
      if (after === "/") this.mode = "line-comment";
      if (after === "*") this.mode = "block-comment";
    } else this.open(character === "[");
    return false;
  }

  private open(list: boolean): void {
    if (this.stack.length >= DEEPEST_STACK) {
      this.beyond += 1;
      return;
    }
    this.stack.push({ list, key: this.lastString });
    this.lastString = "";
    const depth = this.stack.length;
    if (this.listDepth > 0) {
      if (depth - this.listDepth > DEEPEST_JSON) this.why ??= "too-deep";
      return;
    }
    if (!list || this.listDepth < 0 || depth > DEEPEST_LIST) return;
    const inObjects = this.stack.slice(0, -1).every((outer) => !outer.list);
    if (inObjects && (depth === 1 || LIST_NAMES.has(this.stack.at(-1)?.key.toLowerCase() ?? ""))) {
      this.listDepth = depth;
      this.listed = true;
    }
  }

  /** Whether the list of records ends with this bracket. */
  private close(list: boolean): boolean {
    if (this.beyond > 0) {
      this.beyond -= 1;
      return false;
    }
    // A bracket closes what is still open inside its partner; without a partner inside the element it is passed over.
    const atList = this.listDepth > 0 && this.stack.length === this.listDepth;
    const floor = Math.max(0, atList && list ? this.listDepth - 1 : this.listDepth);
    let depth = this.stack.length;
    while (depth > floor && this.stack[depth - 1]?.list !== list) depth -= 1;
    if (depth <= floor) return false;
    this.stack.length = depth - 1;
    return this.listDepth > 0 && depth === this.listDepth;
  }

  private hold(words: string): void {
    this.heldLength += words.length;
    if (this.heldLength > LARGEST_DOCUMENT) {
      this.why ??= "too-large";
      this.held = [];
    } else if (words !== "") this.held.push(words);
  }

  private emit(): void {
    const json = this.held.join("").trim();
    if (json !== "" || this.why !== null) {
      this.number += 1;
      const { number, why } = this;
      this.out.push(why === null ? { kind: "element", number, json } : { kind: "refused", number, why });
    }
    this.held = [];
    this.heldLength = 0;
    this.why = null;
  }
}
