import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../../../src/main/project/import/decode-bytes.ts";

const MIXED =
  "Die Fähre bleibt im Hafen – “for a week”, sagte Søren Åkesson.\nEs gibt Ärger über größere Kosten.\n";
const CYRILLIC =
  "Паром остался в порту на неделю, сообщили рыбаки в понедельник.\nВторой рейс отменён из-за шторма.\n";
const ARABIC = "بقيت العبارة في الميناء أسبوعا كاملا بسبب العاصفة، قال الصيادون يوم الاثنين.\n";

function bytesOf(...parts: (number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function read(bytes: Uint8Array): { text: string; encoding: string; warnings: string[] } {
  const decoded = decodeBytes(bytes);
  if ("error" in decoded) throw new Error(decoded.reason);
  return decoded;
}

describe("decoding bytes", () => {
  test.each([
    ["utf-8", MIXED, "utf-8"],
    ["utf-16le", MIXED, "utf-16le"],
    ["utf-16be", MIXED, "utf-16be"],
    ["utf-16le", CYRILLIC, "utf-16le"],
    ["utf-16be", ARABIC, "utf-16be"],
    ["utf-32le", MIXED, "utf-32le"],
    ["windows-1251", CYRILLIC, "windows-1251"],
    ["koi8-r", CYRILLIC, "koi8-r"],
    ["windows-1252", MIXED, "windows-1252"],
    ["windows-1256", ARABIC.repeat(3), "windows-1256"],
  ])("%s without a mark is read", (encoding, text, name) => {
    const decoded = read(iconv.encode(text, encoding, { addBOM: false }));
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(name);
  });

  test.each([
    ["utf-8", [0xef, 0xbb, 0xbf]],
    ["utf-16le", [0xff, 0xfe]],
    ["utf-16be", [0xfe, 0xff]],
  ])("%s with a byte order mark is read without the mark", (encoding, mark) => {
    const decoded = read(bytesOf(mark, iconv.encode(MIXED, encoding, { addBOM: false })));
    expect(decoded.text).toBe(MIXED);
    expect(decoded.encoding).toBe(encoding);
  });

  test("a short Latin text with one accent is read as windows-1252", () => {
    expect(read(iconv.encode("Un café fermé", "windows-1252")).text).toBe("Un café fermé");
  });

  test("a few bad bytes in UTF-8 are replaced, counted and reported", () => {
    const decoded = read(bytesOf(Buffer.from(MIXED), [0xc3], Buffer.from("( und weiter)")));
    expect(decoded.encoding).toBe("utf-8");
    expect(decoded.text).toContain("\uFFFD( und weiter)");
    expect(decoded.warnings).toEqual(["One place could not be read as utf-8 and was replaced by \uFFFD."]);
  });

  test("the charset a page declares is used, but content beats the label", () => {
    const page = '<html><head><meta charset="iso-8859-2"></head><body>Žluťoučký kůň</body></html>';
    expect(read(iconv.encode(page, "iso-8859-2")).text).toBe(page);
    const wrong = '<html><head><meta charset="iso-8859-1"></head><body>Žluťoučký kůň</body></html>';
    expect(read(Buffer.from(wrong)).text).toBe(wrong);
  });

  test("bytes that are no text are refused as binary", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
    expect(decodeBytes(noise)).toMatchObject({ error: "binary" });
    expect(decodeBytes(Uint8Array.from({ length: 200 }, () => 0))).toMatchObject({ error: "binary" });
  });

  test("one stray NUL in a long text is reported, not fatal", () => {
    const decoded = read(
      bytesOf(
        Buffer.from("A sentence of an article about the harbour. ".repeat(20)),
        [0],
        Buffer.from("End."),
      ),
    );
    expect(decoded.warnings).toEqual(["One NUL byte was replaced."]);
  });
});
