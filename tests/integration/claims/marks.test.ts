import { afterEach, beforeEach, expect, test } from "vitest";
import { articleView } from "../../../src/main/project/handlers/article-view.ts";
import { marksCommands, marksQueries } from "../../../src/main/project/handlers/marks-handlers.ts";
import { mentionsCommands } from "../../../src/main/project/handlers/mentions-commands.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

const TEXT =
  "Minister Lena Orsk said the port was open on Sunday. Harbour police said no ship was hit that night. " +
  "A port official said a pump had failed in the morning.";
let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({ name: "one", text: TEXT });
  // The same words in another newspaper share the text.
  project.addArticle({ name: "two", text: TEXT, outlet: "Other" });
});
afterEach(() => project.close());

const suggested = (name: string) => articleView(project.queries, articleId(name)).suggestions;
const words = (name: string) => suggested(name).map(({ content }) => TEXT.slice(content.start, content.end));
const rejected = (name: string) =>
  marksQueries["suggestions.rejected"](project.queries, { articleId: articleId(name) }).rejected;
const reject = (name: string, index: number) => {
  const span = suggested(name)[index]?.content;
  if (span === undefined) throw new Error("nothing suggested");
  marksCommands["suggestions.reject"](project.commands, {
    ...{ articleId: articleId(name), spans: [{ start: span.start, end: span.end }], rejected: true },
  });
};

test("a suggestion turned down is gone for good, in all articles of the text, and after a restart", () => {
  const before = words("one");
  expect(before.length).toBeGreaterThanOrEqual(3);
  reject("one", 1);
  const left = before.filter((_, index) => index !== 1);
  expect(words("one")).toEqual(left);
  expect(words("two")).toEqual(left);
  expect(rejected("two").map((one) => one.words)).toEqual([before[1]]);
  project.reopen();
  expect(words("one")).toEqual(left);
});

test("it comes back by undo, and by being offered again; the tables follow from the log", () => {
  const before = words("one");
  reject("one", 0);
  expect(project.undo()).toBe("reject a suggestion");
  expect(words("one")).toEqual(before);
  expect(project.redo()).toBe("reject a suggestion");
  expect(words("one")).toEqual(before.slice(1));
  const dump = project.dump();
  project.rebuild();
  expect(project.dump()).toEqual(dump);
  const spans = rejected("one").map(({ start, end }) => ({ start, end }));
  marksCommands["suggestions.reject"](project.commands, {
    articleId: articleId("two"),
    spans,
    rejected: false,
  });
  expect(words("one")).toEqual(before);
  expect(rejected("one")).toEqual([]);
});

test("better rules that move an edge by a word do not bring it back, and other words are no neighbours", () => {
  const [first, second] = suggested("one");
  if (first === undefined || second === undefined) throw new Error("nothing suggested");
  const moved = { start: first.content.start + 4, end: first.content.end };
  marksCommands["suggestions.reject"](project.commands, {
    ...{ articleId: articleId("one"), spans: [moved], rejected: true },
  });
  expect(suggested("one").map(({ content }) => content)).not.toContainEqual(first.content);
  expect(suggested("one").map(({ content }) => content)).toContainEqual(second.content);
});

test("a place outside the text is refused and nothing is recorded", () => {
  const spans = [{ start: 0, end: TEXT.length + 1 }];
  expect(() =>
    marksCommands["suggestions.reject"](project.commands, {
      articleId: articleId("one"),
      spans,
      rejected: true,
    }),
  ).toThrow();
  expect(rejected("one")).toEqual([]);
});

test("a mention moves to a new anchor in one step that undo takes back", () => {
  const actorId = project.actor("Lena Orsk");
  const id = articleId("one");
  mentionsCommands["mentions.tag"](project.commands, {
    actorId,
    places: [{ articleId: id, anchor: project.anchor("one", "Lena Orsk") }],
  });
  const mention = () => articleView(project.queries, id).mentions[0];
  const mentionId = mention()?.id ?? "";
  const anchor = project.anchor("one", "Minister Lena Orsk");
  marksCommands["mentions.move"](project.commands, { mentionId, anchor });
  expect(mention()?.placed).toMatchObject({ state: "exact", anchor: { exact: "Minister Lena Orsk" } });
  expect(mention()?.id).toBe(mentionId);
  project.undo();
  expect(mention()?.placed.anchor.exact).toBe("Lena Orsk");
  const wrong = { ...anchor, exact: "Minister Lena Orsa" };
  expect(() => marksCommands["mentions.move"](project.commands, { mentionId, anchor: wrong })).toThrow();
});
