import type { GivenWords } from "../../../../../shared/domain/given-words.ts";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { type Guess, NO_GUESS, type ReadOutcome } from "../article.ts";
import { finishArticle } from "../read-article.ts";
import { readText } from "./read-text.ts";

const SAID = "given with the words";

/**
 * Reads words that a person dropped or pasted as one article. They are plain text even where they look like a page, a
 * table or an e-mail: nothing but their characters was taken. What the person said goes before what the words say. An
 * address in them stays words: they are mostly a passage, and must not take the place of the article at that address.
 */
export function readWords({ text, title, outlet, published }: GivenWords): ReadOutcome {
  const content = readText({ path: "", text: canonicalText(text) });
  // All that reading a text warns of is its date.
  const isDated = published !== null;
  return finishArticle(
    {
      ...content,
      title: said(title, content.title),
      outlet: said(outlet, content.outlet),
      published: said(published, content.published),
      url: NO_GUESS,
      warnings: isDated ? [] : content.warnings,
      checks: isDated ? [] : (content.checks ?? []),
    },
    { encoding: "utf-8" },
  );
}

function said(value: string | null, guess: Guess): Guess {
  return value === null ? guess : { value, from: SAID };
}
