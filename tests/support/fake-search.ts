import type { MethodOutput } from "../../src/shared/contract/index.ts";

const COUNTS = (labels: readonly string[]) =>
  labels.map((label, index) => ({ value: label, label, count: 400 - index * 60 }));

/** The answers about searches other than the hits: the same whatever is asked. */
export const fakeSearch = {
  "search.fresh": (): MethodOutput<"search.fresh"> => ({
    newResults: 0,
    isLowerBound: false,
    rebuilt: false,
  }),
  "search.explain": (_world: unknown, { query }: { readonly query: string }) => ({
    understood: query,
    sentence: `Articles with ${query}`,
    ignored: [],
    notes: [],
  }),
  "search.spelling": (): MethodOutput<"search.spelling"> => ({ words: [] }),
  "search.complete": (_world: unknown, { query }: { readonly query: string }) => {
    const start = query.lastIndexOf(" ") + 1;
    const completions: MethodOutput<"search.complete">["completions"] = ["harbour", "harvest"].map(
      (text) => ({
        kind: "term",
        text,
        insert: text,
        detail: null,
        count: 12,
        id: null,
      }),
    );
    return { replaces: { start, end: query.length }, completions };
  },
  "search.facets": (): MethodOutput<"search.facets"> => ({
    counted: 640,
    countedAmong: null,
    outlets: COUNTS(["Harbour Post", "River Times", "An outlet with a very long name that does not fit"]),
    languages: COUNTS(["en", "ar", "de"]),
    actors: COUNTS(["Lena Orsk", "Harbour Authority"]),
    tags: COUNTS(["to read"]),
  }),
  "search.timeline": (): MethodOutput<"search.timeline"> => ({
    counted: 640,
    countedAmong: null,
    months: Array.from({ length: 24 }, (_, index) => ({
      month: `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
      count: (index * 37) % 61,
    })),
  }),
  "search.concordance": (): MethodOutput<"search.concordance"> => ({
    rows: [],
    nextCursor: null,
    sortedAmong: null,
  }),
  "search.nameList": (
    _world: unknown,
    { names }: { readonly names: readonly string[] },
  ): MethodOutput<"search.nameList"> => ({
    names: names.map((name, index) => ({
      name,
      query: `"${name}"`,
      articles: index * 3,
      isLowerBound: false,
      newest: null,
    })),
    query: names.map((name) => `"${name}"`).join(" OR "),
    cut: false,
  }),
  "search.things": (): MethodOutput<"search.things"> => ({
    total: 0,
    totals: [],
    things: [],
    nextCursor: null,
    understood: "",
    ignored: [],
  }),
  "search.state": (): MethodOutput<"search.state"> => ({
    indexed: 40,
    filling: false,
    terms: 900,
    indexBytes: 1_200_000,
    projectBytes: 9_000_000,
  }),
  "searches.list": (): MethodOutput<"searches.list"> => ({ searches: [] }),
  "searches.save": (_world: unknown, { id }: { readonly id: string | null }) => ({
    id: id ?? "01890000-0000-7000-8000-000000000777",
  }),
  "searches.rename": () => ({}),
  "searches.remove": () => ({}),
};
