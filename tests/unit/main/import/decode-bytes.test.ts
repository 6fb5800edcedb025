import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../../../src/main/project/import/decode-bytes.ts";
import { ENCODING_TEXTS } from "../../../fixtures/encoding-texts.ts";

const MIXED =
  "Die Fähre bleibt im Hafen – “for a week”, sagte Søren Åkesson.\nEs gibt Ärger über größere Kosten.\n";
const CYRILLIC =
  "Паром остался в порту на неделю, сообщили рыбаки в понедельник.\nВторой рейс отменён из-за шторма.\n";
const ARABIC = "بقيت العبارة في الميناء أسبوعا كاملا بسبب العاصفة، قال الصيادون يوم الاثنين.\n";

function bytesOf(...parts: (number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function read(bytes: Uint8Array) {
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

const SHORTEST = 60;
const UNICODE = ["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"];

/** Whole texts, and every stretch of exactly 60 characters in steps of 11. */
function stretches(text: string): string[] {
  const letters = [...text];
  const starts = Array.from(
    { length: Math.floor((letters.length - SHORTEST) / 11) + 1 },
    (_, step) => step * 11,
  );
  return [text, ...starts.map((start) => letters.slice(start, start + SHORTEST).join(""))];
}

describe("the encodings of the catalogue", () => {
  const named = ENCODING_TEXTS.flatMap(({ language, encodings, texts }) =>
    encodings.map((encoding) => ({ encoding, language, texts })),
  );

  test.each(named)("$encoding, $language: right from 60 characters on", ({ encoding, texts }) => {
    expect(texts.length).toBeGreaterThanOrEqual(3);
    for (const text of [...texts, `${texts.join("\r\n")}\r\n12.03.2024 (3)\r\n`].flatMap(stretches)) {
      const bytes = iconv.encode(text, encoding);
      expect(iconv.decode(bytes, encoding)).toBe(text);
      expect(read(bytes).text).toBe(text);
    }
  });

  test.each(UNICODE.flatMap((encoding) => [true, false].map((mark) => ({ encoding, mark }))))(
    "$encoding, byte order mark: $mark, in every language",
    ({ encoding, mark }) => {
      for (const text of ENCODING_TEXTS.flatMap(({ texts }) => texts).flatMap(stretches)) {
        const decoded = read(iconv.encode(text, encoding, { addBOM: mark }));
        expect(decoded).toEqual({ text, encoding, warnings: [], checks: [] });
      }
    },
  );
});

describe("doubts about an encoding", () => {
  const RUSSIAN = ENCODING_TEXTS.find(({ language }) => language === "russian")?.texts.join("\n") ?? "";

  test("a label that the letters contradict is not followed, and that is said", () => {
    const page = (charset: string) =>
      `<html><head><meta charset="${charset}"><title>Паром</title></head><body><p>${RUSSIAN}</p></body></html>`;
    const wrong = read(iconv.encode(page("windows-1251"), "koi8-r"));
    expect(wrong.text).toBe(page("windows-1251"));
    expect(wrong.encoding).toBe("koi8-r");
    expect(wrong.warnings).toEqual(["The page says that it is in windows-1251; its letters are in koi8-r."]);
    const right = read(iconv.encode(page("windows-1251"), "windows-1251"));
    expect(right).toMatchObject({ text: page("windows-1251"), encoding: "windows-1251", warnings: [] });
  });

  test.each([
    ["windows-1252", "The ministry’s spokesman said “no” – again, and again – in the café."],
    ["windows-1251", "Паром остался в порту на неделю."],
  ])("UTF-8 once read as %s is pointed out and left alone", (encoding, text) => {
    const broken = iconv.decode(Buffer.from(text), encoding);
    const decoded = read(Buffer.from(broken));
    expect(decoded.text).toBe(broken);
    expect(decoded.checks).toEqual(["encoding-unsure"]);
    expect(decoded.warnings).toHaveLength(1);
    expect(decoded.warnings[0]).toContain(`read as ${encoding}`);
  });

  test("no text in order is taken for one that was read twice", () => {
    for (const text of ENCODING_TEXTS.flatMap(({ texts }) => texts)) {
      expect(read(Buffer.from(text)).checks).toEqual([]);
      expect(read(Buffer.from(text.toUpperCase())).checks).toEqual([]);
    }
  });

  test("too few letters to tell give a check", () => {
    expect(read(iconv.encode("Un café fermé", "windows-1252")).checks).toEqual(["encoding-unsure"]);
  });

  test("lines of another encoding in UTF-8 are counted", () => {
    const mixed = Buffer.concat([
      Buffer.from(`${MIXED}${CYRILLIC}`),
      iconv.encode("Ein Café", "windows-1252"),
    ]);
    const decoded = read(mixed);
    expect(decoded.encoding).toBe("utf-8");
    expect(decoded.warnings).toEqual(["One place could not be read as utf-8 and was replaced by \uFFFD."]);
  });
});
