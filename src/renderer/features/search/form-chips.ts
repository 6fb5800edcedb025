import type { Expansion, LeftOutForm } from "../../../shared/contract/search.contract.ts";

/** A word of the question with the forms that are searched along, as chips. */
export interface FormChips {
  readonly word: string;
  readonly kind: Expansion["kind"];
  readonly forms: readonly string[];
  /** Not shown, but searched. */
  readonly more: number;
  /** There are more forms than were searched. */
  readonly cut: boolean;
}

/** The forms to show for each word, `shown` of them; those that a person left out are not among them. */
export function formChips(
  expansions: readonly Expansion[],
  leaveOut: readonly LeftOutForm[],
  shown: number,
): readonly FormChips[] {
  return expansions.flatMap(({ word, kind, forms, cut }) => {
    const left = forms.filter((form) => !isLeftOut(leaveOut, word, form));
    if (left.length === 0) return [];
    return [{ word, kind, forms: left.slice(0, shown), more: Math.max(0, left.length - shown), cut }];
  });
}

function isLeftOut(leaveOut: readonly LeftOutForm[], word: string, form: string): boolean {
  return leaveOut.some((one) => one.word === word && (one.form === null || one.form === form));
}

/** Leaves out one form of a word, or (null) all of them; then the single ones need not be named. */
export function withoutForm(
  leaveOut: readonly LeftOutForm[],
  word: string,
  form: string | null,
): readonly LeftOutForm[] {
  const others = leaveOut.filter((one) => one.word !== word || (form !== null && one.form !== form));
  return [...others, { word, form }];
}

/** What was left out of the words that are still asked: the rest is of an older question. */
export function leftOutNow(leaveOut: readonly LeftOutForm[], query: string): readonly LeftOutForm[] {
  const asked = query.toLowerCase();
  return leaveOut.filter(({ word }) => asked.includes(word.toLowerCase()));
}
