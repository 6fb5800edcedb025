import type { Draft, Reading } from "./attribution-draft.ts";
import { restAfter, withoutThat } from "./cue-rest.ts";
import { hasFinite, phraseAfter, phraseBefore } from "./noun-phrases.ts";
import { wordsInRange } from "./speech-sentence.ts";
import { cutBefore, orderFrom } from "./statement-behind.ts";

/** "He was told STATEMENT", "she is accused of MATTER": somebody who is not named says so to or of the subject. */
function passiveListener({ sentence, cue, low }: Reading): Draft | null {
  const { tokens } = sentence;
  for (const { use, stance } of cue.readings) {
    const rest = restAfter(sentence, cue.to);
    const from =
      use === "order"
        ? orderFrom(sentence, cue.to)
        : rest.kind === "that" || rest.kind === "clause" || rest.kind === "quote"
          ? withoutThat(sentence, rest.at)
          : null;
    if (from === null || (use !== "order" && use !== "tell")) continue;
    const content = { from, to: tokens.length };
    if (wordsInRange(sentence, content) < 3 || (use === "tell" && !hasFinite(sentence, content))) continue;
    return {
      rule: "was-told",
      stance,
      cue,
      speaker: null,
      inherited: null,
      content: [content],
      open: true,
      cuts: low > 0 ? cutBefore({ sentence }, low) : null,
    };
  }
  return null;
}

/** "The reports were denied by X". */
function passiveByAgent({ sentence, cue, low }: Reading): Draft | null {
  const { tokens, lexicon } = sentence;
  const about = cue.readings.find(({ use, stance }) => use === "about" || stance === "denied");
  if (about === undefined || tokens[cue.to]?.form !== lexicon.language.agent) return null;
  const speaker = phraseAfter(sentence, cue.to + 1, tokens.length);
  const content = { from: low, to: cue.from };
  if (speaker === null || wordsInRange(sentence, content) < 3) return null;
  return {
    rule: "was-denied-by",
    stance: about.stance,
    cue,
    speaker,
    inherited: null,
    content: [content],
    open: false,
    cuts: null,
  };
}

/** "It was reported that STATEMENT", and other passives. */
export function passiveDraft(reading: Reading): Draft | null {
  const { sentence, cue } = reading;
  const { tokens, lexicon } = sentence;
  const isImpersonal = lexicon.impersonals.has(tokens[cue.from - 1]?.form ?? "");
  if (!isImpersonal || !lexicon.that.has(tokens[cue.to]?.form ?? ""))
    return passiveByAgent(reading) ?? passiveListener(reading);
  const stance = cue.readings[0]?.stance ?? "asserted";
  const content = { from: withoutThat(sentence, cue.to), to: sentence.tokens.length };
  if (wordsInRange(sentence, content) < 2) return null;
  return {
    rule: "it-was-said",
    stance,
    cue,
    speaker: null,
    inherited: null,
    content: [content],
    open: true,
    cuts: cutBefore(reading, cue.from - 1),
  };
}

/** "The paper quoted X as saying STATEMENT", "X was quoted by the paper as saying". */
export function quotedAsDraft(reading: Reading): Draft | null {
  const { sentence, cue, low } = reading;
  const { tokens, lexicon } = sentence;
  const quoted = tokens.findLastIndex((token, index) => index < cue.from && lexicon.quoted.has(token.form));
  const isPassive = tokens[quoted + 1]?.form === lexicon.language.agent;
  const speaker = isPassive ? phraseBefore(sentence, quoted - 1, low) : { from: quoted + 1, to: cue.from };
  if (quoted < 0 || speaker === null || speaker.to <= speaker.from) return null;
  const content = { from: withoutThat(sentence, restAfter(sentence, cue.to).at), to: tokens.length };
  if (wordsInRange(sentence, content) < 2) return null;
  const cuts = cutBefore(reading, Math.min(quoted, speaker.from));
  return {
    rule: "quoted-as-saying",
    stance: "asserted",
    cue,
    speaker,
    inherited: null,
    content: [content],
    open: true,
    cuts,
  };
}
