import { expect, test } from "vitest";
import type { Measure } from "../../../../src/renderer/features/views/drawing/shape.ts";
import { overviewPicture } from "../../../../src/renderer/features/views/overview-picture.ts";
import { fakeViews } from "../../../support/fake-views.ts";

/** Six pixels a character. */
const measure: Measure = (words) => [...words].length * 6;

test("the picture of the overview holds every card of the screen, inside its edges", () => {
  const overview = {
    ...fakeViews["views.overview"](),
    byOutlet: [{ value: "Post", count: 12 }],
    byLanguage: [{ value: "ru", count: 3 }],
    byOrigins: [{ origins: 2, claims: 5 }],
    mostCopied: [{ id: "s", title: "Dam breaks", outlet: "Post", published: "2026-11-20", count: 9 }],
    disputedTotal: 7,
    disputed: [{ id: "c", title: "Four people died", count: 2 }],
    runs: [{ id: "r", name: "Morning", startedAt: 0, added: 4, files: 5 }],
  };
  const waiting = [{ key: "copies", label: "copies to review", count: 38 }];
  const { shapes, width, height } = overviewPicture(overview, waiting, measure);
  const words = shapes.flatMap((shape) => (shape.kind === "words" ? [shape.words] : []));
  for (const wanted of [
    ...["Post", "Russian", "Dam breaks", "Four people died", "Morning", "copies to review", "38", "9"],
    ...["Most copied stories", "Articles over time"],
  ])
    expect(
      words.some((one) => one.includes(wanted)),
      wanted,
    ).toBe(true);
  for (const shape of shapes) {
    if (shape.kind === "line") continue;
    expect(shape.x).toBeGreaterThanOrEqual(0);
    expect(shape.x).toBeLessThanOrEqual(width);
    expect(shape.y).toBeLessThanOrEqual(height);
  }
});

test("an empty project says in its picture what there is nothing of", () => {
  const { shapes } = overviewPicture(fakeViews["views.overview"](), [], measure);
  expect(shapes.length).toBeGreaterThan(10);
});
