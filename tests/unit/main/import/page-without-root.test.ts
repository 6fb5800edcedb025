import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { readHtml, wrapFragment } from "../../../../src/main/project/import/readers/web/read-html.ts";

test("a page of which the parser makes no tree gives its words", () => {
  const words = "The port office said on Monday that the pier stays closed. ";
  const html = `lang="en">${words.repeat(400)}<!-- <html> -->`;
  expect(parseHTML(wrapFragment(html)).document.documentElement).toBeNull();
  const read = readHtml({ path: "cut.html", html });
  if ("kind" in read) throw new Error(read.reason);
  expect(read.text).toContain("the pier stays closed");
});
