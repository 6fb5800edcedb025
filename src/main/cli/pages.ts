import { ok, type Result } from "../../shared/result.ts";

/** Rows asked for at once where the contract counts by offset. */
export const PAGE_ROWS = 200;

/** Asks for page after page until one comes back short of `total`; gives all rows or the first error. */
export async function allByOffset<Row>(
  page: (offset: number) => Promise<Result<{ readonly total: number; readonly rows: readonly Row[] }>>,
): Promise<Result<Row[]>> {
  const all: Row[] = [];
  for (;;) {
    const answer = await page(all.length);
    if (!answer.ok) return answer;
    all.push(...answer.value.rows);
    if (all.length >= answer.value.total || answer.value.rows.length === 0) return ok(all);
  }
}

/** Asks for page after page until there is no next one; gives all rows or the first error. */
export async function allByCursor<Row>(
  page: (
    cursor: string | null,
  ) => Promise<Result<{ readonly rows: readonly Row[]; readonly next: string | null }>>,
): Promise<Result<Row[]>> {
  const all: Row[] = [];
  let cursor: string | null = null;
  do {
    const answer: Result<{ readonly rows: readonly Row[]; readonly next: string | null }> =
      await page(cursor);
    if (!answer.ok) return answer;
    for (const row of answer.value.rows) all.push(row);
    cursor = answer.value.next;
  } while (cursor !== null);
  return ok(all);
}

/** A result with its value changed. */
export function mapped<In, Out>(result: Result<In>, change: (value: In) => Out): Result<Out> {
  return result.ok ? ok(change(result.value)) : result;
}
