import type { Handlers } from "../../../shared/contract/index.ts";
import { isInOrder } from "../../../shared/domain/validity.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import { requireActor, requireActors } from "../actors/actor-changes.ts";
import { findActors } from "../actors/actors.repository.ts";
import { mergeChanges, tellApartChanges, unmergeChanges } from "../actors/merge-changes.ts";
import { findRole } from "../actors/roles.repository.ts";
import { rootsOf } from "../actors/roots.repository.ts";
import type { CommandContext } from "./contexts.ts";

export const actorsMergeCommands = {
  "actors.merge": ({ db, log }, { into, actorIds }) => {
    const target = requireActor(db, into);
    const others = requireActors(db, actorIds).filter(({ id }) => id !== target.id);
    const changes = mergeChanges(db, target, others);
    const [first] = others;
    const what = others.length === 1 ? (first?.name ?? "") : `${others.length} actors`;
    if (changes.length > 0) log.record(`merge ${what} into ${target.name}`, changes);
    return { merged: others.length };
  },
  "actors.unmerge": ({ db, log }, { actorIds }) => {
    const ids = [...new Set(actorIds)];
    const roots = rootsOf(db, ids);
    const merged = findActors(db, ids).filter(({ id }) => roots.get(id) !== id);
    const changes = merged.flatMap(({ id }) => unmergeChanges(db, id));
    const [first] = merged;
    const what = merged.length === 1 ? (first?.name ?? "") : `${merged.length} actors`;
    if (changes.length > 0) log.record(`unmerge ${what}`, changes);
    return { unmerged: merged.length };
  },
  "actors.tellApart": ({ db, log }, { actorIds, different }) => {
    const actors = requireActors(db, actorIds);
    const changes = tellApartChanges(db, actors, different);
    const names =
      actors.length === 2 ? actors.map(({ name }) => name).join(" and ") : `${actors.length} actors`;
    if (changes.length > 0)
      log.record(`${different ? "not the same" : "may be the same"}: ${names}`, changes);
    return { pairs: changes.length };
  },
  "roles.add": ({ db, log, newId }, role) => {
    const actor = requireActor(db, role.actorId);
    const organisation = role.organisationId === null ? null : requireActor(db, role.organisationId);
    if (organisation === null && role.title === null) {
      throw new UserFacingError({
        code: "invalid_input",
        issues: ["a role needs a title or an organisation"],
      });
    }
    requireOrder(role.validFrom, role.validUntil);
    const roleId = newId();
    const given = { ...role, actorId: actor.id, organisationId: organisation?.id ?? null };
    const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    log.record(`add role of ${actor.name}`, [{ kind: "put", type: "role", entity: roleId, fields }]);
    return { roleId };
  },
  "roles.update": ({ db, log }, { roleId, ...given }) => {
    const role = findRole(db, roleId);
    if (role === null) throw new UserFacingError({ code: "not_found", what: "role" });
    const organisationId = given.organisationId === undefined ? role.organisation_id : given.organisationId;
    if (given.organisationId != null) requireActor(db, given.organisationId);
    const title = given.title === undefined ? role.title : given.title;
    if (organisationId === null && title === null) {
      throw new UserFacingError({
        code: "invalid_input",
        issues: ["a role needs a title or an organisation"],
      });
    }
    requireOrder(
      given.validFrom === undefined ? role.valid_from : given.validFrom,
      given.validUntil === undefined ? role.valid_until : given.validUntil,
    );
    const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (Object.keys(fields).length === 0) return {};
    const { name } = requireActor(db, role.actor_id);
    log.record(`edit role of ${name}`, [{ kind: "put", type: "role", entity: roleId, fields }]);
    return {};
  },
  "roles.remove": ({ db, log }, { roleId }) => {
    const role = findRole(db, roleId);
    if (role === null) throw new UserFacingError({ code: "not_found", what: "role" });
    const [actor] = findActors(db, [role.actor_id]);
    log.record(`remove role of ${actor?.name ?? "an actor"}`, [
      { kind: "delete", type: "role", entity: roleId },
    ]);
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

/** Throws `invalid_input` when something would end before it begins. */
export function requireOrder(from: string | null, until: string | null): void {
  if (isInOrder({ from, until })) return;
  throw invalidInput(`${until} is before ${from}`);
}
