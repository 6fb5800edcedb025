import { describe, expect, test } from "vitest";
import { readRecordDate } from "../../../../src/main/project/import/readers/records/record-date.ts";
import {
  type FlatRecord,
  guessMapping,
} from "../../../../src/main/project/import/readers/records/record-mapping.ts";
import { flattenRecord } from "../../../../src/main/project/import/readers/records/record-values.ts";
import { prose } from "../../../support/read-bytes.ts";

const mapped = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(guessMapping([new Map(Object.entries(record))]));

describe("which column is what", () => {
  test.each([
    [
      "news-please",
      {
        title: "T",
        maintext: prose(),
        authors: "A",
        date_publish: "2026-11-20",
        source_domain: "coast.example",
        url: "https://c.example/1",
        language: "en",
        image_url: "https://c.example/i.jpg",
        title_page: "T | Coast",
      },
      {
        title: "title",
        text: "maintext",
        byline: "authors",
        outlet: "source_domain",
        published: "date_publish",
        url: "url",
        language: "language",
      },
    ],
    [
      "German",
      { Titel: "T", Volltext: prose(), Autor: "A", Zeitung: "Blatt", Erscheinungsdatum: "20.11.2026" },
      {
        title: "Titel",
        text: "Volltext",
        byline: "Autor",
        outlet: "Zeitung",
        published: "Erscheinungsdatum",
      },
    ],
    [
      "Russian",
      {
        Заголовок: "З",
        Текст: prose(),
        Автор: "А",
        Источник: "И",
        Дата: "20.11.2026",
        Ссылка: "https://r.example/1",
      },
      {
        title: "Заголовок",
        text: "Текст",
        byline: "Автор",
        outlet: "Источник",
        published: "Дата",
        url: "Ссылка",
      },
    ],
    [
      "Arabic",
      { العنوان: "ع", النص: prose(), الكاتب: "ك", المصدر: "م", التاريخ: "2026-11-20" },
      { title: "العنوان", text: "النص", byline: "الكاتب", outlet: "المصدر", published: "التاريخ" },
    ],
    [
      "Chinese",
      { 标题: "标", 正文: prose(), 作者: "作", 来源: "来", 日期: "2026-11-20" },
      { title: "标题", text: "正文", byline: "作者", outlet: "来源", published: "日期" },
    ],
    [
      "a source that is an address",
      { headline: "T", body: prose(), source: "https://c.example/1" },
      { title: "headline", text: "body", url: "source" },
    ],
    ["no known names", { a: "17", b: prose(), c: "https://c.example/1" }, { text: "b", url: "c" }],
    [
      "only a summary",
      { title: "T", description: "Only a summary." },
      { title: "title", text: "description" },
    ],
    [
      "a name of a person and of a story",
      { "author.name": "A", name: "T", content: prose() },
      { title: "name", text: "content", byline: "author.name" },
    ],
  ])("%s", (_, record, expected) => {
    expect(mapped(record)).toEqual(expected);
  });

  test("what the person chose goes first and frees the other column", () => {
    const record: FlatRecord = new Map([
      ["title", "T"],
      ["kicker", "K"],
      ["text", prose()],
    ]);
    expect(Object.fromEntries(guessMapping([record], { title: "kicker", url: null }))).toEqual({
      title: "kicker",
      text: "text",
    });
  });
});

describe("records as one level", () => {
  test("nested keys, lists of names, of paragraphs and of objects; empty values are left out", () => {
    const flat = flattenRecord({
      source: { name: "Coast Herald", id: null },
      authors: ["Ana Ruiz", "Tom Hale"],
      paragraphs: [prose("a"), prose("b")],
      tags: [{ name: "sea" }, { name: "storm" }],
      score: 0.5,
      empty: "",
    });
    expect(Object.fromEntries(flat)).toEqual({
      "source.name": "Coast Herald",
      authors: "Ana Ruiz, Tom Hale",
      paragraphs: `${prose("a")}\n\n${prose("b")}`,
      "tags.name": "sea, storm",
      score: "0.5",
    });
  });

  test("wide and deep records are bounded", () => {
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key ${index}`, "x"]));
    expect(flattenRecord(wide).size).toBeLessThanOrEqual(500);
    let deep: object = { end: "x" };
    for (let level = 0; level < 150; level += 1) deep = { inner: deep, list: [deep] };
    expect(flattenRecord(deep).size).toBeLessThanOrEqual(500);
  });
});

describe("dates of records", () => {
  test.each([
    ["2026-11-20", "2026-11-20"],
    ["2026-11-20T10:15:30+02:00", "2026-11-20T10:15"],
    ["2026-11-20 10:15:30", "2026-11-20T10:15"],
    ["20261120T101500Z", "2026-11-20T10:15"],
    ["20261120101500", "2026-11-20T10:15"],
    ["20261120", "2026-11-20"],
    ["1795169700", "2026-11-20T10:15"],
    ["1795169700000", "2026-11-20T10:15"],
    ["Fri, 20 Nov 2026 10:15:00 GMT", "2026-11-20T10:15"],
    ["20 Nov 26 10:15 GMT", "2026-11-20T10:15"],
    ["20.11.2026", "2026-11-20"],
    ["2026", "2026"],
    ["1970-01-01T00:00:00Z", null],
    ["0001-01-01", null],
    ["2026-13-45", null],
    ["soon", null],
  ])("%s is %s", (written, value) => {
    expect(readRecordDate({ value: written, from: "key" }, {}).guess.value).toBe(value);
  });
});
