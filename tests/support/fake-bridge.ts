/** A bridge without a desktop: the contract answered from memory, the same each time, for working on the window in a browser. */

import type { WorkbenchBridge } from "../../src/shared/contract/bridge.ts";
import type { CopyLinkView } from "../../src/shared/contract/copies.contract.ts";
import type { WorkbenchEvent } from "../../src/shared/contract/events.ts";
import { type Handlers, isMethod } from "../../src/shared/contract/index.ts";
import type { ProjectInfo } from "../../src/shared/contract/project.contract.ts";
import type { ArticleRow } from "../../src/shared/contract/views.ts";
import { err, ok, UserFacingError } from "../../src/shared/result.ts";
import { fakeActors } from "./fake-actors.ts";
import { FAKE_TAGS, fakeId, fakeLook, fakeRow, fakeView, missing } from "./fake-articles.ts";
import { fakeBoilerplate } from "./fake-boilerplate.ts";
import { fakeClaims } from "./fake-claims.ts";
import { fakeCounts, fakeLinks, fakeOthers, fakePair, fakeQueue, fakeStories } from "./fake-copies.ts";
import { fakeExchange } from "./fake-exchange.ts";
import { changed, type FakeHistoryWorld, fakeHistory } from "./fake-history.ts";
import { type FakeImportWorld, fakeImports, fakeRun, newImportWorld, startFakeJob } from "./fake-imports.ts";
import { fakeSearch } from "./fake-search.ts";
import { fakeViews } from "./fake-views.ts";

export type FakeScene = "no-project" | "empty" | "few" | "many" | "broken";
const SIZES: Readonly<Record<FakeScene, number>> = {
  "no-project": 0,
  empty: 0,
  few: 3,
  many: 10_000,
  broken: 40,
};

const PROJECT: ProjectInfo = {
  projectId: fakeId(1),
  title: "Harbour crisis",
  fileName: "Harbour crisis.wirebench",
  readOnly: null,
  warning: null,
  personName: "Ada Researcher",
  asksName: false,
};

interface World extends FakeImportWorld, FakeHistoryWorld {
  project: ProjectInfo | null;
  links: CopyLinkView[];
}

type PageHandlers = Handlers<"query" | "command" | "job" | "host", World>;

function compare(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function filtered(world: World, filter: PageFilter): ArticleRow[] {
  return world.rows.filter(
    (row) =>
      (filter.check !== true || row.checks.length > 0) &&
      (filter.outlet === undefined || row.outlet === filter.outlet) &&
      (filter.language === undefined || row.language === filter.language) &&
      (filter.tagId === undefined || row.tags.some((tag) => tag.id === filter.tagId)) &&
      (filter.from === undefined || (row.published ?? "") >= filter.from) &&
      (filter.to === undefined || (row.published ?? "9999").slice(0, filter.to.length) <= filter.to),
  );
}
type PageFilter = Parameters<PageHandlers["articles.list"]>[1]["filter"];

function facet(values: readonly (string | null)[]) {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: value ?? "", count }))
    .sort((a, b) => b.count - a.count);
}

