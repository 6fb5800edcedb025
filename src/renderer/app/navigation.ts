import { useMemo, useSyncExternalStore } from "react";
import type { ArticleFilter } from "../../shared/contract/articles.contract.ts";
import type { ClaimFilter } from "../../shared/contract/overview.contract.ts";
import type { LeftOutForm, SavedRequest, SearchOrder } from "../../shared/contract/search.contract.ts";
import { createStore, useStore } from "../client/store.ts";

export type Section =
  | "articles"
  | "stories"
  | "claims"
  | "actors"
  | "copies"
  | "conflicts"
  | "imports"
  | "team"
  | "history"
  | "trash"
  | "views"
  | "values"
  | "tags"
  | "memos"
  | "names"
  | "boilerplate"
  | "status";

/** UTF-16 offsets in the article's text, half-open. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The article in the reader, and the place in it to go to. `visit` differs each time, so that a second visit scrolls again. */
export interface OpenArticle {
  readonly id: string;
  readonly quoteId: string | null;
  readonly span: TextSpan | null;
  readonly visit: number;
}

/** What the right pane shows. */
export type Details =
  | { readonly kind: "article"; readonly id: string }
  | { readonly kind: "claim"; readonly id: string }
  | { readonly kind: "actor"; readonly id: string }
  | { readonly kind: "tag"; readonly id: string }
  | { readonly kind: "claims"; readonly ids: readonly string[] }
  | { readonly kind: "articles"; readonly ids: readonly string[] }
  /** A step of the history; 0 is the start. */
  | { readonly kind: "step"; readonly seq: number }
  /** A thing in the trash. */
  | { readonly kind: "removed"; readonly id: string };

/** What the results show: articles, one kind of other things, or every hit in its line. */
export const SEARCH_TABS = ["articles", "claim", "quote", "actor", "memo", "tag", "context"] as const;
export type SearchTab = (typeof SEARCH_TABS)[number];

/** What is asked in the search box. */
export interface SearchState {
  readonly query: string;
  readonly filter: ArticleFilter;
  readonly order: SearchOrder;
  readonly includeBoilerplate: boolean;
  readonly collapseCopies: boolean;
  /** The last word may still grow: it also finds longer words. Enter ends it. */
  readonly typing: boolean;
  /** Forms of words that a person does not want searched along. */
  readonly leaveOut: readonly LeftOutForm[];
  readonly tab: SearchTab;
  /** The saved search that was opened, while one looks at it. */
  readonly savedId: string | null;
}

export interface ArticlePair {
  readonly a: string;
  readonly b: string;
}

export const VIEWS = ["overview", "timeline", "network", "matrix", "coverage"] as const;
export type View = (typeof VIEWS)[number];

/** Which view is shown, and of which claims. */
export interface ViewPlace {
  readonly view: View;
  readonly claims: ClaimFilter;
}

/** Where one is. */
export interface Place {
  readonly section: Section;
  /** Differs each time a section is opened anew; coming back to it from an article keeps it. */
  readonly sectionVisit: number;
  readonly article: OpenArticle | null;
  /** A second article in the reader, beside the first; null while there is none or no first. */
  readonly beside: OpenArticle | null;
  readonly details: Details | null;
  readonly pair: ArticlePair | null;
  readonly storyId: string | null;
  readonly runId: string | null;
  readonly search: SearchState;
  readonly shown: ViewPlace;
  /** The list of claims shows those with this tag or one under it. */
  readonly claimTagId: string | null;
  /** Lists show what this person did; null: what anybody did. */
  readonly personId: string | null;
}

const NO_SEARCH: SearchState = {
  query: "",
  filter: {},
  order: "newest",
  includeBoilerplate: false,
  collapseCopies: true,
  typing: true,
  leaveOut: [],
  tab: "articles",
  savedId: null,
};

export const START: Place = {
  section: "articles",
  sectionVisit: 0,
  article: null,
  beside: null,
  details: null,
  pair: null,
  storyId: null,
  runId: null,
  search: NO_SEARCH,
  shown: { view: "overview", claims: {} },
  claimTagId: null,
  personId: null,
};

const placeStore = createStore<Place>(START);
const visited: Place[] = [];
const VISITED_LIMIT = 100;
let visits = 0;

/** Goes to another place and remembers this one for `goBack`. */
function go(change: Partial<Place>): void {
  visited.push(placeStore.get());
  if (visited.length > VISITED_LIMIT) visited.shift();
  placeStore.set((place) => {
    const next = { ...place, ...change };
    return next.article === null ? { ...next, beside: null } : next;
  });
}

