import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  columnsOf,
  columnUses,
  NO_CHOICES,
  readOptionsOf,
  withColumn,
} from "../../../../../src/renderer/features/imports/read-choices.ts";
import { ReadOptionsSchema } from "../../../../../src/shared/domain/read-options.ts";

const LETTERS = {
  path: "letters.csv",
  files: 2,
  columns: [
    { name: "headline", example: "Bridge reopens" },
    { name: "words", example: "The bridge reopened." },
  ],
  mapping: [
    { field: "title" as const, column: "headline" },
    { field: "text" as const, column: "words" },
  ],
};
const MORE = {
  path: "more.csv",
  files: 1,
  columns: [
    { name: "headline", example: "Ferry resumes" },
    { name: "guess", example: "04/03/2024" },
  ],
  mapping: [{ field: "published" as const, column: "guess" }],
};

describe("the options of an import", () => {
  test("say only what a person said, in the contract's form", () => {
    expect(readOptionsOf(NO_CHOICES)).toEqual({});
    const options = readOptionsOf({
      outlet: "  River Post ",
      language: "de",
      dateOrder: "day-first",
      encoding: "windows-1252",
      tables: [{ header: ["headline", "words"], columns: { text: "words", byline: null } }],
    });
    expect(options).toEqual({
      outlet: "River Post",
      language: "de",
      dateOrder: "day-first",
      encoding: "windows-1252",
      tables: [{ header: ["headline", "words"], columns: { text: "words", byline: null } }],
    });
    expect(v.is(ReadOptionsSchema, options)).toBe(true);
  });

  test("an outlet of spaces says nothing", () => {
    expect(readOptionsOf({ ...NO_CHOICES, outlet: "   " })).toEqual({});
  });
});

describe("the columns of tables", () => {
  test("fill parts as guessed, with the words of the first record", () => {
    const uses = columnUses(LETTERS, {});
    expect(uses.find((use) => use.field === "title")).toEqual({
      field: "title",
      guessed: "headline",
      column: "headline",
      example: "Bridge reopens",
    });
    expect(columnUses(MORE, {}).find((use) => use.field === "published")?.example).toBe("04/03/2024");
    expect(uses.find((use) => use.field === "byline")).toMatchObject({ column: null, example: null });
  });

  test("follow a person's choice, also the choice of none, and go back to the guess", () => {
    const chosen = withColumn(withColumn(NO_CHOICES, LETTERS, "title", "words"), LETTERS, "text", null);
    const uses = columnUses(LETTERS, columnsOf(chosen, LETTERS));
    expect(uses.find((use) => use.field === "title")?.example).toBe("The bridge reopened.");
    expect(uses.find((use) => use.field === "text")).toMatchObject({ guessed: "words", column: null });
    const back = withColumn(chosen, LETTERS, "title", undefined);
    expect(columnsOf(back, LETTERS)).toEqual({ text: null });
    expect(withColumn(back, LETTERS, "text", undefined)).toEqual(NO_CHOICES);
  });

  test("are chosen for each set of columns by itself", () => {
    const chosen = withColumn(withColumn(NO_CHOICES, LETTERS, "title", "words"), MORE, "text", "headline");
    expect(columnsOf(chosen, LETTERS)).toEqual({ title: "words" });
    expect(columnsOf(chosen, MORE)).toEqual({ text: "headline" });
    const turned = { ...LETTERS, columns: LETTERS.columns.toReversed() };
    expect(columnsOf(chosen, turned)).toEqual({ title: "words" });
  });
});
