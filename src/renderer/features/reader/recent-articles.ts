import { createStore, useStore } from "../../client/store.ts";

export interface RecentArticle {
  readonly id: string;
  readonly title: string;
}

const MOST = 12;
const store = createStore<readonly RecentArticle[]>([]);

/** Notes that an article was opened; the latest stands first. For as long as the window lives. */
export function rememberArticle(article: RecentArticle): void {
  store.set((all) => [article, ...all.filter((one) => one.id !== article.id)].slice(0, MOST));
}

/** The articles opened last, the latest first. */
export function useRecentArticles(): readonly RecentArticle[] {
  return useStore(store);
}
