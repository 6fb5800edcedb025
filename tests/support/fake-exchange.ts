/** A made-up team exchange: a file of a team-mate, two merges, three disagreements. */
import type { Conflict, Merge, MergePreview } from "../../src/shared/contract/exchange.contract.ts";
import type { MethodInput, MethodOutput } from "../../src/shared/contract/index.ts";
import type { MergeReport } from "../../src/shared/domain/exchange.ts";

const MERGE_ID = "c0000000-0000-7000-8000-000000000001";

const REPORT: MergeReport = {
  fileName: "harbour-ben-21-november.wirex",
  projectId: "p",
  projectTitle: "Harbour crisis",
  sameProject: true,
  new: 214,
  changed: 31,
  deleted: 4,
  conflicts: 3,
  skipped: 0,
  byKind: [
    { kind: "claim", new: 96, changed: 22, deleted: 3 },
    { kind: "mention", new: 118, changed: 9, deleted: 1 },
  ],
  byPerson: [
    { person: "ben", name: "Ben Okafor", new: 180, changed: 30, deleted: 4 },
    { person: "lea", name: "Léa Marchetti-Vandenberghe", new: 34, changed: 1, deleted: 0 },
  ],
  articles: { new: 1_204, changed: 12, waiting: 0 },
  texts: 1_210,
  originals: 1_204,
  operations: 1_903,
  notices: ["The clock of a colleague's computer runs ahead (2027-01-03); what was written there is kept."],
};

const MERGES: Merge[] = [
  {
    mergeId: MERGE_ID,
    fileName: REPORT.fileName,
    mergedAt: Date.UTC(2026, 10, 21, 18),
    undoneAt: null,
    report: REPORT,
  },
  {
    mergeId: "c0000000-0000-7000-8000-000000000002",
    fileName: "ميناء.wirex",
    mergedAt: Date.UTC(2026, 10, 14, 9),
    undoneAt: Date.UTC(2026, 10, 14, 10),
    report: { ...REPORT, fileName: "ميناء.wirex", conflicts: 0 },
  },
];

const side = (personName: string, value: string | null, at: number) => ({
  operation: `op-${personName}-${at}`,
  personId: personName.startsWith("Ada") ? "ada" : "ben",
  personName,
  at,
  value,
});

const CONFLICTS: Conflict[] = [
  {
    kind: "values",
    entity: "claim-1",
    type: "claim",
    field: "statement",
    what: "Nine ferries were lost in the storm",
    sides: [
      side("Ben Okafor", "Ten ferries were lost in the storm", Date.UTC(2026, 10, 21, 17)),
      side("Ada Vint", "Nine ferries were lost in the storm", Date.UTC(2026, 10, 20, 9)),
    ],
    articleId: null,
    claimId: "claim-1",
  },
  {
    kind: "deleted-while-edited",
    entity: "actor-7",
    type: "actor",
    field: "$deleted",
    what: "Harbour Board",
    sides: [
      side("Ada Vint", null, Date.UTC(2026, 10, 19)),
      side("Ben Okafor", "Harbour Board of Mayad", Date.UTC(2026, 10, 20)),
    ],
    articleId: null,
    claimId: null,
  },
  {
    kind: "not-a-copy-in-story",
    entity: "copy-3",
    type: "copy",
    field: "decision",
    what: "Storm closes harbour / Harbour reopens after storm",
    sides: [side("Léa Marchetti-Vandenberghe", "not-a-copy", Date.UTC(2026, 10, 18))],
    articleId: null,
    claimId: null,
  },
];

const PREVIEW: MergePreview = {
  mergeId: MERGE_ID,
  fileName: REPORT.fileName,
  state: "ready",
  reason: null,
  report: REPORT,
};

type Exchange =
  | "exchange.preview"
  | "exchange.previewed"
  | "exchange.merge"
  | "exchange.discard"
  | "exchange.merges"
  | "exchange.undo"
  | "exchange.fingerprint"
  | "conflicts.list"
  | "conflicts.resolve"
  | "history.of"
  | "people.names"
  | "people.list"
  | "people.rename";

/** Handlers for the fake bridge; resolved conflicts leave the list. */
export function fakeExchange(): {
  readonly [M in Exchange]: (world: unknown, input: MethodInput<M>) => MethodOutput<M>;
} {
  let conflicts = CONFLICTS;
  let name = "Ada Vint";
  return {
    "exchange.preview": () => ({ mergeId: MERGE_ID, jobId: "job-merge" }),
    "exchange.previewed": () => PREVIEW,
    "exchange.merge": () => ({ jobId: "job-merge" }),
    "exchange.discard": () => ({}),
    "exchange.merges": () => ({ merges: MERGES }),
    "exchange.undo": () => ({ done: true }),
    "exchange.fingerprint": () => ({ fingerprint: "0f".repeat(16), code: "4G7K-91QX-03ZT-8M2C" }),
    "conflicts.list": (_world, { offset, limit }) => ({
      total: conflicts.length,
      conflicts: conflicts.slice(offset, offset + limit),
    }),
    "conflicts.resolve": (_world, { entity, field }) => {
      conflicts = conflicts.filter((conflict) => conflict.entity !== entity || conflict.field !== field);
      return {};
    },
    "history.of": () => ({
      entries: [
        {
          personName: "Ben Okafor",
          isHere: false,
          at: Date.UTC(2026, 10, 21, 17),
          what: "changed",
          fields: [{ field: "statement", value: "Ten ferries were lost in the storm" }],
        },
        {
          personName: name,
          isHere: true,
          at: Date.UTC(2026, 10, 20, 9),
          what: "made",
          fields: [{ field: "statement", value: "Nine ferries were lost in the storm" }],
        },
      ],
    }),
    "people.names": () => ({
      people: [
        { id: "ada", name, isMe: true },
        { id: "ben", name: "Ben Okafor", isMe: false },
      ],
    }),
    "people.list": () => ({
      people: [
        { id: "ada", name, isMe: true, changes: 410 },
        { id: "ben", name: "Ben Okafor", isMe: false, changes: 233 },
      ],
    }),
    "people.rename": (_world, input) => {
      name = input.name;
      return {};
    },
  };
}
