import type { Conflict } from "../../../shared/contract/exchange.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { ALL_ENTITY_TYPES } from "../entity-types.ts";
import { conflictsOf } from "../exchange/conflicts.repository.ts";
import type { ProjectViews } from "../export/project-source.repository.ts";
import { actorsQueries } from "./actors-queries.ts";
import { claimsQueries } from "./claims-queries.ts";
import { closedSearches } from "./closed-searches.ts";
import type { Person, QueryContext } from "./contexts.ts";

const PAGE = 200;

/** The views of claims and actors that exports print: exactly what the screens show. */
export function exportViews(db: ReadableDb, person: Person): ProjectViews {
  const context: QueryContext = {
    db,
    person,
    ...closedSearches("exports do not search"),
    articlesNaming: () => null,
    keptSources: () => null,
  };
  let open: ReadonlyMap<string, Conflict> | null = null;
  const key = (entity: string, field: string): string => `${entity} ${field}`;
  return {
    disputed(entity, field) {
      open ??= new Map(
        conflictsOf(db, ALL_ENTITY_TYPES)
          .filter(({ kind }) => kind === "values")
          .map((conflict) => [key(conflict.entity, conflict.field), conflict]),
      );
      const sides = open.get(key(entity, field))?.sides ?? [];
      return sides.toSorted((a, b) => b.at - a.at).map(({ personName, value }) => ({ personName, value }));
    },
    agreement: () => claimsQueries["claims.agreement"](context, {}),
    *claims() {
      for (let offset = 0; ; offset += PAGE) {
        const { rows } = claimsQueries["claims.list"](context, { offset, limit: PAGE });
        for (const row of rows) yield claimsQueries["claims.get"](context, { claimId: row.id });
        if (rows.length < PAGE) return;
      }
    },
    *actors() {
      for (let offset = 0; ; offset += PAGE) {
        const { rows } = actorsQueries["actors.list"](context, { offset, limit: PAGE });
        yield* rows;
        if (rows.length < PAGE) return;
      }
    },
  };
}
