import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "../../../../src/shared/text/canonical-text.ts";

describe("canonical text", () => {
  test("line ends become LF and the byte order mark goes", () => {
    expect(canonicalText("\uFEFFone\r\ntwo\rthree\n")).toBe("one\ntwo\nthree\n");
  });

  test("control characters other than tab and LF are replaced one for one", () => {
    expect(canonicalText("a\u0000b\tc\u0007d\u0085e\u007F")).toBe("a\uFFFDb\tc\uFFFDd\uFFFDe\uFFFD");
  });

  test("lone surrogates are replaced, pairs and combining marks are kept", () => {
    expect(canonicalText("x\uD800y 🕊 e\u0301")).toBe("x\uFFFDy 🕊 e\u0301");
  });

  test("any text is well-formed afterwards, and a second pass changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = canonicalText(text);
        expect(once.isWellFormed()).toBe(true);
        expect(canonicalText(once)).toBe(once);
      }),
    );
  });
});
