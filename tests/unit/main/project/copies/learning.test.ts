import { describe, expect, test } from "vitest";
import { runEngine } from "../../../../bench/copies-memory.ts";

const WORDS =
  "harbour crane rope gull tide mayor council bridge winter market lamp ferry island captain letter window garden river stone bread music paper train mountain valley doctor school bottle engine shadow copper candle thunder morning evening quiet narrow heavy green sudden distant counted carried opened followed promised repaired painted".split(
    " ",
  );

/** Sentences of fourteen words that say nothing twice. */
function sentences(seed: number, count: number): string[] {
  let state = seed * 7919 + 17;
  const word = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return WORDS[(state >>> 8) % WORDS.length] ?? "";
  };
  return Array.from({ length: count }, () => `The ${Array.from({ length: 14 }, word).join(" ")}.`);
}

const NOTICE = ["Gathered by the Lantern Desk, Old Mill Road", "Larger print for tired eyes"];
const STATEMENT =
  "“We carried every lamp to the bridge and counted them twice before the winter,” the mayor said.";

const article = (text: readonly string[], title = "") => ({
  title,
  outlet: null,
  published: null,
  text: text.join("\n"),
});

/** Eight unlike posts with one notice, five papers with one report, nine unlike articles with one statement. */
function corpus() {
  const posts = Array.from({ length: 8 }, (_, at) => article([...sentences(at, 6), ...NOTICE]));
  const report = sentences(100, 8);
  const papers = Array.from({ length: 5 }, (_, at) =>
    article([...report, `Printed in paper number ${at} today`]),
  );
  const quoting = Array.from({ length: 9 }, (_, at) => article([...sentences(200 + at, 6), STATEMENT]));
  return [...posts, ...papers, ...quoting];
}

/** What is masked, by text. */
function masked(articles: ReturnType<typeof corpus>) {
  const { layers } = runEngine(articles, { learns: true });
  const found = articles.map(({ text }, at): [string, string[]] => [
    text,
    (layers.get(at) ?? []).map(
      (zone) => `${zone.role} ${zone.strength}: ${text.slice(zone.start, zone.end)}`,
    ),
  ]);
  return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe("learning boilerplate", () => {
  test("masks a notice under unlike posts; spares a report in many papers and a statement quoted widely", () => {
    const articles = corpus();
    const found = masked(articles);
    for (const [at, { text }] of articles.entries()) {
      expect(found.get(text)).toEqual(at < 8 ? NOTICE.map((line) => `boilerplate strong: ${line}`) : []);
    }
  });

  test("gives the same zones in whatever order articles come", () => {
    const articles = corpus();
    const wanted = masked(articles);
    expect(masked(articles.toReversed())).toEqual(wanted);
    const mixed = articles.map((one, at) => ({ one, place: (at * 7) % articles.length }));
    expect(masked(mixed.sort((a, b) => a.place - b.place).map(({ one }) => one))).toEqual(wanted);
  });

  test("three unlike posts teach that a short line is furniture, weakly; two teach nothing", () => {
    const post = (seed: number) => article([...sentences(seed, 6), "Larger print for tired eyes"]);
    const lines = (count: number) => [...masked(Array.from({ length: count }, (_, at) => post(at))).values()];
    expect(lines(3)).toEqual(Array(3).fill(["boilerplate weak: Larger print for tired eyes"]));
    expect(lines(2)).toEqual([[], []]);
  });

  test("what stands above many articles is only dimmed; what people answer one another is nothing", () => {
    const place = "Briefing Room of the Old Mill";
    const turns = ["Q   Thanks again, Dina.", "MS. HARROW: Very well, next.", "Yes, of course."];
    const post = (at: number) => article([place, ...sentences(at, 3), ...turns, ...sentences(50 + at, 3)]);
    const found = [...masked(Array.from({ length: 9 }, (_, at) => post(at))).values()].flat();
    expect(found).toEqual(Array(9).fill(`boilerplate weak: ${place}`));
  });

  test("a line that is another article's title is a related headline there", () => {
    const headline = "Harbour of Sarn opens its northern bridge for the winter market";
    const articles = [
      article([...sentences(1, 6)], headline),
      article([...sentences(2, 3), headline, ...sentences(3, 3)], "Another title"),
    ];
    expect([...masked(articles).values()].flat()).toEqual([`related-headline strong: ${headline}`]);
  });

  test("never counts what it learned as evidence: unlike posts with one long notice are no pair", () => {
    const notice = sentences(900, 4).map((line) => line.replace(/\.$/, ""));
    const posts = Array.from({ length: 12 }, (_, at) => article([...sentences(at, 6), ...notice]));
    expect(runEngine(posts, { learns: true }).pairs).toEqual([]);
    expect(runEngine(posts, { learns: false }).pairs.length).toBeGreaterThan(0);
  });
});
