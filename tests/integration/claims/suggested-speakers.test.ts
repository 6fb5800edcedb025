import { afterEach, beforeEach, expect, test } from "vitest";
import { actorsCommands } from "../../../src/main/project/handlers/actors-commands.ts";
import { articleView } from "../../../src/main/project/handlers/article-view.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

const TEXT =
  "Defence Minister Lena Orsk said it rained. She added that it was cold. Local sources said it snowed. Paul Reed said it was dry. The port office said it was wet.";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({ name: "one", text: TEXT });
});
afterEach(() => project.close());

const guesses = () =>
  articleView(project.queries, articleId("one")).suggestions.map((one) => one.speakerGuess);
const create = (name: string, aliases: string[] = []) =>
  actorsCommands["actors.create"](project.commands, { name, kind: "person", aliases }).actorId;

test("a suggested speaker is the actor whose name or alias it is, pronouns with it", () => {
  const orsk = create("Lena Orsk");
  const office = create("Port Authority of Amal", ["Port Office"]);
  expect(guesses()).toEqual([
    { kind: "actor", actorId: orsk },
    { kind: "actor", actorId: orsk },
    { kind: "unnamed", label: "Local sources" },
    { kind: "named", name: "Paul Reed" },
    { kind: "actor", actorId: office },
  ]);
});

test("a name that two actors share, or a weak one, links nobody", () => {
  create("Lena Orsk");
  create("Other", ["lena orsk"]);
  const reed = create("Somebody");
  actorsCommands["aliases.add"](project.commands, {
    actorId: reed,
    name: "Paul Reed",
    kind: "short",
    weak: true,
  });
  expect(guesses()[0]).toEqual({ kind: "named", name: "Lena Orsk" });
  expect(guesses()[3]).toEqual({ kind: "named", name: "Paul Reed" });
});
