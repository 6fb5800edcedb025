import type { ChainLinkView, PlacedAnchor, QuoteView } from "../../../shared/contract/views.ts";
import { type Anchor, resolveAnchor } from "../../../shared/domain/anchor.ts";
import type { ChainLink, Speaker } from "../../../shared/domain/claim.ts";
import { bodyOf } from "../articles/articles.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { actorNames, type QuoteRow } from "./claims.repository.ts";

/** An anchor verified against the text that is shown; without a text it is lost. */
export function placedAnchor(anchor: Anchor, text: string | null): PlacedAnchor {
  const { state, span } =
    text === null ? { state: "lost" as const, span: null } : resolveAnchor(anchor, text);
  return { anchor, state, span };
}

/** Quotes as shown, their anchors verified against the newest texts of their articles, each read once. */
export function quoteViews(db: ReadableDb, rows: readonly QuoteRow[]): QuoteView[] {
  const bodies = new Map<string, string | null>();
  const names = actorNames(db, rows.flatMap(chainOf).flatMap(actorOf));
  return rows.map((row) => {
    const hash = row.text_hash;
    if (hash !== null && !bodies.has(hash)) bodies.set(hash, bodyOf(db, hash));
    return quoteView(row, hash === null ? null : (bodies.get(hash) ?? null), names);
  });
}

/** The stored chain of a quote; empty when it has none. */
function chainOf(row: Pick<QuoteRow, "chain">): readonly ChainLink[] {
  return row.chain === null ? [] : JSON.parse(row.chain);
}

function actorOf({ speaker }: ChainLink): string[] {
  return speaker.kind === "actor" ? [speaker.actorId] : [];
}

function linkView(
  { speaker, words }: ChainLink,
  outlet: string | null,
  names: ReadonlyMap<string, string>,
): ChainLinkView {
  if (speaker.kind === "actor") return { speaker, name: names.get(speaker.actorId) ?? null, words };
  return { speaker, name: speaker.kind === "unnamed" ? speaker.label : outlet, words };
}

function quoteView(row: QuoteRow, text: string | null, names: ReadonlyMap<string, string>): QuoteView {
  const content: readonly Anchor[] = JSON.parse(row.content);
  const speaker = speakerOf(row);
  return {
    id: row.id,
    claimId: row.claim_id,
    statement: row.statement,
    articleId: row.article_id,
    articleTitle: row.article_title ?? "",
    outlet: row.outlet,
    published: row.published,
    content: content.map((anchor) => placedAnchor(anchor, text)),
    cue: placedOrNull(row.cue, text),
    speakerSpan: placedOrNull(row.speaker_span, text),
    speaker,
    speakerName: speakerName(speaker, row),
    directness: row.directness,
    stance: row.stance,
    chain: chainOf(row).map((link) => linkView(link, row.outlet, names)),
  };
}

/** Who is credited, after all merges. What is stored stays: unmerging gives each actor its quotes back. */
export function speakerOf(row: QuoteRow): Speaker | null {
  const speaker: Speaker | null = row.speaker === null ? null : JSON.parse(row.speaker);
  if (speaker?.kind !== "actor" || row.speaker_root === null) return speaker;
  return { kind: "actor", actorId: row.speaker_root };
}

/** The speaker in words; null when nobody is credited or the credited actor is not in the project. */
export function speakerName(speaker: Speaker | null, row: QuoteRow): string | null {
  if (speaker === null) return null;
  if (speaker.kind === "actor") return row.actor_name;
  return speaker.kind === "unnamed" ? speaker.label : row.outlet;
}

function placedOrNull(stored: string | null, text: string | null): PlacedAnchor | null {
  const anchor: Anchor | null = stored === null ? null : JSON.parse(stored);
  return anchor === null ? null : placedAnchor(anchor, text);
}
