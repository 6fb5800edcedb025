import { expect, test } from "vitest";
import { recallOnRunningText } from "../../support/running-text.ts";

test("every run of characters, or word, of real running text finds all texts that have it", () => {
  expect(recallOnRunningText(200)).toEqual(
    ["ar", "zh", "ja", "ko", "ru"].map((language) => ({ language, texts: 200, samples: 200, found: 200 })),
  );
});
