/** One thing the query language can do: what to type and what it finds. */
export interface SearchExample {
  readonly words: string;
  readonly finds: string;
}

/** The sheet "How to search", in the order one learns it. */
export const searchHelpCopy = {
  title: "How to search",
  note: "Type anything: nothing is ever an error. Press an example to put it into the box.",
  insert: (words: string) => `Put ${words} into the box`,
  groups: [
    {
      title: "Words",
      examples: [
        { words: "ceasefire talks", finds: "both words, anywhere in an article, in other forms as well" },
        { words: '"safe house"', finds: "these words next to each other, exactly so" },
        { words: "sanction*", finds: "all words that begin so" },
        { words: "bridge OR ferry", finds: "one of them or both" },
        { words: "strike -football", finds: "the first without the second; NOT does the same" },
        { words: "(bridge OR ferry) closed", finds: "parentheses hold together what belongs together" },
        { words: "minister NEAR/5 resign", finds: "both at most five words apart" },
      ],
    },
    {
      title: "Where and when",
      examples: [
        { words: "title:ceasefire", finds: "only in headlines" },
        { words: 'outlet:"Coast Herald"', finds: "only what this outlet published" },
        { words: "lang:ar", finds: "only articles in this language" },
        { words: "after:2026-10", finds: "published after that month; before: and on: work alike" },
        { words: "in:caption bridge", finds: "in captions; also byline, related or everywhere" },
      ],
    },
    {
      title: "Your own work",
      examples: [
        { words: 'actor:"Lena Orsk"', finds: "articles in which this actor is marked" },
        { words: 'tag:"to read"', finds: "articles with this tag or one under it" },
        { words: "claim:bridge", finds: "articles quoted for a claim with this word" },
        { words: 'speaker:"defence ministry"', finds: "articles that quote this speaker" },
      ],
    },
  ] as readonly { readonly title: string; readonly examples: readonly SearchExample[] }[],
  /** Shown before anything was typed. */
  starters: [
    { words: '"', finds: "words next to each other" },
    { words: "title:", finds: "in headlines only" },
    { words: "outlet:", finds: "of one outlet" },
    { words: "actor:", finds: "in which an actor is marked" },
    { words: "after:", finds: "published after a day, month or year" },
  ] as readonly SearchExample[],
} as const;
