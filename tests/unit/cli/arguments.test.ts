import { describe, expect, test } from "vitest";
import { parseInvocation } from "../../../src/main/cli/arguments.ts";

const line = (words: string) => parseInvocation(words.split(" ").filter(Boolean));

describe("a command line", () => {
  test("is read with options anywhere", () => {
    expect(line("--json import a b --project p.wirebench --data d")).toEqual({
      ok: true,
      value: {
        command: { name: "import", paths: ["a", "b"], options: {}, preview: false },
        project: "p.wirebench",
        data: "d",
        json: true,
      },
    });
  });

  test("asks why two articles are copies", () => {
    expect(line("copies --project p")).toMatchObject({ value: { command: { name: "copies", why: null } } });
    expect(line("copies --why a b --project p")).toMatchObject({
      value: { command: { name: "copies", why: ["a", "b"] } },
    });
    expect(line("copies --why a --project p")).toMatchObject({ ok: false });
    expect(line("copies a --project p")).toMatchObject({ ok: false });
    expect(line("articles --why --project p")).toMatchObject({ ok: false });
  });

  test("says how files are to be read", () => {
    const words =
      "import a --project p --preview --outlet Herald --language en --date-order day-first --encoding koi8-r --column title=Kop --column text=";
    expect(line(words)).toMatchObject({
      value: {
        command: {
          preview: true,
          options: {
            outlet: "Herald",
            language: "en",
            dateOrder: "day-first",
            encoding: "koi8-r",
            columns: { title: "Kop", text: null },
          },
        },
      },
    });
    expect(line("retry last --project p")).toMatchObject({
      value: { command: { run: "last", options: null } },
    });
    expect(line("undo-import 01ab --force --project p")).toMatchObject({
      value: { command: { run: "01ab", force: true } },
    });
  });

  test("takes several words as one query, also one that begins with a hyphen behind --", () => {
    expect(line("search air strikes --project p")).toMatchObject({
      value: { command: { name: "search", query: "air strikes", limit: 20 } },
    });
    expect(line("search --project p --limit 3 -- -strikes")).toMatchObject({
      value: { command: { query: "-strikes", limit: 3 } },
    });
  });

  test("needs no project for help and version", () => {
    expect(line("--help")).toMatchObject({ ok: true, value: { command: { name: "help", topic: null } } });
    expect(line("export -h")).toMatchObject({ value: { command: { name: "help", topic: "export" } } });
    expect(line("help import")).toMatchObject({ value: { command: { name: "help", topic: "import" } } });
    expect(line("--version")).toMatchObject({ value: { command: { name: "version" } } });
  });

  test.each([
    ["", "command is missing"],
    ["frobnicate --project p", 'no command "frobnicate"'],
    ["toString --project p", 'no command "toString"'],
    ["articles", "needs --project"],
    ["import --project p", "at least one file"],
    ["search --project p", "words to look for"],
    ["search a --project p --limit 0", "whole number"],
    ["search a --project p --limit 2.5", "whole number"],
    ["search a --project p --limit many", "whole number"],
    ["articles extra --project p", "takes no further words"],
    ["articles --project p --limit 4", "no option --limit"],
    ["show a b --project p", '"show" needs an article'],
    ["export pdf --project p --out f", 'no format "pdf"'],
    ["export csv --project p", "needs --out FILE"],
    ["import a --out f --project p", "no option --out"],
    ["import a --project", "argument missing"],
    ["import a --project p --date-order us", "day-first or month-first"],
    ["import a --project p --language English", "two or three letters"],
    ["import a --project p --column text", "FIELD=NAME"],
    ["import a --project p --column constructor=x", "one of the fields"],
    ["articles --project p --preview", "no option --preview"],
    ["import a --project p --force", "no option --force"],
    ["receipt --project p", '"receipt" needs an import'],
    ["import a --colour --project p", "--colour"],
    ["import a --project p --json=yes", "--json"],
  ])("%j is wrong usage and says why", (words, why) => {
    const parsed = line(words);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? "" : parsed.usage).toContain(why);
  });
});
