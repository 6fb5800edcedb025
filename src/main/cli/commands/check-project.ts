import type { CommandContext, CommandResult } from "../command-context.ts";
import { mapped } from "../pages.ts";
import { counted, oneLine } from "../words.ts";

/** Verifies hashes, anchors and the work log against the tables; problems found make the exit code 1. */
export async function checkProject({ client, signal }: CommandContext): CommandResult {
  const report = await client.call("project.check", {}, signal);
  return mapped(report, ({ ok, problems }) => ({
    json: { ok, problems },
    text: ok ? ["All is well."] : [...problems.map(oneLine), `${counted(problems.length, "problem")} found.`],
    exitCode: ok ? 0 : 1,
  }));
}
