import type { ArticleView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { trimSelection } from "../../../shared/text/selection.ts";
import { navigate } from "../../app/navigation.ts";
import { panes } from "../../app/pane-state.ts";
import { reportError } from "../../client/error-feed.ts";
import { callWorkbench } from "../../client/workbench-client.ts";
import { draftOf } from "../../marking/claim-draft.ts";
import { drafts } from "../../marking/draft-store.ts";
import type { Line } from "./use-things.ts";

/** The article of a line, or null when it could not be had; that was said then. */
export async function lookAt({ articleId }: Line): Promise<ArticleView | null> {
  const answer = await callWorkbench("articles.get", { articleId });
  if (answer.ok) return answer.value;
  reportError(answer.error);
  return null;
}

/** The sentence around a place; at most the paragraph it stands in. UTF-16 offsets. */
export function sentenceAround(text: string, place: Span, language: string | null): Span {
  const start = text.lastIndexOf("\n", place.start - 1) + 1;
  const next = text.indexOf("\n", place.end);
  const paragraph = text.slice(start, next < 0 ? text.length : next);
  const sentences = new Intl.Segmenter(known(language), { granularity: "sentence" }).segment(paragraph);
  const found = sentences.containing(place.start - start);
  if (found === undefined) return place;
  const from = start + found.index;
  return { start: from, end: Math.max(place.end, from + found.segment.length) };
}

function known(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? "en")[0] ?? "en";
  } catch {
    return "en";
  }
}

/** Opens the place of a line with a claim begun from its sentence: the form is the reader's own. */
export async function claimFromLine(line: Line): Promise<void> {
  const view = await lookAt(line);
  if (view === null) return;
  const sentence = sentenceAround(view.text, line, view.row.language);
  const content = trimSelection(view.text, sentence) ?? line;
  panes.show("details");
  navigate.openArticle(line.articleId, { span: { start: line.start, end: line.end } });
  drafts.open(line.articleId, draftOf(view, [content], sentence));
}
