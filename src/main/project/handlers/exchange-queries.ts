import type { Handlers } from "../../../shared/contract/index.ts";
import { readFact } from "../db/facts.ts";
import { ALL_ENTITY_TYPES } from "../entity-types.ts";
import { conflictsOf } from "../exchange/conflicts.repository.ts";
import {
  fingerprintOf,
  historyOf,
  listMerges,
  listPeople,
  peopleNames,
} from "../exchange/exchange-list.repository.ts";
import type { QueryContext } from "./contexts.ts";

export const exchangeQueries: Pick<
  Handlers<"query", QueryContext>,
  | "exchange.merges"
  | "exchange.fingerprint"
  | "conflicts.list"
  | "history.of"
  | "people.names"
  | "people.list"
> = {
  "exchange.merges": ({ db }) => ({ merges: listMerges(db) }),
  "exchange.fingerprint": ({ db }) => fingerprintOf(db),
  "conflicts.list": ({ db }, { personId, offset, limit }) => {
    const all = conflictsOf(db, ALL_ENTITY_TYPES).filter(
      ({ sides }) => personId === undefined || sides.some((side) => side.personId === personId),
    );
    return { total: all.length, conflicts: all.slice(offset, offset + limit) };
  },
  "history.of": ({ db }, { entity }) => ({
    entries: historyOf(db, ALL_ENTITY_TYPES, entity, readFact(db, "replicaId") ?? ""),
  }),
  "people.names": ({ db, person }) => ({ people: peopleNames(db, person.id) }),
  "people.list": ({ db, person }) => ({ people: listPeople(db, person.id) }),
};
