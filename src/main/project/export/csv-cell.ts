/**
 * Spreadsheets run a cell as a formula when it begins with one of these, some of them also behind blanks and with the
 * full-width twins (OWASP "CSV injection"). A cell that already has an apostrophe in front gets one more,
 * so that taking one away always gives the words back.
 */
const RISKY = /^(?:'*\s*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/** Words for a CSV cell that no spreadsheet takes for a formula: a leading apostrophe where it could. */
export function safeCell(words: string): string {
  return RISKY.test(words) ? `'${words}` : words;
}
