import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { findSavedSearch } from "../search/saved-searches.repository.ts";
import type { CommandContext } from "./contexts.ts";

export const searchesCommands = {
  "searches.save": ({ db, log, newId }, { id, name, request }) => {
    if (id !== null) requireSearch(db, id);
    const entity = id ?? newId();
    log.record(`save search ${name}`, [
      { kind: "put", type: "saved-search", entity, fields: { name, request } },
    ]);
    return { id: entity };
  },
  "searches.rename": ({ db, log }, { id, name }) => {
    requireSearch(db, id);
    log.record(`rename search ${name}`, [
      { kind: "put", type: "saved-search", entity: id, fields: { name } },
    ]);
    return {};
  },
  "searches.remove": ({ db, log }, { id }) => {
    const { name } = requireSearch(db, id);
    log.record(`remove search ${name}`, [{ kind: "delete", type: "saved-search", entity: id }]);
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

function requireSearch(db: CommandContext["db"], id: string): { readonly name: string } {
  const search = findSavedSearch(db, id);
  if (search === null) throw new UserFacingError({ code: "not_found", what: "saved search" });
  return search;
}
