import { reportError } from "../../client/error-feed.ts";
import { callWorkbench } from "../../client/workbench-client.ts";
import { MOST_NAMES } from "./parse-names.ts";

const PAGE = 200;

/** The actors of the project as lines of a list of names, each with its other spellings; `cut`: so many of more were taken. */
export async function actorNames(): Promise<{ readonly text: string; readonly cut: number | null }> {
  const lines: string[] = [];
  let total = 0;
  do {
    const answer = await callWorkbench("actors.list", { order: "name", offset: lines.length, limit: PAGE });
    if (!answer.ok) {
      reportError(answer.error);
      break;
    }
    total = answer.value.total;
    if (answer.value.rows.length === 0) break;
    lines.push(
      ...answer.value.rows.map(({ name, aliases }) =>
        [...new Set([name, ...aliases.filter(({ weak }) => !weak).map((alias) => alias.name)])].join(" | "),
      ),
    );
  } while (lines.length < Math.min(total, MOST_NAMES));
  return { text: lines.slice(0, MOST_NAMES).join("\n"), cut: total > MOST_NAMES ? MOST_NAMES : null };
}
