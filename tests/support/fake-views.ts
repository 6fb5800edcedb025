import type { MethodOutput } from "../../src/shared/contract/index.ts";

const NO_COUNTS: MethodOutput<"views.overview">["counts"] = {
  ...{
    articles: 0,
    stories: 0,
    origins: 0,
    outlets: 0,
    claims: 0,
    quotes: 0,
    actors: 0,
    mentions: 0,
    memos: 0,
  },
};

/** The views over a bridge without a desktop: nothing in them, so that the window stands. */
export const fakeViews = {
  "views.timeline": () => ({ total: 0, from: null, to: null, lanes: [] }),
  "views.network": () => ({ actors: [], ties: [], tiesTotal: 0, total: 0 }),
  "views.tie": () => ({ total: 0, stories: [], claims: [] }),
  "views.speakers": () => ({ total: 0, speakers: [] }),
  "views.matrix": () => ({ total: 0, rows: [] }),
  "views.coverage": () => ({ total: 0, rows: [] }),
  "views.articleCoverage": (_world: unknown, { articleId }: { readonly articleId: string }) => ({
    row: {
      ...{ articleId, title: "", outlet: null, published: null, claims: 0 },
      statements: { found: 0, claimed: 0 },
      quotations: { found: 0, claimed: 0 },
      speech: { found: 0, claimed: 0 },
      numbers: { found: 0, claimed: 0 },
    },
    open: [],
  }),
  "views.overview": (): MethodOutput<"views.overview"> => ({
    counts: NO_COUNTS,
    ...{ runs: [], byTime: [], timeStep: "day", byOutlet: [], byLanguage: [], byOrigins: [], mostCopied: [] },
    ...{ disputedTotal: 0, disputed: [] },
    waiting: { copies: 0, conflicts: 0, checks: 0, lostMarks: 0, articlesWithoutClaim: 0 },
  }),
  "views.savePicture": () => ({ jobId: "picture" }),
};
