/** The words of sentence mode: taking a sentence as a claim, and saying who makes it. */
export const sentenceModeCopy = {
  strip: "Who says so",
  who: "Who says so?",
  nobody: "nobody yet",
  placeholder: "number, or a name",
  list: "Speakers in this article",
  cue: "cue",
  saves: "saves",
  takes: "takes this one",
  form: "whole form",
  later: "later",
  stanceKeys: "Alt 1 asserted, Alt 2 denied, Alt 3 alleged, Alt 4 questioned",
  directnessKeys: "Alt 5 direct, Alt 6 indirect, Alt 7 both",
  quoted: (words: string) => `“${words}”`,
  kinds: { new: "new actor", unnamed: "unnamed source", outlet: "the outlet itself" },
  picked: (name: string) => `Speaker: ${name}. Enter saves.`,
  help: (numbered: readonly string[]) =>
    `${numbered.join(", ")}. Type a number or a name. Enter saves, Escape keeps it for later.`,
  opened: (content: string, speaker: string | null) =>
    `Claim: ${content}. ${speaker === null ? "No speaker yet." : `Speaker: ${speaker}.`}`,
  saved: "Claim saved.",
  savedAs: (speaker: string | null) => (speaker === null ? "Claim saved" : `Claim saved, said by ${speaker}`),
  sentences: (count: number, words: string) => (count === 1 ? words : `${count} sentences. ${words}`),
} as const;
