import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { actorsDepthCopy } from "../copy/actors-depth.ts";

export interface SpeakerRolesProps {
  readonly actorId: string;
  /** Partial date of the article. */
  readonly published: string | null;
}

/** What the speaker was when the article was published: "defence minister", "perhaps member of the council". */
export function SpeakerRoles({ actorId, published }: SpeakerRolesProps) {
  const date = published ?? "";
  const held = useWorkbenchQuery(
    "roles.on",
    { actorId, date: date.slice(0, 10) },
    { enabled: /^\d{4}/u.test(date) },
  );
  const roles = held.data?.roles ?? [];
  if (roles.length === 0) return null;
  const copy = actorsDepthCopy.roles;
  return (
    <small dir="auto" data-roles="">
      {copy.atTheTime}:{" "}
      {roles
        .map((role) => {
          const words = copy.of(role.title, role.organisationName);
          return role.certain ? words : `${copy.perhaps} ${words}`;
        })
        .join("; ")}
    </small>
  );
}
