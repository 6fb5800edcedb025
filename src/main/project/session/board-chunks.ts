import type { Conflict } from "../../../shared/contract/exchange.contract.ts";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { BoardFilter } from "../../../shared/contract/values.contract.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { boardHead, boardLine } from "../export/board-csv.ts";
import type { Disputes } from "../export/disputed-words.ts";
import type { ReaderPool } from "./reader-pool.ts";

const PAGE = 100;

/** The lines of the board as CSV, asked for page by page on a reader thread. Throws what the query answers. */
export async function* boardChunks(
  readers: ReaderPool,
  filter: BoardFilter,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const disputes = await disputesOf(readers, signal);
  let topics: MethodOutput<"values.board">["topics"] | null = null;
  for (let offset = 0; ; offset += PAGE) {
    const answer = await readers.read("values.board", { ...filter, offset, limit: PAGE }, signal);
    if (!answer.ok) throw new UserFacingError(answer.error);
    const board = answer.value as MethodOutput<"values.board">;
    if (topics === null) yield boardHead(board.topics);
    topics ??= board.topics;
    for (const row of board.rows) yield boardLine(topics, row, disputes);
    if (board.rows.length < PAGE) return;
  }
}

/** Values in conflict, as the list of conflicts has them: the board prints none of them as if it were settled. */
async function disputesOf(readers: ReaderPool, signal: AbortSignal): Promise<Disputes> {
  const values = new Map<string, Conflict["sides"]>();
  for (let offset = 0; ; offset += PAGE) {
    const answer = await readers.read("conflicts.list", { offset, limit: PAGE }, signal);
    if (!answer.ok) throw new UserFacingError(answer.error);
    const { conflicts } = answer.value as MethodOutput<"conflicts.list">;
    for (const { kind, entity, field, sides } of conflicts)
      if (kind === "values") values.set(`${entity} ${field}`, sides);
    if (conflicts.length < PAGE)
      return { disputed: (entity, field) => values.get(`${entity} ${field}`) ?? [] };
  }
}
