import type { Draft, Reading } from "./attribution-draft.ts";
import { type Rest, restAfter, restAfterListener, withoutThat } from "./cue-rest.ts";
import { hasFinite, phraseBefore } from "./noun-phrases.ts";
import type { Range } from "./speech-sentence.ts";
import { mainSubject } from "./verb-rules.ts";

/** "..., adding that STATEMENT", "with one resident saying STATEMENT", "a message stating STATEMENT". */
export function gerundDraft(reading: Reading): Draft | null {
  const { sentence, cue, low, earlier } = reading;
  const { tokens, lexicon } = sentence;
  const before = tokens[cue.from - 1];
  for (const { use, stance } of cue.readings) {
    const rest =
      use === "about" || !/^tell/u.test(tokens[cue.from]?.form ?? "")
        ? restAfter(sentence, cue.to)
        : restAfterListener(sentence, cue.to);
    const content = statementOf(reading, rest, use);
    if (content === null) continue;
    if (
      before?.kind === "comma" ||
      before?.kind === "dash" ||
      before?.kind === "quote" ||
      (before?.kind === "word" && lexicon.and.has(before.form))
    ) {
      const source = earlier.findLast(({ speaker }) => speaker !== null);
      const speaker = source?.speaker ?? mainSubject(sentence, cue.from);
      if (speaker === null) return null;
      return {
        rule: "same-speaker",
        stance,
        cue,
        speaker,
        inherited: "same-sentence",
        content: [content],
        open: true,
        cuts: cue.from - 1,
      };
    }
    if (before?.kind !== "word" || rest.kind === "clause") return null;
    const phrase = phraseBefore(sentence, cue.from, low);
    if (phrase === null || hasFinite(sentence, phrase)) return null;
    const speaker = withoutWith(reading, phrase);
    return {
      rule: "speaker-saying",
      stance,
      cue,
      speaker,
      inherited: null,
      content: [content],
      open: true,
      cuts: cutOf(reading, speaker.from),
    };
  }
  return null;
}

function statementOf({ sentence }: Reading, rest: Rest, use: string): Range | null {
  const to = sentence.tokens.length;
  if (rest.kind === "that" || rest.kind === "colon" || rest.kind === "quote")
    return { from: withoutThat(sentence, rest.at), to };
  if (use === "about" && (rest.kind === "clause" || rest.kind === "adjunct")) return { from: rest.at, to };
  if (use === "quote") {
    const quoted = sentence.tokens.slice(rest.at).some(({ kind, quoted: soft }) => kind === "quote" || soft);
    return quoted && rest.kind === "clause" ? { from: rest.at, to } : null;
  }
  const clause = rest.kind === "clause" || rest.kind === "question";
  return clause && hasFinite(sentence, { from: rest.at, to: Math.min(to, rest.at + 20) })
    ? { from: rest.at, to }
    : null;
}

/** The last preposition or determiner before the participle begins its noun phrase. */
function withoutWith({ sentence }: Reading, phrase: Range): Range {
  const { tokens, lexicon } = sentence;
  for (let at = phrase.to - 1; at > phrase.from; at -= 1) {
    const form = tokens[at]?.form ?? "";
    if (lexicon.determiners.has(form)) return { from: at, to: phrase.to };
    if (lexicon.adjuncts.has(tokens[at - 1]?.form ?? "") && !lexicon.by.has(tokens[at - 1]?.form ?? ""))
      return { from: at, to: phrase.to };
  }
  return lexicon.adjuncts.has(tokens[phrase.from]?.form ?? "")
    ? { from: phrase.from + 1, to: phrase.to }
    : phrase;
}

function cutOf({ sentence }: Reading, from: number): number | null {
  const before = sentence.tokens[from - 1];
  if (before?.kind === "comma") return from - 1;
  return sentence.tokens[from - 2]?.kind === "comma" ? from - 2 : from - 1;
}
