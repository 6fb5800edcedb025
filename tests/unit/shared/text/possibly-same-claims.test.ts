import { describe, expect, test } from "vitest";
import { possiblySameClaims, type StatedClaim } from "../../../../src/shared/text/possibly-same-claims.ts";

const NEVER = (): boolean => false;
const HASH = "a".repeat(64);

function claim(
  id: string,
  statement: string,
  quotes: readonly (readonly [number, number])[] = [],
): StatedClaim {
  return { id, statement, quotes: quotes.map(([start, end]) => ({ textHash: HASH, start, end })) };
}

describe("claims that may have been entered twice", () => {
  test("have the same words, case, accents and signs aside, in any script", () => {
    const pairs = possiblySameClaims(
      [
        claim("b", "Nine ferries sank at Cádiz."),
        claim("a", "nine ferries sank at Cadiz"),
        claim("c", "Ten ferries sank at Cádiz."),
        claim("e", "غرقت تسع عبّارات."),
        claim("d", "غرقت تسع عبارات"),
      ],
      NEVER,
    );
    expect(pairs).toEqual([
      { a: "a", b: "b", reason: "same-words" },
      { a: "d", b: "e", reason: "same-words" },
    ]);
  });

  test("or quote the same place in words that are alike; another place or other words are no reason", () => {
    const one = claim("a", "The board lost nine ferries", [[100, 200]]);
    expect(
      possiblySameClaims([one, claim("b", "Nine ferries lost, says board", [[98, 201]])], NEVER),
    ).toEqual([{ a: "a", b: "b", reason: "same-quote" }]);
    expect(possiblySameClaims([one, claim("b", "Nine ferries lost", [[180, 300]])], NEVER)).toEqual([]);
    expect(possiblySameClaims([one, claim("b", "Rebels shelled Mayad", [[100, 200]])], NEVER)).toEqual([]);
    const elsewhere = {
      ...one,
      id: "b",
      statement: "Nine ferries",
      quotes: [{ textHash: "b".repeat(64), start: 100, end: 200 }],
    };
    expect(possiblySameClaims([one, elsewhere], NEVER)).toEqual([]);
  });

  test("are found among many quotes of one long text", () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      claim(`m${String(at).padStart(3, "0")}`, `Statement number ${at} stands alone`, [
        [at * 50, at * 50 + 40],
      ]),
    );
    const twin = claim("z", "Statement number 77 stands alone too", [[77 * 50, 77 * 50 + 41]]);
    expect(possiblySameClaims([...many, twin], NEVER)).toEqual([{ a: "m077", b: "z", reason: "same-quote" }]);
  });

  test("are not offered once somebody decided, nor when a dozen and more say the same", () => {
    const two = [claim("a", "Denied"), claim("b", "Denied.")];
    expect(possiblySameClaims(two, (a, b) => a === "a" && b === "b")).toEqual([]);
    const crowd = Array.from({ length: 13 }, (_, at) => claim(`c${at}`, "Denied"));
    expect(possiblySameClaims(crowd, NEVER)).toEqual([]);
  });

  test("a claim is never its own twin, whatever it quotes twice", () => {
    expect(
      possiblySameClaims(
        [
          claim("a", "Nine", [
            [0, 10],
            [0, 10],
          ]),
        ],
        NEVER,
      ),
    ).toEqual([]);
  });
});
