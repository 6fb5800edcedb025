import { describe, expect, test } from "vitest";
import {
  allSigns,
  type LaneItem,
  laneItems,
  layOutLane,
  SIGN_GAP,
  stepItem,
} from "../../../../src/renderer/features/views/timeline-layout.ts";
import type {
  RelatedClaim,
  TimelineLane,
  TimelineMark,
} from "../../../../src/shared/contract/overview.contract.ts";

const WIDTH = 1000;
const NOVEMBER = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 1) };

function mark(published: string | null, name = published ?? "undated"): TimelineMark {
  return {
    ...{ storyId: name, articleId: name, title: name, outlet: null, published, speakers: [] },
    ...{ stance: "asserted", copies: 0, quoteId: null, isFirst: false },
  };
}

function lane(...published: readonly (string | null)[]): TimelineLane {
  const marks = published.map((one, place) => mark(one, `${one ?? "undated"} ${place}`));
  return {
    claimId: "c",
    statement: "",
    tags: [],
    origins: 0,
    against: 0,
    articles: 0,
    voices: 0,
    marks,
    related: [],
  };
}

const items = (...published: readonly (string | null)[]): LaneItem[] => laneItems(lane(...published));
const order = (found: readonly LaneItem[]) =>
  found.map((item) => (item.kind === "report" ? item.mark.published : item.related.published));

describe("the order of a lane", () => {
  test("within a day by the minute; a bare day, month and year after what is known to be in them", () => {
    const found = items(
      "2026",
      "2026-11-20",
      null,
      "2026-11-20T21:40",
      "2026-11",
      "2026-11-20T08:00",
      "2026-11-21",
    );
    expect(order(found)).toEqual([
      ...["2026-11-20T08:00", "2026-11-20T21:40", "2026-11-20", "2026-11-21", "2026-11", "2026", null],
    ]);
  });

  test("other claims stand among the reports", () => {
    const related: RelatedClaim = {
      ...{
        claimId: "d",
        statement: "",
        kind: "contradicts",
        way: "from",
        speakers: [],
        articleId: null,
        outlet: null,
      },
      published: "2026-11-05",
    };
    const found = laneItems({ ...lane("2026-11-04", "2026-11-06"), related: [related] });
    expect(found.map((item) => item.kind)).toEqual(["report", "related", "report"]);
  });
});

describe("signs on a lane", () => {
  test("stand at their dates, a day in its middle, a month as a span", () => {
    const { signs } = layOutLane(items("2026-11-01T00:00", "2026-11-16", "2026-11"), NOVEMBER, WIDTH);
    const [first, month, day] = signs;
    expect(first).toMatchObject({ items: [0], x: SIGN_GAP / 2, span: null });
    expect(month).toMatchObject({ items: [2], x: 500, span: { x: 0, w: 1000 } });
    // The sixteenth begins at the middle of a month of thirty days, where the sign of the month already stands.
    expect(day?.items).toEqual([1]);
    expect(day?.x).toBeCloseTo(519, 0);
    expect(day?.span?.w).toBeCloseTo(1000 / 30, 5);
  });

  test("never cover each other and keep their order; what cannot be shown apart stands together", () => {
    const many = Array.from({ length: 12 }, (_, hour) => `2026-11-16T${String(hour).padStart(2, "0")}:00`);
    const { signs } = layOutLane(items(...many), NOVEMBER, WIDTH);
    const flat = signs.flatMap((sign) => sign.items);
    expect(flat).toEqual([...flat].sort((a, b) => a - b));
    expect(flat).toHaveLength(12);
    for (const [place, sign] of signs.entries()) {
      const next = signs[place + 1];
      if (next !== undefined) expect(next.x - sign.x).toBeGreaterThanOrEqual(SIGN_GAP);
    }
    expect(signs.at(-1)?.items.length).toBeGreaterThan(1);
  });

  test("zoomed in, the same reports stand apart", () => {
    const many = Array.from({ length: 12 }, (_, hour) => `2026-11-16T${String(hour).padStart(2, "0")}:00`);
    const day = { start: Date.UTC(2026, 10, 16), end: Date.UTC(2026, 10, 17) };
    expect(layOutLane(items(...many), day, WIDTH).signs).toHaveLength(12);
  });

  test("what lies beyond and what has no date is counted apart, and nothing is lost", () => {
    const found = items("2025-01-01", "2026-11-10", "2027-01-01", null, null, null, null, null);
    const layout = layOutLane(found, NOVEMBER, WIDTH);
    expect([layout.before.length, layout.signs.length, layout.after.length, layout.undated.length]).toEqual([
      1, 1, 1, 5,
    ]);
    expect(allSigns(layout, WIDTH).map((sign) => sign.items.length)).toEqual([1, 1, 1, 3]);
  });
});

describe("walking a lane", () => {
  test("goes through everything in order, also beyond what is shown, and back to the claim", () => {
    const found = items("2025-01-01", "2026-11-10", "2026-11-20", "2027-01-01", null);
    const layout = layOutLane(found, NOVEMBER, WIDTH);
    const walked: number[] = [];
    let at = -1;
    for (let step = 0; step < 7; step += 1) {
      at = stepItem(layout, WIDTH, at, 1);
      walked.push(at);
    }
    expect(walked).toEqual([0, 1, 2, 3, 4, 4, 4]);
    for (let step = 0; step < 6; step += 1) at = stepItem(layout, WIDTH, at, -1);
    expect(at).toBe(-1);
  });

  test("an empty lane stays on its claim", () => {
    expect(stepItem(layOutLane([], NOVEMBER, WIDTH), WIDTH, -1, 1)).toBe(-1);
  });
});
