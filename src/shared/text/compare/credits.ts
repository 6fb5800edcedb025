import type { Zone } from "../../domain/zone.ts";
import { suggestClaims } from "../attribution/suggest-claims.ts";
import type { Span } from "../span.ts";

/** The words of a text that credit somebody ("said", "according to"), and whom. UTF-16 offsets, half-open. */
export interface Credits {
  readonly cues: readonly Span[];
  readonly speakers: readonly Span[];
}

/** Who is credited in a text, by the rules of suggested claims. Linear; the slow part of weighing differences. */
export function creditsIn(text: string, zones: readonly Zone[], language: string | null): Credits {
  const claims = suggestClaims(text, zones, language);
  return {
    cues: claims.flatMap(({ cue }) => cue ?? []),
    speakers: claims.flatMap(({ speakerSpan }) => speakerSpan ?? []),
  };
}
