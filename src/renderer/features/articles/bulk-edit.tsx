/** To be written. */
export function BulkEdit({ articleIds }: { readonly articleIds: readonly string[] }) {
  return <section>{articleIds.length}</section>;
}
