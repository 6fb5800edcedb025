import type { LineFacts } from "./zone-lines.ts";
import { isOwnSentence } from "./zone-tail.ts";
import type { Label } from "./zones.ts";

const HEADING =
  /(?<!\p{L})(?:comments?|replies|thoughts? on|kommentare?|leserkommentare|leserbriefe|commentaires?|comentarios?|комментари\p{L}*|التعليقات|تعليقات|تعليق)(?!\p{L})/iu;
const LONGEST_HEADING = 8;
/** "Jo Berg says:", "jb42 wrote on March 3 at 10:02", "Reply", "3 hours ago", "Report abuse". */
const SAYS =
  /(?:\s(?:says|said|wrote|writes|replied|commented|schrieb|schreibt|sagt|meint|dit|a écrit|dice|dijo|escribió|пишет|написал[аи]?|يقول|كتب)(?:\s.{0,50})?:?)$/iu;
const SIGNS =
  /^(?:reply|replies|report(?: abuse)?|flag|permalink|quote|like|up|down|antworten|melden|zitieren|répondre|signaler|responder|denunciar|ответить|пожаловаться|رد|أبلغ)(?!\p{L})/iu;
const SINCE =
  /(?:\s(?:ago|назад)|^(?:vor|il y a|hace|قبل|منذ) (?:\d+|einem|einer|un|une|una) )|\d{1,2}[:.h]\d{2}(?!\d)/iu;
const LONGEST_SIGN = 12;
const FEWEST_SIGNS = 2;
const FEWEST_SENTENCES = 3;

/**
 * Dims the comments of readers: what stands below a line that names them, when lines of who wrote when, or to answer
 * or report it, stand among it and the article above. Never hides. Linear.
 */
export function labelComments(lines: readonly LineFacts[], labels: (Label | undefined)[]): void {
  let above = 0;
  const heading = lines.findIndex((line, index) => {
    if (labels[index]?.role !== "title" && isOwnSentence(line)) above += 1;
    return above >= FEWEST_SENTENCES && isHeading(line);
  });
  // Below a later heading there are no more of them, so only the first needs a look.
  if (heading === -1 || countSigns(lines, heading + 1) < FEWEST_SIGNS) return;
  for (let index = heading; index < lines.length; index += 1)
    labels[index] ??= { role: "boilerplate", reason: "Stands among readers' comments.", strength: "weak" };
}

function isHeading({ sentence, wordCount, words }: LineFacts): boolean {
  return !sentence && wordCount <= LONGEST_HEADING && HEADING.test(words);
}

function countSigns(lines: readonly LineFacts[], from: number): number {
  return lines.slice(from).filter(isSign).length;
}

function isSign({ wordCount, words }: LineFacts): boolean {
  if (wordCount > LONGEST_SIGN) return false;
  return SIGNS.test(words) || SAYS.test(words) || SINCE.test(words);
}
