import type { SearchHit } from "../../../shared/contract/search.contract.ts";

/** A row of the results: a hit, one of its copies under it, or the line that says they are on their way. */
export type HitRow =
  | { readonly kind: "hit"; readonly hit: SearchHit; readonly unfolded: boolean }
  | { readonly kind: "copy"; readonly hit: SearchHit; readonly under: string }
  | { readonly kind: "waiting"; readonly under: string }
  | { readonly kind: "more"; readonly under: string; readonly count: number };

/** Copies of a story as far as they are there. */
export interface Unfolded {
  readonly hits: readonly SearchHit[] | null;
  readonly total: number;
}

/** The rows of a list of hits in which some stories are unfolded. Linear in the rows. */
export function hitRows(
  hits: readonly SearchHit[],
  unfolded: ReadonlyMap<string, Unfolded>,
): readonly HitRow[] {
  return hits.flatMap((hit): readonly HitRow[] => {
    const copies = hit.copies === 0 ? undefined : unfolded.get(hit.storyId);
    if (copies === undefined) return [{ kind: "hit", hit, unfolded: false }];
    const under = hit.articleId;
    const head: HitRow = { kind: "hit", hit, unfolded: true };
    if (copies.hits === null) return [head, { kind: "waiting", under }];
    const others = copies.hits.filter((one) => one.articleId !== hit.articleId);
    const missing = Math.max(0, copies.total - others.length - 1);
    return [
      head,
      ...others.map((one): HitRow => ({ kind: "copy", hit: one, under })),
      ...(missing === 0 ? [] : [{ kind: "more" as const, under, count: missing }]),
    ];
  });
}

/** Names a row, also when others come in before it. */
export function rowKey(row: HitRow): string {
  if (row.kind === "hit") return row.hit.articleId;
  return row.kind === "copy" ? `${row.under}/${row.hit.articleId}` : `${row.under}/${row.kind}`;
}
