import { describe, expect, test } from "vitest";
import { withGrantedPaths } from "../../../../src/main/shell/granted-input.ts";
import { PathGrants } from "../../../../src/main/shell/path-grants.ts";

function countingGrants(): PathGrants {
  let last = 0;
  return new PathGrants(() => {
    last += 1;
    return `token-${last}`;
  });
}

describe("path grants", () => {
  test("the page gets a token and the last part of the path only", () => {
    expect(countingGrants().grant(1, "/home/ada/news/friday")).toEqual({ token: "token-1", name: "friday" });
  });

  test("a token is good for its own window and no other", () => {
    const grants = countingGrants();
    const { token } = grants.grant(1, "/home/ada/news");
    expect(grants.resolve(1, token)).toBe("/home/ada/news");
    expect(grants.resolve(2, token)).toBeNull();
    expect(grants.resolve(1, "token-99")).toBeNull();
  });

  test("a closed window's tokens are forgotten, another window's are kept", () => {
    const grants = countingGrants();
    const first = grants.grant(1, "/a");
    const second = grants.grant(2, "/b");
    grants.revokeAll(1);
    expect(grants.resolve(1, first.token)).toBeNull();
    expect(grants.resolve(2, second.token)).toBe("/b");
  });
});

describe("inputs with tokens", () => {
  const paths: Readonly<Record<string, string>> = { one: "/a", two: "/b" };
  const resolve = (token: string) => paths[token] ?? null;

  test("sources and targets are replaced by paths", () => {
    expect(withGrantedPaths("imports.start", { sources: ["two", "one"] }, resolve)).toEqual({
      sources: ["/b", "/a"],
    });
    const exported = withGrantedPaths("exports.start", { format: "csv", target: "one" }, resolve);
    expect(exported).toEqual({ format: "csv", target: "/a" });
  });

  test("one token that was not granted refuses the whole input", () => {
    expect(withGrantedPaths("imports.start", { sources: ["one", "/etc/passwd"] }, resolve)).toBeNull();
    expect(withGrantedPaths("exports.start", { format: "csv", target: "/etc/passwd" }, resolve)).toBeNull();
  });

  test("inputs of other methods stay as they are", () => {
    expect(withGrantedPaths("jobs.cancel", { jobId: "one" }, resolve)).toEqual({ jobId: "one" });
  });
});
