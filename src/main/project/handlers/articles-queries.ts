import type { Handlers } from "../../../shared/contract/index.ts";
import { facets, listArticleIds } from "../articles/article-list.repository.ts";
import { articleRows } from "../articles/article-rows.ts";
import { articleLook } from "./article-look.ts";
import { articleView } from "./article-view.ts";
import type { QueryContext } from "./contexts.ts";

type Queries = Handlers<"query", QueryContext>;

export const articlesQueries: Pick<
  Queries,
  "articles.list" | "articles.get" | "articles.look" | "articles.facets"
> = {
  "articles.list": ({ db }, input) => {
    const { total, ids } = listArticleIds(db, input);
    return { total, rows: articleRows(db, ids) };
  },
  "articles.get": (context, input) => articleView(context, input.articleId),
  "articles.look": ({ db }, input) => articleLook(db, input.articleId),
  "articles.facets": ({ db }) => facets(db),
};
