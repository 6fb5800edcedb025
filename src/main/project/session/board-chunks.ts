import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { BoardFilter } from "../../../shared/contract/values.contract.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { boardHead, boardLine } from "../export/board-csv.ts";
import type { ReaderPool } from "./reader-pool.ts";

const PAGE = 100;

/** The lines of the board as CSV, asked for page by page on a reader thread. Throws what the query answers. */
export async function* boardChunks(
  readers: ReaderPool,
  filter: BoardFilter,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let topics: MethodOutput<"values.board">["topics"] | null = null;
  for (let offset = 0; ; offset += PAGE) {
    const answer = await readers.read("values.board", { ...filter, offset, limit: PAGE }, signal);
    if (!answer.ok) throw new UserFacingError(answer.error);
    const board = answer.value as MethodOutput<"values.board">;
    if (topics === null) yield boardHead(board.topics);
    topics ??= board.topics;
    for (const row of board.rows) yield boardLine(topics, row);
    if (board.rows.length < PAGE) return;
  }
}
