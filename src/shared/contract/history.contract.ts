import * as v from "valibot";
import { PersonIdSchema } from "../domain/ids.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query, type Topic } from "./define.ts";

const empty = v.strictObject({});
const label = v.nullable(v.string());

/** A step may be about anything that people do. */
export const EVERYTHING: readonly Topic[] = [
  "articles",
  "zones",
  "tags",
  "claims",
  "actors",
  "mentions",
  "copies",
  "index",
  "history",
  // A merge is a step too.
  "exchange",
  "imports",
  "memos",
  "searches",
];

/** How many things of a kind: 3 quotes. */
export const KindCountSchema = v.strictObject({ type: v.string(), count: v.number() });
export type KindCount = v.InferOutput<typeof KindCountSchema>;

export const HistoryStepSchema = v.strictObject({
  /** Counts up in the order in which steps were made; 0 is the start, before all of them. */
  seq: v.number(),
  /** What was done, in plain words: "tag claim “flood”". */
  label: v.string(),
  /** The first thing it was about, in words. */
  about: label,
  kind: v.picklist(["work", "merge"]),
  state: v.picklist(["done", "undone"]),
  /** Epoch ms; null when it is not known. */
  at: v.nullable(v.number()),
  /** Who did it; null for a merge of many people's work. */
  personName: label,
  touched: v.array(KindCountSchema),
});
export type HistoryStep = v.InferOutput<typeof HistoryStepSchema>;

/** What one operation did to its thing. */
export const DeedSchema = v.picklist(["made", "changed", "deleted", "restored"]);
export type Deed = v.InferOutput<typeof DeedSchema>;

/** What one step did to one thing. */
export const TouchedThingSchema = v.strictObject({
  entity: v.string(),
  type: v.string(),
  /** The thing in words: the claim's statement, the actor's name. */
  what: v.string(),
  did: DeedSchema,
  articleId: label,
  claimId: label,
});
export type TouchedThing = v.InferOutput<typeof TouchedThingSchema>;

/** One action of a person of the team, here or on another computer: all its operations at once. */
export const PersonActionSchema = v.strictObject({
  group: v.string(),
  /** Epoch ms by the clock of whoever did it. */
  at: v.number(),
  personName: v.string(),
  /** Whether it was done on this computer. */
  isHere: v.boolean(),
  /** The first thing it was about. */
  thing: TouchedThingSchema,
  touched: v.array(KindCountSchema),
});
export type PersonAction = v.InferOutput<typeof PersonActionSchema>;

/** What going to the state just after a step would do. Nothing has happened yet. */
export const HistoryWaySchema = v.strictObject({
  direction: v.picklist(["back", "forward", "none"]),
  steps: v.number(),
  /** Files of merges that would be taken back as a whole; they come again only with their file. */
  merges: v.array(v.string()),
  /** The merge that can no longer be taken back, so that nobody can go past it; null when nothing is in the way. */
  blockedBy: label,
  /** Imports since then: they are no steps and stay. */
  imports: v.number(),
});
export type HistoryWay = v.InferOutput<typeof HistoryWaySchema>;

const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const historyContract = {
  "history.undo": command(EVERYTHING, empty, v.strictObject({ undone: label })),
  "history.redo": command(EVERYTHING, empty, v.strictObject({ redone: label })),
  /**
   * Goes to the state just after a step (0: before all): undoes or redoes each step in between, newest or oldest
   * first, all in one transaction. When one of them cannot be, nothing has changed.
   */
  "history.goTo": command(
    EVERYTHING,
    v.strictObject({ seq }),
    v.strictObject({ undone: v.number(), redone: v.number() }),
  ),
  /** The steps of this installation, newest first, undone ones on top. */
  "history.steps": query(
    ["history", "exchange"],
    v.strictObject({ ...PageSchema }),
    v.strictObject({ total: v.number(), done: v.number(), steps: v.array(HistoryStepSchema) }),
  ),
  /** What a person of the team did, newest first; everybody without one. Cost: one pass over the work log. */
  "history.work": query(
    ["history", "exchange"],
    v.strictObject({ personId: v.optional(PersonIdSchema), ...PageSchema }),
    v.strictObject({ total: v.number(), actions: v.array(PersonActionSchema) }),
  ),
  /** The things a step touched, at most 100 of them, and the way to it. */
  "history.step": query(
    ["history", "exchange", "imports"],
    v.strictObject({ seq }),
    v.strictObject({ things: v.array(TouchedThingSchema), total: v.number(), way: HistoryWaySchema }),
  ),
};
