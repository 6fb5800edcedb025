import { type Agreement, agreementOf } from "../../../shared/domain/agreement.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

interface Given {
  readonly claim_id: string;
  readonly person_id: string;
  readonly name: string | null;
  readonly verdict: string;
}

/** A verdict that its own author wrote in two ways, on two computers, is no verdict until it is settled. */
const VERDICTS_GIVEN = `SELECT claim_id, person_id, person.name, verdict FROM assessment LEFT JOIN person ON person.id = person_id
  WHERE verdict IS NOT NULL AND NOT EXISTS (SELECT 1 FROM conflict WHERE entity = assessment.id AND field = 'verdict')`;

export interface ClaimsAgreement extends Agreement {
  /** Who gave verdicts on these claims, how many; by name. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly verdicts: number }[];
}

/** How far the verdicts of all people on some claims agree. Cost: linear in assessments. */
export function agreementOn(db: ReadableDb, claimIds: ReadonlySet<string>): ClaimsAgreement {
  const given = prepared<[], Given>(db, VERDICTS_GIVEN)
    .all()
    .filter(({ claim_id }) => claimIds.has(claim_id));
  const people = [...Map.groupBy(given, ({ person_id }) => person_id)].map(([id, theirs]) => ({
    id,
    name: theirs[0]?.name ?? "unnamed person",
    verdicts: theirs.length,
  }));
  return {
    ...agreementOf(verdictsByClaim(given).values()),
    people: people.sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1)),
  };
}

/** The ids of claims on which people's verdicts differ. */
export function claimsJudgedApart(db: ReadableDb): Set<string> {
  const byClaim = verdictsByClaim(prepared<[], Given>(db, VERDICTS_GIVEN).all());
  return new Set([...byClaim].filter(([, verdicts]) => new Set(verdicts).size > 1).map(([id]) => id));
}

function verdictsByClaim(given: readonly Given[]): Map<string, string[]> {
  const byClaim = new Map<string, string[]>();
  for (const { claim_id, verdict } of given) {
    const verdicts = byClaim.get(claim_id);
    if (verdicts === undefined) byClaim.set(claim_id, [verdict]);
    else verdicts.push(verdict);
  }
  return byClaim;
}
