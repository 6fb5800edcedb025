/** Made-up pairs and stories for the window: many of them, decided in memory. */
import type { CopyLinkView, CopyPairView } from "../../src/shared/contract/copies.contract.ts";
import type { MethodInput, MethodOutput } from "../../src/shared/contract/index.ts";
import type { ArticleRow } from "../../src/shared/contract/views.ts";
import { fakeView } from "./fake-articles.ts";

const RELATIONS = [
  "identical",
  "copy",
  "excerpt",
  "new-version",
  "recurring-report",
  "shares-passages",
] as const;
const STORY_SIZE = 5;

/** Pairs of each story's origin with its members, by the numbers of their articles. */
export function fakeLinks(rows: readonly ArticleRow[]): CopyLinkView[] {
  return rows.slice(0, 1000).flatMap((row, index) => {
    const origin = rows[index - (index % STORY_SIZE)];
    if (origin === undefined || origin === row) return [];
    return [
      {
        a: origin.id,
        b: row.id,
        titleA: origin.title,
        titleB: row.title,
        outletA: origin.outlet,
        outletB: row.outlet,
        relation: RELATIONS[index % RELATIONS.length] ?? "copy",
        score: index % RELATIONS.length === 0 ? 1 : 0.99 - (index % 40) / 100,
        decision: null,
        suggested: RELATIONS[index % RELATIONS.length] ?? "copy",
        storyId: origin.id,
      },
    ];
  });
}

/** One page of the queue. */
export function fakeQueue(
  links: readonly CopyLinkView[],
  { show, offset, limit }: MethodInput<"copies.queue">,
): MethodOutput<"copies.queue"> {
  const open = links.filter((link) => link.decision === null);
  const shown =
    show === "all" ? links : links.filter((link) => (link.decision === null) === (show === "undecided"));
  return {
    total: shown.length,
    undecided: open.length,
    decided: links.length - open.length,
    identicalUndecided: open.filter((link) => link.relation === "identical").length,
    links: shown.slice(offset, offset + limit),
  };
}

/** What a threshold would make of the links; it stays where it is. */
export function fakeCounts(
  links: readonly CopyLinkView[],
  threshold: number,
): MethodOutput<"copies.countsAt"> {
  const joined = links.filter((link) => link.score >= threshold);
  const stories = new Set(joined.map((link) => link.a)).size;
  return { threshold, current: 0.55, preset: 0.55, links: joined.length, stories, folded: joined.length };
}

/** The evidence of a pair: the second text drops a word and changes a number. */
export function fakePair(link: CopyLinkView, rows: readonly ArticleRow[]): CopyPairView | null {
  const [one, other] = [link.a, link.b].map((id) => rows.find((row) => row.id === id));
  if (one === undefined || other === undefined) return null;
  const [left, right] = [fakeView(one), fakeView(other)];
  const text = right.text.replace("forty attacks", "sixty attacks");
  const start = (words: string) => words.indexOf("The Republic carried");
  const end = (words: string) => words.indexOf("\n\nFOLLOW US");
  const side = (view: typeof left, words: string) => ({
    row: view.row,
    text: words,
    zones: view.zones,
    credits: { cues: [], speakers: [] },
    direction: view.direction,
    words: view.row.words,
  });
  return {
    link,
    left: side(left, left.text),
    right: side(right, text),
    entity: "decision-1",
    groups: { left: 1, right: 1 },
    passages: [
      {
        left: { start: start(left.text), end: end(left.text) },
        right: { start: start(text), end: end(text) },
      },
    ],
    sharedWords: 71,
    longestRun: 68,
    changedNumbers: [],
    direction: "right-from-left",
    directionReason: "was published later (2026-11-21T11:52) than the other (2026-11-20T21:40)",
  };
}

/** Stories of an origin and its members. */
export function fakeStories(
  links: readonly CopyLinkView[],
  rows: readonly ArticleRow[],
  { offset, limit }: MethodInput<"stories.list">,
): MethodOutput<"stories.list"> {
  const byStory = Map.groupBy(
    links.filter((link) => link.decision !== "not-a-copy"),
    (link) => link.a,
  );
  const stories = [...byStory].map(([id, members]) => {
    const memberOf = (articleId: string, relation: string, score: number | null) => {
      const row = rows.find((one) => one.id === articleId);
      const { title = "", outlet = null, published = null } = row ?? {};
      return { articleId, title, outlet, published, relation, score, isOrigin: articleId === id };
    };
    return {
      id,
      members: [
        memberOf(id, "origin", null),
        ...members.map((link) => memberOf(link.b, link.relation, link.score)),
      ],
    };
  });
  return { total: stories.length, stories: stories.slice(offset, offset + limit) };
}

/** The other members of an article's story, each with a changed number. */
export function fakeOthers(
  links: readonly CopyLinkView[],
  rows: readonly ArticleRow[],
  { articleId, offset, limit }: MethodInput<"stories.others">,
): MethodOutput<"stories.others"> {
  const { stories } = fakeStories(links, rows, { offset: 0, limit: links.length });
  const story = stories.find(({ members }) => members.some((member) => member.articleId === articleId));
  const others = (story?.members ?? []).filter((member) => member.articleId !== articleId);
  const differs = {
    ...{ identical: false, sameTitle: false, changed: 1, dropped: 2, added: 0 },
    changes: [{ kind: "number" as const, before: "forty", after: "sixty" }],
  };
  return {
    total: others.length,
    others: others.slice(offset, offset + limit).map((member) => ({ member, differs })),
  };
}
