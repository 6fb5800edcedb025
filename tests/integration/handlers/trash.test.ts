import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { trashCommands, trashQueries } from "../../../src/main/project/handlers/trash.ts";
import { applyOperation } from "../../../src/main/project/work-log/apply-operation.ts";
import { headsOf } from "../../../src/main/project/work-log/heads.ts";
import { type Operation, operationIdOf, textOfId } from "../../../src/main/project/work-log/operation.ts";
import { projectEntity } from "../../../src/main/project/work-log/project-entity.ts";
import type { Change } from "../../../src/main/project/work-log/work-log.ts";
import { ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
const TEXT = "The dam broke on Monday. “Nobody was hurt,” the mayor said. Later two people were missing.";

beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({ name: "dam", text: TEXT });
});
afterEach(() => project.close());

const ALL = { kind: null, text: "", undone: false, offset: 0, limit: 100 } as const;
const list = (more: Partial<Parameters<(typeof trashQueries)["trash.list"]>[1]> = {}) =>
  trashQueries["trash.list"](project.queries, { ...ALL, ...more }) as {
    total: number;
    kinds: { type: string; count: number }[];
    rows: {
      entity: string;
      type: string;
      what: string;
      along: unknown[];
      needs: string | null;
      undone: boolean;
      personName: string;
      step: string | null;
    }[];
  };
const restore = (...entities: string[]) => trashCommands["trash.restore"](project.commands, { entities });
const remove = (...changes: { type: string; entity: string }[]) =>
  project.commands.log.record(
    "remove",
    changes.map((change): Change => ({ kind: "delete", ...change })),
  );

