import * as v from "valibot";
import type { ListedArticle, ListedCopyLink } from "../../../shared/contract/cli.contract.ts";
import type { Handlers } from "../../../shared/contract/index.ts";
import { CopyDecisionSchema, CopyRelationSchema } from "../../../shared/domain/copy-link.ts";
import { invalidInput } from "../../../shared/result.ts";
import { evidenceOf } from "../copies/evidence.ts";
import type { ReadableDb } from "../db/connection.ts";
import {
  articlesAfter,
  articlesNamed,
  type ListedArticleRow,
  type ListedLinkRow,
  linksAfter,
} from "./cli.repository.ts";
import type { QueryContext } from "./contexts.ts";
import { storedSentence, whyCopies } from "./copies-why.ts";

export const cliQueries = {
  "cli.articles": ({ db }, { cursor, limit }) => {
    const rows = articlesAfter(db, keyOfCursor(cursor), limit);
    const last = rows.at(-1);
    const isLast = last === undefined || rows.length < limit;
    return { articles: rows.map(listedArticle), next: isLast ? null : String(last.key) };
  },
  "cli.copies": ({ db }, { cursor, limit }) => {
    const [a = "", b = ""] = (cursor ?? "").split(" ");
    const rows = linksAfter(db, { a, b }, limit);
    const last = rows.at(-1);
    const isLast = last === undefined || rows.length < limit;
    return { links: rows.map((row) => listedLink(db, row)), next: isLast ? null : `${last.a} ${last.b}` };
  },
  "cli.why": ({ db }, { a, b }) => whyCopies(db, a, b),
  "cli.resolve": ({ db }, { article }) => {
    const words = article.trim();
    return { found: words === "" ? [] : articlesNamed(db, words) };
  },
} satisfies Partial<Handlers<"internal", QueryContext>>;

function keyOfCursor(cursor: string | null): number {
  if (cursor === null) return 0;
  if (!/^\d{1,15}$/u.test(cursor)) {
    throw invalidInput("cursor: not one that was given out");
  }
  return Number(cursor);
}

function listedArticle(row: ListedArticleRow): ListedArticle {
  const { key: _key, text_hash: textHash, story_id: storyId, files, ...rest } = row;
  return { ...rest, files: v.parse(v.array(v.string()), JSON.parse(files)), textHash, storyId };
}

function listedLink(db: ReadableDb, row: ListedLinkRow): ListedCopyLink {
  const evidence = evidenceOf(db, row.a, row.b);
  const relation = v.parse(CopyRelationSchema, row.relation);
  const suggested = v.parse(v.nullable(CopyRelationSchema), row.suggested);
  const [a, b] = [
    { outlet: row.outlet_a, title: row.title_a },
    { outlet: row.outlet_b, title: row.title_b },
  ];
  return {
    a: row.a,
    b: row.b,
    relation,
    score: row.score,
    decision: v.parse(v.nullable(CopyDecisionSchema), row.decision),
    evidence,
    suggested,
    sentence: evidence === null ? null : storedSentence(a, b, evidence, suggested === "identical"),
  };
}
