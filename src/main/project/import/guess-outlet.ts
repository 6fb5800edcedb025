import { isDateLine } from "../../../shared/text/zones/zone-lines.ts";
import type { ZoneWords } from "./guess-metadata.ts";
import { type Guess, NO_GUESS } from "./readers/article.ts";

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’&.-]*(?: (?:of|the|and|de|du|la|le|el|der|die|das|für|al|[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}'’&.-]*)){0,5}";
const OUTLET_KEY =
  /^(?:source|outlet|publisher|publication|newspaper|agency|quelle|fuente|издание|источник|المصدر)\s*:\s*(.{2,80})$/iu;
const OUTLET_THEN_DATE = /^(.{2,60}?)\s*(?:[|•·]|\s[–—/-]\s|,\s)\s*(.{6,60})$/u;
const DATELINE_AGENCY =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}\s.,'’/-]{1,60}?(?:,?\s+(?:\p{L}+\.?\s+)?\d{1,2}\.?(?:\s+\p{L}+\.?)?(?:,?\s+\d{4})?)?\s*\(([\p{L}][\p{L}\p{M}\s.&-]{1,30})\)\s*[—–:-]/u;
const BARE_AGENCY =
  /^\(?(reuters|afp|ap|associated press|agence france-presse|dpa|efe|ansa|tass|xinhua|anadolu agency|interfax|upi|epd|kna|apa|sda|риа новости|тасс|интерфакс|رويترز|أ ف ب|سانا)\)?(?:\s*[-–—|/].{0,60})?$/iu;
const DISCLAIMER = new RegExp(
  `(?:^|[.!?:]\\s+)(${NAME}) (?:is|ist|est|es) (?:an?|ein|un) (?:automatic|automated|news|automatischer|agrégateur|agregador)`,
  "u",
);
const DENIAL = new RegExp(
  `^(?:Denial of responsibility|Disclaimer|Legal notice)\\s*[!:.–—-]\\s*(${NAME}) (?:is|does|has|collects|gathers|aggregates|republishes|publishes|provides|assumes|accepts|takes)\\b`,
  "u",
);
const GATHERS = new RegExp(
  `^(${NAME}) (?:collects|gathers|aggregates|republishes) .{0,60}\\b(?:automatically|by machine|feeds?|from)\\b`,
  "u",
);
const COPYRIGHT = new RegExp(
  `(?:©|\\([cC]\\)|[Cc]opyright)\\s*(?:©|\\([cC]\\))?\\s*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by )?(${NAME})`,
  "u",
);
const APPEARED = new RegExp(
  `(?:appeared first|first appeared|originally appeared|originally published|first published|erschien zuerst) (?:on|in|by|at|auf|bei) (?:the )?(${NAME})`,
  "u",
);
const MAY_APPEAR = /first|originally|zuerst/;
const BY_AND_OUTLET = new RegExp(`^[Bb]y [^,|]{3,60}[,|]\\s*(${NAME})$`, "u");
const OWN_STYLE = new RegExp(`\\b[Ff]ollow (${NAME}) on \\p{Lu}`, "u");
const BARE_NAME = new RegExp(`^(?:${NAME})$`, "u");
const OUTLET_WORD =
  /(?<!\p{L})(?:news|times|post|herald|tribune|gazette|journal|daily|weekly|wire|press|agency|observer|chronicle|mirror|today|courier|echo|mail|telegraph|guardian|standard|globe|review|bulletin|newsline|broadcasting|network|radio|tv|television|media|board|ministry|office|authority|council|service|(?:\p{L}*(?:zeitung|blatt|anzeiger|rundschau|nachrichten|kurier|presse))|reuters|afp|ap|dpa|agence|agencia|agenzia|journal|diario|صحيفة|وكالة|جريدة|قناة|агентство|газета|новости)(?!\p{L})/iu;
const NOT_AN_OUTLET =
  /^(?:the|all|this|us|our|we|it|getty images|images?|staff|rights|inc|ltd|photo|file)$/iu;

/** Who published the text, from its own lines: outlet lines, datelines, disclaimers, copyright. */
export function guessOutletFromText(
  path: string,
  header: readonly ZoneWords[],
  tail: readonly ZoneWords[],
): Guess {
  return (
    fromHeader(header) ??
    fromTail(tail) ??
    fromBylines(header) ??
    fromDateline(header) ??
    fromPath(path) ??
    NO_GUESS
  );
}

function fromHeader(header: readonly ZoneWords[]): Guess | null {
  for (const { zone, words } of header) {
    if (zone.role === "body") continue;
    const keyed = OUTLET_KEY.exec(words)?.[1];
    if (keyed !== undefined && !keyed.includes("://")) return { value: keyed, from: "source line" };
    const match = zone.role === "byline" ? OUTLET_THEN_DATE.exec(words) : null;
    const name = match?.[1];
    if (name !== undefined && match?.[2] !== undefined && isDateLine(match[2]) && isOutletName(name)) {
      return { value: name, from: "header line with the date" };
    }
  }
  return fromNameAboveDate(header);
}

/** A name in a line of its own above the date; people's names stand there too, so it must hold a word of an outlet. */
function fromNameAboveDate(header: readonly ZoneWords[]): Guess | null {
  for (const [index, { zone, words }] of header.entries()) {
    const next = header[index + 1];
    if (zone.role !== "byline" || next === undefined || !isDateLine(next.words)) continue;
    if (BARE_NAME.test(words) && hasOutletWord(words) && isOutletName(words))
      return { value: words, from: "name above the date" };
  }
  return null;
}

/** Whether a name holds a word by which newspapers, agencies and offices are called. */
export function hasOutletWord(name: string): boolean {
  return OUTLET_WORD.test(name);
}

function fromTail(tail: readonly ZoneWords[]): Guess | null {
  const rules: readonly (readonly [RegExp, string])[] = [
    [DISCLAIMER, "disclaimer line"],
    [DENIAL, "disclaimer line"],
    [GATHERS, "disclaimer line"],
    [APPEARED, "“first appeared on” line"],
    [COPYRIGHT, "copyright line"],
    [OWN_STYLE, "“follow” line"],
  ];
  for (const [rule, from] of rules) {
    for (const { zone, words } of tail) {
      if (zone.role === "body" && (rule !== APPEARED || !MAY_APPEAR.test(words))) continue;
      const name = rule
        .exec(words)?.[1]
        ?.replace(/[.,]+$/u, "")
        .replace(/\s+All$/u, "");
      if (name !== undefined && isOutletName(name)) return { value: name, from };
    }
  }
  return null;
}

function fromBylines(header: readonly ZoneWords[]): Guess | null {
  for (const { zone, words } of header) {
    if (zone.role !== "byline") continue;
    const agency = BARE_AGENCY.exec(words)?.[1];
    if (agency !== undefined) return { value: agency, from: "agency line" };
    const name = BY_AND_OUTLET.exec(words)?.[1];
    if (name !== undefined && isOutletName(name)) return { value: name, from: "by-line" };
  }
  return null;
}

function fromDateline(header: readonly ZoneWords[]): Guess | null {
  for (const { zone, words } of header) {
    if (zone.role !== "body") continue;
    const start = words.slice(0, 160);
    const agency = start.includes("(") ? DATELINE_AGENCY.exec(start)?.[1] : undefined;
    return agency === undefined ? null : { value: agency.trim(), from: "agency in the dateline" };
  }
  return null;
}

/** "2023-11-13_example-herald_strikes.txt": only names that are clearly built of a date, an outlet and a slug. */
function fromPath(path: string): Guess | null {
  const name =
    path
      .split(/[/\\]/u)
      .at(-1)
      ?.replace(/\.[^.]{1,8}$/u, "") ?? "";
  const match =
    /^(?:19|20)\d{2}[-.]?\d{2}[-.]?\d{2}(?:__?|\s[-–—]\s)([\p{L}][\p{L}\p{N} .-]{1,40}?)(?:__?|\s[-–—]\s)[\p{L}\p{N}]/u.exec(
      name,
    );
  const outlet = match?.[1];
  return outlet === undefined ? null : { value: outlet, from: "file name" };
}

function isOutletName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    !NOT_AN_OUTLET.test(name) &&
    !isDateLine(name) &&
    !/^(?:by|published|updated|posted|last|on)\b/iu.test(name) &&
    !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu.test(name)
  );
}
