import * as v from "valibot";
import type { Handlers } from "../../../shared/contract/index.ts";
import { type TrashKind, TrashKindSchema, type TrashRow } from "../../../shared/contract/trash.contract.ts";
import { SpeakerSchema } from "../../../shared/domain/claim.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import type { ReadableDb } from "../db/connection.ts";
import { headsOf, isDeleted } from "../work-log/heads.ts";
import {
  type Belongings,
  type Gone,
  restoreChanges,
  type TrashEntry,
  trashEntries,
} from "../work-log/trash.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext, QueryContext } from "./contexts.ts";
import {
  countKinds,
  makingsUndone,
  personName,
  removedWords,
  removingStep,
  trashWords,
} from "./trash.repository.ts";

/** What removed things of each kind belong to: it takes them along, and comes back before them. */
const BELONGINGS: Belongings & Readonly<Record<TrashKind, readonly string[]>> = {
  article: [],
  claim: [],
  quote: ["claimId", "articleId"],
  assessment: ["claimId"],
  "claim-value": ["claimId", "quoteId"],
  "claim-relation": ["a", "b"],
  actor: [],
  alias: ["actorId"],
  mention: ["actorId", "articleId"],
  role: ["actorId"],
  tag: ["parentId"],
  memo: ["aboutId"],
  "saved-search": [],
};
const MOST_ALONG = 200;

type Queries = Handlers<"query", QueryContext>;
type Commands = Handlers<"command", CommandContext>;

export const trashQueries: Pick<Queries, "trash.list" | "trash.thing"> = {
  "trash.list": ({ db, person }, { kind, text, undone, personId, offset, limit }) => {
    const isUndone = makingsUndone(db);
    const all = trashEntries(db, BELONGINGS).filter(
      (entry) => (undone || !isUndone(entry)) && (personId === undefined || entry.person === personId),
    );
    const wanted = foldText(text.trim());
    const words = wanted === "" ? null : removedWords(db);
    const found = all.filter((entry) => words === null || (words.get(entry.entity) ?? "").includes(wanted));
    const shown = kind === null ? found : found.filter((entry) => entry.type === kind);
    return {
      total: shown.length,
      kinds: countKinds(found),
      rows: shown.slice(offset, offset + limit).map((entry) => rowOf(db, entry, person.id, isUndone(entry))),
    };
  },
  "trash.thing": ({ db, person }, { entity }) => {
    const entry = trashEntries(db, BELONGINGS).find((one) => one.entity === entity);
    if (entry === undefined) return { row: null, things: [] };
    return {
      row: rowOf(db, entry, person.id, makingsUndone(db)(entry)),
      things: entry.along.slice(0, MOST_ALONG).map((thing) => ({
        entity: thing.entity,
        type: thing.type,
        what: trashWords(db, thing.type, thing.entity),
      })),
    };
  },
};

export const trashCommands: Pick<Commands, "trash.restore"> = {
  "trash.restore": ({ db, log }, { entities }) => {
    const { changes, restored } = restoreChanges(db, BELONGINGS, entities);
    const [first] = restored;
    if (first === undefined) throw new UserFacingError({ code: "not_found", what: "removed thing" });
    const wanted = new Set(entities);
    const named = restored.filter((thing) => wanted.has(thing.entity));
    const label =
      named.length > 1
        ? `put ${named.length} things back`
        : `put back “${trashWords(db, (named[0] ?? first).type, (named[0] ?? first).entity)}”`;
    log.record(label, [...changes, ...withoutLostActors(db, restored)]);
    return { restored: restored.length };
  },
};

function rowOf(db: ReadableDb, entry: TrashEntry, me: string, undone: boolean): TrashRow {
  const [missing] = entry.missing;
  const [owner] = BELONGINGS[kindOf(entry.type)].flatMap(
    (field) => headsOf(db, entry.entity).get(field) ?? [],
  );
  return {
    entity: entry.entity,
    type: kindOf(entry.type),
    what: trashWords(db, entry.type, entry.entity),
    of: typeof owner?.value === "string" ? trashWords(db, null, owner.value) : null,
    personName: personName(db, entry.person),
    isMine: entry.person === me,
    at: entry.at,
    step: removingStep(db, entry.group),
    undone,
    along: countKinds(entry.along),
    needs: missing === undefined ? null : trashWords(db, null, missing),
  };
}

function kindOf(type: string): TrashKind {
  const kind = v.safeParse(TrashKindSchema, type);
  if (!kind.success) throw new Error(`no kind of the trash: ${type}`);
  return kind.output;
}

/**
 * A quote that comes back may credit an actor that was removed after it. As removing an actor does, the credit
 * becomes an unnamed source with the actor's name.
 */
function withoutLostActors(db: ReadableDb, restored: readonly Gone[]): Change[] {
  const back = new Set(restored.map(({ entity }) => entity));
  return restored.flatMap(({ type, entity }): Change[] => {
    if (type !== "quote") return [];
    const speaker = v.safeParse(SpeakerSchema, headsOf(db, entity).get("speaker")?.[0]?.value);
    if (!speaker.success || speaker.output.kind !== "actor") return [];
    const { actorId } = speaker.output;
    if (back.has(actorId) || !isDeleted(db, actorId)) return [];
    const label = trashWords(db, "actor", actorId);
    return [{ kind: "put", type, entity, fields: { speaker: { kind: "unnamed", label } } }];
  });
}
