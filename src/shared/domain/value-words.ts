import type { ClaimValueKind } from "./claim.ts";

/** A value as far as its words go. */
export interface WordedValue {
  readonly kind: ClaimValueKind;
  readonly number: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly words: string;
  readonly actorName: string | null;
}

const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** A value in short: "at least 4 people", "4 to 6", "up to 10 km", a name, a date as written. */
export function valueWords(value: WordedValue): string {
  const { kind, number, upper, unit, words, actorName } = value;
  if (kind !== "number") return kind === "party" ? (actorName ?? words) : words;
  const range = rangeWords(number, upper);
  return unit === null ? range : `${range} ${unit}`;
}

function rangeWords(number: number | null, upper: number | null): string {
  if (number === null) return `up to ${figures.format(upper ?? 0)}`;
  if (upper === null) return `at least ${figures.format(number)}`;
  return number === upper ? figures.format(number) : `${figures.format(number)} to ${figures.format(upper)}`;
}
