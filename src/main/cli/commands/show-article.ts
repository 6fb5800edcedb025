import { resolve } from "node:path";
import type { ArticleView, MentionView, PlacedAnchor, QuoteView } from "../../../shared/contract/views.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { counted, oneLine, origin, shortId } from "../words.ts";
import { allArticles } from "./list-articles.ts";

/** One article with its zones, mentions and quotes. */
export async function showArticle(context: CommandContext, words: string): CommandResult {
  const articleId = await resolved(context, words);
  if (!articleId.ok) return articleId;
  const view = await context.client.call("articles.get", { articleId: articleId.value }, context.signal);
  if (!view.ok) return view;
  return ok({ json: articleJson(view.value), text: articleText(view.value) });
}

/**
 * All articles as `show` gives each, oldest first, with the files each came in by; a few milliseconds an article. Waits
 * until pages were read a second time and recurring paragraphs are known.
 */
export async function showArticles(context: CommandContext): CommandResult {
  const settled = await context.client.call("project.settle", {}, context.signal);
  if (!settled.ok) return settled;
  const listed = await allArticles(context);
  if (!listed.ok) return listed;
  const articles: (ReturnType<typeof articleJson> & { readonly files: readonly string[] })[] = [];
  const text: string[] = [];
  for (const [index, { id, files }] of listed.value.entries()) {
    context.progress.show("Reading", index, listed.value.length);
    const view = await context.client.call("articles.get", { articleId: id }, context.signal);
    if (!view.ok) return view;
    articles.push({ files, ...articleJson(view.value) });
    text.push(...articleText(view.value), "");
  }
  context.progress.clear();
  return ok({ json: { articles }, text });
}

/** The id of the article that words typed by a person name; the candidates are noted when there are several. */
export async function resolved(context: CommandContext, words: string): Promise<Result<string>> {
  const isPlace = words.startsWith(".");
  const article = isPlace ? resolve(context.folder, words) : words;
  const answer = await context.client.call("cli.resolve", { article }, context.signal);
  if (!answer.ok) return answer;
  const [only, second] = answer.value.found;
  if (only === undefined)
    return err({ code: "not_found", what: `no article with the id or path "${words}"` });
  if (second === undefined) return ok(only.id);
  for (const one of answer.value.found)
    context.note(`  ${one.id}  ${oneLine(one.title)}  ${oneLine(one.path)}`);
  return err({
    code: "not_found",
    what: `"${words}" may be any of these ${answer.value.found.length} articles`,
  });
}

/**
 * The document of `show --json`. Offsets are UTF-16 units in `text`, half-open. `body` is the article's own words alone:
 * the zones with the role "body", an empty line between two.
 */
function articleJson(view: ArticleView) {
  const { row, url, captured, direction, format, encoding, warnings, textHash, sources } = view;
  const { id, title, byline, outlet, published, language, path, words, storyId, isOrigin } = row;
  const named = { id, title, byline, outlet, published, language, url, path, captured, textHash };
  return {
    article: {
      ...named,
      storyId,
      isOrigin,
      words,
      direction,
      format,
      encoding,
      warnings,
      tags: row.tags.map((tag) => tag.name),
      sources,
    },
    body: bodyOf(view),
    text: view.text,
    zones: view.zones.map(({ role, start, end, strength }) => ({ role, start, end, strength })),
    mentions: view.mentions.map(mentionJson),
    quotes: view.quotes.map(quoteJson),
  };
}

function bodyOf({ text, zones }: ArticleView): string {
  return zones
    .filter(({ role }) => role === "body")
    .map(({ start, end }) => text.slice(start, end).trim())
    .join("\n\n");
}

function mentionJson({ id, actorId, actorName, actorKind, placed }: MentionView) {
  return { id, actorId, name: actorName, kind: actorKind, ...placeJson(placed) };
}

/** A quote as the command line gives it, with its places as plain offsets. */
export function quoteJson(quote: QuoteView) {
  const { id, claimId, statement, articleId, articleTitle, outlet, published } = quote;
  const { speaker, speakerName, directness, stance } = quote;
  return {
    id,
    claimId,
    statement,
    articleId,
    articleTitle,
    outlet,
    published,
    textHash: quote.content[0]?.anchor.textHash ?? null,
    content: quote.content.map(placeJson),
    cue: quote.cue && placeJson(quote.cue),
    speakerSpan: quote.speakerSpan && placeJson(quote.speakerSpan),
    speaker,
    speakerName,
    directness,
    stance,
    chain: quote.chain,
  };
}

function placeJson({ anchor, state }: PlacedAnchor) {
  return { start: anchor.start, end: anchor.end, exact: anchor.exact, state };
}

function articleText(view: ArticleView): string[] {
  const { row } = view;
  const head = [
    oneLine(row.title),
    `${origin(row.outlet, row.published)}${row.byline === null ? "" : `, by ${oneLine(row.byline)}`}`,
    `${row.path}  ${row.language ?? "language unknown"}, ${counted(row.words, "word")}`,
    ...(view.url === null ? [] : [view.url]),
    `id ${row.id}, story ${shortId(row.storyId)}${row.isOrigin ? " (origin)" : ""}`,
    `text sha256 ${view.textHash}`,
    ...view.warnings.map((warning) => `! ${oneLine(warning)}`),
  ];
  return [...head, "", ...zoneLines(view), ...quoteLines(view.quotes), ...mentionLines(view.mentions)];
}

/** The text with the role of each zone at its margin. */
function zoneLines({ text, zones }: ArticleView): string[] {
  return zones.flatMap(({ role, start, end }) => {
    const margin = role === "body" ? "" : `[${role}] `;
    return [`${margin}${text.slice(start, end).trim()}`, ""];
  });
}

function quoteLines(quotes: readonly QuoteView[]): string[] {
  if (quotes.length === 0) return [];
  return [
    counted(quotes.length, "quote"),
    ...quotes.map(
      (quote) =>
        `  “${oneLine(quote.content.map(({ anchor }) => anchor.exact).join(" […] "))}” ${
          quote.speakerName ?? "nobody credited"
        } (${quote.stance}, ${quote.directness}): ${oneLine(quote.statement)}`,
    ),
  ];
}

function mentionLines(mentions: readonly MentionView[]): string[] {
  if (mentions.length === 0) return [];
  const names = [...new Set(mentions.map((mention) => mention.actorName))].join(", ");
  return [`${counted(mentions.length, "mention")}: ${oneLine(names)}`];
}
