import type { ListedMemo } from "../../../shared/contract/memos.contract.ts";
import type { MemoView } from "../../../shared/contract/views.ts";
import type { MemoSubject } from "../../../shared/domain/memo.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { MemoRecord } from "./memos.table.ts";

interface MemoRow extends MemoRecord {
  readonly person_name: string | null;
}

const MEMO_ROW =
  "SELECT memo.*, person.name AS person_name FROM memo LEFT JOIN person ON person.id = memo.person_id";

export function findMemo(db: ReadableDb, memoId: string): MemoRecord | null {
  return db.prepare<[string], MemoRecord>("SELECT * FROM memo WHERE id = ?").get(memoId) ?? null;
}

/** The memos on some things as `personId` sees them, the oldest first. One statement. */
export function memosAbout(db: ReadableDb, ids: readonly string[], personId: string): MemoView[] {
  return db
    .prepare<[string], MemoRow>(
      `${MEMO_ROW} WHERE memo.about_id IN (SELECT value FROM json_each(?)) ORDER BY memo.written_at, memo.id`,
    )
    .all(JSON.stringify(ids))
    .map((row) => memoView(row, personId));
}

/** What each kind of thing is called, and the table it stands in. */
const THINGS = `
  LEFT JOIN claim ON memo.about_kind = 'claim' AND claim.id = memo.about_id
  LEFT JOIN quote ON memo.about_kind = 'quote' AND quote.id = memo.about_id
  LEFT JOIN claim quoted ON quoted.id = quote.claim_id
  LEFT JOIN actor ON memo.about_kind = 'actor' AND actor.id = memo.about_id
  LEFT JOIN article ON memo.about_kind IN ('article', 'story') AND article.id = memo.about_id
  LEFT JOIN tag ON memo.about_kind = 'tag' AND tag.id = memo.about_id
  LEFT JOIN project_fact ON memo.about_kind = 'project' AND project_fact.name = 'title'`;

interface ListedRow extends MemoRow {
  readonly about: string | null;
  readonly quote_claim: string | null;
}

/** A page of all memos, the newest first, and how many there are. `holds` chooses by the words of the memo and its thing. */
export function listMemos(
  db: ReadableDb,
  filter: {
    readonly kind: MemoSubject | null;
    /** The person who wrote it. */
    readonly by: string | null;
    readonly holds: ((words: string) => boolean) | null;
  },
  page: { readonly offset: number; readonly limit: number },
  personId: string,
): { total: number; rows: ListedMemo[] } {
  const all = db
    .prepare<unknown[], ListedRow>(
      `SELECT memo.*, person.name AS person_name, quote.claim_id AS quote_claim,
         coalesce(claim.statement, quoted.statement, actor.name, article.title, tag.name, project_fact.value) AS about
       FROM memo LEFT JOIN person ON person.id = memo.person_id ${THINGS}
       WHERE (:kind IS NULL OR memo.about_kind = :kind) AND (:by IS NULL OR memo.person_id = :by) ORDER BY memo.written_at DESC, memo.id DESC`,
    )
    .all({ kind: filter.kind, by: filter.by });
  const { holds } = filter;
  const found = holds === null ? all : all.filter((row) => holds(`${row.body}\n${row.about ?? ""}`));
  return {
    total: found.length,
    rows: found.slice(page.offset, page.offset + page.limit).map((row) => ({
      ...memoView(row, personId),
      about: row.about ?? "",
      claimId: row.quote_claim,
    })),
  };
}

function memoView(row: MemoRow, personId: string): MemoView {
  return {
    id: row.id,
    aboutKind: row.about_kind,
    aboutId: row.about_id,
    body: row.body,
    personName: row.person_name ?? "unnamed person",
    isMine: row.person_id === personId,
    writtenAt: row.written_at,
  };
}
