import type { Handlers } from "../../../shared/contract/index.ts";
import { readFact } from "../db/facts.ts";
import { ALL_ENTITY_TYPES } from "../entity-types.ts";
import { conflictsOf } from "../exchange/conflicts.repository.ts";
import { fingerprintOf, historyOf, listMerges, listPeople } from "../exchange/exchange-list.repository.ts";
import type { QueryContext } from "./contexts.ts";

export const exchangeQueries: Pick<
  Handlers<"query", QueryContext>,
  "exchange.merges" | "exchange.fingerprint" | "conflicts.list" | "history.of" | "people.list"
> = {
  "exchange.merges": ({ db }) => ({ merges: listMerges(db) }),
  "exchange.fingerprint": ({ db }) => fingerprintOf(db),
  "conflicts.list": ({ db }, { offset, limit }) => {
    const all = conflictsOf(db, ALL_ENTITY_TYPES);
    return { total: all.length, conflicts: all.slice(offset, offset + limit) };
  },
  "history.of": ({ db }, { entity }) => ({ entries: historyOf(db, entity, readFact(db, "replicaId") ?? "") }),
  "people.list": ({ db, person }) => ({ people: listPeople(db, person.id) }),
};
