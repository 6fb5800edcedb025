import { splitText } from "../text/split-text.ts";

/** RFC 1153: a line of seventy hyphens behind what introduces a digest, thirty between its messages. */
const INTRODUCED = /^-{70}$/m;
const BETWEEN = /^-{30}$/m;
const HEADERS =
  /^\s*(?:(?:date|from|to|cc|subject|reply-to|message-id|content-type):.*\n(?:[ \t]+.*\n)*){2}/i;
/** Messages answered one below the other are parted by rules too: they are one e-mail. */
const ANSWERED = /^\W{0,3}\p{L}{2,12}\W{0,3}:/u;
const RULE = /^[ \t]*[-=*_#~—–]{3,}[ \t]*$/gm;

/** What an e-mail that gathers others holds. */
export interface Digest {
  /** Messages with headers of their own, or plain texts. */
  readonly kind: "messages" | "texts";
  readonly pieces: readonly string[];
}

/**
 * The articles of an e-mail's text that clearly holds many: messages as mailing lists gather them (RFC 1153), or texts
 * parted by rules by the same strict rule as for text files, where a greeting before the first and a footer behind the
 * last rule may be left out. Null for all others. Works on canonical text; linear time.
 */
export function splitDigest(text: string): Digest | null {
  const introduction = INTRODUCED.exec(text);
  const gathered = introduction === null ? [] : text.slice(introduction.index + 70).split(BETWEEN);
  const headed = gathered.map((piece) => piece.trim()).filter((piece) => HEADERS.test(`${piece}\n`));
  if (headed.length >= 2) return { kind: "messages", pieces: headed };
  const rules = [...text.matchAll(RULE)];
  const [first, last] = [rules[0], rules.at(-1)];
  if (first === undefined || last === undefined) return null;
  const behindFirst = text.slice(first.index + first[0].length);
  const between = text.slice(first.index + first[0].length, last.index);
  const pieces = splitText(text) ?? splitText(behindFirst) ?? splitText(between);
  if (pieces === null || pieces.some((piece) => ANSWERED.test(piece))) return null;
  return { kind: "texts", pieces };
}
