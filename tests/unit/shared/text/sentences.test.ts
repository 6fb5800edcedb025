import { expect, test } from "vitest";
import { detectParagraphs } from "../../../../src/shared/text/paragraphs.ts";
import { sentenceSpans } from "../../../../src/shared/text/sentences.ts";

function sentences(text: string, language: string | null): string[] {
  return sentenceSpans(text, detectParagraphs(text), language).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test("sentences never cross a paragraph, and a heading without a dot is one", () => {
  expect(sentences("Ships collide\n\nTwo ships met. Both sank.\n\nMore soon", "en")).toEqual([
    "Ships collide",
    "Two ships met.",
    "Both sank.",
    "More soon",
  ]);
});

test("abbreviations, initials and a question inside a sentence do not end it", () => {
  expect(sentences("Gen. Orsk met Mr. J. Smith. “Is it open?” he asked. It was.", "en")).toEqual([
    "Gen. Orsk met Mr. J. Smith.",
    "“Is it open?” he asked.",
    "It was.",
  ]);
});

test("Arabic and Chinese sentences have their own marks, and emoji count as two units", () => {
  expect(sentences("هل غرقت السفينة؟ نعم غرقت.", "ar")).toEqual(["هل غرقت السفينة؟", "نعم غرقت."]);
  expect(sentences("船沉了。港口关闭。", "zh")).toEqual(["船沉了。", "港口关闭。"]);
  expect(sentenceSpans("🚢 sank. Ok.", [{ start: 0, end: 12 }], "en")).toEqual([
    { start: 0, end: 8 },
    { start: 9, end: 12 },
  ]);
});

test("a language tag that no standard knows is no error", () => {
  expect(sentences("One. Two.", "!!")).toEqual(["One.", "Two."]);
});

test.each([
  ["hi", "नाव सोमवार को निकली। उसमें नब्बे लोग थे। क्या वह लौटेगी?", 3],
  ["ru", "Его ждали на ул. Ленина и у проф. А. С. Иванова, т. е. дома. Порт закрыт.", 2],
  ["uk", "Пором вийшов на вул. Портову о 10 год. ранку. Ніхто не знав.", 2],
  [
    "de",
    "Der Hafen bleibt bis zum 4. März geschlossen, d. h. eine Woche. Am 3. Oktober fährt die Fähre wieder.",
    2,
  ],
  ["de", "„Kommt sie wieder?“ Niemand wusste es. „Ja.“ Das war alles.", 4],
  ["cs", "Přívoz stojí do 4. března. Nikdo neví.", 2],
  ["fr", "« Est-ce fini ? » a-t-il demandé. Oui.", 2],
  ["es", "El Sr. Gómez y la Dra. Ruiz llegaron a EE. UU. el lunes. ¿Volverán? Nadie lo sabe.", 3],
  ["ar", "قال د. أحمد إن العبارة غادرت. هل عادت يوم الاثنين؟ لا أحد يعرف!", 3],
  ["fa", "کشتی روز دوشنبه حرکت کرد. آیا برمی‌گردد؟ کسی نمی‌داند.", 3],
  ["ur", "جہاز پیر کو روانہ ہوا۔ کیا وہ واپس آئے گا؟ کوئی نہیں جانتا۔", 3],
  ["he", "המעבורת יצאה ביום שני. ד״ר לוי אמר שאין מידע. האם תחזור?", 3],
  ["zh", "船星期一离开港口。“它会回来吗？”没有人知道！", 3],
  ["ja", "船は月曜日に港を出た。「戻りますか？」誰も知らない。", 3],
  ["ko", "배는 월요일에 항구를 떠났다. 돌아올까? 아무도 모른다.", 3],
  ["el", "Το πλοίο έφυγε τη Δευτέρα. Θα γυρίσει; Κανείς δεν ξέρει.", 3],
  ["am", "መርከቡ ሰኞ ወጣ። ማንም አያውቅም።", 2],
  // Thai writes no mark between sentences: a paragraph is one.
  ["th", "เรือออกจากท่าเมื่อวันจันทร์ มีผู้โดยสารเก้าสิบคน", 1],
])("sentences of other languages and scripts: %s", (language, text, count) => {
  expect(sentences(text, language)).toHaveLength(count);
  // Nothing but white space lies between them.
  expect(sentences(text, language).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
});

test("a mark that opens a quotation goes with it", () => {
  expect(sentences("船沉了。“真的吗？”他问。", "zh")).toEqual(["船沉了。", "“真的吗？”", "他问。"]);
  expect(sentences("船が沈んだ。「本当か？」誰も知らない。", "ja")).toEqual([
    "船が沈んだ。",
    "「本当か？」",
    "誰も知らない。",
  ]);
});

test("languages may be mixed within a paragraph", () => {
  expect(
    sentences("The mayor said: “Die Fähre kommt am 4. März.” No one came. لم يأت أحد. 没有人来。", "en"),
  ).toEqual(["The mayor said: “Die Fähre kommt am 4. März.”", "No one came.", "لم يأت أحد.", "没有人来。"]);
});