const handlers: PageHandlers = {
  ...fakeViews,
  ...fakeExchange(),
  "project.status": (world) => ({
    project: world.project,
    counts: {
      articles: world.rows.length,
      stories: Math.floor(world.rows.length / 4),
      claims: Math.floor(world.rows.length / 14),
      actors: Math.floor(world.rows.length / 21),
      copiesToReview: world.rows.length > 10 ? 38 : 0,
      lostAnchors: 0,
      imports: world.rows.length === 0 ? 0 : 2,
    },
    indexing: { done: Math.floor(world.rows.length * 0.62), total: world.rows.length },
    stopped: [],
    undo: world.undo.at(-1) ?? null,
    redo: world.redo.at(-1) ?? null,
  }),
  "project.goOn": () => ({}),
  "projects.choose": (world, { mode }) => {
    world.project = PROJECT;
    if (mode === "create") world.rows = [];
    return PROJECT;
  },
  "projects.recent": () => [
    { token: "one", name: "Harbour crisis", openedAt: Date.UTC(2026, 10, 21, 18, 2) },
    {
      token: "two",
      name: "A very long project name that a careful researcher chose to be sure of it",
      openedAt: Date.UTC(2026, 9, 3),
    },
    { token: "three", name: "أخبار الساحل", openedAt: Date.UTC(2025, 3, 3) },
  ],
  "projects.openGranted": (world) => open(world, 10_000),
  "projects.openSample": (world) => open(world, 40),
  "sources.choose": (_world, { what }) => [
    {
      token: what,
      name: { files: "letters.csv", folder: "coast-2026", exchange: "harbour-ben.wirex" }[what],
    },
  ],
  "targets.choose": (_world, { suggestedName, format }) => ({
    token: "target",
    name: `${suggestedName}.${format}`,
  }),
  "window.theme": (_world, { set }) => ({ theme: set ?? "system" }),
  "network.count": () => ({ refused: 0 }),
  ...fakeImports,
  "exports.start": (world) => ({ jobId: startFakeJob(world, "export", 100) }),
  "jobs.list": (world) => ({ jobs: [...world.jobs.values()] }),
  ...fakeHistory,
  "articles.list": (world, { filter, sort, offset, limit }) => {
    const sign = sort.direction === "ascending" ? 1 : -1;
    const rows = filtered(world, filter).sort(
      (a, b) => sign * compare(a[sort.column], b[sort.column]) || compare(a.id, b.id),
    );
    return { total: rows.length, rows: rows.slice(offset, offset + limit) };
  },
  "articles.get": (world, { articleId }) => {
    const row = world.rows.find((one) => one.id === articleId);
    if (row === undefined) throw new UserFacingError({ code: "not_found", what: "article" });
    return fakeView(row);
  },
  "articles.facets": (world) => ({
    outlets: facet(world.rows.map((row) => row.outlet)),
    languages: facet(world.rows.map((row) => row.language)),
    tags: FAKE_TAGS.map((tag) => ({
      value: tag.id,
      label: tag.name,
      count: world.rows.filter((row) => row.tags.includes(tag)).length,
    })),
    runs:
      world.rows.length === 0
        ? []
        : [0, 1].map((index) => ({
            value: fakeRun(world, index).id,
            label: fakeRun(world, index).name,
            count: 200,
          })),
  }),
  "articles.correct": (world, { articleIds, fields }) => {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    world.rows = world.rows.map((row) => (articleIds.includes(row.id) ? { ...row, ...given } : row));
    changed(world, "correct metadata");
    return {};
  },
  "articles.tag": (world, { articleIds, name, present }) => {
    const tag = FAKE_TAGS.find((one) => one.name === name) ?? { id: fakeId(900_099), name };
    world.rows = world.rows.map((row) => {
      if (!articleIds.includes(row.id)) return row;
      const others = row.tags.filter((one) => one.id !== tag.id);
      return { ...row, tags: present ? [...others, tag] : others };
    });
    changed(world, `tag ${name}`);
    return { tagId: tag.id };
  },
  "zones.decide": (world) => {
    changed(world, "mark zone");
    return {};
  },
  "zones.decideParagraph": (world, { outlet }) => {
    changed(world, "mark paragraph");
    return { articles: outlet === null ? 61 : 23 };
  },
  "articles.look": (world, { articleId }) => fakeLook(world.rows.find((row) => row.id === articleId)),
  "stories.list": (world, input) => fakeStories(world.links, world.rows, input),
  "search.articles": (world, { query, filter, cursor, limit }) => {
    const words = query
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word.length > 1);
    const rows = filtered(world, filter).filter((row) =>
      words.some((word) => searchable(row).toLowerCase().includes(word)),
    );
    const from = cursor === null ? 0 : Number(cursor);
    const hits = rows.slice(from, from + limit).map((row) => hitOf(row, words));
    const nextCursor = from + limit < rows.length ? String(from + limit) : null;
    return {
      total: rows.length,
      totalIsLowerBound: false,
      hits,
      nextCursor,
      understood: query,
      sentence: `Articles with ${query}`,
      expansions: [],
      ordering: { kind: "exact", among: null },
      rankedAmong: null,
      ignored: query.includes("!") ? ["!"] : [],
      notes: query.includes("!") ? ["“!” has no letter or digit."] : [],
      asOf: "0",
    };
  },
  ...fakeSearch,
  "search.names": (world, { query, limit }) => ({
    found: world.rows
      .filter((row) => row.title.toLowerCase().includes(query.toLowerCase()))
      .slice(0, Math.min(limit, 8))
      .map((row) => ({
        kind: "article" as const,
        id: row.id,
        name: row.title,
        detail: row.outlet,
        actorKind: null,
      })),
  }),
  ...fakeClaims,
  ...fakeActors,
  "articles.removal": (_world, { articleIds }) => ({
    ...{ articles: articleIds.length, quotes: 0, mentions: 0, memos: 0, bareClaims: 0, statements: [] },
  }),
  "articles.remove": (_world, { articleIds }) => ({
    ...{ removed: articleIds.length, quotes: 0, mentions: 0, bareClaims: 0 },
  }),
  ...fakeBoilerplate,
  "project.room": (world) => ({
    texts: world.rows.length,
    originals: { count: world.rows.length, bytes: 4_200_000, keptBytes: 1_300_000, isEstimate: false },
    operations: 812,
  }),
  "stories.others": (world, input) => fakeOthers(world.links, world.rows, input),
  "copies.queue": (world, input) => fakeQueue(world.links, input),
  "copies.pair": (world, { a, b }) => {
    const link = world.links.find((one) => [one.a, one.b].includes(a) && [one.a, one.b].includes(b));
    return (link === undefined ? null : fakePair(link, world.rows)) ?? missing("pair");
  },
  "copies.decide": (world, { pairs, decision, relation }) => {
    const isMeant = (link: CopyLinkView) => pairs.some(({ a, b }) => a === link.a && b === link.b);
    world.links = world.links.map((link) =>
      isMeant(link) ? { ...link, decision, relation: relation ?? link.relation } : link,
    );
    changed(world, "decide copy");
    return {};
  },
  "copies.countsAt": (world, { threshold }) => fakeCounts(world.links, threshold),
  "copies.setThreshold": (world) => {
    changed(world, "copies from a threshold");
    return {};
  },
  "copies.acceptIdentical": (world) => {
    const isMeant = (link: CopyLinkView) => link.relation === "identical" && link.decision === null;
    const accepted = world.links.filter(isMeant).length;
    world.links = world.links.map((link) => (isMeant(link) ? { ...link, decision: "accepted" } : link));
    changed(world, "accept identical texts");
    return { accepted };
  },
};

