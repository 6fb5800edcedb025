import type { ArticleView, SuggestedClaim } from "../../shared/contract/views.ts";
import { anchorOf, type Span } from "../../shared/domain/anchor.ts";
import type { Directness, QuoteInput, Speaker } from "../../shared/domain/claim.ts";
import { looksUnnamed } from "../../shared/text/attribution/unnamed-speaker.ts";
import { overlap } from "../../shared/text/span.ts";
import type { ClaimDraft } from "./draft-store.ts";

/** The longest name that is taken for an unnamed source's label. */
const LONGEST_LABEL = 300;
const PRONOUN = /^(?:he|she|they|it|er|sie|il|elle|ils|elles|él|ella|ellos)$/iu;

/**
 * The first state of a form for the words at `pieces` (one or more): cue, speaker and directness come from the suggestion
 * in the same sentence, when there is one, else from quotation marks.
 */
export function draftOf(view: ArticleView, pieces: readonly Span[], sentence: Span): ClaimDraft {
  const content = pieces[0] ?? sentence;
  const hint = suggestionIn(view.suggestions, content, sentence);
  const outside = (span: Span | null) =>
    span !== null && !pieces.some((piece) => overlap(span, piece)) ? span : null;
  const cue = outside(hint?.cue ?? null);
  const speakerSpan = outside(hint?.speakerSpan ?? null);
  return {
    content: pieces,
    cue,
    speakerSpan,
    statement: pieces.map((piece) => statementFrom(view.text.slice(piece.start, piece.end))).join(" "),
    ...(speakerOf(view, hint, content) ?? speakerFrom(view, speakerSpan)),
    directness: directnessFrom(view.text, content, hint),
    stance: hint?.stance ?? "asserted",
    existing: null,
  };
}

/** Who the words at `span` are: the actor tagged there, else an unnamed source when they name nobody. */
export function speakerFrom(
  view: ArticleView,
  span: Span | null,
): { readonly speaker: Speaker | null; readonly speakerName: string } {
  if (span === null) return { speaker: null, speakerName: "" };
  const words = view.text.slice(span.start, span.end);
  if (PRONOUN.test(words)) {
    const before = view.suggestions.findLast(
      (one) =>
        one.speakerSpan !== null &&
        one.speakerSpan.end <= span.start &&
        !isPronoun(view.text, one.speakerSpan),
    );
    if (before !== undefined) return speakerFrom(view, before.speakerSpan);
  }
  const mention = view.mentions.find((one) => one.placed.span !== null && overlap(one.placed.span, span));
  if (mention !== undefined && !looksUnnamed(words)) {
    return { speaker: { kind: "actor", actorId: mention.actorId }, speakerName: mention.actorName };
  }
  if (looksUnnamed(words)) {
    return { speaker: { kind: "unnamed", label: words.slice(0, LONGEST_LABEL) }, speakerName: words };
  }
  return { speaker: null, speakerName: words };
}

/** Whom the rules take for the speaker of the suggestion; null where they say nobody, or mean other words. */
function speakerOf(
  view: ArticleView,
  hint: SuggestedClaim | null,
  content: Span,
): { readonly speaker: Speaker | null; readonly speakerName: string } | null {
  const guess = hint?.speakerGuess ?? null;
  if (hint === null || guess === null || !overlap(hint.content, content)) return null;
  if (guess.kind === "named") {
    const tagged = speakerFrom(view, hint.speakerSpan);
    return tagged.speaker?.kind === "actor" ? tagged : { speaker: null, speakerName: guess.name };
  }
  if (guess.kind === "unnamed") {
    const label = guess.label.slice(0, LONGEST_LABEL);
    return { speaker: { kind: "unnamed", label }, speakerName: label };
  }
  const { actorId } = guess;
  const tagged = view.mentions.find((mention) => mention.actorId === actorId);
  const credited = view.quotes.find(
    ({ speaker }) => speaker?.kind === "actor" && speaker.actorId === actorId,
  );
  const words =
    hint.speakerSpan === null ? "" : view.text.slice(hint.speakerSpan.start, hint.speakerSpan.end);
  const speakerName = tagged?.actorName ?? credited?.speakerName ?? words;
  return { speaker: { kind: "actor", actorId }, speakerName };
}

/** What is sent to be saved. */
export function quoteInputOf(view: ArticleView, draft: ClaimDraft): QuoteInput {
  const anchor = (span: Span) => anchorOf(view.text, view.textHash, span);
  return {
    articleId: view.row.id,
    content: draft.content.map(anchor),
    cue: draft.cue === null ? null : anchor(draft.cue),
    speakerSpan: draft.speakerSpan === null ? null : anchor(draft.speakerSpan),
    speaker: draft.speaker,
    directness: draft.directness,
    stance: draft.stance,
  };
}

/** Words of an article as the beginning of a statement: without their quotation marks, with a capital and a full stop. */
export function statementFrom(words: string): string {
  const bare = words
    .replace(/^[“"„«»‘「『\s]+/u, "")
    .replace(/[”"“«»’」』,،\s]+$/u, "")
    .replace(/\s+/gu, " ");
  if (bare === "") return "";
  const first = bare.slice(0, (bare.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  const sentence = first.toLocaleUpperCase() + bare.slice(first.length);
  return /[.!?。؟！？…]$/u.test(sentence) ? sentence : `${sentence}.`;
}

function suggestionIn(
  suggestions: readonly SuggestedClaim[],
  content: Span,
  sentence: Span,
): SuggestedClaim | null {
  return (
    suggestions.find((one) => overlap(one.content, content)) ??
    suggestions.find((one) => overlap(one.content, sentence)) ??
    null
  );
}

function directnessFrom(text: string, content: Span, hint: SuggestedClaim | null): Directness {
  const words = text.slice(content.start, content.end);
  if (/^[“"„«「『]/u.test(words) && /[”"“»」』]$/u.test(words)) return "direct";
  if (/[“„«「『]/u.test(words)) return "mixed";
  return hint !== null && overlap(hint.content, content) ? hint.directness : "indirect";
}

function isPronoun(text: string, span: Span): boolean {
  return PRONOUN.test(text.slice(span.start, span.end));
}
