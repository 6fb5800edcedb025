import { expect, test } from "vitest";
import { suggestClaims } from "../../../../../src/shared/text/attribution/suggest-claims.ts";

function guesses(text: string, language = "en"): (string | null)[] {
  return suggestClaims(text, [{ role: "body", start: 0, end: text.length }], language).map(
    ({ speakerGuess }) => {
      if (speakerGuess === null) return null;
      return speakerGuess.kind === "named" ? speakerGuess.name : `? ${speakerGuess.label}`;
    },
  );
}

test("a name stands without title, office and aside", () => {
  expect(
    guesses(
      "Defence Minister Lena Orsk said it rained. Its spokesman, Jorun Hadd, said it snowed. The governor of Mayad district, Selim Arrano, said it was dry. Environment Canada spokesman Julian Hart said it froze.",
    ),
  ).toEqual(["Lena Orsk", "Jorun Hadd", "Selim Arrano", "Julian Hart"]);
});

test("a pronoun stands for the nearest speaker that fits, and he is not whom she was", () => {
  expect(
    guesses(
      "Paul Reed said it rained. He said it snowed. Lena Orsk said it was dry. She said it froze. The ministry said it thawed. He said it burned. It said it hailed.",
    ),
  ).toEqual(["Paul Reed", "Paul Reed", "Lena Orsk", "Lena Orsk", "ministry", "Paul Reed", "ministry"]);
});

test("an office stands for who was named with it, a last name for the full one", () => {
  expect(
    guesses("Defence Minister Lena Orsk said it rained. The minister said it snowed. Orsk said it was dry."),
  ).toEqual(["Lena Orsk", "Lena Orsk", "Lena Orsk"]);
});

test("an unnamed source stays unnamed, in the article's words with its condition", () => {
  expect(
    guesses(
      "A US official, speaking on condition of anonymity, said it rained. Local sources said it snowed. The sources said it was dry.",
    ),
  ).toEqual(["? A US official, speaking on condition of anonymity", "? Local sources", "? Local sources"]);
});

test("a pronoun without a speaker before it is nobody's guess", () => {
  expect(guesses("She said it rained.")).toEqual([null]);
});

test("hearsay and passives are unnamed, with the words that say so", () => {
  expect(guesses("It was reported that the ship sank. The crew reportedly fled.")).toEqual([
    "? was reported",
    "? reportedly",
  ]);
});
