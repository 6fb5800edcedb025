import type { Handlers } from "../../../shared/contract/index.ts";
import { valueBoard } from "../claims/value-board.ts";
import { valueWords } from "../claims/values.repository.ts";
import type { QueryContext } from "./contexts.ts";

export const valuesQueries = {
  "values.board": ({ db }, { offset, limit, ...filter }) => valueBoard(db, filter, { offset, limit }),
  "values.words": ({ db }) => valueWords(db),
} satisfies Partial<Handlers<"query", QueryContext>>;
