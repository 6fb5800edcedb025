import { afterEach, beforeEach, expect, test } from "vitest";
import { marksCommands, marksQueries } from "../../../src/main/project/handlers/marks-handlers.ts";
import type { SuggestedName } from "../../../src/shared/contract/marks.contract.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

const TEXT =
  "Minister Lena Orsk met Darin Holt in Karvel. Holt, of the Ministry of the Interior, said the road was open. Later Holt left.";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({ name: "road", text: TEXT });
});
afterEach(() => project.close());

const names = () =>
  (
    marksQueries["suggestions.names"](project.queries, { articleId: articleId("road") }) as {
      names: SuggestedName[];
    }
  ).names;
const named = (name: string) => names().find((one) => one.name === name);

test("names come in the order of the text, with every place of each", () => {
  const starts = names().map(({ spans }) => spans[0]?.start ?? -1);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const { name, spans } of names())
    for (const { start, end } of spans) expect(TEXT.slice(start, end)).toBe(name);
  expect(named("Lena Orsk")).toMatchObject({ actor: null });
});

test("a name of the register is that actor's, also by an alias; a name of two actors is nobody's", () => {
  const holt = project.actor("Darin Holt", ["Holt"]);
  expect(named("Darin Holt")?.actor).toEqual({ id: holt, name: "Darin Holt" });
  expect(named("Holt")?.actor).toEqual({ id: holt, name: "Darin Holt" });
  expect(named("Holt")?.spans).toHaveLength(2);
  project.actor("Mera Holt", ["Holt"]);
  expect(named("Holt")?.actor ?? null).toBeNull();
});

test("a name that was turned down is not offered, until that is undone", () => {
  const before = named("Lena Orsk");
  if (before === undefined) throw new Error("no such name");
  marksCommands["suggestions.reject"](project.commands, {
    articleId: articleId("road"),
    spans: before.spans,
    rejected: true,
  });
  expect(named("Lena Orsk")).toBeUndefined();
  project.undo();
  expect(named("Lena Orsk")).toEqual(before);
});
