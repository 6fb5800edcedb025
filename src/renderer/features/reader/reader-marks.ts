import type { ProjectedQuote } from "../../../shared/contract/claims.contract.ts";
import type { SuggestedName } from "../../../shared/contract/marks.contract.ts";
import type {
  ArticleView,
  MentionView,
  PlacedAnchor,
  QuoteView,
  SuggestedClaim,
} from "../../../shared/contract/views.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { outermostFirst } from "../../../shared/text/span.ts";

/** What a mark shows. */
export type MarkKind =
  | "content"
  | "cue"
  | "speaker"
  | "mention"
  | "suggestion"
  | "name"
  | "projected"
  | "projected-changed";

/** A stretch of the text to be drawn. `owner` is what a click selects: a quote, a mention, a suggestion, a name. */
export interface ReaderMark extends Span {
  readonly kind: MarkKind;
  readonly owner: string;
  readonly actorKind?: ActorKind;
}

/** Something a person can select in the text. */
export type MarkOwner =
  | { readonly kind: "quote"; readonly key: string; readonly span: Span; readonly quote: QuoteView }
  | { readonly kind: "mention"; readonly key: string; readonly span: Span; readonly mention: MentionView }
  | {
      /** A claim of a copy as it falls on this article. */
      readonly kind: "projected";
      readonly key: string;
      readonly span: Span;
      readonly projection: ProjectedQuote;
    }
  | {
      readonly kind: "suggestion";
      readonly key: string;
      readonly span: Span;
      readonly suggestion: SuggestedClaim;
    }
  /** A name that may be an actor's; `span` is its first place. */
  | { readonly kind: "name"; readonly key: string; readonly span: Span; readonly name: SuggestedName };

/** A saved mark that does not stand where it was put. */
export interface StrayMark {
  readonly id: string;
  readonly words: string;
  readonly state: "moved" | "ambiguous" | "lost";
  readonly span: Span | null;
}

export interface ReaderMarks {
  readonly marks: readonly ReaderMark[];
  /** In the order of the text. */
  readonly owners: readonly MarkOwner[];
  readonly strays: readonly StrayMark[];
}

/**
 * Everything to be drawn on an article, sorted by place. Suggestions that a quote already covers are left out; `names`
 * are those that nobody tagged. Cost: n log n in the marks.
 */
export function marksOf(
  view: ArticleView,
  projections: readonly ProjectedQuote[] = [],
  names: readonly SuggestedName[] = [],
): ReaderMarks {
  const marks: ReaderMark[] = [];
  const owners: MarkOwner[] = [];
  for (const quote of view.quotes) {
    const key = `quote:${quote.id}`;
    addPlaced(marks, quote.content, "content", key);
    addPlaced(marks, [quote.cue], "cue", key);
    addPlaced(marks, [quote.speakerSpan], "speaker", key);
    const span = quote.content.find((placed) => placed.span !== null)?.span;
    if (span !== undefined && span !== null) owners.push({ kind: "quote", key, span, quote });
  }
  for (const mention of view.mentions) {
    const span = mention.placed.span;
    if (span === null) continue;
    const key = `mention:${mention.id}`;
    marks.push({ ...span, kind: "mention", owner: key, actorKind: mention.actorKind });
    owners.push({ kind: "mention", key, span, mention });
  }
  const contents = marks.filter((mark) => mark.kind === "content").sort(outermostFirst);
  for (const projection of projections) {
    const [first] = projection.content;
    if (first === undefined || isCovered(first, contents)) continue;
    const key = `projected:${projection.claimId}`;
    const kind = projection.weighty ? "projected-changed" : "projected";
    for (const span of projection.content) marks.push({ ...span, kind, owner: key });
    owners.push({ kind: "projected", key, span: first, projection });
  }
  contents.push(...projections.flatMap((projection) => projection.content.map(asContent)));
  for (const suggestion of view.suggestions) {
    const key = `suggestion:${suggestion.content.start}-${suggestion.content.end}`;
    if (isCovered(suggestion.content, contents)) continue;
    for (const span of [suggestion.content, ...suggestion.more])
      marks.push({ ...span, kind: "suggestion", owner: key });
    owners.push({ kind: "suggestion", key, span: suggestion.content, suggestion });
  }
  for (const name of names) {
    const [first] = name.spans;
    if (first === undefined) continue;
    const key = `name:${first.start}-${first.end}`;
    for (const span of name.spans) marks.push({ ...span, kind: "name", owner: key });
    owners.push({ kind: "name", key, span: first, name });
  }
  return {
    marks: marks.sort(outermostFirst),
    owners: owners.sort((a, b) => outermostFirst(a.span, b.span)),
    strays: straysOf(view),
  };
}

/** The owners whose marks lie over `offset`, innermost first, names that nobody tagged behind all others. */
export function ownersAt(marks: ReaderMarks, offset: number): MarkOwner[] {
  const over = marks.marks.filter((mark) => mark.start <= offset && offset < mark.end);
  over.sort(
    (a, b) => Number(a.kind === "name") - Number(b.kind === "name") || a.end - a.start - (b.end - b.start),
  );
  const keys = new Set(over.map((mark) => mark.owner));
  return [...keys].flatMap((key) => marks.owners.filter((owner) => owner.key === key));
}

/** The owner after (or before) a place in the text, going round at the end; null when there is none. */
export function ownerBeside(
  owners: readonly MarkOwner[],
  selected: string | null,
  offset: number,
  direction: 1 | -1,
): MarkOwner | null {
  if (owners.length === 0) return null;
  const at = owners.findIndex((owner) => owner.key === selected);
  if (at >= 0) return owners[(at + direction + owners.length) % owners.length] ?? null;
  if (direction === 1) return owners.find((owner) => owner.span.start >= offset) ?? owners[0] ?? null;
  return owners.findLast((owner) => owner.span.start < offset) ?? owners.at(-1) ?? null;
}

function addPlaced(
  marks: ReaderMark[],
  anchors: readonly (PlacedAnchor | null)[],
  kind: MarkKind,
  owner: string,
): void {
  for (const placed of anchors) {
    if (placed !== null && placed.span !== null) marks.push({ ...placed.span, kind, owner });
  }
}

function asContent(span: Span): ReaderMark {
  return { ...span, kind: "content", owner: "" };
}

function isCovered(span: Span, contents: readonly Span[]): boolean {
  return contents.some((content) => {
    const shared = Math.min(span.end, content.end) - Math.max(span.start, content.start);
    return shared > (span.end - span.start) / 2 || shared > (content.end - content.start) / 2;
  });
}

function straysOf(view: ArticleView): StrayMark[] {
  const strays: StrayMark[] = [];
  const look = (id: string, anchors: readonly (PlacedAnchor | null)[]) => {
    for (const placed of anchors) {
      if (placed === null || placed.state === "exact") continue;
      strays.push({ id, words: placed.anchor.exact, state: placed.state, span: placed.span });
    }
  };
  for (const quote of view.quotes)
    look(`quote:${quote.id}`, [...quote.content, quote.cue, quote.speakerSpan]);
  for (const mention of view.mentions) look(`mention:${mention.id}`, [mention.placed]);
  return strays;
}