function open(world: World, size: number): ProjectInfo {
  world.project = PROJECT;
  world.rows = Array.from({ length: size }, (_, index) => fakeRow(index));
  world.links = fakeLinks(world.rows);
  return PROJECT;
}

function searchable(row: ArticleRow): string {
  return fakeView(row).text;
}

function hitOf(row: ArticleRow, words: readonly string[]) {
  const body = `… ${searchable(row)
    .slice(row.title.length + 2, row.title.length + 190)
    .replaceAll("\n", " ")} …`;
  const marks = words.flatMap((word) => {
    const start = body.toLowerCase().indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length }];
  });
  const { id: articleId, title, outlet, published, copies, storyId } = row;
  return {
    articleId,
    title,
    outlet,
    published,
    language: row.language,
    titleMarks: [],
    snippet: { text: body, marks: marks.sort((a, b) => a.start - b.start) },
    matches: marks.length,
    copies,
    claims: row.claims,
    storyId,
  };
}

export interface FakeBridge extends WorkbenchBridge {
  /** Sends the page an event as the shell would. */
  readonly emit: (event: WorkbenchEvent) => void;
}

/** Makes a bridge for one scene. `delayMs` holds each answer back, to see what is shown while it is on its way. */
export function createFakeBridge(scene: FakeScene, delayMs = 0): FakeBridge {
  const listeners = new Set<(event: WorkbenchEvent) => void>();
  const emit = (event: WorkbenchEvent) => {
    for (const listener of listeners) listener(event);
  };
  const refill = () => open(world, 40);
  const world: World = {
    ...newImportWorld(emit, () => void refill()),
    project: null,
    links: [],
    undo: [],
    redo: [],
  };
  if (scene !== "no-project") open(world, SIZES[scene]);
  if (scene === "many") world.undo.push("mark claim, Lena Orsk");
  return {
    emit,
    platform: "linux",
    cancel: () => undefined,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    grantFiles: async (files) =>
      files.map((_file, index) => ({ token: `file-${index}`, name: `file ${index}` })),
    call: async (_id, method, input) => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      if (!isMethod(method) || !Object.hasOwn(handlers, method))
        return err({ code: "not_found", what: method });
      if (scene === "broken" && method !== "project.status")
        return err({ code: "internal", errorId: "e-7f3a91" });
      // The table of handlers is checked entry by entry; here only the pairing of method and input is lost.
      const handler = handlers[method as keyof PageHandlers] as (world: World, input: unknown) => unknown;
      try {
        return ok(structuredClone(handler(world, input)));
      } catch (thrown) {
        if (thrown instanceof UserFacingError) return err(thrown.error);
        throw thrown;
      }
    },
  };
}
