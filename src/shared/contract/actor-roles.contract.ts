import * as v from "valibot";
import { ActorKindSchema } from "../domain/actor.ts";
import { IdSchema } from "../domain/ids.ts";
import { PartialDaySchema } from "../domain/validity.ts";
import { command, query } from "./define.ts";

const empty = v.strictObject({});
const validDate = v.nullable(PartialDaySchema);
const title = v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)));
const note = v.nullable(v.pipe(v.string(), v.maxLength(2000)));

/** What somebody is or was, and where: "defence minister, 2021 to 2025", "member of the council". */
export const RoleViewSchema = v.strictObject({
  id: v.string(),
  actorId: v.string(),
  actorName: v.string(),
  actorKind: ActorKindSchema,
  /** The organisation, group or state; null for a title alone. */
  organisationId: v.nullable(v.string()),
  organisationName: v.nullable(v.string()),
  title: v.nullable(v.string()),
  /** Partial dates, both included. */
  validFrom: v.nullable(v.string()),
  validUntil: v.nullable(v.string()),
  note: v.nullable(v.string()),
});
export type RoleView = v.InferOutput<typeof RoleViewSchema>;

export const actorRolesContract = {
  /** What an actor was on a partial date; `certain` when every reading of the dates says so. */
  "roles.on": query(
    ["actors"],
    v.strictObject({ actorId: IdSchema, date: v.pipe(v.string(), v.minLength(4), v.maxLength(30)) }),
    v.strictObject({
      roles: v.array(v.strictObject({ ...RoleViewSchema.entries, certain: v.boolean() })),
    }),
  ),
  /** A title, a membership or both. */
  "roles.add": command(
    ["actors", "history"],
    v.strictObject({
      actorId: IdSchema,
      organisationId: v.nullable(IdSchema),
      title,
      validFrom: validDate,
      validUntil: validDate,
      note,
    }),
    v.strictObject({ roleId: IdSchema }),
  ),
  "roles.update": command(
    ["actors", "history"],
    v.strictObject({
      roleId: IdSchema,
      organisationId: v.optional(v.nullable(IdSchema)),
      title: v.optional(title),
      validFrom: v.optional(validDate),
      validUntil: v.optional(validDate),
      note: v.optional(note),
    }),
    empty,
  ),
  "roles.remove": command(["actors", "history"], v.strictObject({ roleId: IdSchema }), empty),
};
