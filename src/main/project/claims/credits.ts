import type { ChainLink, Speaker, SpeakerInput } from "../../../shared/domain/claim.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { newActorChanges } from "../actors/actor-changes.ts";
import { findActor } from "../actors/actors.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";

interface GivenCredits {
  readonly speaker?: SpeakerInput | null | undefined;
  readonly chain?: readonly { readonly speaker: SpeakerInput; readonly words: string | null }[] | undefined;
}

/** Who a quote credits, as it is stored: registered actors only. */
export interface Credits {
  readonly speaker?: Speaker | null | undefined;
  readonly chain?: readonly ChainLink[] | undefined;
}

/**
 * What a person gave of a quote with its speakers as they are stored, and the changes that make actors of those who are
 * none yet: these go before the quote, into the same step. The same new name twice is one actor. Throws `not_found` for an
 * actor that is not in the project.
 */
export function settleCredits<Given extends GivenCredits>(
  db: ReadableDb,
  { speaker, chain, ...others }: Given,
  newId: () => string,
): { readonly quote: Omit<Given, keyof GivenCredits> & Credits; readonly made: readonly Change[] } {
  const made: Change[] = [];
  const newActors = new Map<string, string>();
  const actorFor = ({ name, actorKind }: Extract<SpeakerInput, { kind: "new" }>): string => {
    const key = `${actorKind} ${name}`;
    const actorId = newActors.get(key) ?? newId();
    if (!newActors.has(key)) made.push(...newActorChanges(actorId, { name, kind: actorKind }, newId));
    newActors.set(key, actorId);
    return actorId;
  };
  const settled = (one: SpeakerInput): Speaker => {
    if (one.kind === "new") return { kind: "actor", actorId: actorFor(one) };
    if (one.kind === "actor" && findActor(db, one.actorId) === null)
      throw new UserFacingError({ code: "not_found", what: "actor" });
    return one;
  };
  const credits: Credits = {
    ...(speaker === undefined ? {} : { speaker: speaker && settled(speaker) }),
    ...(chain === undefined
      ? {}
      : { chain: chain.map((link) => ({ ...link, speaker: settled(link.speaker) })) }),
  };
  return { quote: { ...others, ...credits }, made };
}
