const LINE_ENDS = /\r\n?/g;
const LEADING_MARKS = /^\uFEFF+/;
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/**
 * The one form in which every text is kept, hashed and anchored: well-formed Unicode, LF line ends, no byte
 * order mark, control characters other than tab and LF replaced one for one by U+FFFD (never removed, so that
 * offsets stay), and no Unicode normalisation. Applying it twice changes nothing. Linear time.
 */
export function canonicalText(text: string): string {
  return text.toWellFormed().replace(LEADING_MARKS, "").replace(LINE_ENDS, "\n").replace(CONTROLS, "\uFFFD");
}
