import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { areSameProps } from "../../../../src/renderer/ui/same-props.ts";

const claim = { id: "1", statement: "The bridge is closed." };
const row = (shown: unknown, heading: string | null = null) => [
  heading === null ? null : createElement("h3", null, heading),
  createElement("p", { title: "claim" }, createElement("span", { shown })),
];

describe("areSameProps", () => {
  test("elements made anew for the same things are the same", () => {
    expect(areSameProps({ children: row(claim) }, { children: row(claim) })).toBe(true);
    expect(areSameProps({ children: row(claim, "Monday") }, { children: row(claim, "Monday") })).toBe(true);
  });

  test("another thing, another heading, another element or one prop more are not", () => {
    const before = { children: row(claim, "Monday") };
    expect(areSameProps(before, { children: row({ ...claim }, "Monday") })).toBe(false);
    expect(areSameProps(before, { children: row(claim, "Tuesday") })).toBe(false);
    expect(areSameProps(before, { children: row(claim) })).toBe(false);
    expect(areSameProps({ children: createElement("p") }, { children: createElement("b") })).toBe(false);
    expect(areSameProps({ index: 1 }, { index: 1, isChosen: undefined })).toBe(false);
  });

  test("a function made anew is another: what it does may be", () => {
    const pressed = () => createElement("p", { onClick: () => undefined });
    expect(areSameProps({ children: pressed() }, { children: pressed() })).toBe(false);
  });
});
