import type { Span } from "../../domain/anchor.ts";
import type { Directness, Stance } from "../../domain/claim.ts";
import type { Draft, Inherited, Reading } from "./attribution-draft.ts";
import { findCues } from "./find-cues.ts";
import { gerundDraft } from "./gerund-rule.ts";
import { openVerbDrafts } from "./open-verb-rule.ts";
import { passiveDraft, quotedAsDraft } from "./passive-rules.ts";
import {
  accordingAfterDraft,
  accordingToDraft,
  colonDraft,
  epigraphDraft,
  hearsayDraft,
  nounDraft,
} from "./phrase-rules.ts";
import { type Range, type SpeechSentence, spanOf } from "./speech-sentence.ts";
import { verbDraft } from "./verb-rules.ts";

/** Who is credited with what by which words, and the rule that says so; UTF-16 spans, trimmed. */
export interface Attribution {
  /** The statement; several spans when the attribution stands inside it. Never empty. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly speaker: Span | null;
  /** The speaker with what is added between commas ("who asked not to be named"). */
  readonly described: Span | null;
  readonly inherited: Inherited;
  readonly stance: Stance;
  readonly directness: Directness;
  readonly rule: string;
}

/** A sentence of more tokens is a table or a list: the rules would only guess, and slowly. */
const MOST_TOKENS = 700;

/**
 * The attributions of one sentence, in the order of their cues. Statements inside statements ("X said that Y had
 * told Z ...") are left to a person: only the outer one is given. Cost: linear in the tokens times the cues.
 */
export function attributionsIn(sentence: SpeechSentence): Attribution[] {
  if (sentence.tokens.length > MOST_TOKENS) return [];
  const drafts: Draft[] = [];
  let low = 0;
  const cues = findCues(sentence);
  for (const cue of cues) {
    if (cue.from < low || cue.kind === "hearsay") continue;
    const draft = draftOf({ sentence, cue, low, earlier: drafts });
    if (draft === null) continue;
    const open = drafts.at(-1);
    // Inside another's statement: a person may mark it; "according to X, Y says" are two voices side by side.
    if (open?.open === true && draft.cuts === null && open.rule !== "according-to-first") continue;
    if (open?.open === true && draft.cuts !== null) {
      const cut = cutAt(open, draft.cuts);
      drafts.pop();
      if (cut !== null) drafts.push(cut);
    }
    drafts.push(draft);
    low = Math.max(
      cue.to,
      ...draft.content.map((range) => (draft.open ? range.from : range.to)),
      draft.speaker?.to ?? 0,
    );
  }
  for (const draft of openVerbDrafts(sentence, takenBy(drafts))) drafts.push(draft);
  for (const draft of furtherQuotations(sentence, drafts)) drafts.push(draft);
  if (drafts.length === 0) {
    const hearsay = cues.find(({ kind }) => kind === "hearsay");
    const draft =
      colonDraft(sentence) ??
      epigraphDraft(sentence) ??
      (hearsay === undefined ? null : hearsayDraft({ sentence, cue: hearsay }));
    if (draft !== null) drafts.push(draft);
  }
  return drafts.flatMap((draft) => attributionOf(sentence, draft) ?? []);
}

/** "Q, - said X. - Q": the second quotation goes on with the speaker of the first. */
function furtherQuotations({ tokens }: SpeechSentence, drafts: readonly Draft[]): Draft[] {
  const source = drafts.at(-1);
  if (source === undefined) return [];
  return tokens.flatMap((token, at) => {
    const stops = tokens[at - 1]?.kind === "dash" && tokens[at - 2]?.kind === "stop";
    if (token.kind !== "quote" || !stops || takenBy(drafts).some(({ from, to }) => from <= at && at < to))
      return [];
    return {
      ...source,
      rule: "quotation-goes-on",
      cue: null,
      inherited: "same-sentence",
      content: [{ from: at, to: at + 1 }],
      open: false,
      cuts: null,
    };
  });
}

/** What closed statements hold; a quotation inside an open one may still be another speaker's. */
function takenBy(drafts: readonly Draft[]): Range[] {
  return drafts.flatMap(({ content }) => content);
}

function draftOf(reading: Reading): Draft | null {
  switch (reading.cue.kind) {
    case "verb":
      return verbDraft(reading);
    case "gerund":
      return gerundDraft(reading);
    case "according-to":
      return accordingToDraft(reading);
    case "according-after":
      return accordingAfterDraft(reading);
    case "quoted-as":
      return quotedAsDraft(reading);
    case "hearsay":
      return null;
    case "passive":
      return passiveDraft(reading);
    case "noun":
      return nounDraft(reading);
  }
}

/** An open statement that another attribution ends; null when nothing is left of it. */
function cutAt(draft: Draft, at: number): Draft | null {
  const content = draft.content
    .map(({ from, to }) => ({ from, to: Math.min(to, at) }))
    .filter(({ from, to }) => to > from);
  return content.length === 0 ? null : { ...draft, content, open: false };
}

function attributionOf(sentence: SpeechSentence, draft: Draft): Attribution | null {
  const content = draft.content.flatMap((range) => contentSpan(sentence, range) ?? []);
  if (content.length === 0) return null;
  const described = draft.speaker === null ? joinedPronoun(sentence, draft) : spanOf(sentence, draft.speaker);
  const speaker =
    draft.speaker === null ? described : spanOf(sentence, withoutAddition(sentence, draft.speaker));
  return {
    content,
    cue: draft.cue === null ? null : spanOf(sentence, draft.cue),
    speaker,
    described,
    inherited: draft.inherited,
    stance: draft.stance,
    directness: directnessOf(sentence, draft.content),
    rule: draft.rule,
  };
}

/** A speaker's words without the clause between commas that only adds something. */
function withoutAddition({ tokens, lexicon }: SpeechSentence, range: Range): Range {
  for (let at = range.from + 1; at < range.to - 1; at += 1) {
    const next = tokens[at + 1];
    if (tokens[at]?.kind === "comma" && next !== undefined && lexicon.additions.has(next.form))
      return { from: range.from, to: at };
  }
  return range;
}

/** The pronoun inside "a-t-elle". */
function joinedPronoun({ tokens, lexicon }: SpeechSentence, { cue }: Draft): Span | null {
  for (const token of cue === null ? [] : tokens.slice(cue.from, cue.to)) {
    const pronoun = lexicon.language.joinedPronoun?.exec(token.form)?.[1];
    if (pronoun !== undefined) return { start: token.end - pronoun.length, end: token.end };
  }
  return null;
}

function contentSpan(sentence: SpeechSentence, range: Range): Span | null {
  return spanOf(sentence, range);
}

/** A statement that is nearly all quotation is direct; one that holds some quoted words is mixed. */
function directnessOf({ tokens, text, lexicon }: SpeechSentence, ranges: readonly Range[]): Directness {
  let quoted = 0;
  let all = 0;
  let soft = 0;
  for (const { from, to } of ranges) {
    for (const token of tokens.slice(from, to)) {
      const length = token.end - token.start;
      all += length;
      if (token.kind === "quote") quoted += length;
      if (token.quoted) soft += 1;
    }
  }
  if (quoted === 0 && lexicon.language.dashInsideQuotes && tokens[0]?.kind === "dash") return "direct";
  if (quoted === 0) return soft > 1 && /["“«„]/u.test(text) ? "mixed" : "indirect";
  return quoted >= all * 0.85 ? "direct" : "mixed";
}
