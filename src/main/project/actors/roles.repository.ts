import type { RoleView } from "../../../shared/contract/actor-roles.contract.ts";
import { heldOn } from "../../../shared/domain/validity.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { ActorRecord, RoleRecord } from "./actors.table.ts";

/** A role with the actors that count for its two sides. */
interface RoleRow extends Omit<RoleRecord, "actor_id" | "organisation_id"> {
  readonly actor_id: string;
  readonly actor_name: string;
  readonly actor_kind: ActorRecord["kind"];
  readonly organisation_id: string | null;
  readonly organisation_name: string | null;
}

const ROLE = `SELECT role.id, holder.id AS actor_id, holder.name AS actor_name, holder.kind AS actor_kind,
    organisation.id AS organisation_id, organisation.name AS organisation_name,
    role.title, role.valid_from, role.valid_until, role.note
  FROM role
  JOIN actor_root ON actor_root.id = role.actor_id JOIN actor holder ON holder.id = actor_root.root
  LEFT JOIN actor_root place ON place.id = role.organisation_id LEFT JOIN actor organisation ON organisation.id = place.root`;
/** What began last comes first. */
const ORDER = "ORDER BY coalesce(role.valid_from, role.valid_until, '') DESC, role.id";

export function findRole(db: ReadableDb, roleId: string): RoleRecord | null {
  return db.prepare<[string], RoleRecord>("SELECT * FROM role WHERE id = ?").get(roleId) ?? null;
}

/** What roots, or those merged into them, are or were. One statement. */
export function rolesOfMany(db: ReadableDb, rootIds: readonly string[]): Map<string, RoleView[]> {
  const rows = db
    .prepare<[string], RoleRow>(`${ROLE} WHERE holder.id IN (SELECT value FROM json_each(?)) ${ORDER}`)
    .all(JSON.stringify(rootIds));
  return Map.groupBy(rows.map(roleView), (role) => role.actorId);
}

/** What a root, or one merged into it, is or was. */
export function rolesOf(db: ReadableDb, rootId: string): RoleView[] {
  return db.prepare<[string], RoleRow>(`${ROLE} WHERE holder.id = ? ${ORDER}`).all(rootId).map(roleView);
}

/** Who is or was something in a root; at most `limit`. */
export function rolesIn(db: ReadableDb, rootId: string, limit: number): RoleView[] {
  return db
    .prepare<[string, number], RoleRow>(`${ROLE} WHERE organisation.id = ? ${ORDER} LIMIT ?`)
    .all(rootId, limit)
    .map(roleView);
}

/** What a root was on a partial date, the surest first. A role without dates is no answer to "then". */
export function rolesOn(db: ReadableDb, rootId: string, date: string): (RoleView & { certain: boolean })[] {
  const held = rolesOf(db, rootId).flatMap((role) => {
    const { validFrom: from, validUntil: until } = role;
    if (from === null && until === null) return [];
    const answer = heldOn({ from, until }, date);
    return answer === "no" ? [] : [{ ...role, certain: answer === "certain" }];
  });
  return held.sort((a, b) => Number(b.certain) - Number(a.certain));
}

function roleView(row: RoleRow): RoleView {
  return {
    id: row.id,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorKind: row.actor_kind,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    title: row.title,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    note: row.note,
  };
}
