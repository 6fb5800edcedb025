import { expect, test } from "vitest";
import { safePath, UniquePaths } from "../../../../src/main/project/export/safe-path.ts";

test.each([
  ["drop/a b.txt", "drop/a b.txt"],
  ["drop/الأخبار/٣.html", "drop/الأخبار/٣.html"],
  ["/etc/passwd", "etc/passwd"],
  ["../../up.txt", "__/__/up.txt"],
  ["a/./b//c.txt", "a/b/c.txt"],
  ["C:\\windows\\x.txt", "C__windows_x.txt"],
  ["con.txt", "_con.txt"],
  ["a\u0000b\nc?.txt", "a_b_c_.txt"],
  ["ends. ", "ends_"],
  ["", "unnamed"],
])("%j is unpacked as %j", (path, safe) => {
  expect(safePath(path)).toBe(safe);
});

test("a long name keeps its extension", () => {
  const safe = safePath(`${"x".repeat(400)}.html`);
  expect(safe).toHaveLength(200);
  expect(safe.endsWith(".html")).toBe(true);
});

test("every path is given once, and no file where a folder must be", () => {
  const paths = new UniquePaths();
  expect(["d/a.txt", "d/A.TXT", "d/a.txt", "d/a.txt/b", "d", "e"].map((path) => paths.take(path))).toEqual([
    ...["d/a.txt", "d/A (2).TXT", "d/a (3).txt"],
    ...["d/a.txt (2)/b", "d (2)", "e"],
  ]);
});
