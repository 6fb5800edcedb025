import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { SearchHit } from "../../../shared/contract/search.contract.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { PAGE_ROWS } from "../pages.ts";
import { counted, oneLine, origin, shortId } from "../words.ts";

/** Full-text search with copies folded, best hits first, in exact order. Waits for an index that is being built. */
export async function searchArticles(context: CommandContext, query: string, limit: number): CommandResult {
  const state = await context.client.call("search.state", {}, context.signal);
  if (!state.ok) return state;
  if (state.value.filling) {
    context.note("The search index is being built…");
    const settled = await context.client.call("project.settle", {}, context.signal);
    if (!settled.ok) return settled;
  }
  const hits: SearchHit[] = [];
  let cursor: string | null = null;
  let total = 0;
  do {
    const page: Result<MethodOutput<"search.articles">> = await context.client.call(
      "search.articles",
      {
        query,
        filter: {},
        order: "relevance",
        step: "exact",
        includeBoilerplate: false,
        collapseCopies: true,
        typing: false,
        cursor,
        limit: Math.min(PAGE_ROWS, limit - hits.length),
      },
      context.signal,
    );
    if (!page.ok) return page;
    if (cursor === null) {
      total = page.value.total;
      const { ignored, notes, expansions, sentence } = page.value;
      if (ignored.length > 0) context.note(`Ignored: ${ignored.join(", ")}`);
      for (const note of notes) context.note(note);
      if (ignored.length + notes.length + expansions.length > 0) context.note(sentence);
    }
    hits.push(...page.value.hits);
    cursor = page.value.hits.length === 0 ? null : page.value.nextCursor;
  } while (cursor !== null && hits.length < limit);
  return ok({ json: { total, hits: hits.map(hitJson) }, text: searchText(total, hits) });
}

function hitJson({ articleId, title, outlet, published, snippet, copies }: SearchHit) {
  return { articleId, title, outlet, published, snippet: snippet.text, copies };
}

function searchText(total: number, hits: readonly SearchHit[]): string[] {
  const lines = hits.flatMap((hit) => [
    "",
    `${shortId(hit.articleId)}  ${oneLine(hit.title)}`,
    `  ${origin(hit.outlet, hit.published)}${hit.copies > 0 ? `, +${counted(hit.copies, "copy")}` : ""}`,
    `  ${markedSnippet(hit.snippet)}`,
  ]);
  const shown = hits.length < total ? `, the first ${hits.length} shown` : "";
  return [`${counted(total, "hit")}${shown}`, ...lines];
}

/** A snippet as one line with its hits between ** and **. */
export function markedSnippet({ text, marks }: SearchHit["snippet"]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of marks) {
    out += `${text.slice(at, start)}**${text.slice(start, end)}**`;
    at = end;
  }
  return oneLine(out + text.slice(at));
}
