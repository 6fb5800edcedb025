import type { MemoSubject } from "../../shared/domain/memo.ts";

const subjects: Readonly<Record<MemoSubject, string>> = {
  claim: "claim",
  quote: "quote",
  actor: "actor",
  article: "article",
  story: "story",
  tag: "tag",
  project: "project",
};

/** The words of memos, on one thing and in the list of all. */
export const memosCopy = {
  heading: "Memos",
  write: "Write a memo",
  writeOn: "Memo",
  done: "Done",
  saved: "saved",
  hint: "Saved while you type. Ctrl Enter ends it.",
  removed: "Memo removed",
  by: (person: string, when: string) => `${person}, ${when}`,
  me: "you",
  title: "Memos",
  filter: "Filter memos",
  filterPlaceholder: "Words of a memo",
  kind: "On",
  allKinds: "everything",
  subjects,
  on: (subject: MemoSubject) =>
    `On ${subject === "article" || subject === "actor" ? "an" : subject === "project" ? "the" : "a"} ${subjects[subject]}`,
  empty: "No memos yet",
  emptyWords:
    "A memo can hang on a claim, a quote, an actor, an article, a story, a tag or the whole project. Write one below what is shown at the right.",
  nothingFound: "No memo has these words",
  loading: "Reading the memos",
  project: "Memos on the project",
  onStory: "Memos on the story",
  gone: "no longer in the project",
} as const;
