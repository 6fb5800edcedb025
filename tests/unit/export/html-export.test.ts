import { describe, expect, test } from "vitest";
import { htmlExporter } from "../../../src/main/project/export/html-export.ts";
import { readableDate } from "../../../src/main/project/export/html-text.ts";
import {
  article,
  claim,
  collected,
  disputedClaim,
  type FakeProject,
  fakeSource,
  placed,
  quote,
} from "./fake-source.ts";

const ferry = article({
  text: "Crews met at dawn. The union said <b>pay</b> & hours would rise. Ferries sail on Monday.",
  title: 'Ferries "return" & sail',
  byline: "Mara Olt",
  url: "javascript:alert(1)",
});

async function page(project: FakeProject): Promise<string> {
  return (await collected(htmlExporter.write(fakeSource(project), () => undefined))).toString("utf8");
}

const backed = claim("Pay <script>rises</script>", {
  quotes: [
    quote(ferry, "<b>pay</b> & hours would rise", {
      cue: placed(ferry, "said"),
      speaker: { kind: "unnamed", label: "a union official" },
      speakerName: "a union official",
      stance: "alleged",
    }),
  ],
});

describe("the dossier", () => {
  test("loads and runs nothing: a policy that allows its own style only, no script, no address as a link", async () => {
    const html = await page({ articles: [ferry], claims: [backed] });
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`,
    );
    expect(html).not.toMatch(/<script|<img|<link|<iframe|url\(|@import|\bon\w+=/i);
    expect(Array.from(html.matchAll(/(?:href|src)="([^"]*)"/g), ([, target]) => target)).toEqual([
      "#claim-1",
    ]);
    expect(html).toContain("javascript:alert(1)");
  });

  test("escapes every value and marks exactly the quoted words in their sentence", async () => {
    const html = await page({ title: "A <i>& B", articles: [ferry], claims: [backed] });
    expect(html).toContain("Pay &lt;script&gt;rises&lt;/script&gt;");
    expect(html).toContain("<title>A &lt;i&gt;&amp; B: dossier</title>");
    expect(html).toContain(
      '<span class="cue">said</span> <mark>&lt;b&gt;pay&lt;/b&gt; &amp; hours would rise</mark>.',
    );
    expect(html).toContain("Ferries &quot;return&quot; &amp; sail");
    expect(html).not.toContain("<b>pay</b>");
  });

  test("names the article, its full text hash, the speaker, and the copies of the article", async () => {
    const copy = {
      articleId: "a0000000-0000-8000-8000-000000000002",
      title: "Ferries return",
      outlet: "Globe Mirror",
      published: "2026-03-05",
      relation: "new-version",
      score: 0.9,
      isOrigin: false,
    };
    const html = await page({
      articles: [ferry],
      claims: [backed],
      stories: {
        [ferry.storyId]: [{ ...copy, articleId: ferry.id, outlet: ferry.outlet, isOrigin: true }, copy],
      },
    });
    for (const part of [
      "Mara Olt",
      "4 Mar 2026",
      "5 Mar 2026, 08:00 UTC",
      "inbox/ferry.txt",
      `sha256 ${ferry.textHash}`,
      "a union official",
      "(unnamed source)",
      "alleged, indirect",
      "<bdi>Globe Mirror</bdi> new version",
    ]) {
      expect(html).toContain(part);
    }
    expect(html.match(/class="copy"/g)).toHaveLength(1);
  });

  test("shows two verdicts that differ as disputed, both of them, and one verdict plainly", async () => {
    const mine = {
      id: "1",
      personName: "Mara",
      isMine: true,
      verdict: "likely",
      confidence: 70,
      reason: null,
    };
    const other = {
      ...mine,
      id: "2",
      personName: "Idris",
      isMine: false,
      verdict: "false",
      reason: "No witness",
    };
    const disputed = await page({ claims: [claim("X", { assessments: [mine, other] })] });
    expect(disputed).toContain("Assessment: <em>disputed</em>");
    expect(disputed).toMatch(/Mara<\/bdi> <b>likely<\/b>, 70 % sure/);
    expect(disputed).toMatch(/Idris<\/bdi> <b>false<\/b>.*No witness/);
    expect(await page({ claims: [claim("X", { assessments: [mine] })] })).not.toContain("disputed");
  });

  test("prints values in conflict as disputed, each with who gave it, and none as the claim", async () => {
    const mine = {
      id: "1",
      personName: "Mara",
      isMine: true,
      verdict: "likely",
      confidence: null,
      reason: null,
    };
    const open = claim("Ten ferries sank", { assessments: [mine] });
    const html = await page({
      claims: [open],
      disputed: {
        [`${open.row.id}.statement`]: [
          { personName: "Idris", value: "Ten ferries sank" },
          { personName: "Mara", value: "Nine ferries <sank>" },
        ],
        "1.verdict": [
          { personName: "Mara", value: "likely" },
          { personName: "Mara on another laptop", value: "false" },
        ],
      },
    });
    expect(html).toContain("<em>disputed</em>: 2 wordings");
    expect(html).toMatch(/Idris<\/bdi> <b dir="auto">Ten ferries sank<\/b>/);
    expect(html).toMatch(/Mara<\/bdi> <b dir="auto">Nine ferries &lt;sank&gt;<\/b>/);
    expect(html).not.toContain('<h2 dir="auto">Ten ferries sank</h2>');
    expect(html).toMatch(/Ten ferries sank<\/a> <em>disputed/);
    expect(html).toContain("Assessment: <em>disputed</em>");
    expect(html).toMatch(/Mara<\/bdi>: <b>likely<\/b>; <bdi>Mara on another laptop<\/bdi>: <b>false<\/b>/);
  });

  test("says when words no longer stand in the text", async () => {
    const lost = { ...placed(ferry, "at dawn"), state: "lost" as const, span: null };
    const html = await page({
      articles: [ferry],
      claims: [claim("X", { quotes: [quote(ferry, "at dawn", { content: [lost] })] })],
    });
    expect(html).toContain('<p class="alert">These words no longer stand');
    expect(html).toContain("<mark>at dawn</mark>");
  });

  test("prints nothing as settled that is in dispute, whatever field it is", async () => {
    const harbour = article({ text: "Crews left.", title: "Title-words", outlet: "Outlet-name" });
    const { claim: open, disputed = {}, shown } = disputedClaim(harbour);
    const whole = await page({ articles: [harbour], claims: [open], disputed });
    const [, section = ""] = whole.split('<section class="claim"');
    for (const value of shown) expect(section, value).not.toMatch(new RegExp(`>[^<]*\\b${value}\\b`, "u"));
    expect(section.split("disputed</em>: 2 wordings")).toHaveLength(2);
    expect(section.match(/disputed \(Ada: one; Ben: two\)/gu)?.length).toBeGreaterThanOrEqual(12);
  });

  test("keeps Arabic in its own direction and language", async () => {
    const arabic = article({ text: "قال الاتحاد إن الأجور سترتفع.", language: "ar", title: "عودة السفن" });
    const html = await page({
      articles: [arabic],
      claims: [claim("ترتفع الأجور", { quotes: [quote(arabic, "الأجور سترتفع")] })],
    });
    expect(html).toContain('<blockquote dir="auto" lang="ar">قال الاتحاد إن <mark>الأجور سترتفع</mark>.');
    expect(html).toContain('<h2 dir="auto">ترتفع الأجور</h2>');
  });

  test("says on its cover how far people agree, and nothing of it while nobody judged what another did", async () => {
    const by = (...verdicts: string[]) => ({
      assessments: verdicts.map((verdict, at) => ({
        ...{ id: `${verdicts.join()}${at}`, personName: `P${at}`, isMine: at === 0 },
        ...{ verdict, confidence: null, reason: null },
      })),
    });
    const claims = [claim("One", by("likely", "likely", "false")), claim("Two", by("false", "false"))];
    const html = await page({ claims });
    expect(html).toContain("2 claims were judged by two people or more; on 1 all say the same.");
    expect(html).toContain("Agreement: 50 % of all pairs of verdicts; Krippendorff’s alpha (nominal): 0.33.");
    const alike = await page({ claims: [claim("Two", by("false", "false"))] });
    expect(alike).toContain("Krippendorff’s alpha is not defined, because only one verdict was given.");
    expect(await page({ claims: [claim("Alone", by("true"))] })).not.toContain("Krippendorff");
  });

  test("lists all claims first and says so when there is none", async () => {
    const claims = [claim("First"), claim("Second")];
    const html = await page({ claims });
    expect(html.indexOf("<nav")).toBeLessThan(html.indexOf('id="claim-1"'));
    expect(html).toContain('<a href="#claim-2" dir="auto">Second</a>');
    expect(await page({})).toContain("This project has no claims yet.");
  });
});

test.each([
  ["2026", "2026"],
  ["2026-11", "Nov 2026"],
  ["2026-11-02", "2 Nov 2026"],
  ["2026-11-02T21:40", "2 Nov 2026, 21:40"],
  ["2026-11-02T21:40:05.123Z", "2 Nov 2026, 21:40 UTC"],
  ["last week", "last week"],
])("the date %s reads %s", (value, words) => {
  expect(readableDate(value)).toBe(words);
});
