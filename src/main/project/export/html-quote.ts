import type { QuoteView, StoryMember } from "../../../shared/contract/views.ts";
import { disputedWords, speakerWords } from "./disputed-words.ts";
import type { ExportedArticle, ExportSource } from "./export-source.ts";
import { type Html, html, readableDate } from "./html-text.ts";
import { type Piece, type QuotedText, quoteInContext } from "./quote-context.ts";

/** One quote: the words in their place, who said them how, and the article they stand in. */
export function quoteFigure(source: ExportSource, quote: QuoteView): Html {
  const article = source.article(quote.articleId);
  const pieces = quoteInContext(quote, quotedText(source, quote, article));
  return html`<figure>
<blockquote dir="auto"${language(article)}>${pieces.map(pieceHtml)}</blockquote>
${warning(quote)}
${disputedQuote(source, quote)}
<p class="told">${saidBy(source, quote)}</p>
${chain(source, quote)}
<figcaption>${identity(source, quote, article)}</figcaption>
</figure>
`;
}

function quotedText(
  source: ExportSource,
  quote: QuoteView,
  article: ExportedArticle | null,
): QuotedText | null {
  const hash = quote.content[0]?.anchor.textHash;
  if (hash === undefined) return null;
  const isNewest = article?.textHash === hash;
  const text = isNewest ? article.text : source.text(hash);
  if (text === null) return null;
  return { text, zones: isNewest ? article.zones : [], language: article?.language ?? null };
}

function language(article: ExportedArticle | null): Html | null {
  return article?.language ? html` lang="${article.language}"` : null;
}

function pieceHtml(piece: Piece): Html {
  if (piece.mark === "exact") return html`<mark>${piece.words}</mark>`;
  if (piece.mark === null) return html`${piece.words}`;
  return html`<span class="${piece.mark}">${piece.words}</span>`;
}

function warning(quote: QuoteView): Html | null {
  const bad = quote.content.find(({ state }) => state !== "exact");
  if (bad === undefined) return null;
  const words = {
    exact: "",
    moved: "These words stand at another place of the article's text now; nobody has confirmed the move.",
    ambiguous:
      "These words stand at several places of the article's text now; nobody has confirmed which one.",
    lost: "These words no longer stand in the article's text; they are shown as they were marked.",
  }[bad.state];
  return html`<p class="alert">${words}</p>`;
}

/** The words above are one side's: all of them follow. */
function disputedQuote(source: ExportSource, { id }: QuoteView): Html | null {
  const words = disputedWords(source, id, "content");
  return words === null ? null : html`<p class="alert">Which words are quoted is <bdi>${words}</bdi>.</p>`;
}

function saidBy(source: ExportSource, quote: QuoteView): Html {
  const kind = { actor: "", unnamed: " (unnamed source)", outlet: " (the outlet itself)" };
  const speaker =
    quote.speaker === null || quote.speakerName === null
      ? html`nobody credited`
      : html`<b><bdi>${speakerWords(source, quote.id, quote)}</bdi></b>${kind[quote.speaker.kind]}`;
  const [stance, directness] = [
    disputedWords(source, quote.id, "stance") ?? quote.stance,
    disputedWords(source, quote.id, "directness") ?? quote.directness,
  ];
  const cue = quote.cue === null ? null : html`, cue <q><bdi>${quote.cue.anchor.exact}</bdi></q>`;
  return html`Speaker: ${speaker}${cue} <span class="kind">${stance}, ${directness}</span>`;
}

/** Through whose hands the words went, the nearest to the reader first. */
function chain(source: ExportSource, { id, chain: links, outlet }: QuoteView): Html | null {
  const disputed = disputedWords(source, id, "chain");
  if (disputed !== null) return html`<p class="told">Chain: <bdi>${disputed}</bdi></p>`;
  if (links.length < 2) return null;
  const names = [outlet ?? "the outlet", ...links.flatMap(linkName)];
  return html`<p class="told">Chain: ${names.map((name, index) => html`${index === 0 ? "" : " < "}<bdi>${name}</bdi>`)}</p>`;
}

/** The outlet stands at the head of a chain anyway. */
function linkName({ speaker, name, words }: QuoteView["chain"][number]): string[] {
  return speaker.kind === "outlet" ? [] : [name ?? words ?? "unknown"];
}

function identity(source: ExportSource, quote: QuoteView, article: ExportedArticle | null): Html {
  const first = quote.content[0]?.anchor;
  const disputed = (field: string): string | null => disputedWords(source, quote.articleId, field);
  const rows: [string, string | null][] = [
    ["Outlet", disputed("outlet") ?? article?.outlet ?? quote.outlet],
    ["Byline", disputed("byline") ?? article?.byline ?? null],
    ["Published", disputed("published") ?? dated(article?.published ?? quote.published)],
    ["Captured", dated(article?.captured ?? null)],
    ["Address", article?.url ?? null],
    ["File", article?.path ?? null],
  ];
  return html`<cite dir="auto">${disputed("title") ?? article?.title ?? quote.articleTitle}</cite>
<dl>${rows.flatMap(([name, value]) => (value ? [definition(name, html`<bdi>${value}</bdi>`)] : []))}${
    first === undefined ? null : definition("Text", html`<code>sha256 ${first.textHash}</code>`)
  }${article === null ? null : copies(source, article)}</dl>`;
}

/** The other articles of its story: the same report elsewhere. */
function copies(source: ExportSource, article: ExportedArticle): Html | null {
  const others = source.storyMembers(article.storyId).filter(({ articleId }) => articleId !== article.id);
  if (others.length === 0) return null;
  return definition("Copies", html`${others.map((member) => memberWords(source, member))}`);
}

function memberWords(source: ExportSource, member: StoryMember): Html {
  const outlet = disputedWords(source, member.articleId, "outlet") ?? member.outlet ?? member.title;
  return html`<span class="copy"><bdi>${outlet}</bdi> ${relationWords(member)}</span> `;
}

function definition(name: string, value: Html): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function dated(value: string | null): string | null {
  return value === null ? null : readableDate(value);
}

/** How a story's member relates to its origin, in words. */
export function relationWords(member: StoryMember): string {
  return member.isOrigin ? "origin" : member.relation.replaceAll("-", " ");
}
