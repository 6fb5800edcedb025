import type { ClaimValueKind } from "../domain/claim.ts";
import type { ComparableValue } from "../domain/disputed-values.ts";
import { foldText } from "./fold-text.ts";
import { findDates, parsePartialDate } from "./partial-date.ts";

/** What comparing needs of a value; as it is stored. */
export interface StatedValue {
  readonly id: string;
  readonly topic: string;
  readonly kind: ClaimValueKind;
  readonly number: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly words: string;
  readonly actorName: string | null;
}

/** Words for people in general, which all count as one unit. Folded. */
const PEOPLE: ReadonlySet<string> = new Set(
  "person persons people personen menschen personnes personas человек человека люди людей شخص شخصا اشخاص".split(
    " ",
  ),
);
const ROUGH =
  /(?:^|[^\p{L}])(?:about|around|roughly|approximately|nearly|almost|some|circa|ca|etwa|rund|ungefahr|environ|pres de|alrededor de|unos|около|примерно|حوالي|نحو)(?![\p{L}])/u;
const ARTICLE = /^(?:the|a|an|der|die|das|le|la|les|el|los|las) /u;

/** Topics, units and names come again and again: what was folded once is kept, up to so many. */
const REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** Names and topics as keys: case, accents, blanks and a leading article aside. */
export function nameKey(words: string): string {
  const known = remembered.get(words);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const key = foldedKey(words);
  remembered.set(words, key);
  return key;
}

function foldedKey(words: string): string {
  const folded = foldText(words)
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
  return folded.replace(ARTICLE, "");
}

/** A unit as a key: singular and plural of the plain kind are one, and so are all words for people. */
export function unitKey(unit: string | null): string {
  const key = nameKey(unit ?? "");
  if (PEOPLE.has(key)) return "people";
  if (key.length < 4 || /(?:ss|us|is)$/u.test(key)) return key;
  return key.replace(/ies$/u, "y").replace(/s$/u, "");
}

/** A stored value as the rule of contradictions sees it. */
export function comparableValue(value: StatedValue): ComparableValue {
  const { id, kind, number, upper, words } = value;
  return {
    id,
    kind,
    number,
    upper,
    topic: nameKey(value.topic),
    rough: kind === "number" && ROUGH.test(foldText(words)),
    unit: unitKey(value.unit),
    name: nameKey(value.actorName ?? words),
    when: kind === "time" ? dateIn(words) : null,
  };
}

/** The date that stands in words, if it is one only: "on 20 November 2026", "2026-11-20". */
function dateIn(words: string): string | null {
  const whole = parsePartialDate(words).value;
  if (whole !== null) return whole;
  const found = findDates(words, {}, 2);
  return found.length === 1 ? (found[0]?.value ?? null) : null;
}

/** Two values of one claim that say the same have one key: copies of them count once. */
export function equalValueKey(value: StatedValue): string {
  const { kind, number, upper, topic, unit, name, when, rough } = comparableValue(value);
  if (kind === "number") return JSON.stringify([kind, topic, number, upper, unit, rough]);
  return JSON.stringify([kind, topic, kind === "time" ? (when ?? name) : name]);
}
