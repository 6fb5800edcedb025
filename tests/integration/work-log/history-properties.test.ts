import fc from "fast-check";
import { expect, test } from "vitest";
import { historyCommands } from "../../../src/main/project/handlers/history-commands.ts";
import { countSteps, historyState, listSteps } from "../../../src/main/project/work-log/history.ts";
import { anySteps, changesOf, type Stage, type Step, shownState } from "../../support/any-changes.ts";
import { ResearchProject } from "../../support/research-project.ts";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 40);

function opened(): { project: ResearchProject; stage: Stage } {
  const project = new ResearchProject();
  project.db.pragma("synchronous = OFF");
  const articleIds = ["one", "two"].map((name) =>
    project.addArticle({ name, text: `The ${name} dam broke. Nobody was hurt.` }),
  );
  return { project, stage: { articleIds, textHash: project.textOf("one").hash } };
}

/** Found by these properties: an action that deletes, changes and deletes again, after which the thing is made anew. */
const DELETED_TWICE: readonly Step[] = [
  { do: "act", deeds: [{ type: "claim-value", thing: 0, act: "put", field: 0, value: 0 }] },
  {
    do: "act",
    deeds: [
      { type: "claim-value", thing: 0, act: "delete", field: 6, value: 2 },
      { type: "claim-value", thing: 0, act: "put", field: 5, value: 1 },
      { type: "claim-value", thing: 0, act: "delete", field: 0, value: 0 },
    ],
  },
  { do: "act", deeds: [{ type: "claim-value", thing: 0, act: "put", field: 0, value: 0 }] },
];

/** The same: an action that makes a removed thing anew and then takes its deletion back once more. */
const BACK_TWICE: readonly Step[] = [
  { do: "act", deeds: [{ type: "assessment", thing: 1, act: "put", field: 0, value: 3 }] },
  { do: "act", deeds: [{ type: "assessment", thing: 1, act: "delete", field: 0, value: 0 }] },
  {
    do: "act",
    deeds: [
      { type: "assessment", thing: 1, act: "put", field: 5, value: 2 },
      { type: "assessment", thing: 1, act: "restore", field: 3, value: 0 },
    ],
  },
];

/** The same: an action that puts an element into a set where it stands already, and then takes it out. */
const IN_AND_OUT: readonly Step[] = [
  { do: "act", deeds: [{ type: "actor", thing: 0, act: "put", field: 3, value: 1 }] },
  { do: "act", deeds: [{ type: "actor", thing: 0, act: "add", field: 6, value: 1 }] },
  {
    do: "act",
    deeds: [
      { type: "actor", thing: 0, act: "add", field: 0, value: 3 },
      { type: "actor", thing: 0, act: "remove", field: 0, value: 1 },
    ],
  },
];

/** Does a step of the history. */
function take(project: ResearchProject, stage: Stage, step: Step): void {
  if (step.do === "undo") project.undo();
  else if (step.do === "redo") project.redo();
  else if (step.do === "reopen") project.reopen();
  else {
    const changes = step.deeds.flatMap((deed) => changesOf(project.db, deed, stage));
    if (changes.length > 0) project.commands.log.record(step.deeds.map(({ act }) => act).join(), changes);
  }
}

test("undoing all gives the start, redoing all the end, over restarts, and the log rebuilds both", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const { project, stage } = opened();
      try {
        const start = shownState(project.db);
        for (const step of steps) take(project, stage, step);
        const end = shownState(project.db);
        const { done } = countSteps(project.db);
        for (let step = 0; step < done; step += 1) expect(project.undo()).not.toBeNull();
        expect(shownState(project.db)).toEqual(start);
        expect(project.undo()).toBeNull();
        project.reopen();
        for (let step = 0; step < done; step += 1) expect(project.redo()).not.toBeNull();
        expect(shownState(project.db)).toEqual(end);
        project.rebuild();
        expect(shownState(project.db)).toEqual(end);
      } finally {
        project.close();
      }
    }),
    { numRuns: RUNS, examples: [[DELETED_TWICE], [BACK_TWICE], [IN_AND_OUT]] },
  );
});

test("going to any step shows what stood there, and the way back and forth is free", () => {
  fc.assert(
    fc.property(anySteps, fc.array(fc.nat(), { minLength: 3, maxLength: 6 }), (steps, visits) => {
      const { project, stage } = opened();
      try {
        const states = new Map([[0, shownState(project.db)]]);
        for (const step of steps) {
          if (step.do !== "act") continue;
          take(project, stage, step);
          const [newest] = listSteps(project.db, 0, 1);
          states.set(newest?.seq ?? 0, shownState(project.db));
        }
        const stops = [...states.keys()];
        for (const visit of visits) {
          const seq = stops[visit % stops.length] ?? 0;
          historyCommands["history.goTo"](project.commands, { seq });
          expect(shownState(project.db)).toEqual(states.get(seq));
          project.reopen();
        }
        historyCommands["history.goTo"](project.commands, { seq: stops.at(-1) ?? 0 });
        expect(historyState(project.db).redo).toBeNull();
        expect(shownState(project.db)).toEqual(states.get(stops.at(-1) ?? 0));
      } finally {
        project.close();
      }
    }),
    {
      numRuns: Math.ceil(RUNS / 2),
      examples: [
        [DELETED_TWICE, [0, 0, 3]],
        [BACK_TWICE, [0, 2, 1, 3]],
        [IN_AND_OUT, [2, 0, 3]],
      ],
    },
  );
});
