import type { ArticleCheck } from "../../shared/domain/check.ts";

interface CheckWords {
  /** What may be wrong. */
  readonly what: string;
  /** What a person can do about it. */
  readonly advice: string;
}

const reasons: Readonly<Record<ArticleCheck, CheckWords>> = {
  "extractors-disagree": {
    what: "Two readings of the page found different articles.",
    advice: "Compare the text with the original look; X takes lines out of the article or puts them in.",
  },
  "very-short": {
    what: "The text is very short.",
    advice: "Look at the original: perhaps only a teaser or a caption was saved.",
  },
  "link-heavy": {
    what: "Most of the words are links.",
    advice: "It may be a list of headlines. Look at the original, and take out what is not the article.",
  },
  "not-an-article": {
    what: "It may be no article: a consent, login or payment page, an error page or an index.",
    advice: "Look at the original, and save the page again if you need the article.",
  },
  "ambiguous-date": {
    what: "The date can be read in two ways, so it was left out.",
    advice: "Choose one, or correct the date by hand.",
  },
  "encoding-unsure": {
    what: "The encoding of the file had to be guessed.",
    advice:
      "Check letters with accents. If they are wrong, import the file again with a preview and choose the encoding.",
  },
  "needs-ocr": {
    what: "The file holds pictures of text, which Wirebench cannot read.",
    advice: "Run text recognition over it in another program, then import the result.",
  },
  garbled: {
    what: "The letters make no sense.",
    advice:
      "The file gives its letters other codes. Copy the words from another program, or find another copy.",
  },
  "cut-off": {
    what: "The file ends before its end.",
    advice: "Part of the article may be missing. Save or download the file again.",
  },
  "summary-only": {
    what: "Only a summary, as in many feeds.",
    advice: "The whole article stands at its address, not in this file.",
  },
  "marks-elsewhere": {
    what: "Marks were made on another version of this text.",
    advice: "They are listed over the article, each with its words: mark them here again or remove them.",
  },
};

/** The words of "please check". */
export const checksCopy = {
  title: "Please check",
  chip: "Please check",
  mark: (count: number) => (count === 1 ? "Please check: 1 reason" : `Please check: ${count} reasons`),
  reasons,
  readings: (written: string) => `${written} is`,
} as const;
