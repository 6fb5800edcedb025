import type { Stance } from "../../domain/claim.ts";
import type { Cue } from "./find-cues.ts";
import type { Range, SpeechSentence } from "./speech-sentence.ts";

/** Where the speaker comes from when no words beside the cue name one. */
export type Inherited = "same-sentence" | "sentence-before" | null;

/** One attribution while a sentence is read: token ranges, and what the next ones need to know. */
export interface Draft {
  readonly rule: string;
  readonly stance: Stance;
  readonly cue: Range | null;
  readonly speaker: Range | null;
  readonly inherited: Inherited;
  readonly content: readonly Range[];
  /** The last range runs to the sentence's end until a later attribution of the same rank cuts it. */
  readonly open: boolean;
  /** Where an earlier open statement ends when this attribution stands beside it; null when it stands inside it. */
  readonly cuts: number | null;
}

/** What the sentence's earlier attributions leave to a later one. */
export interface Reading {
  readonly sentence: SpeechSentence;
  readonly cue: Cue;
  /** The first token that no earlier attribution has taken. */
  readonly low: number;
  readonly earlier: readonly Draft[];
}