/** Changes the place without a step in the history: selections, typing. */
function adjust(change: Partial<Place>): void {
  placeStore.set((place) => ({ ...place, ...change }));
}

/** Whether there is anything to save as a search: words, or a filter alone. */
export function canBeSaved({ query, filter }: SearchState): boolean {
  return query.trim() !== "" || Object.keys(filter).length > 0;
}

/** What stays of a filter in a section: "please check" and saved filters have entries of their own, it shows all again. */
export function filterKept({ query, filter, savedId }: SearchState): ArticleFilter {
  const { check: _, ...rest } = filter;
  return savedId !== null && query.trim() === "" ? {} : rest;
}

/** The search after a change; one that asks for nothing any more is no saved one. */
export function changedSearch(before: SearchState, change: Partial<SearchState>): SearchState {
  const asked = { ...before, ...change };
  return canBeSaved(asked) ? asked : { ...asked, savedId: null };
}

/** Whether the search box holds a question: then the list shows what was found. */
export function isSearching(place: Place): boolean {
  return place.search.query.trim() !== "";
}

function withoutQuestion(search: SearchState): SearchState {
  return { ...search, query: "", leaveOut: [], tab: "articles", savedId: null };
}

/** One level up, as Esc means it: out of the article, out of the search, out of the selection. Null: nothing above. */
export function oneLevelUp(place: Place): Place | null {
  if (place.article !== null && place.beside !== null) return { ...place, beside: null };
  if (place.article !== null) {
    return { ...place, article: null, details: { kind: "article", id: place.article.id } };
  }
  if (isSearching(place)) return { ...place, search: withoutQuestion(place.search) };
  if (place.details !== null) return { ...place, details: null };
  return null;
}

/** What the right pane shows beside an opened article: a claim or an actor that one follows into the text stays. */
export function detailsBeside(article: OpenArticle, before: Details | null): Details {
  const follows = article.quoteId !== null || article.span !== null;
  if (follows && (before?.kind === "claim" || before?.kind === "actor")) return before;
  return { kind: "article", id: article.id };
}

export interface OpenArticleOptions {
  /** Go to this quote and select it. */
  readonly quoteId?: string;
  /** Go to this span of the text. */
  readonly span?: TextSpan;
}