describe("the trash", () => {
  test("holds a claim with its quotes as one, and puts all of it back in one step that can be undone", () => {
    const { claimId, quoteId } = project.claim("Nobody was hurt", "dam", "Nobody was hurt");
    const before = project.shown();
    claimsCommands["claims.remove"](project.commands, { claimId });
    const removed = project.shown();
    expect(list().rows).toMatchObject([
      {
        entity: claimId,
        type: "claim",
        what: "Nobody was hurt",
        along: [{ type: "quote", count: 1 }],
        needs: null,
        step: "remove claim",
      },
    ]);
    const shown = trashQueries["trash.thing"](project.queries, { entity: claimId });
    expect(shown).toMatchObject({ things: [{ entity: quoteId, type: "quote", what: "Nobody was hurt" }] });
    expect(restore(claimId)).toEqual({ restored: 2 });
    expect(project.shown()).toEqual(before);
    expect(list().total).toBe(0);
    expect(project.undo()).toBe("put back “Nobody was hurt”");
    expect(project.shown()).toEqual(removed);
    expect(list().rows).toMatchObject([{ entity: claimId, undone: false }]);
    project.redo();
    expect(project.shown()).toEqual(before);
    project.rebuild();
    expect(project.shown()).toEqual(before);
  });

  test("puts one of two removed quotes back while the claim stands", () => {
    const { claimId } = project.claim("Nobody was hurt", "dam", "Nobody was hurt");
    const one = claimsCommands["quotes.add"](project.commands, {
      claimId,
      quote: project.quote("dam", "The dam broke"),
    });
    const two = claimsCommands["quotes.add"](project.commands, {
      claimId,
      quote: project.quote("dam", "two people were missing"),
    });
    remove({ type: "quote", entity: one.quoteId }, { type: "quote", entity: two.quoteId });
    expect(list().kinds).toEqual([{ type: "quote", count: 2 }]);
    restore(two.quoteId);
    expect(project.claimRow(claimId).quotes).toBe(2);
    expect(list().rows.map((row) => row.entity)).toEqual([one.quoteId]);
  });

  test("brings the claim back before a quote that was removed before it, with what went with the claim", () => {
    const { claimId, quoteId } = project.claim("Nobody was hurt", "dam", "Nobody was hurt");
    const other = claimsCommands["quotes.add"](project.commands, {
      claimId,
      quote: project.quote("dam", "The dam broke"),
    });
    remove({ type: "quote", entity: quoteId });
    claimsCommands["claims.remove"](project.commands, { claimId });
    expect(list({ kind: "quote" }).rows).toMatchObject([{ entity: quoteId, needs: "Nobody was hurt" }]);
    expect(restore(quoteId)).toEqual({ restored: 3 });
    expect(project.claimRow(claimId).quotes).toBe(2);
    expect(other.quoteId).not.toBe(quoteId);
    expect(list().total).toBe(0);
  });

  test("gives quotes their speaker back with the actor, unless somebody named another one since", () => {
    const actorId = project.actor("Mayor Orsk", ["Orsk"]);
    const speaker = { kind: "actor", actorId } as const;
    const kept = project.claim("Nobody was hurt", "dam", "Nobody was hurt", { speaker });
    const changed = project.claim("It broke", "dam", "The dam broke", { speaker });
    const unnamed = { kind: "unnamed", label: "Mayor Orsk" };
    // As actors.remove does it: quotes name the actor by words, then it goes with its aliases.
    const aliases = project.db.prepare<[], string>("SELECT id FROM alias").pluck().all();
    project.commands.log.record("remove Mayor Orsk", [
      { kind: "put", type: "quote", entity: kept.quoteId, fields: { speaker: unnamed } },
      { kind: "put", type: "quote", entity: changed.quoteId, fields: { speaker: unnamed } },
      ...aliases.map((entity): Change => ({ kind: "delete", type: "alias", entity })),
      { kind: "delete", type: "actor", entity: actorId },
    ]);
    const outlet = { kind: "outlet" };
    project.commands.log.record("edit quote", [
      { kind: "put", type: "quote", entity: changed.quoteId, fields: { speaker: outlet } },
    ]);
    restore(actorId);
    const speakerOf = (id: string) => headsOf(project.db, id).get("speaker")?.[0]?.value;
    expect(speakerOf(kept.quoteId)).toEqual(speaker);
    expect(speakerOf(changed.quoteId)).toEqual(outlet);
    expect(project.db.prepare("SELECT count(*) FROM alias").pluck().get()).toBe(1);
  });

  test("credits an unnamed source when a quote comes back after its actor was removed", () => {
    const actorId = project.actor("Mayor Orsk");
    const { quoteId } = project.claim("Nobody was hurt", "dam", "Nobody was hurt", {
      speaker: { kind: "actor", actorId },
    });
    remove({ type: "quote", entity: quoteId });
    remove({ type: "actor", entity: actorId });
    restore(quoteId);
    expect(headsOf(project.db, quoteId).get("speaker")?.[0]?.value).toEqual({
      kind: "unnamed",
      label: "Mayor Orsk",
    });
  });

  test("keeps apart what was removed and what Undo took back", () => {
    project.claim("Nobody was hurt", "dam", "Nobody was hurt");
    project.undo();
    expect(list().total).toBe(0);
    expect(list({ undone: true }).rows).toMatchObject([{ what: "Nobody was hurt", undone: true }]);
  });

  test("finds by words and kind, folding case and accents", () => {
    project.actor("Émile Castel");
    const { claimId } = project.claim("Nobody was hurt", "dam", "Nobody was hurt");
    claimsCommands["claims.remove"](project.commands, { claimId });
    const actorId = project.db.prepare<[], string>("SELECT id FROM actor").pluck().get() ?? "";
    remove({ type: "actor", entity: actorId });
    expect(list({ text: "emile CASTEL" }).rows).toMatchObject([{ entity: actorId }]);
    expect(list({ kind: "claim" }).rows).toMatchObject([{ entity: claimId }]);
    expect(list({ text: "castel", kind: "claim" })).toMatchObject({
      total: 0,
      kinds: [{ type: "actor", count: 1 }],
    });
  });

  test("shows what a team-mate removed, with the name, and not what somebody edited meanwhile", () => {
    const gone = project.claim("Nobody was hurt", "dam", "Nobody was hurt");
    const edited = project.claim("It broke", "dam", "The dam broke");
    const known = (id: string) => [...headsOf(project.db, id).values()].flat().map((head) => head.op);
    const seen = { gone: known(gone.claimId), edited: known(edited.claimId) };
    claimsCommands["claims.update"](project.commands, {
      claimId: edited.claimId,
      statement: "The dam gave way",
    });
    arrive(project, "put", "person", "ben", { f: { name: "Ben" } }, 1);
    arrive(project, "del", "claim", gone.claimId, { seen: seen.gone }, 2);
    arrive(project, "del", "claim", edited.claimId, { seen: seen.edited }, 3);
    expect(list().rows).toMatchObject([{ entity: gone.claimId, personName: "Ben", step: null }]);
    restore(gone.claimId);
    expect(project.claimRow(gone.claimId).statement).toBe("Nobody was hurt");
  });

  test("says when there is nothing of that id to put back, and changes nothing", () => {
    const { claimId } = project.claim("Nobody was hurt", "dam", "Nobody was hurt");
    const before = project.dump();
    expect(() => restore(claimId)).toThrow();
    expect(project.dump()).toEqual(before);
  });
});

/** An operation of a team-mate comes in, as a merge applies it. */
function arrive(
  to: ResearchProject,
  kind: "put" | "del",
  type: string,
  entity: string,
  content: Partial<Operation>,
  n: number,
): void {
  const operation = {
    ...{ v: 1, r: "ben", n, prev: null, h: [Date.UTC(2026, 10, 23), n], by: "ben", g: `ben-${n}` },
    ...{ k: kind, e: entity, t: type },
    ...content,
  } as Operation;
  const line = JSON.stringify(operation);
  expect(textOfId(operationIdOf(line))).not.toBe("");
  applyOperation(to.db, operationIdOf(line), operation, line);
  const known = ALL_ENTITY_TYPES.get(type);
  if (known !== undefined) projectEntity(to.db, known, entity);
}
