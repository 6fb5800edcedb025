import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { CopyEvidenceSchema, mirrored } from "../../../../../src/shared/domain/copy-link.ts";
import {
  type ComparedArticle,
  compareArticles,
} from "../../../../../src/shared/text/compare/compare-articles.ts";
import {
  comparedArticle,
  HARBOUR_PARAGRAPHS,
  HARBOUR_TEXT,
  HARBOUR_TITLE,
  OTHER_REPORT,
} from "../../../../support/copy-texts.ts";

function relation(a: ComparedArticle, b: ComparedArticle): string | null {
  return compareArticles(a, b)?.relation ?? null;
}

function paragraphs(...numbers: number[]): string {
  return numbers.map((number) => HARBOUR_PARAGRAPHS[number]).join("\n\n");
}

const FULL = comparedArticle(HARBOUR_TEXT);
const HEADLINES = ["Ferry prices rise again in the islands", "Tessaly elects its first woman as mayor"];
const TAIL =
  "FOLLOW US EVERYWHERE\n\nRead original article here\n\nThis page is an automatic aggregator of the news of the world. All rights belong to their owners; write to us and we will delete the text within a day.";

describe("compareArticles", () => {
  test("calls the same words identical, whatever their case and marks", () => {
    const other = comparedArticle(HARBOUR_TEXT.toUpperCase().replaceAll("“", '"').replaceAll("”", '"'));
    expect(compareArticles(FULL, other)).toMatchObject({
      relation: "identical",
      evidence: { score: 1, coverageA: 1, coverageB: 1, changedNumbers: [] },
    });
  });

  test("calls an article cut to its first paragraphs an excerpt of the full one", () => {
    const cut = comparedArticle(`${HARBOUR_TITLE}\n\n${paragraphs(0, 1, 2)}`);
    const full = comparedArticle(`${HARBOUR_TITLE}\n\n${HARBOUR_TEXT}\n\n${TAIL}`);
    expect(relation(cut, full)).toBe("excerpt");
    expect(relation(full, cut)).toBe("excerpt");
    expect(compareArticles(full, cut)?.evidence.direction).toBeNull();
  });

  test("sees the excerpt through inserted headlines and a foreign tail", () => {
    const cut = [
      HARBOUR_PARAGRAPHS[0],
      HEADLINES[0],
      HARBOUR_PARAGRAPHS[1],
      HARBOUR_PARAGRAPHS[2],
      HEADLINES[1],
    ];
    expect(relation(comparedArticle(cut.join("\n\n")), FULL)).toBe("excerpt");
  });

  test("calls a shuffled, lightly edited repetition with a tail a copy from the other", () => {
    const edited = `${paragraphs(4, 5, 6, 7, 0, 1, 2, 3).replaceAll("said", "told us").replace("nine", "9")}\n\n${TAIL}`;
    const pair = compareArticles(FULL, comparedArticle(edited));
    expect(pair?.relation).toBe("copy");
    expect(pair?.evidence).toMatchObject({ direction: "b-from-a" });
    expect(pair?.evidence.directionReason).toContain("Read original article");
    expect(pair?.evidence.score).toBeGreaterThan(0.9);
  });

  test("ignores zones that are not body", () => {
    const text = `${HARBOUR_TITLE}\n\n${HARBOUR_TEXT}\n\n${TAIL}`;
    const bodyStart = HARBOUR_TITLE.length + 2;
    const bodyEnd = bodyStart + HARBOUR_TEXT.length;
    const zones = [
      { role: "title", start: 0, end: HARBOUR_TITLE.length },
      { role: "body", start: bodyStart, end: bodyEnd },
      { role: "boilerplate", start: bodyEnd + 2, end: text.length },
    ] as const;
    expect(relation(comparedArticle(text, { zones }), FULL)).toBe("identical");
  });

  test("calls a reworked article of the same outlet a new version", () => {
    const early = comparedArticle(paragraphs(0, 1, 2, 4, 6), {
      outlet: "Velmora Post",
      published: "2024-03-05",
    });
    const added = `${paragraphs(0, 1, 2, 4)}\n\nOn Wednesday morning divers found a crack in the hull near the pump room, and the police opened a case against persons unknown.\n\n${paragraphs(6)}`;
    const late = comparedArticle(added, { outlet: "The Velmora Post", published: "2024-03-06" });
    expect(relation(early, late)).toBe("new-version");
    expect(compareArticles(early, late)?.evidence.direction).toBe("b-from-a");
    expect(relation({ ...early, outlet: "Tessaly Times" }, late)).toBe("copy");
  });

  test("calls the same form with other facts a recurring report", () => {
    const report = (price: string, low: string, high: string, volume: string, day: string, banks: string) =>
      `The price of copper for delivery in three months closed at ${price} crowns a tonne on the Velmora exchange, traders said. It moved between ${low} and ${high} crowns during the session. Turnover reached ${volume} lots, and stocks in the warehouses of the exchange fell by ${banks} tonnes since ${day}, the exchange said in its report.`;
    const monday = comparedArticle(report("7,215", "7,190", "7,244", "1,830", "Monday", "412"), {
      title: "Copper",
    });
    const friday = comparedArticle(report("6,981", "6,955", "7,002", "2,047", "Friday", "388"), {
      title: "Copper",
    });
    const pair = compareArticles(monday, friday);
    expect(pair?.relation).toBe("recurring-report");
    expect(pair?.evidence.changedNumbers).toContainEqual({ a: "7,215", b: "6,981" });
    expect(pair?.evidence.changedNumbers).toContainEqual({ a: "412", b: "388" });
  });

  test("parts forms filled in anew from edited copies, whoever printed them", () => {
    const issue = (bank: string, lead: string) =>
      `On the market of today the bank ${bank} issues a bond of 50 million crowns that runs for five years and pays interest once a year, lead manager ${lead} said. The bond is sold in Velmora and Tessaly, listed in Almering, and guaranteed by the Karsund Line. Fees are one per cent for selling and one half for management, and payment is due in April.`;
    const one = comparedArticle(issue("Ostrava", "Brandt"), { outlet: "Wire", published: "2024-03-05" });
    const other = comparedArticle(issue("Helmsund", "Quarren"), { outlet: "Wire", published: "2024-03-05" });
    expect(relation(one, other)).toBe("recurring-report");
    expect(relation(one, { ...other, outlet: "Velmora Post" })).toBe("recurring-report");
    const long = (name: string) =>
      comparedArticle(
        `${issue("Ostrava", "Brandt")} It was signed in Quarren by Mara Lindqvist of the bank and Teo Sarn of the Harbour Fund before ${name} left for Castell, Drovny and Ilmen.`,
        { outlet: null },
      );
    expect(relation(long("Lindqvist"), long("Halvorsen"))).toBe("copy");
  });

  test("calls two articles that quote one statement sharing passages", () => {
    const statement =
      "“We have lost a ship and two halls, but nobody has died, and I thank every man and woman of the fire service who went into the smoke without asking how long their air would last, because they saved this harbour,” the statement of the mayor read.";
    const a = comparedArticle(
      `${statement}\n\nThe council meets tomorrow to discuss aid for the owners of the halls.`,
    );
    const b = comparedArticle(
      `${statement}\n\nCritics called it too late and asked why the pumps had not been mended.`,
    );
    expect(relation(a, b)).toBe("shares-passages");
  });

  test("says nothing of independent reports and of texts too short to tell", () => {
    expect(compareArticles(FULL, comparedArticle(OTHER_REPORT))).toBeNull();
    expect(
      compareArticles(comparedArticle("Leave a comment"), comparedArticle("Leave a comment")),
    ).toBeNull();
    expect(compareArticles(comparedArticle(""), FULL)).toBeNull();
  });

  test("gives passages whose offsets cut equal words out of both texts", () => {
    const other = comparedArticle(`Something else first.\n\n${paragraphs(2, 1)}`);
    const pair = compareArticles(FULL, other);
    expect(v.safeParse(CopyEvidenceSchema, pair?.evidence).success).toBe(true);
    expect(pair?.evidence.passages).toHaveLength(2);
    for (const passage of pair?.evidence.passages ?? []) {
      expect(HARBOUR_TEXT.slice(passage.aStart, passage.aEnd)).toBe(
        other.text.slice(passage.bStart, passage.bEnd),
      );
    }
  });

  test("gives the mirrored evidence when the articles are swapped", () => {
    const other = comparedArticle(`${paragraphs(2, 1, 5)}\n\n${TAIL}`, { published: "2024-03-06" });
    const there = compareArticles(FULL, other);
    const back = compareArticles(other, FULL);
    expect(back?.relation).toBe(there?.relation);
    expect(there && mirrored(there.evidence)).toEqual(back?.evidence);
  });

  test.each([
    [
      "Russian",
      "Порт Вельмора закрыт после пожара, сообщила начальник порта Илка Брандт в понедельник вечером. ",
    ],
    [
      "Arabic",
      "قالت مديرة ميناء فلمورا إن حريقا كبيرا اندلع في الناقلة وامتد إلى مستودعين قبل أن يسيطر عليه رجال الإطفاء. ",
    ],
    ["Chinese", "韦尔莫拉港港务局长周二表示，油轮起火后火势蔓延至两座仓库，港口因此关闭，九人被送往医院。"],
  ])("finds an excerpt in %s", (_, sentence) => {
    const parts = Array.from({ length: 8 }, (__, index) => `${index + 100} ${sentence}${index + 500}`);
    const cut = comparedArticle(parts.slice(0, 3).join("\n"));
    expect(relation(cut, comparedArticle(parts.join("\n")))).toBe("excerpt");
  });
});
