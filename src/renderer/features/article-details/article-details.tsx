/** To be written. */
export function ArticleDetails({ articleId }: { readonly articleId: string }) {
  return <section>{articleId}</section>;
}
