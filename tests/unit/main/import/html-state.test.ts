import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { stateBlocks } from "../../../../src/main/project/import/readers/web/html-state.ts";

const FIRST = "The harbour of Lindholm will stay closed until Friday, the port office said on Monday.";
const SECOND = "Fishermen said that they would lose most of their income, and asked the council for help.";

function read(script: string, type = "application/json"): string[] {
  const html = `<!doctype html><html><head></head><body><script type="${type}">${script}</script></body></html>`;
  return stateBlocks(parseHTML(html).document).map(({ words }) => words);
}

function padded(data: object): string {
  return JSON.stringify({ ...data, settings: "x".repeat(200) });
}

describe("the data from which a page draws itself", () => {
  test("a list of paragraphs", () => {
    const parts = [{ value: FIRST }, { value: SECOND }];
    expect(read(padded({ story: { parts }, more: [{ value: "A short teaser of another." }] }))).toEqual([
      FIRST,
      SECOND,
    ]);
  });

  test("one string of markup", () => {
    expect(read(padded({ body: `<p>${FIRST}</p><p class="x">${SECOND}</p>` }))).toEqual([FIRST, SECOND]);
  });

  test("pieces of sentences are put together, paragraph by paragraph", () => {
    const cut = (words: string) => [{ text: words.slice(0, 30) }, { text: words.slice(30, -20) }];
    const nodes = [FIRST, SECOND].map((words) => ({ runs: [...cut(words), { text: words.slice(-20) }] }));
    expect(read(padded({ nodes: [...nodes, ...nodes] }))).toEqual([FIRST, SECOND, FIRST, SECOND]);
  });

  test("data given to a variable; a program is left alone", () => {
    const data = padded({ article: { text: `${FIRST}\n\n${SECOND}` } });
    expect(read(`window.__STATE__ = ${data};`, "")).toEqual([FIRST, SECOND]);
    expect(read(`window.start = function () { return "${FIRST} ${SECOND} ${FIRST}"; };`, "")).toEqual([]);
    expect(read(data, "application/ld+json")).toEqual([]);
  });

  test("deep and broken data end", () => {
    expect(read(`${"[".repeat(5000)}"${FIRST}"${"]".repeat(5000)}`)).toEqual([]);
    expect(read(`{"body": "${FIRST}" ${"x".repeat(300)}`)).toEqual([]);
  });
});
