import type { Attribution } from "./attributions.ts";
import { isGroupName } from "./organisation-words.ts";
import { smallWords } from "./small-words.ts";
import { speakerName } from "./speaker-name.ts";
import type { Lexicon } from "./speech-lexicon.ts";

/** Who a speaker may be, as the article's words say it: a name, or a source that it does not name. */
export type SpeakerGuess =
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "unnamed"; readonly label: string };

/** The longest words that are kept as an unnamed source's label. */
const LONGEST_LABEL = 300;

/** A speaker that was understood: what later pronouns and "the minister" may stand for. */
interface Known {
  readonly guess: SpeakerGuess;
  /** The words of the speaker, lower case: "defence minister lena orsk". */
  readonly words: readonly string[];
  readonly group: boolean;
  /** The pronoun that stood for it, so that "she" never stands for whom "he" stood before. */
  pronoun: string | null;
}

/**
 * Who each attribution's speaker may be, in order: names without titles, unnamed sources in the article's words,
 * pronouns and "the minister" by the nearest earlier speaker that fits. Null where nothing fits: better none than a
 * wrong one. Never a decision. Linear in the attributions times the earlier speakers looked at (ten).
 */
export function guessSpeakers(
  text: string,
  attributions: readonly Attribution[],
  lexicon: Lexicon | null,
): (SpeakerGuess | null)[] {
  const known: Known[] = [];
  const small = lexicon === null ? new Set<string>() : smallWords(text);
  const isName = (word: string) => !small.has(word.toLowerCase());
  const places = new Map<string, SpeakerGuess | null>();
  return attributions.map(({ speaker, described, rule, cue }) => {
    if (lexicon === null) return null;
    if (speaker === null) return rule === "hearsay" || rule === "it-was-said" ? labelled(text, cue) : null;
    const place = `${speaker.start} ${speaker.end}`;
    const before = places.get(place);
    if (before !== undefined) return before;
    const full = described ?? speaker;
    const words = text.slice(full.start, full.end);
    const guess = guessOf(words, lexicon, known, isName);
    places.set(place, guess);
    return guess;
  });
}

function labelled(text: string, cue: Attribution["cue"]): SpeakerGuess | null {
  return cue === null ? null : { kind: "unnamed", label: text.slice(cue.start, cue.end) };
}

function guessOf(
  words: string,
  lexicon: Lexicon,
  known: Known[],
  isName: (word: string) => boolean,
): SpeakerGuess | null {
  const forms =
    words
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*/gu) ?? [];
  const first = forms[0] ?? "";
  const pronoun = forms.length === 1 ? lexicon.pronouns.get(first) : undefined;
  if (pronoun !== undefined) return byPronoun(first, pronoun, known);
  const anonymous = lexicon.language.anonymity.test(words);
  const name = anonymous ? null : speakerName(words, lexicon, isName);
  const full =
    name === null
      ? undefined
      : known.findLast(({ guess }) => guess.kind === "named" && guess.name.endsWith(` ${name}`));
  if (full !== undefined) return again(known, full);
  if (name !== null)
    return learn(known, { kind: "named", name }, forms, isGroupName(name, lexicon.language.tag));
  const unnamed = anonymous || forms.some((form) => lexicon.unnamed.has(form));
  const earlier = sameOffice(forms, lexicon, known);
  if (earlier !== null && (!unnamed || lexicon.determiners.has(first))) return again(known, earlier);
  if (unnamed)
    return learn(
      known,
      { kind: "unnamed", label: words.slice(0, LONGEST_LABEL) },
      forms,
      isPlural(forms, lexicon),
    );
  return learn(known, { kind: "named", name: withoutArticle(words) }, forms, true);
}

function learn(known: Known[], guess: SpeakerGuess, words: readonly string[], group: boolean): SpeakerGuess {
  known.push({ guess, words, group, pronoun: null });
  return guess;
}

/** The speaker is the nearest for what follows, too. */
function again(known: Known[], one: Known): SpeakerGuess {
  known.push(one);
  return one.guess;
}

const LOOK_BACK = 10;

function byPronoun(form: string, kind: "person" | "group" | "thing", known: Known[]): SpeakerGuess | null {
  const fits = known.slice(-LOOK_BACK).findLast((one) => {
    if (kind === "person") return !one.group && (one.pronoun === null || one.pronoun === form);
    return one.group;
  });
  if (fits === undefined) return null;
  if (kind === "person") fits.pronoun = form;
  return again(known, fits);
}

/** "The minister" after "Defence Minister Lena Orsk", "the sources" after "local sources". */
function sameOffice(forms: readonly string[], lexicon: Lexicon, known: readonly Known[]): Known | null {
  const [first = "", ...rest] = forms;
  if (!lexicon.determiners.has(first) || rest.length === 0 || rest.length > 3) return null;
  const noun = rest.at(-1) ?? "";
  return known.slice(-LOOK_BACK).findLast(({ words }) => words.includes(noun)) ?? null;
}

function isPlural(forms: readonly string[], lexicon: Lexicon): boolean {
  const head = forms.find((form) => lexicon.unnamed.has(form)) ?? "";
  return /s$|x$|ые$|и$|ون$|ين$/u.test(head) || ["people", "police", "media"].includes(head);
}

function withoutArticle(words: string): string {
  return words
    .replace(/^(?:the|a|an|der|die|das|le|la|les|el|los|las|l['’])\s+/iu, "")
    .slice(0, LONGEST_LABEL);
}
