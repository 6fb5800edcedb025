import { describe, expect, test } from "vitest";
import { carriedBy, givenBy, isAddress, onlyProject } from "../../../src/renderer/app/given.ts";

function holding(types: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const getData = (type: string) => {
    asked.push(type);
    return types[type] ?? "";
  };
  return { asked, transfer: { files: [] as unknown as FileList, getData } };
}

describe("what is dropped or pasted", () => {
  test.each([
    [["Files"], "files"],
    [["Files", "text/html", "text/uri-list"], "files"],
    [["text/plain", "text/html"], "words"],
    [["text/uri-list", "text/plain", "text/html"], "address"],
    [["text/html"], "nothing"],
    [["application/x-moz-file-promise"], "nothing"],
    [[], "nothing"],
  ])("%j is announced as %s", (types, carried) => {
    expect(carriedBy(types)).toBe(carried);
  });

  test("is taken as plain text, and markup is never asked for", () => {
    const both = holding({ "text/plain": "Said so.", "text/html": "<img onerror=alert(1) src=x>Said so." });
    expect(givenBy(both.transfer).words).toBe("Said so.");
    expect(both.asked).toEqual(["text/plain"]);
    const link = holding({ "text/uri-list": "https://news.example/a", "text/html": "<a>A</a>" });
    expect(givenBy(link.transfer).words).toBe("https://news.example/a");
    expect(link.asked).not.toContain("text/html");
  });

  test.each([
    ["https://news.example/a?b=1#c", true],
    [" http://news.example/a\r\nhttps://news.example/b\n", true],
    ["www.news.example/a", true],
    ["file:///home/ada/page.html", true],
    ["Read this: https://news.example/a", false],
    ["https://news.example/a\nThe ministry said so.", false],
    ["The ministry: it said so.", false],
    ["", false],
  ])("%j is an address and nothing else: %s", (words, expected) => {
    expect(isAddress(words)).toBe(expected);
  });

  test("is a project only by itself, with what lies beside an open one", () => {
    const only = (...names: string[]) => onlyProject(names.map((name) => ({ name })))?.name ?? null;
    expect(only("Harbour.wirebench")).toBe("Harbour.wirebench");
    expect(only("A.wirebench-wal", "A.WIREBENCH", "A.wirebench-shm")).toBe("A.WIREBENCH");
    expect(only("A.wirebench", "B.wirebench")).toBeNull();
    expect(only("A.wirebench", "note.txt")).toBeNull();
    expect(only("A.wirebench-wal")).toBeNull();
    expect(only("a.wirebench.txt")).toBeNull();
  });
});
