import type { MatrixCell, MatrixRow, SpeakerColumn } from "../../../shared/contract/overview.contract.ts";
import { type Speaker, STANCES } from "../../../shared/domain/claim.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { type ResolvedActor, resolvedActors } from "../actors/resolved-actors.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { ClaimFacts } from "./filtered-claims.ts";
import type { QuoteFact } from "./view-claims.repository.ts";

const MOST_SPEAKERS = 2000;
/** Signs are read before names: a key of folded words cannot be an id. */
const NOBODY = "nobody";

type Who = Omit<SpeakerColumn, "claims">;

/** Tells who speaks in a quote: merged actors are one, unnamed sources and outlets are the same by folded words. */
function speakers(db: ReadableDb): (quote: QuoteFact) => Who {
  const actors = resolvedActors(db);
  const known = new Map<string, Who>();
  return (quote) => {
    const cacheKey = `${quote.speaker ?? ""}\n${quote.outlet ?? ""}`;
    const before = known.get(cacheKey);
    if (before !== undefined) return before;
    const who = whoOf(quote, actors);
    known.set(cacheKey, who);
    return who;
  };
}

function whoOf(quote: QuoteFact, actors: ReadonlyMap<string, ResolvedActor>): Who {
  const speaker: Speaker | null = quote.speaker === null ? null : JSON.parse(quote.speaker);
  const nobody = { key: NOBODY, kind: "nobody", actorId: null, actorKind: null, name: "" } as const;
  if (speaker === null) return nobody;
  if (speaker.kind === "actor") {
    const actor = actors.get(speaker.actorId);
    if (actor === undefined) return nobody;
    return {
      key: `actor ${actor.id}`,
      kind: "actor",
      actorId: actor.id,
      actorKind: actor.kind,
      name: actor.name,
    };
  }
  const name = speaker.kind === "unnamed" ? speaker.label : (quote.outlet ?? "");
  if (name.trim() === "") return nobody;
  const folded = foldText(name).replace(/\s+/gu, " ").trim();
  return { key: `${speaker.kind} ${folded}`, kind: speaker.kind, actorId: null, actorKind: null, name };
}

/** Everybody credited in these claims, those with most claims first or by name; nobody last. */
export function speakerColumns(
  db: ReadableDb,
  claims: readonly ClaimFacts[],
  order: "claims" | "name",
): { readonly total: number; readonly speakers: SpeakerColumn[] } {
  const who = speakers(db);
  const found = new Map<string, { who: Who; claims: number }>();
  for (const { quotes } of claims) {
    for (const one of new Set(quotes.map(who).map(({ key }) => key))) {
      const column = found.get(one);
      if (column === undefined) {
        const first = quotes.map(who).find(({ key }) => key === one);
        if (first !== undefined) found.set(one, { who: first, claims: 1 });
      } else column.claims += 1;
    }
  }
  const named = [...found.values()].map((column) => ({ ...column, sortName: foldText(column.who.name) }));
  named.sort(
    (one, other) =>
      Number(one.who.key === NOBODY) - Number(other.who.key === NOBODY) ||
      (order === "claims" ? other.claims - one.claims : 0) ||
      (one.sortName === other.sortName ? 0 : one.sortName < other.sortName ? -1 : 1),
  );
  const columns = named.map((column) => ({ ...column.who, claims: column.claims }));
  return { total: columns.length, speakers: columns.slice(0, MOST_SPEAKERS) };
}

/** Rows of the matrix for a page of claims. */
export function matrixRows(db: ReadableDb, page: readonly ClaimFacts[]): MatrixRow[] {
  const who = speakers(db);
  return page.map(({ claim, quotes, origins }) => ({
    claimId: claim.id,
    statement: claim.statement,
    origins,
    cells: [...Map.groupBy(quotes, (quote) => who(quote).key)].map(([key, own]) => cellOf(key, own)),
  }));
}

function cellOf(key: string, quotes: readonly QuoteFact[]): MatrixCell {
  const byStance = Map.groupBy(quotes, (quote) => quote.stance);
  return {
    key,
    stances: STANCES.flatMap((stance) => {
      const held = byStance.get(stance) ?? [];
      const [first] = held;
      if (first === undefined) return [];
      return [{ stance, quotes: held.length, quoteId: first.id, articleId: first.article_id }];
    }),
  };
}
