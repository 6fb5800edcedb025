import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actorsCommands } from "../../../src/main/project/handlers/actors-commands.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { mentionsCommands } from "../../../src/main/project/handlers/mentions-commands.ts";
import { ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
});
afterEach(() => project.close());

/** Something of every kind, with edits, removals, undo and redo between them. */
function workAWhile(): void {
  const { commands } = project;
  project.addArticle({
    name: "one",
    text: "Lena Orsk said the bridge is closed. Orsk left. The US knows Orsk.",
  });
  const orsk = project.actor("Lena Orsk", ["Orsk", "L. Orsk"]);
  const state = project.actor("US");
  const speaker = { kind: "actor", actorId: orsk } as const;
  const first = project.claim("The bridge is closed.", "one", "the bridge is closed", { speaker });
  const second = project.claim("She left.", "one", "Orsk left");
  claimsCommands["claims.tag"](commands, {
    claimIds: [first.claimId, second.claimId],
    name: "Port",
    present: true,
  });
  claimsCommands["assessments.set"](commands, {
    claimId: first.claimId,
    verdict: "true",
    confidence: 90,
    reason: "seen",
  });
  const places = project.find(["Orsk", "Lena Orsk"]).places;
  mentionsCommands["mentions.tag"](commands, { actorId: orsk, places });
  mentionsCommands["mentions.tag"](commands, { actorId: state, places: project.find(["US"]).places });
  project.undo();
  project.redo();
  claimsCommands["quotes.update"](commands, { quoteId: first.quoteId, stance: "alleged" });
  claimsCommands["claims.update"](commands, {
    claimId: second.claimId,
    note: "later",
    statement: "Orsk left.",
  });
  project.undo();
  claimsCommands["claims.remove"](commands, { claimId: second.claimId });
  project.undo();
  actorsCommands["aliases.add"](commands, { actorId: state, name: "USA", kind: "acronym", weak: true });
  actorsCommands["actors.update"](commands, { actorId: state, kind: "state", description: "a state" });
  actorsCommands["actors.remove"](commands, { actorId: orsk });
}

describe("the tables of claims and actors", () => {
  test("are the same when made again from the lines of the work log", () => {
    workAWhile();
    const before = project.dump();
    expect(new Set(before.map((line) => line.split(" ")[0]))).toEqual(
      new Set([
        "actor",
        "alias",
        "assessment",
        "claim",
        "claim_tag",
        "mention",
        "quote",
        "tag",
        "head",
        "overwritten",
      ]),
    );
    project.rebuild();
    expect(project.dump()).toEqual(before);
  });

  test("are empty when everything is undone, and as they were when everything is redone", () => {
    workAWhile();
    const before = project.shown();
    let steps = 0;
    while (project.undo() !== null) steps += 1;
    expect(project.shown()).toEqual([]);
    project.reopen();
    for (let step = 0; step < steps; step += 1) project.redo();
    expect(project.redo()).toBeNull();
    expect(project.shown()).toEqual(before);
    const dump = project.dump();
    project.rebuild();
    expect(project.dump()).toEqual(dump);
  });
});
