import { describe, expect, test } from "vitest";
import { countCpu } from "../../../support/cpu-time.ts";
import { articlesOf, partsOf, prose, summary } from "../../../support/read-bytes.ts";

const item = (inner: string): string => `<item>${inner}</item>`;
const rss = (items: string, head = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast Herald</title><link>https://coast.example/news/</link><language>en-gb</language>${items}</channel></rss>`;

const FULL = item(
  `<title>Harbour &amp; gates</title><link>/a/1</link><guid isPermaLink="false">id-1</guid><dc:creator>Ana Ruiz</dc:creator><pubDate>Fri, 20 Nov 2026 10:15:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>First.</p><p>${prose()}</p><script>alert(1)</script>]]></content:encoded>`,
);

describe("feeds", () => {
  test("RSS: the whole text where there is one, else the summary with a check", async () => {
    const parts = await partsOf(
      "feed.xml",
      rss(
        FULL +
          item(
            "<title>Second</title><link>https://other.example/2</link><description>Only a summary of the report.</description>",
          ),
      ),
    );
    expect(parts).toMatchObject([
      {
        place: "#1",
        original: "file",
        article: {
          format: "feed",
          title: { value: "Harbour & gates" },
          text: `Harbour & gates\n\nFirst.\n\n${prose()}`,
          byline: { value: "Ana Ruiz" },
          outlet: { value: "Coast Herald", from: "the feed's title" },
          published: { value: "2026-11-20T10:15" },
          url: { value: "https://coast.example/a/1" },
          checks: [],
        },
      },
      { place: "#2", article: { published: { value: null }, checks: ["summary-only"] } },
    ]);
  });

  test("Atom: links follow xml:base, XHTML content, authors, the date of publication before that of change", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/" xml:lang="de"><title>Blatt</title><link href="https://b.example/"/><entry><id>u1</id><title>Eins</title><link rel="alternate" href="a.html"/><author><name>N. Ohm</name></author><published>2026-11-20T10:00:00Z</published><updated>2026-11-22T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Erstens.</p><p>${prose()}</p></div></content></entry></feed>`;
    const [article] = articlesOf(await partsOf("feed.atom", atom));
    expect(article).toMatchObject({
      title: { value: "Eins" },
      byline: { value: "N. Ohm" },
      outlet: { value: "Blatt" },
      published: { value: "2026-11-20T10:00" },
      url: { value: "https://b.example/x/a.html" },
      text: expect.stringContaining("Erstens.\n\nThe harbour"),
    });
  });

  test("RDF and JSON Feed", async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title><link>https://r.example</link></channel><item rdf:about="i1"><title>I</title><link>https://r.example/i</link><description>${prose()}</description><dc:date>2026-11-20</dc:date></item></rdf:RDF>`;
    expect(articlesOf(await partsOf("feed.rdf", rdf))[0]).toMatchObject({
      title: { value: "I" },
      published: { value: "2026-11-20" },
    });
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      title: "J",
      home_page_url: "https://j.example/",
      items: [
        {
          id: "1",
          title: "T",
          content_html: `<p>${prose()}</p>`,
          authors: [{ name: "Q" }],
          date_published: "2026-11-20T10:00:00Z",
          url: "/1",
        },
      ],
    };
    expect(articlesOf(await partsOf("feed.json", JSON.stringify(json)))[0]).toMatchObject({
      format: "feed",
      byline: { value: "Q" },
      url: { value: "https://j.example/1" },
    });
  });

  test("an item that comes twice counts once; one without words is refused by number", async () => {
    const parts = await partsOf(
      "feed.xml",
      rss(FULL + FULL + item("<title>Nothing more</title><link>https://c.example/3</link>")),
    );
    expect(summary(parts)).toEqual(["#1 Harbour & gates", "#2 ignored", "#3 no-text"]);
  });

  test.each([
    ["ends in the middle", rss(FULL + FULL.replaceAll("1", "2")).slice(0, -180)],
    ["has an end tag too few", rss(FULL).replace("</channel>", "<item><title>Open")],
    [
      "has a bare ampersand and an unknown entity",
      rss(FULL.replace("&amp;", "&")).replace("Short.", "&nbsp;&unknown;"),
    ],
  ])("a feed that %s gives the items that are there", async (_, xml) => {
    const parts = await partsOf("feed.xml", xml);
    expect(parts[0]).toMatchObject({ place: "#1", article: { url: { value: "https://coast.example/a/1" } } });
    expect(articlesOf(parts)[0]?.text).toContain(prose());
  });

  test("the end of a cut feed is told", async () => {
    const cut = rss(FULL + FULL.replaceAll("id-1", "id-2").replaceAll("/a/1", "/a/2")).slice(0, -250);
    const parts = await partsOf("feed.xml", cut);
    expect(summary(parts)[0]).toBe("#1 Harbour & gates");
    expect(summary(parts).at(-1)).toBe(" cut-off");
  });

  test("entities that multiply and entities from outside are never expanded", async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">${"cdefghij"
      .split("")
      .map((name, index) => `<!ENTITY ${name} "${`&${"bcdefghi"[index]};`.repeat(8)}">`)
      .join("")}<!ENTITY out SYSTEM "file:///etc/passwd">]>`;
    const computed = countCpu();
    const xml = rss(item(`<title>B</title><description>&j; &out; ${prose()}</description>`), bomb);
    const [article] = articlesOf(await partsOf("feed.xml", xml));
    expect(computed()).toBeLessThan(3000);
    expect(article?.text.length).toBeLessThan(1000);
    expect(article?.text).not.toMatch(/aaaaaaaaaa|root:/);
  });

  test("an empty feed, and XML that is no feed", async () => {
    expect(summary(await partsOf("feed.xml", rss("")))).toEqual([" empty"]);
    expect(summary(await partsOf("data.xml", "<?xml version='1.0'?><stock><item>1</item></stock>"))).toEqual([
      " unsupported",
    ]);
  });

  test("other encodings than UTF-8", async () => {
    const xml = rss(item(`<title>Über</title><description>Küstenblatt: ${prose()}</description>`)).replace(
      "UTF-8",
      "ISO-8859-1",
    );
    const [article] = articlesOf(await partsOf("feed.xml", Buffer.from(xml, "latin1")));
    expect(article?.title.value).toBe("Über");
  });
});
