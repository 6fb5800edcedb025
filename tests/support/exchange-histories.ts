import fc from "fast-check";

/** One step of a history of three replicas. Indices are taken modulo what there is. */
export type Step =
  | {
      readonly do: "put";
      readonly at: number;
      readonly entity: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly do: "tag" | "untag"; readonly at: number; readonly entity: number; readonly value: number }
  | { readonly do: "delete" | "restore" | "settle"; readonly at: number; readonly entity: number }
  | { readonly do: "clock"; readonly at: number; readonly ms: number }
  /** Keeps a file of what a replica has now; sends one of the kept files, however old, whole or only a part of it. */
  | { readonly do: "save"; readonly at: number }
  | { readonly do: "send"; readonly file: number; readonly to: number; readonly part: number };

const at = fc.nat(2);
const entity = fc.nat(2);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("put" as const), at, entity, field: fc.nat(1), value: fc.nat(3) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("tag" as const, "untag" as const),
      at,
      entity,
      value: fc.nat(1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("delete" as const, "restore" as const, "settle" as const),
      at,
      entity,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("clock" as const),
      at,
      ms: fc.constantFrom(0, 1, Date.UTC(1999, 0, 1), Date.UTC(2026, 10, 22), Date.UTC(2120, 0, 1)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("save" as const), at }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("send" as const), file: fc.nat(9), to: at, part: fc.nat(3) }),
  },
);

export interface History {
  readonly steps: readonly Step[];
  /** Replicas 0 and 1 pretend to be one: a cloned machine. */
  readonly cloned: boolean;
}

export const anyHistory: fc.Arbitrary<History> = fc.record({
  steps: fc.array(anyStep, { minLength: 4, maxLength: 18, size: "max" }),
  cloned: fc.boolean(),
});

/** Histories about one set, dense enough that an element is put in twice before it is taken out. */
export const anySetHistory: fc.Arbitrary<History> = fc.record({
  steps: fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constantFrom("tag" as const, "tag" as const, "untag" as const),
          at,
          entity: fc.constant(0),
          value: fc.constant(0),
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("save" as const), at }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant("send" as const),
          file: fc.nat(3),
          to: at,
          part: fc.constant(1),
        }),
      },
    ),
    { minLength: 4, maxLength: 12, size: "max" },
  ),
  cloned: fc.boolean(),
});
