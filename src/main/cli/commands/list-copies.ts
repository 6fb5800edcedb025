import type { ListedArticle, ListedCopyLink } from "../../../shared/contract/cli.contract.ts";
import type { StoryMember } from "../../../shared/contract/views.ts";
import { ok } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { allByCursor, allByOffset, mapped, PAGE_ROWS } from "../pages.ts";
import { counted, oneLine, origin, shortId } from "../words.ts";
import { allArticles } from "./list-articles.ts";

const PAGE = 1000;

interface Story {
  readonly id: string;
  readonly members: readonly StoryMember[];
}

/**
 * All copy links with their evidence, the stories of two members or more, and by which files each article came in, so
 * that links can be told in files. Waits until everything that came in was compared.
 */
export async function listCopies(context: CommandContext): CommandResult {
  const { client, signal } = context;
  const settled = await client.call("project.settle", {}, signal);
  if (!settled.ok) return settled;
  const links = await allByCursor<ListedCopyLink>(async (cursor) => {
    const page = await client.call("cli.copies", { cursor, limit: PAGE }, signal);
    return mapped(page, ({ links: rows, next }) => ({ rows, next }));
  });
  if (!links.ok) return links;
  const stories = await allByOffset<Story>(async (offset) => {
    const page = await client.call("stories.list", { offset, limit: PAGE_ROWS }, signal);
    return mapped(page, ({ stories: rows, total }) => ({ rows, total }));
  });
  if (!stories.ok) return stories;
  const articles = await allArticles(context);
  if (!articles.ok) return articles;
  const json = {
    links: links.value,
    stories: stories.value.map(storyJson),
    articles: articles.value.map(articleJson),
  };
  return ok({ json, text: copiesText(links.value, stories.value) });
}

function articleJson({ id, title, storyId, files }: ListedArticle) {
  return { id, title, story: storyId, files };
}

function storyJson({ id, members }: Story) {
  const origin = members.find((member) => member.isOrigin)?.articleId ?? null;
  return { id, origin, members: members.map(({ articleId }) => articleId) };
}

function copiesText(links: readonly ListedCopyLink[], stories: readonly Story[]): string[] {
  const decided = links.filter(({ decision }) => decision !== null).length;
  return [
    ...stories.flatMap((story) => [...story.members.map(memberLine), ""]),
    `${counted(stories.length, "story")} of two articles or more, ${counted(links.length, "copy link")}, ${decided} decided`,
  ];
}

function memberLine(member: StoryMember): string {
  const score = member.score === null ? "" : ` ${Math.round(member.score * 100)} %`;
  const margin = member.isOrigin ? "" : "  ";
  const relation = member.isOrigin ? "origin" : member.relation.replaceAll("-", " ");
  return `${margin}${shortId(member.articleId)}  ${relation}${score}  ${oneLine(member.title)}  (${origin(member.outlet, member.published)})`;
}
