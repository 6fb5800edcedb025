import { describe, expect, test } from "vitest";
import {
  copyDirection,
  type DatedArticle,
  sameOutlet,
} from "../../../../../src/shared/text/compare/copy-direction.ts";

function article(known: Partial<DatedArticle>): DatedArticle {
  return { text: "The port was closed.", outlet: null, published: null, coverage: 1, ...known };
}

describe("copyDirection", () => {
  test.each([
    ["VELMORA (Reuters) - The port was closed.", "Reuters"],
    ["The port was closed.\n\nSource: Reuters", "Reuters"],
    ["VELMORA (AP) — The port was closed.", "Associated Press"],
    ["The port was closed. Originally published by Velmora Post\n", "Velmora Post"],
  ])("goes by the named credit in %j", (text, outlet) => {
    const copy = article({ text, outlet: "Chronicle of the World", published: "2024-01-01" });
    const source = article({ outlet, published: "2024-01-02" });
    expect(copyDirection(copy, source)).toMatchObject({ direction: "a-from-b" });
    expect(copyDirection(source, copy)).toMatchObject({ direction: "b-from-a" });
    expect(copyDirection(copy, source).directionReason).toMatch(/^names .+ as its source$/);
  });

  test("does not take a mention for a credit", () => {
    const text = "She told Reuters that the port was closed, and Reuters confirmed it.";
    expect(copyDirection(article({ text }), article({ outlet: "Reuters" })).direction).toBeNull();
  });

  test("goes by a repeater's furniture, unless the other is only a cut", () => {
    const repeater = article({ text: "The port was closed.\nRead original article here" });
    expect(copyDirection(article({}), repeater).direction).toBe("b-from-a");
    expect(copyDirection(article({}), { ...repeater, coverage: 0.3 }).direction).toBeNull();
    expect(copyDirection(repeater, repeater).direction).toBeNull();
  });

  test.each(["Continue reading at the source", "The Hub gathers headlines automatically."])(
    "knows “%s” for a repeater's furniture",
    (line) => {
      expect(copyDirection(article({}), article({ text: `The port was closed.\n${line}` })).direction).toBe(
        "b-from-a",
      );
    },
  );

  test("goes by the earlier date, and only where the dates tell", () => {
    const on = (published: string | null) => article({ published });
    expect(copyDirection(on("2024-03-05"), on("2024-03-06"))).toEqual({
      direction: "b-from-a",
      directionReason: "was published later (2024-03-06) than the other (2024-03-05)",
    });
    expect(copyDirection(on("2024"), on("2024-03-06")).direction).toBeNull();
    expect(copyDirection(on("2023"), on("2024-03-06")).direction).toBe("b-from-a");
    expect(copyDirection(on(null), on("2024-03-06")).direction).toBeNull();
    expect(copyDirection(on("2024-03-05T23:30:00-05:00"), on("2024-03-06T03:00:00Z")).direction).toBe(
      "a-from-b",
    );
  });
});

describe("sameOutlet", () => {
  test("compares letters and digits only, and unknown outlets never", () => {
    expect(sameOutlet("The Velmora-Post", "velmora post")).toBe(true);
    expect(sameOutlet("www.velmora.example", "velmora.example")).toBe(true);
    expect(sameOutlet("Velmora Post", "Velmora Times")).toBe(false);
    expect(sameOutlet(null, null)).toBe(false);
    expect(sameOutlet("", "")).toBe(false);
  });
});
