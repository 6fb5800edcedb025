import { expect, test } from "vitest";
import { boardHead, boardLine } from "../../../src/main/project/export/board-csv.ts";
import type { BoardValue, Said } from "../../../src/shared/contract/values.contract.ts";

const TOPICS = [{ key: "dead", name: "Dead", values: 2, disputed: 2 }];

const said = (over: Partial<Said>): Said => ({
  speaker: { kind: "actor", actorId: "mayor" },
  speakerName: "Mayor",
  articleId: "paper",
  quoteId: "quote",
  outlet: "Harbour News",
  published: "2024-03-01",
  ...over,
});
const value = (id: string, number: number): BoardValue["value"] => ({
  ...{ id, claimId: "claim", quoteId: "quote", topic: "Dead", kind: "number", number, upper: number },
  ...{ unit: "people", words: `${number} people`, actorId: null, actorName: null },
});
const nine: BoardValue = {
  value: value("nine", 9),
  stance: "asserted",
  ...said({}),
  ...{ origins: 1, articles: 3, disputes: 1 },
  against: [
    {
      value: value("twelve", 12),
      statement: "Twelve died",
      ...said({ speaker: null, speakerName: "a nurse", articleId: "post", quoteId: "other", outlet: "Post" }),
      sameSpeaker: false,
    },
  ],
};
const ROW = {
  claimId: "claim",
  statement: "Nine people died",
  cells: [{ topic: "dead", values: [nine] }],
};
/** Two values for the fields named, each by one of two people. */
const open = (...fields: string[]) => ({
  disputed: (entity: string, field: string) =>
    fields.includes(`${entity} ${field}`)
      ? [
          { personName: "Ada", value: "this" },
          { personName: "Ben", value: "that" },
        ]
      : [],
});
const OPEN = "disputed (Ada: this; Ben: that)";

test("a row says each value with its speaker, place and day, and what contradicts it", () => {
  expect(boardHead(TOPICS)).toBe("\uFEFFclaim id,statement,contradicted values,Dead\r\n");
  expect(boardLine(TOPICS, ROW, open())).toBe(
    'claim,Nine people died,1,"9 people (Mayor, Harbour News, 2024-03-01, 1 independent origin) ≠ 12 people (a nurse, Post, 2024-03-01)"\r\n',
  );
});

test.each([
  ["claim statement", `claim,${OPEN},`],
  ["nine number", `"${OPEN} (Mayor, Harbour`],
  ["nine topic", `"topic ${OPEN}: 9 people (Mayor`],
  ["quote speaker", `9 people (${OPEN}, Harbour News`],
  ["mayor name", `9 people (${OPEN}, Harbour News`],
  ["quote stance", `2024-03-01, ${OPEN}, 1 independent`],
  ["paper outlet", `(Mayor, ${OPEN}, 2024-03-01`],
  ["paper published", `(Mayor, Harbour News, ${OPEN}, 1`],
  ["twelve number", `≠ ${OPEN} (a nurse`],
  ["other speaker", `≠ 12 people (${OPEN}, Post`],
  ["post outlet", `(a nurse, ${OPEN}, 2024-03-01)`],
])("%s that nobody has settled is printed as disputed", (field, words) => {
  expect(boardLine(TOPICS, ROW, open(field))).toContain(words);
});
