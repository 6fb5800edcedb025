/** Two made-up previews: a folder with everything in it, and one table whose columns must be told apart. */
import type { ImportPreview } from "../../src/shared/contract/imports.contract.ts";

const tally = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([name, count]) => ({ name, count }));

const MIXED: Omit<ImportPreview, "id"> = {
  name: "coast-2026",
  state: "ready",
  jobId: null,
  files: 12_480,
  bytes: 1_843_200_000,
  read: 500,
  reasons: ["There are more than 2,000 files.", "Some are tables whose columns must be told apart."],
  byType: tally({ html: 6_204, txt: 4_911, pdf: 702, eml: 388, zip: 41, csv: 3, warc: 2, unknown: 229 }),
  encodings: tally({ "utf-8": 441, "windows-1256": 38, "windows-1251": 14, shift_jis: 7 }),
  languages: tally({ en: 301, ar: 122, ru: 41, de: 20, zh: 9, unknown: 7 }),
  outlets: tally({
    "Continental Wire": 142,
    "Coast Herald": 98,
    "صوت الساحل": 71,
    "The Association of Independent Harbour and River Correspondents, Evening Edition": 33,
    unknown: 60,
  }),
  earliest: "1998-03-04",
  latest: "2026-11-21T22:40",
  undated: 63,
  ambiguousDates: 17,
  alreadyHere: 88,
  articles: 476,
  skipped: [
    { reason: "A picture, not an article.", count: 229, example: "coast-2026/2025/images/pier-07.jpg" },
    {
      reason: "The file is locked with a password.",
      count: 4,
      example:
        "coast-2026/deliveries/from the harbour office/2026-11-02 (second, corrected)/annexes/list of vessels inspected between January and September, final.pdf",
    },
    { reason: "The file is empty.", count: 2, example: "coast-2026/a.txt" },
  ],
  samples: [
    sample("coast-2026/2026/air-strikes.html", "Air strikes hit two sites near Mayad, ministry says", "en"),
    sample("coast-2026/ar/0041.txt", "رئيس الوزراء ينفي وقوع ضربات قرب الجسر", "ar"),
    sample(
      "coast-2026/mail.mbox#12",
      "Harbour authority publishes, after eleven months of delay and two court orders, the complete list of vessels inspected",
      "en",
    ),
    {
      ...sample("coast-2026/zh/7.html", "港务局公布九个月内受检船只的完整清单", "zh"),
      outlet: null,
      published: null,
    },
  ],
  tables: [],
};

function sample(path: string, title: string, language: string): ImportPreview["samples"][number] {
  return { path, title, outlet: "Continental Wire", published: "2026-11-20T21:40", language, words: 612 };
}

const TABLE: Omit<ImportPreview, "id"> = {
  ...MIXED,
  name: "letters.csv",
  files: 1,
  bytes: 4_200_000,
  read: 1,
  reasons: ["It is a table: say which column is what."],
  byType: tally({ csv: 1 }),
  encodings: tally({ "utf-8": 1 }),
  languages: tally({ en: 812, ar: 31 }),
  outlets: tally({ "Coast Herald": 843 }),
  skipped: [],
  alreadyHere: 0,
  articles: 843,
  samples: [sample("letters.csv#1", "Bridge reopens", "en"), sample("letters.csv#2", "Ferry resumes", "en")],
  tables: [
    {
      path: "letters.csv",
      files: 1,
      columns: [
        { name: "headline", example: "Bridge reopens" },
        {
          name: "body_text",
          example: "The bridge over the Sarn reopened on Monday, the harbour master said.",
        },
        { name: "source", example: "Coast Herald" },
        { name: "date", example: "04/03/2024" },
        { name: "العنوان", example: "إعادة فتح الجسر" },
        { name: "internal_reference_number_of_the_delivery", example: "HC-2026-000417-b" },
      ],
      mapping: [
        { field: "title", column: "headline" },
        { field: "text", column: "body_text" },
        { field: "published", column: "date" },
      ],
    },
  ],
};

/** The preview of a chosen folder ("mixed") or of a chosen file ("table"). */
export function fakePreview(id: string, kind: "mixed" | "table"): ImportPreview {
  return { id, ...(kind === "mixed" ? MIXED : TABLE) };
}