/** Everything one can do to get somewhere. Stable: safe in dependency lists. */
export const navigate = {
  /** Opens an article in the reader; the section stays, so that Esc returns to the list one came from. */
  openArticle(id: string, options: OpenArticleOptions = {}): void {
    visits += 1;
    const article = { id, quoteId: options.quoteId ?? null, span: options.span ?? null, visit: visits };
    const { beside } = placeStore.get();
    // A quote of the article beside is shown where it stands.
    if (beside?.id === id) adjust({ beside: article });
    else go({ article, details: detailsBeside(article, placeStore.get().details) });
  },
  /** Opens an article beside the one in the reader, or (null) closes it. */
  openBeside(id: string | null): void {
    visits += 1;
    const { article } = placeStore.get();
    if (article === null || article.id === id) return;
    adjust({ beside: id === null ? null : { id, quoteId: null, span: null, visit: visits } });
  },
  /** Shows the next article of a list in the reader, without a step in the history. */
  showArticle(id: string): void {
    visits += 1;
    if (placeStore.get().beside?.id === id) adjust({ beside: null });
    adjust({ article: { id, quoteId: null, span: null, visit: visits }, details: { kind: "article", id } });
  },
  /** Shows a claim in the right pane. */
  openClaim(id: string): void {
    go({ details: { kind: "claim", id } });
  },
  /** Opens the claims with a tag or one under it; without a tag, all claims. */
  openClaimsWithTag(tagId: string | null): void {
    go({ section: "claims", article: null, details: null, pair: null, runId: null, claimTagId: tagId });
  },
  /** Shows an actor in the right pane. */
  openActor(id: string): void {
    go({ details: { kind: "actor", id } });
  },
  /** Opens the review of copies, at one pair when given. */
  openCopies(pair?: ArticlePair): void {
    go({ section: "copies", article: null, details: null, pair: pair ?? null, personId: null });
  },
  /** Shows another pair in the review of copies, without a step in the history. Null: the first of the queue. */
  showPair(pair: ArticlePair | null): void {
    adjust({ pair });
  },
  /** Opens the stories, at one when given. */
  openStory(storyId: string): void {
    go({ section: "stories", article: null, details: null, storyId });
  },
  openSection(section: Section): void {
    const before = placeStore.get().search;
    const filter = filterKept(before);
    const search = { ...withoutQuestion(before), filter };
    visits += 1;
    const all = { pair: null, runId: null, claimTagId: null, personId: null };
    go({ section, sectionVisit: visits, article: null, details: null, ...all, search });
  },
  /** Opens a list narrowed to what one person did. */
  openWorkOf(section: Section, personId: string): void {
    navigate.openSection(section);
    adjust({ personId });
  },
  /** Narrows the list on screen to what one person did, or (null) widens it again. */
  filterByPerson(personId: string | null): void {
    adjust({ personId, details: null, pair: null });
  },
  /** Opens the articles that a person should look at. */
  openChecks(): void {
    const search = { ...withoutQuestion(placeStore.get().search), filter: { check: true } };
    go({ section: "articles", article: null, details: null, pair: null, runId: null, search });
  },
  /** Opens the articles that pass a filter. */
  openArticles(filter: ArticleFilter): void {
    const search = { ...withoutQuestion(placeStore.get().search), filter };
    go({ section: "articles", article: null, details: null, pair: null, runId: null, search });
  },
  /** Opens a view, of some claims when given. */
  openView(view: View, claims: ClaimFilter = {}): void {
    go({ section: "views", article: null, runId: null, pair: null, shown: { view, claims } });
  },
  /** Filters the view on screen, without a step in the history. */
  filterView(claims: ClaimFilter): void {
    adjust({ shown: { ...placeStore.get().shown, claims } });
  },
  /** Opens the receipt of an import run. */
  openRun(runId: string): void {
    go({ section: "imports", article: null, details: null, runId });
  },
  /** Shows something in the right pane without leaving the list: arrow keys and clicks. */
  select(details: Details | null): void {
    adjust({ details });
  },
  /** Types in the search box. */
  search(change: Partial<SearchState>): void {
    const place = placeStore.get();
    const search = changedSearch(place.search, change);
    adjust({ search, ...(search.query.trim() !== "" ? { section: "articles" as const } : {}) });
  },
  /** Opens a search as it was kept: question, filter and order; `savedId` when it is a saved one. */
  openSearch({ leaveOut, ...request }: SavedRequest, savedId: string | null = null): void {
    const search = {
      ...{ ...request, leaveOut: leaveOut ?? [], typing: false, tab: "articles" as const, savedId },
    };
    go({ section: "articles", article: null, details: null, pair: null, runId: null, search });
  },
  /** Articles left the project: nothing shows them any more. */
  forgetArticles(ids: ReadonlySet<string>): void {
    const { article, beside, details } = placeStore.get();
    const shows =
      (details?.kind === "article" && ids.has(details.id)) ||
      (details?.kind === "articles" && details.ids.some((id) => ids.has(id)));
    const change = {
      ...(article !== null && ids.has(article.id) ? { article: null, beside: null } : {}),
      ...(beside !== null && ids.has(beside.id) ? { beside: null } : {}),
      ...(shows ? { details: null } : {}),
    };
    adjust(change);
    // Going back must not lead to what is gone.
    const kept = visited.filter(
      (place) =>
        (place.article === null || !ids.has(place.article.id)) &&
        (place.details?.kind !== "article" || !ids.has(place.details.id)),
    );
    visited.splice(0, visited.length, ...kept);
  },
  /** Esc: one level up. Answers false when there is nothing above. */
  up(): boolean {
    const above = oneLevelUp(placeStore.get());
    if (above === null) return false;
    go(above);
    return true;
  },
  /** Alt+Left: back to the place before. */
  goBack(): void {
    const before = visited.pop();
    if (before !== undefined) placeStore.set(before);
  },
  /** Another project was opened: nothing of the old one stays. */
  reset(): void {
    visited.length = 0;
    placeStore.set(START);
  },
};

export type Navigation = { readonly place: Place } & typeof navigate;

/**
 * One part of where one is: renders again only when that part is another. For what stands on screen all the time and
 * must not be drawn again with each row that is selected.
 */
export function usePlacePart<T>(part: (place: Place) => T): T {
  return useSyncExternalStore(placeStore.subscribe, () => part(placeStore.get()));
}

/** Where one is, at this moment: for what is asked once, outside of drawing. */
export function placeNow(): Place {
  return placeStore.get();
}

/** Where one is, and all ways to get somewhere else. Renders again on each change of place. */
export function useNavigation(): Navigation {
  const place = useStore(placeStore);
  return useMemo(() => ({ place, ...navigate }), [place]);
}
