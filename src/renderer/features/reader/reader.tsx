/** The reader of one article. */
export function Reader({ articleId }: { readonly articleId: string }) {
  return <article data-article={articleId} />;
}
