import { describe, expect, test } from "vitest";
import { projectSpans } from "../../../../../src/shared/text/compare/project-spans.ts";
import { wordsOf } from "../../../../../src/shared/text/words.ts";

const whole = (text: string) => ({ text, words: wordsOf(text, []) });

function project(source: string, target: string, ...words: string[]) {
  const spans = words.map((one) => ({ start: source.indexOf(one), end: source.indexOf(one) + one.length }));
  for (const span of spans) expect(span.start).toBeGreaterThanOrEqual(0);
  return projectSpans(whole(source), whole(target), spans).map((found) =>
    found === null
      ? null
      : {
          words: target.slice(found.span.start, found.span.end),
          exactness: found.exactness,
          changes: found.changes.map(({ from, to }) => [
            from && source.slice(from.start, from.end),
            to && target.slice(to.start, to.end),
          ]),
        },
  );
}

const REPORT =
  "The ferry left Port Amal at dawn. Twelve people were hurt when it struck the eastern pier, the harbour office said. " +
  "Divers searched the water until the late evening. The owner of the line denied that the engine had failed.";

describe("spans of one text in its copy", () => {
  test("stand elsewhere with the same words, other sentences before them", () => {
    const copy = `Rain fell all night over the coast and the roads were closed. ${REPORT}`;
    expect(project(REPORT, copy, "Twelve people were hurt when it struck the eastern pier", "said")).toEqual([
      { words: "Twelve people were hurt when it struck the eastern pier", exactness: "same", changes: [] },
      { words: "said", exactness: "same", changes: [] },
    ]);
  });

  test("tell a number that was changed at their first word", () => {
    const copy = REPORT.replace("Twelve", "Fourteen");
    expect(project(REPORT, copy, "Twelve people were hurt when it struck the eastern pier")).toEqual([
      {
        words: "Fourteen people were hurt when it struck the eastern pier",
        exactness: "changed",
        changes: [["Twelve", "Fourteen"]],
      },
    ]);
  });

  test("tell a longer wording at their start up to the border of the sentence", () => {
    const copy = REPORT.replace("Twelve people", "At least a dozen people");
    expect(project(REPORT, copy, "Twelve people were hurt when it struck the eastern pier")[0]).toMatchObject(
      {
        words: "At least a dozen people were hurt when it struck the eastern pier",
        exactness: "changed",
      },
    );
  });

  test("tell words that are gone inside and at their end", () => {
    const copy = REPORT.replace("the late evening", "Monday");
    expect(project(REPORT, copy, "Divers searched the water until the late evening")).toEqual([
      {
        words: "Divers searched the water until Monday",
        exactness: "changed",
        changes: [["the late evening", "Monday"]],
      },
    ]);
  });

  test("are missing where the sentence was dropped, and a speaker where only the speaker was", () => {
    const cut = REPORT.replace(" Divers searched the water until the late evening.", "");
    expect(project(REPORT, cut, "Divers searched the water until the late evening")).toEqual([null]);
    const uncredited = REPORT.replace(", the harbour office said", "");
    expect(
      project(
        REPORT,
        uncredited,
        "Twelve people were hurt when it struck the eastern pier",
        "the harbour office",
        "said",
      ),
    ).toEqual([
      { words: "Twelve people were hurt when it struck the eastern pier", exactness: "same", changes: [] },
      null,
      null,
    ]);
  });

  test("follow paragraphs that changed places, and choose the place among equal words", () => {
    const sentences = REPORT.split(/(?<=\.) /u);
    const copy = [...sentences].reverse().join("\n\n");
    expect(project(REPORT, copy, "Divers searched the water until the late evening")[0]).toMatchObject({
      words: "Divers searched the water until the late evening",
      exactness: "same",
    });
    const twice = `${REPORT} ${sentences[2]} Nobody was found.`;
    const found = project(REPORT, twice, "Divers searched the water until the late evening")[0];
    expect(found).toMatchObject({ exactness: "same" });
  });

  test("keep the quotation marks that were marked with them, of another kind", () => {
    const source = `${REPORT} “We heard two dull blows under the bow,” a passenger told the paper on Monday.`;
    const copy = `News. ${source.replace("“", '"').replace("”", '"')}`;
    expect(project(source, copy, "“We heard two dull blows under the bow,”")[0]).toMatchObject({
      words: '"We heard two dull blows under the bow,"',
      exactness: "same",
    });
  });

  test("stand in Arabic, Russian and Chinese copies", () => {
    const arabic =
      "غادرت العبارة الميناء عند الفجر يوم الأحد. أصيب اثنا عشر شخصا عندما اصطدمت العبارة بالرصيف الشرقي في الميناء القديم.";
    expect(
      project(arabic, arabic.replace("اثنا عشر", "أربعة عشر"), "أصيب اثنا عشر شخصا عندما اصطدمت العبارة"),
    ).toMatchObject([{ exactness: "changed", changes: [["اثنا", "أربعة"]] }]);
    const russian =
      "Паром вышел из порта на рассвете в воскресенье. Двенадцать человек пострадали при ударе о восточный причал порта.";
    expect(
      project(
        russian,
        russian.replace("Двенадцать", "Четырнадцать"),
        "Двенадцать человек пострадали при ударе о восточный причал",
      ),
    ).toMatchObject([{ exactness: "changed", changes: [["Двенадцать", "Четырнадцать"]] }]);
    const chinese = "渡轮星期日清晨离开港口前往北岸。十二人在渡轮撞上东侧码头时受伤，港务局说。";
    expect(project(chinese, chinese.replace("十二", "十四"), "十二人在渡轮撞上东侧码头时受伤")).toMatchObject(
      [{ words: "十四人在渡轮撞上东侧码头时受伤", exactness: "changed", changes: [["二", "四"]] }],
    );
  });

  test("give nothing in a text about something else, nor for a span without words", () => {
    expect(
      project(REPORT, "The council met on Tuesday and put the vote off.", "Divers searched the water"),
    ).toEqual([null]);
    expect(projectSpans(whole(REPORT), whole(REPORT), [{ start: 3, end: 4 }])[0]).not.toBeUndefined();
  });
});
