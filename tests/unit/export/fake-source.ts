import { createHash } from "node:crypto";
import type {
  DisputedValue,
  ExportedArticle,
  ExportSource,
} from "../../../src/main/project/export/export-source.ts";
import { operationIdOf } from "../../../src/main/project/work-log/operation.ts";
import type { ClaimView, PlacedAnchor, QuoteView, StoryMember } from "../../../src/shared/contract/views.ts";
import { agreementOf } from "../../../src/shared/domain/agreement.ts";
import { anchorOf } from "../../../src/shared/domain/anchor.ts";

export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** An article of one body zone; any field can be given. */
export function article(over: Partial<ExportedArticle> & { readonly text: string }): ExportedArticle {
  return {
    id: "a0000000-0000-8000-8000-000000000001",
    path: "inbox/ferry.txt",
    title: "Ferry strike ends",
    byline: null,
    outlet: "Harbour Post",
    published: "2026-03-04",
    captured: "2026-03-05T08:00:00.000Z",
    language: "en",
    url: null,
    zones: [{ role: "body", start: 0, end: over.text.length }],
    textHash: hashOf(over.text),
    storyId: over.id ?? "a0000000-0000-8000-8000-000000000001",
    isOrigin: true,
    ...over,
  };
}

/** The anchor of the first place of `words` in the article, verified. */
export function placed(of: ExportedArticle, words: string): PlacedAnchor {
  const start = of.text.indexOf(words);
  if (start < 0) throw new Error(`fixture: "${words}" is not in the text`);
  const span = { start, end: start + words.length };
  return { anchor: anchorOf(of.text, of.textHash, span), state: "exact", span };
}

export function quote(of: ExportedArticle, words: string, over: Partial<QuoteView> = {}): QuoteView {
  return {
    id: "c0000000-0000-7000-8000-0000000000a1",
    claimId: "c0000000-0000-7000-8000-000000000001",
    statement: "",
    articleId: of.id,
    articleTitle: of.title,
    outlet: of.outlet,
    published: of.published,
    content: [placed(of, words)],
    cue: null,
    speakerSpan: null,
    speaker: null,
    speakerName: null,
    directness: "indirect",
    stance: "asserted",
    chain: [],
    ...over,
  };
}

export function claim(statement: string, over: Partial<ClaimView> = {}): ClaimView {
  return {
    row: {
      id: "c0000000-0000-7000-8000-000000000001",
      statement,
      speakers: [],
      quotes: over.quotes?.length ?? 0,
      carriage: {
        articles: 3,
        outlets: 2,
        origins: 1,
        firstArticleId: null,
        firstTitle: null,
        firstOutlet: null,
        firstPublished: null,
        firstReason: null,
      },
      tags: [],
    },
    note: null,
    quotes: [],
    carriers: [],
    assessments: [],
    values: [],
    relations: [],
    combined: null,
    memos: [],
    ...over,
  };
}

export interface FakeProject {
  readonly title?: string;
  readonly articles?: readonly ExportedArticle[];
  readonly claims?: readonly ClaimView[];
  readonly lines?: readonly string[];
  readonly stories?: Readonly<Record<string, readonly StoryMember[]>>;
  readonly exportedAt?: number;
  /** Values in conflict, by "entity.field". */
  readonly disputed?: Readonly<Record<string, readonly DisputedValue[]>>;
}

/** A project held in memory. */
export function fakeSource(project: FakeProject): ExportSource {
  const articles = project.articles ?? [];
  const texts = new Map(articles.map((one) => [one.textHash, one.text]));
  return {
    agreement: () =>
      agreementOf(
        (project.claims ?? []).map(({ assessments }) => assessments.flatMap(({ verdict }) => verdict ?? [])),
      ),
    project: { id: "b0000000-0000-7000-8000-000000000001", title: project.title ?? "Ferries" },
    exportedAt: project.exportedAt ?? Date.UTC(2026, 2, 6, 9, 30),
    articles: () => articles,
    article: (id) => articles.find((one) => one.id === id) ?? null,
    text: (hash) => texts.get(hash) ?? null,
    claims: () => project.claims ?? [],
    actors: () => [],
    disputed: (entity, field) => project.disputed?.[`${entity}.${field}`] ?? [],
    storyMembers: (storyId) => project.stories?.[storyId] ?? [],
    texts: () => [...texts].sort().map(([hash, text]) => ({ hash, text, words: 1, zones: [], passedOn: {} })),
    ops: () =>
      (project.lines ?? [])
        .map((line) => ({ id: operationIdOf(line), line }))
        .sort((left, right) => Buffer.compare(left.id, right.id)),
    ingestRecords: () =>
      articles.map((one) => ({
        id: one.id,
        path: one.path,
        format: "text",
        encoding: "utf-8",
        originalHash: hashOf(`${one.text}\n`),
        texts: [[one.textHash, one.captured]],
        title: [one.title, "first line"],
        byline: [one.byline, "text"],
        outlet: [one.outlet, "folder"],
        published: [one.published, "text"],
        language: [one.language, "language detection"],
        url: one.url,
        captured: one.captured,
        saved: [null, "not found"],
        direction: "ltr",
        warnings: [],
        checks: [],
      })),
    originals: () => [],
    packedOriginals: () => [],
    reachedBy: () => null,
  };
}

/** All pieces of an export as one buffer, and what it counted. */
export async function collected(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const chunk of chunks) pieces.push(Buffer.from(chunk));
  return Buffer.concat(pieces);
}

/** A claim on which every field that an export prints is in dispute, and the values that stand for the time being. */
export function disputedClaim(of: ExportedArticle): {
  claim: ClaimView;
  disputed: FakeProject["disputed"];
  shown: string[];
} {
  const shown = ["Nine-sank", "Loss-tag", "Memo-words", "Other-claim", "Speaker-name", "note-words"];
  const [statement = "", tag = "", body = "", other = "", speakerName = "", note = ""] = shown;
  const view = claim(statement, {
    note,
    quotes: [
      quote(of, of.text.slice(0, 5), {
        speaker: { kind: "actor", actorId: "actor" },
        speakerName,
        stance: "denied",
      }),
    ],
    values: [
      {
        ...{ id: "value", claimId: "c", quoteId: null, topic: "dead", kind: "number", number: 41, upper: 41 },
        ...{ unit: null, words: "forty-one", actorId: null, actorName: null },
      },
    ],
    relations: [
      {
        id: "relation",
        kind: "contradicts",
        direction: "to",
        claimId: "other",
        statement: other,
        note: null,
      },
    ],
    memos: [
      { id: "memo", aboutKind: "claim", aboutId: "c", body, personName: "Ada", isMine: true, writtenAt: 0 },
    ],
  });
  const fields = [
    ...[
      `${view.row.id}.statement`,
      `${view.row.id}.note`,
      "tag.name",
      "memo.body",
      "other.statement",
      "actor.name",
    ],
    ...["value.number", "relation.kind", `${view.quotes[0]?.id}.stance`, `${view.quotes[0]?.id}.content`],
    ...[`${of.id}.title`, `${of.id}.outlet`, `${of.id}.published`],
  ];
  const sides = [
    { personName: "Ada", value: "one" },
    { personName: "Ben", value: "two" },
  ];
  return {
    claim: { ...view, row: { ...view.row, tags: [{ id: "tag", name: tag }] } },
    disputed: Object.fromEntries(fields.map((field) => [field, sides])),
    shown: [...shown, "41", "contradicts", "denied", of.title, of.outlet ?? "", of.published ?? ""],
  };
}
