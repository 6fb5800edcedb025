import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { allByOffset, mapped, PAGE_ROWS } from "../pages.ts";
import { counted, oneLine } from "../words.ts";

/** All actors with aliases and counts. */
export async function listActors({ client, signal }: CommandContext): CommandResult {
  const actors = await allByOffset<ActorRow>((offset) =>
    client.call("actors.list", { offset, limit: PAGE_ROWS }, signal),
  );
  return mapped(actors, (rows) => ({ json: { actors: rows }, text: actorsText(rows) }));
}

function actorsText(rows: readonly ActorRow[]): string[] {
  return [
    ...rows.flatMap((row) => [
      `${oneLine(row.name)}  (${row.kind.replaceAll("-", " ")})  ${counted(row.mentions, "mention")} in ${counted(row.articles, "article")}, ${counted(row.claims, "claim")}`,
      ...(row.aliases.length === 0
        ? []
        : [`  also: ${row.aliases.map((alias) => oneLine(alias.name)).join(", ")}`]),
      ...row.roles.map((role) => `  was: ${roleText(role)}`),
      ...(row.merged.length === 0
        ? []
        : [`  merged: ${row.merged.map((other) => oneLine(other.name)).join(", ")}`]),
      ...(row.identifiers.length === 0 ? [] : [`  known as: ${row.identifiers.map(oneLine).join(", ")}`]),
    ]),
    counted(rows.length, "actor"),
  ];
}

/** "defence minister, Ministry of Defence (2021 to 2025)" */
function roleText({ title, organisationName, validFrom, validUntil }: ActorRow["roles"][number]): string {
  const words = [title, organisationName].filter((part) => part !== null).map(oneLine);
  const dates =
    validFrom === null && validUntil === null ? "" : ` (${validFrom ?? "?"} to ${validUntil ?? "?"})`;
  return `${words.join(", ")}${dates}`;
}
