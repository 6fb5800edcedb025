import type { ActorKind } from "../../domain/actor.ts";
import type { NameRun } from "./name-runs.ts";
import { isArmedGroup, isGroupName } from "./organisation-words.ts";
import { isCapital, isState, metonymOf } from "./state-names.ts";

/** What a text shows of a name besides its letters. */
export interface Evidence {
  readonly runs: readonly NameRun[];
  /** Its last word stands alone elsewhere, as a person's does. */
  readonly isShortened: boolean;
}

/** Titles before a name that organisations have, too. */
const NO_PERSON = new Set([
  "state",
  "foreign",
  "defence",
  "defense",
  "interior",
  "finance",
  "home",
  "information",
  "justice",
  "health",
  "education",
  "trade",
  "energy",
  "environment",
  "agriculture",
  "oil",
  "economy",
  "prime",
  "vice",
  "general",
  "opposition",
  "republican",
  "democrat",
  "labour",
  "conservative",
  "senior",
  "former",
]);
const PLACES_BEFORE = new Set([
  "in",
  "near",
  "at",
  "outside",
  "around",
  "across",
  "throughout",
  "into",
  "visited",
  "bei",
  "nahe",
  "aus",
  "à",
  "près",
  "en",
  "cerca",
  "в",
  "под",
]);
const PLACE_WORDS =
  /(?:^|\s)(?:River|Street|Road|Avenue|Island|Islands|Mountain|Mountains|Lake|Bay|City|County|Province|District|Valley|Airport|Harbour|Harbor|Port|Peninsula|Desert|Square|Park|Beach|Coast|Sea|Ocean|Strait|Gulf|Fluss|Straße|Stadt|Rue|Place|Ville|Calle|Ciudad|Río)(?:\s|$)/u;

/** What kind of actor a name is, by its words and what stands round it; null without evidence. */
export function kindOfName(name: string, evidence: Evidence, language: string | null): ActorKind | null {
  if (isState(name)) return "state";
  if (metonymOf(name) !== null) return "organisation";
  if (isArmedGroup(name)) return "armed-group";
  const { runs } = evidence;
  if (runs.some(({ title }) => title !== null && !NO_PERSON.has(title)) && !isGroupName(name, language))
    return "person";
  if (isGroupName(name, language)) return "organisation";
  if (PLACE_WORDS.test(name)) return "place";
  if (runs.some(({ behind }) => /^,\s\d{1,2}[,\s]|^,?\swho\s/u.test(behind))) return "person";
  if (isCapital(name)) return "place";
  const words = name.split(/\s+/u).length;
  if (words > 1 && words < 5 && evidence.isShortened) return "person";
  const placed = runs.filter(({ before }) => PLACES_BEFORE.has(before)).length;
  return placed > 0 && placed >= runs.length / 2 ? "place" : null;
}
