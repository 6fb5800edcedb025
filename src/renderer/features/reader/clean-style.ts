/** UTF-16 units of one sheet that are read; what follows is left out. */
const LONGEST_SHEET = 500_000;
const LONGEST_PICTURE = 3_000_000;
/** Pictures that hold pixels only; SVG can hold more and is left out. */
const PICTURE = /^data:image\/(?:png|jpeg|jpg|gif|webp|avif|bmp);base64,[A-Za-z0-9+/=\s]+$/i;

const ESCAPE = /\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|([\s\S])|$)/gi;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
const STORED_PICTURE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/gi;
const ANY_ADDRESS = /url\s*\([^)]*\)?/gi;
/** Functions that take an address as words, at-rules that load, and the ways of old browsers to run something. */
const LOADERS =
  /(?:-webkit-|-moz-|-o-|-ms-)?(?:image-set|cross-fade|image|src|element|paint|attr|expression|filter\s*:\s*progid)\s*\(/gi;
const AT_LOADERS = /@(?:-[a-z]+-)?(?:import|font-face|namespace|charset|document|font-feature-values)/gi;
const RUNNERS = /(?:behaviou?r|-moz-binding|progid)\s*:/gi;
const ADDRESS = /(?:[a-z][a-z0-9+.-]*:)?\/\/[^\s"')};,]*/gi;
const SCHEME = /(?:https?|wss?|ftp|file|blob|filesystem|app|javascript|vbscript|livescript|mhtml)\s*:/gi;

/** What must not stand in a cleaned style. Without a backslash a name has one spelling only, so words are enough. */
const DANGER =
  /\\|<|url\s*\(|@import|@font-face|@namespace|expression\s*\(|(?:image-set|cross-fade|src)\s*\(|-moz-binding|javascript\s*:|\/\//i;

/** Whether an address is a stored picture of pixels: the only kind that may be shown. */
export function isStoredPicture(address: string): boolean {
  return address.length <= LONGEST_PICTURE && PICTURE.test(address.trim());
}

/**
 * A style sheet, or the value of a style attribute, without anything that could load, run or leave: addresses other
 * than stored pictures, imports, fonts, old script hooks. Escapes are read first, so that no name can hide behind
 * another spelling; what is left is looked at once more, and thrown away whole if anything is still there.
 * Pure; linear in the length.
 */
export function cleanStyle(css: string): string {
  const pictures: string[] = [];
  const keepPicture = (_: string, ...groups: (string | undefined)[]) => {
    const address = groups[0] ?? groups[1] ?? groups[2] ?? "";
    if (!isStoredPicture(address)) return "none";
    return `\u0000${pictures.push(address.replace(/\s/g, "")) - 1}\u0000`;
  };
  const clean = css
    .slice(0, LONGEST_SHEET + LONGEST_PICTURE)
    .replaceAll("\u0000", "")
    .replace(ESCAPE, plainCharacter)
    .replace(COMMENT, " ")
    .replaceAll("<", "")
    .replace(STORED_PICTURE, keepPicture)
    .replace(ANY_ADDRESS, "none")
    .replace(AT_LOADERS, "@none")
    .replace(LOADERS, "none-(")
    .replace(RUNNERS, "none-:")
    .replace(ADDRESS, " ")
    .replace(SCHEME, "");
  if (DANGER.test(clean)) return "";
  return clean.replace(/\u0000(\d+)\u0000/g, (_, index) => `url("${pictures[Number(index)] ?? ""}")`);
}

/** An escape as the character it means, if that is a letter or a figure or lies beyond ASCII; else nothing. */
function plainCharacter(_: string, hex: string | undefined, literal: string | undefined): string {
  const code = hex === undefined ? literal?.codePointAt(0) : Number.parseInt(hex, 16);
  if (code === undefined || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "";
  const character = String.fromCodePoint(code);
  return /[\p{L}\p{N}]/u.test(character) || code > 0xa0 ? character : "";
}
