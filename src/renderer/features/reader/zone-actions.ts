import type { ArticleView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords } from "../../../shared/domain/zone.ts";
import { blockAt, type ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import type { ArticleEdits } from "./use-article-edits.ts";

export interface ZoneSituation {
  readonly view: ArticleView;
  readonly blocks: readonly ReadingBlock[];
  readonly edits: ArticleEdits;
  /** What is selected, and where one is in the text. */
  readonly selection: Span | null;
  readonly at: number;
  readonly clear: () => void;
}

/** What keys and bar do with the roles of paragraphs. */
export function zoneActions({ view, blocks, edits, selection, at, clear }: ZoneSituation) {
  /** The paragraphs at hand, whether they count as the article now, and the one decision that stands there. */
  const partHere = () => {
    const end = selection === null ? at : selection.end - 1;
    const touched = blocks.slice(blockAt(blocks, at), blockAt(blocks, end) + 1);
    const [first] = touched;
    const last = touched.at(-1);
    if (first === undefined || last === undefined) return null;
    const zone = view.zones[first.zone];
    const decided = zone?.decided === true && first.zone === last.zone ? zone : null;
    return { span: { start: first.start, end: last.end }, isPart: isOwnWords(first.role), decided };
  };
  return {
    isArticle: isOwnWords(blocks[blockAt(blocks, at)]?.role ?? "body"),
    toggleArticle: () => {
      const part = partHere();
      if (part === null) return;
      void edits.setPart(part.span, !part.isPart, part.decided);
      clear();
    },
    /** The same in all articles of this outlet; of an article without one, in all articles. */
    toggleEverywhere: () => {
      const part = partHere();
      if (part === null) return;
      void edits.setPartEverywhere(part.span, !part.isPart, view.row.outlet);
      clear();
    },
  };
}
