import { expect, test } from "vitest";
import { jsonlExporter } from "../../../src/main/project/export/jsonl-export.ts";
import { article, collected, fakeSource, hashOf } from "./fake-source.ts";

const ferry = article({
  text: "Ferry strike ends 🚢\n\nCrews “return” on Monday.\u2028Done.",
  byline: "Mara Olt",
});

test("each article is one line with exactly the promised keys", async () => {
  const other = article({ id: "a0000000-0000-8000-8000-000000000002", text: "Second" });
  const out = await collected(jsonlExporter.write(fakeSource({ articles: [ferry, other] }), () => undefined));
  const lines = out.toString("utf8").split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe("");
  const first: unknown = JSON.parse(lines[0] ?? "");
  expect(first).toEqual({
    id: ferry.id,
    path: "inbox/ferry.txt",
    title: "Ferry strike ends",
    byline: "Mara Olt",
    outlet: "Harbour Post",
    published: "2026-03-04",
    language: "en",
    text: ferry.text,
    zones: [{ role: "body", start: 0, end: ferry.text.length }],
    textHash: hashOf(ferry.text),
    disputed: {},
  });
});

test("a field that nobody has settled has no value, and all values stand beside it", async () => {
  const values = [
    { personName: "Ada", value: "Harbour Post" },
    { personName: "Ben", value: null },
  ];
  const source = fakeSource({ articles: [ferry], disputed: { [`${ferry.id}.outlet`]: values } });
  const out = await collected(jsonlExporter.write(source, () => undefined));
  expect(JSON.parse(out.toString("utf8"))).toMatchObject({
    ...{ title: "Ferry strike ends", outlet: null, disputed: { outlet: values } },
  });
});

test("an empty project gives an empty file and counts no article", async () => {
  const counts = new Map<string, number>();
  const out = await collected(
    jsonlExporter.write(fakeSource({}), (noun, by = 1) => counts.set(noun, (counts.get(noun) ?? 0) + by)),
  );
  expect(out.length).toBe(0);
  expect(counts).toEqual(new Map([["articles", 0]]));
});
