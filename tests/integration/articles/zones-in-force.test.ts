import { afterEach, describe, expect, test } from "vitest";
import {
  articlesWithParagraph,
  paragraphDecisionId,
} from "../../../src/main/project/articles/paragraphs.repository.ts";
import { zonesInForce } from "../../../src/main/project/articles/zones.repository.ts";
import { hashedParagraphs } from "../../../src/shared/text/zones/decided-paragraphs.ts";
import { searchProject } from "../../support/search-project.ts";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

function project() {
  const made = searchProject();
  opened.push(made);
  return made;
}

type Project = ReturnType<typeof project>;
const BODY = "The ferry left Port Kesh on Monday with ninety people on board.";
const NOTICE = "Get the Kesh Courier app for every ferry time";

function textOf({ db }: Project, key: number): { hash: string; body: string } {
  const row = db
    .prepare<[bigint], { hash: string; body: string }>(
      "SELECT text.hash, body FROM article JOIN text ON text.hash = text_hash WHERE key = ?",
    )
    .get(BigInt(key));
  if (row === undefined) throw new Error("no such article");
  return row;
}

function addLayer({ db }: Project, hash: string, layer: string, zones: unknown): void {
  db.prepare("INSERT INTO zone_layer VALUES (?, ?, 1, ?)").run(hash, layer, JSON.stringify(zones));
}

function decideParagraph({ db }: Project, words: string, outlet: string, role: string): void {
  const [paragraph] = hashedParagraphs(words);
  const hash = paragraph?.hash ?? 0;
  db.prepare("INSERT INTO paragraph_decision VALUES (?, ?, ?, ?, ?)").run(
    paragraphDecisionId(hash, outlet),
    BigInt(hash),
    outlet,
    role,
    words,
  );
}

const shown = (found: Project, hash: string, outlet: string | null) =>
  zonesInForce(found.db, hash, outlet).map(({ role, source, decided }) => [role, source, decided]);

describe("the zones in force of a text", () => {
  test("come from import, second reading, corpus and person, each over the one before", () => {
    const made = project();
    const { hash, body } = textOf(made, made.add([BODY, NOTICE, "Third words here", "Fourth words here"]));
    const spanOf = (words: string): [number, number] => [
      body.indexOf(words),
      body.indexOf(words) + words.length,
    ];
    expect(shown(made, hash, null)).toEqual(Array(4).fill(["body", "import", false]));
    addLayer(made, hash, "learned", [
      ["boilerplate", ...spanOf("Third words here"), "strong", "stands in 9 families"],
      ["boilerplate", ...spanOf("Fourth words here"), "strong", "stands in 9 families"],
    ]);
    addLayer(made, hash, "second-reading", [
      ["boilerplate", ...spanOf(NOTICE), "weak", "only one reading has it"],
      ["caption", ...spanOf("Third words here"), "weak", "only one reading has it"],
    ]);
    made.db
      .prepare("INSERT INTO zone_decision VALUES ('d', ?, ?, ?, 'body')")
      .run(hash, ...spanOf("Fourth words here"));
    expect(shown(made, hash, null)).toEqual([
      ["body", "import", false],
      ["boilerplate", "second-reading", false],
      ["boilerplate", "learned", false],
      ["body", "person", true],
    ]);
  });

  test("take a person's word on a paragraph for the outlet before the one for all, and a place before both", () => {
    const made = project();
    const { hash, body } = textOf(made, made.add([BODY, NOTICE]));
    decideParagraph(made, NOTICE.toUpperCase(), "", "boilerplate");
    expect(shown(made, hash, "Kesh Courier")[1]).toEqual(["boilerplate", "person", true]);
    expect(shown(made, hash, null)[1]).toEqual(["boilerplate", "person", true]);
    decideParagraph(made, NOTICE, "Kesh Courier", "body");
    expect(shown(made, hash, "Kesh Courier")[1]).toEqual(["body", "person", true]);
    expect(shown(made, hash, "Other Paper")[1]).toEqual(["boilerplate", "person", true]);
    const start = body.indexOf(NOTICE);
    made.db
      .prepare("INSERT INTO zone_decision VALUES ('d', ?, ?, ?, 'caption')")
      .run(hash, start, start + NOTICE.length);
    expect(shown(made, hash, "Kesh Courier")[1]).toEqual(["caption", "person", true]);
  });

  test("a machine's layer never covers a person's decision", () => {
    const made = project();
    const { hash, body } = textOf(made, made.add([BODY, NOTICE]));
    decideParagraph(made, NOTICE, "", "body");
    addLayer(made, hash, "learned", [["boilerplate", 0, body.length, "strong", "stands in 9 families"]]);
    expect(shown(made, hash, null)).toEqual([
      ["boilerplate", "learned", false],
      ["body", "person", true],
    ]);
  });

  test("articles with a paragraph are found whatever its case, marks and spaces, in the outlet asked for", () => {
    const made = project();
    const first = made.add([BODY, NOTICE], { outlet: "Kesh Courier" });
    const second = made.add(["Other words of an article.", `»  ${NOTICE.replace("Kesh", "KESH")}!`], {
      outlet: "Kesh Courier",
    });
    const elsewhere = made.add(["Words of a third article.", NOTICE], { outlet: "Other Paper" });
    made.add([`It says: ${NOTICE}, and more.`], { outlet: "Kesh Courier" });
    const hash = hashedParagraphs(NOTICE)[0]?.hash ?? 0;
    const find = (outlet: string) => articlesWithParagraph(made.db, { hash, outlet, words: NOTICE });
    expect(find("Kesh Courier")).toEqual([first, second]);
    expect(find("")).toEqual([first, second, elsewhere]);
    expect(find("Nobody")).toEqual([]);
  });
});
