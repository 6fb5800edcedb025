import type { SuggestedClaim } from "../../../shared/contract/views.ts";
import type { Zone } from "../../../shared/domain/zone.ts";
import { type ProposedClaim, suggestClaims } from "../../../shared/text/attribution/suggest-claims.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { allNames } from "../actors/actors.repository.ts";
import type { ReadableDb } from "../db/connection.ts";

/**
 * The claims that the rules propose in a text, with the actor of the register whose name or alias the guessed
 * speaker's name is. Weak aliases and names of several actors link nothing. Cost: one statement, linear in the text.
 */
export function suggestedClaims(
  db: ReadableDb,
  text: string,
  zones: readonly Zone[],
  language: string | null,
): SuggestedClaim[] {
  const proposed = suggestClaims(text, zones, language);
  if (!proposed.some(({ speakerGuess }) => speakerGuess?.kind === "named")) return proposed;
  const actors = actorsByName(db);
  return proposed.map((claim) => ({ ...claim, speakerGuess: knownSpeaker(claim.speakerGuess, actors) }));
}

function knownSpeaker(
  guess: ProposedClaim["speakerGuess"],
  actors: ReadonlyMap<string, string | null>,
): SuggestedClaim["speakerGuess"] {
  if (guess?.kind !== "named") return guess;
  const actorId = actors.get(foldText(guess.name)) ?? null;
  return actorId === null ? guess : { kind: "actor", actorId };
}

/** Actors by folded name; null where a name is several actors' or a weak one. */
function actorsByName(db: ReadableDb): ReadonlyMap<string, string | null> {
  const actors = new Map<string, string | null>();
  for (const { root, name, weak } of allNames(db)) {
    const key = foldText(name.trim());
    const known = actors.get(key);
    actors.set(key, weak !== 0 || (known !== undefined && known !== root) ? null : root);
  }
  return actors;
}
