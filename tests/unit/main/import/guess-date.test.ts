import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../../src/main/project/import/readers/text/read-markdown.ts";
import { readText } from "../../../../src/main/project/import/readers/text/read-text.ts";
import type { ReadOptions } from "../../../../src/shared/domain/read-options.ts";

const TITLE = "Storm keeps the harbour of Lindholm closed for a week";
const BODY =
  "The harbour will stay closed until the weekend, the port office said, after a storm had moved two buoys in the fairway and sunk a third.";

interface Written {
  readonly header?: readonly string[];
  readonly body?: string;
  readonly path?: string;
  readonly options?: ReadOptions;
}

function read({ header = [], body = BODY, path = "a.txt", options = {} }: Written) {
  return readText({ path, text: `${[TITLE, ...header, body].join("\n\n")}\n`, options });
}

const publishedOf = (written: Written) => read(written).published.value;

describe("the day of publication of a text", () => {
  test("stands before the first sentence, parted by strokes", () => {
    expect(read({ body: `Feb. 23, 2015 -- ${BODY}` }).published).toEqual({
      value: "2015-02-23",
      from: "date at the start of the text",
    });
  });

  test.each([
    [["Published: March 4, 2024 | Updated: March 6, 2024"], "2024-03-04"],
    [["Updated March 6, 2024, first published March 4, 2024"], "2024-03-04"],
    [["Last updated: 6 March 2024", "Published: 4 March 2024"], "2024-03-04"],
    [["Updated 6 March 2024 10:00", "4 March 2024"], "2024-03-04"],
    [["Aktualisiert: 6. März 2024", "Veröffentlicht: 4. März 2024"], "2024-03-04"],
    [["Обновлено: 6 марта 2024", "Опубликовано: 4 марта 2024"], "2024-03-04"],
    [["آخر تحديث: 6 مارس 2024", "نشر: 4 مارس 2024"], "2024-03-04"],
  ])("goes before the day of a change: %s", (header, value) => {
    expect(publishedOf({ header })).toBe(value);
  });

  test("is the day of the last change when nothing else is written, and that is said", () => {
    expect(read({ header: ["Updated: March 6, 2024"] }).published).toEqual({
      value: "2024-03-06",
      from: "“updated” line",
    });
  });

  test.each(["Published: January 1, 1970", "01.01.1970", "Date: 1970-01-01 00:00", "Published: 0001-01-01"])(
    "is not what a program writes for want of one: %s",
    (line) => {
      const { published } = read({ header: [line] });
      expect(published.value).toBeNull();
      expect(published.from).toMatch(/^written “.*”, which is no plausible date$/u);
    },
  );
});

describe("a date that can be read in two ways", () => {
  const AMBIGUOUS = ["Published: 04/03/2024"];

  test("is left out, with both readings, when nothing tells which", () => {
    const { published, warnings, checks } = read({ header: AMBIGUOUS });
    expect(published).toEqual({ value: null, from: "written “04/03/2024”: 4 March 2024 or 3 April 2024" });
    expect(warnings).toHaveLength(1);
    expect(checks).toEqual(["ambiguous-date"]);
  });

  test("is read as the person said for the import", () => {
    const dayFirst = read({ header: AMBIGUOUS, options: { dateOrder: "day-first" } });
    expect(dayFirst).toMatchObject({ published: { value: "2024-03-04" }, warnings: [], checks: [] });
    expect(publishedOf({ header: AMBIGUOUS, options: { dateOrder: "month-first" } })).toBe("2024-04-03");
  });

  test.each([
    ["another date", `${BODY} The last such storm came on 17/11/2019.`, "2024-03-04"],
    ["another date, American", `${BODY} The last such storm came on 11/17/2019.`, "2024-04-03"],
    ["months in words", `${BODY} It will open on March 9, officials said.`, "2024-04-03"],
    ["months in words, British", `${BODY} It will open on 9 March, officials said.`, "2024-03-04"],
    [
      "its language",
      "Der Hafen von Lindholm bleibt nach Angaben der Behörde bis zum Wochenende geschlossen, weil ein Sturm zwei Bojen vertrieben hat.",
      "2024-03-04",
    ],
  ])("is read by %s", (_, body, value) => {
    const { published, checks } = read({ header: AMBIGUOUS, body });
    expect(published.value).toBe(value);
    expect(published.from).toContain("04/03/2024");
    expect(checks).toEqual([]);
  });

  test("is read by the country of the address, and by the file's name", () => {
    expect(publishedOf({ header: [...AMBIGUOUS, "https://news.example.co.uk/a"] })).toBe("2024-03-04");
    expect(publishedOf({ header: [...AMBIGUOUS, "https://news.example.gov/a"] })).toBe("2024-04-03");
    expect(publishedOf({ header: AMBIGUOUS, path: "2024-04-03-storm.txt" })).toBe("2024-04-03");
  });

  test("in front matter is told in the same way, and gives way to a sure one", () => {
    const markdown = (rest: string, options: ReadOptions = {}) =>
      readMarkdown({
        path: "a.md",
        text: `---\ndate: 04/03/2024\n---\n# ${TITLE}\n\n${rest}${BODY}\n`,
        options,
      });
    expect(markdown("").checks).toEqual(["ambiguous-date"]);
    expect(markdown("").published.from).toBe(
      "front matter “date”, written “04/03/2024”: 4 March 2024 or 3 April 2024",
    );
    expect(markdown("", { dateOrder: "month-first" }).published.value).toBe("2024-04-03");
    expect(markdown("4 March 2024\n\n")).toMatchObject({ published: { value: "2024-03-04" }, checks: [] });
  });
});
