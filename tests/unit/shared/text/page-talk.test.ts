import { describe, expect, test } from "vitest";
import { detectParagraphs } from "../../../../src/shared/text/paragraphs.ts";
import { pageTalk } from "../../../../src/shared/text/zones/zone-page-talk.ts";
import { proposeZones } from "../../../../src/shared/text/zones/zones.ts";
import { countCpu } from "../../../support/cpu-time.ts";

const TITLE = "Storm keeps the harbour of Lindholm closed for a week";
const BODY = [
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm had moved two buoys.",
  "Fishermen who had waited since Friday said that they would lose most of their income for the month.",
] as const;

function zonesOf(lines: readonly string[]): [string, string][] {
  const text = lines.join("\n\n");
  return proposeZones({ text, paragraphs: detectParagraphs(text) }).map(({ role, strength }) => [
    role,
    strength,
  ]);
}

describe("words of a page about itself", () => {
  test("speak to the reader or as the makers, once a word", () => {
    expect(pageTalk("Send your comments, comments and more comments")).toMatchObject({
      words: 1,
      speaks: true,
    });
    expect(pageTalk("Share this page")).toMatchObject({ asks: true, score: 3 });
    expect(pageTalk("They share the page")).toMatchObject({ asks: false, speaks: false });
  });

  test("a post that the article quotes is somebody's words", () => {
    expect(pageTalk("Follow us on our page — Ana Ruiz (@anaruiz) pic.twitter.com/abc").score).toBe(0);
  });

  test.each([
    "Want every harbour report in your inbox? Register for our evening letter.",
    "Turn on alerts in our app and hear of storms first.",
    "Melden Sie sich jetzt kostenlos an und abonnieren Sie unseren Newsletter.",
    "Téléchargez notre application et recevez nos alertes.",
    "Descarga nuestra aplicación y recibe las alertas del puerto.",
    "Скачайте наше приложение и читайте новости первыми.",
    "حمل تطبيقنا على هاتفك وتابعونا على تلغرام",
  ])("a request between paragraphs is hidden: %s", (line) => {
    expect(zonesOf([TITLE, BODY[0], line, BODY[1]])).toEqual([
      ["title", "strong"],
      ["body", "strong"],
      ["boilerplate", "strong"],
      ["body", "strong"],
    ]);
  });

  test.each([
    "What are your thoughts about the views of the author on harbour rights?",
    "The company said its app and website were down and that users would get an e-mail.",
    "“Subscribe to our newsletter, follow us on Facebook,” the banner on the pier read.",
    "MR. HOLT: You can share our link with readers of your site.",
    "Facebook, Twitter and YouTube removed the video after a complaint by the port office.",
    "The newsletter of the fishing club has forty subscribers.",
    "Members of the club posted photos of the storm on Instagram and tagged the harbour master.",
    "Die Redaktion der Zeitung zog in ein neues Haus am Hafen.",
    "Редакция газеты переехала в новый дом у порта.",
  ])("an article's own sentence stays, wherever it stands: %s", (line) => {
    expect(zonesOf([TITLE, BODY[0], line, BODY[1]])[2]).toEqual(["body", "strong"]);
    const last = zonesOf([TITLE, ...BODY, line])[3];
    expect(last?.[0] === "body" || last?.[1] === "weak").toBe(true);
  });

  test("a tail of sentences is found from the end, however it is worded", () => {
    const tail = [
      "The text above came to us by an automatic feed; our editors did not change it.",
      "If you hold the rights to it, write to rights@lindholm.example.",
      "More from the coast",
      "Ferry company asks court to lift ban on night crossings",
    ];
    expect(zonesOf([TITLE, ...BODY, ...tail]).slice(3)).toEqual([
      ["boilerplate", "strong"],
      ["boilerplate", "strong"],
      ["boilerplate", "strong"],
      ["related-headline", "strong"],
    ]);
  });

  test("what only sounds like a page at the end is dimmed, not hidden", () => {
    const [, , , last] = zonesOf([TITLE, ...BODY, "Mara Holt covers fishing for the Lindholm Courier."]);
    expect(last).toEqual(["boilerplate", "weak"]);
  });

  test("a list of sources stays", () => {
    const source = 'Jon Vale. "Storm closes port" — Lindholm Courier, August 16, 2031';
    expect(zonesOf([TITLE, ...BODY, source, "Share this page"])[3]).toEqual(["body", "strong"]);
  });

  test.each(["ADVERTISEMENT - CONTINUE READING BELOW", "Home > World > Security", "Like 12 Angry 4 Sad 30"])(
    "several short things in one line are a menu: %s",
    (line) => {
      expect(zonesOf([TITLE, BODY[0], line, BODY[1]])[2]).toEqual(["boilerplate", "strong"]);
    },
  );

  test("a very long line costs little", () => {
    const computed = countCpu();
    pageTalk("subscribe to our page ".repeat(100_000));
    expect(computed()).toBeLessThan(100);
  });
});
