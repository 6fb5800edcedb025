import { describe, expect, test } from "vitest";
import { pictureBytes } from "../../../../src/main/project/export/picture-bytes.ts";
import { svgText } from "../../../../src/renderer/features/views/drawing/svg-text.ts";

const colours = () => "#123456";
const FONT = "@font-face{font-family:'Inter Variable';src:url(data:font/woff2;base64,AAAA) format('woff2')}";

/** Statements that look like markup, scripts and addresses. */
const HOSTILE = [
  "<script>alert(1)</script>",
  'x" onload="alert(1)',
  "see url(http://example.org/a) and href='http://example.org'",
  "]]><foreignObject/>",
  "&lt;b&gt; \u0000\u0007 \ud800",
  "one = two, on Monday = three",
];

describe("a drawing as a file", () => {
  test.each(HOSTILE)("words stay words: %s", (words) => {
    const shapes = [{ kind: "words", x: 1, y: 2, words, size: 12, fill: "ink", turn: -90 }] as const;
    const svg = svgText({ width: 10, height: 10, title: words, shapes }, colours, FONT);
    expect(svg).not.toMatch(/<(script|foreignObject|b)\b/);
    expect(pictureBytes({ format: "svg", content: svg })?.length).toBeGreaterThan(100);
  });

  test.each([
    '<svg xmlns="x"><script>1</script></svg>\n',
    '<svg onload="x"></svg>\n',
    '<svg ><image href="http://example.org/x.png"/></svg>\n',
    "<svg ><style>@import url(http://example.org)</style></svg>\n",
    '<svg ><rect fill="url(http://example.org#a)"/></svg>\n',
    "<!DOCTYPE svg><svg ></svg>\n",
    "<html></html>",
  ])("what is no drawing of ours is refused: %s", (content) => {
    expect(pictureBytes({ format: "svg", content })).toBeNull();
  });

  test("a picture must be a PNG", () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
    expect(pictureBytes({ format: "png", content: png.toString("base64") })).toEqual(png);
    expect(pictureBytes({ format: "png", content: Buffer.from("MZ program").toString("base64") })).toBeNull();
    expect(pictureBytes({ format: "png", content: "not base64!" })).toBeNull();
  });
});
