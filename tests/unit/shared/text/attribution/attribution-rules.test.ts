import { describe, expect, test } from "vitest";
import {
  type ProposedClaim,
  suggestClaims,
} from "../../../../../src/shared/text/attribution/suggest-claims.ts";

function proposed(text: string, language: string | null = "en"): ProposedClaim[] {
  return suggestClaims(text, [{ role: "body", start: 0, end: text.length }], language);
}

/** Speaker, cue and content of each claim, in words; the spans of a cut content joined by " + ". */
function found(text: string, language: string | null = "en"): (string | null)[][] {
  const words = (span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end);
  return proposed(text, language).map(({ speakerSpan, cue, content, more }) => [
    words(speakerSpan),
    words(cue),
    [content, ...more].map(words).join(" + "),
  ]);
}

describe("quotations", () => {
  test("one that the speaker cuts in two is one claim of two spans", () => {
    expect(found("“The bridge stands,” Orsk said, “and it will stand tomorrow.”")).toEqual([
      ["Orsk", "said", "“The bridge stands,” + “and it will stand tomorrow.”"],
    ]);
  });

  test("the sentence behind goes on with the same speaker", () => {
    expect(found("“There was no camp there,” Hadd said. “They have bombed a flour store.”")).toEqual([
      ["Hadd", "said", "“There was no camp there,”"],
      ["Hadd", null, "“They have bombed a flour store.”"],
    ]);
  });

  test("so do further paragraphs, opened again and not closed", () => {
    const text =
      "“We left at noon,” Hadd said. “The road was open.\n\n“Then the shelling began.\n\n“Nobody came.”";
    expect(found(text).map(([speaker, , content]) => [speaker, content])).toEqual([
      ["Hadd", "“We left at noon,”"],
      ["Hadd", "“The road was open."],
      ["Hadd", "“Then the shelling began."],
      ["Hadd", "“Nobody came.”"],
    ]);
  });

  test("a verb and a colon announce the paragraphs behind", () => {
    expect(found("Asked about it, Vole explains:\n\n“I only wanted to go home.”")).toEqual([
      ["Vole", "explains", "“I only wanted to go home.”"],
    ]);
  });

  test("a name and a colon credit, too", () => {
    expect(found("Lena Orsk: “The port will stay open all week.”")).toEqual([
      ["Lena Orsk", null, "“The port will stay open all week.”"],
    ]);
  });

  test("a verb that no list holds credits beside a quotation", () => {
    expect(
      found("“It was my left shin,” Kemp corrected. “Never again,” harrumphed the old captain."),
    ).toEqual([
      ["Kemp", "corrected", "“It was my left shin,”"],
      ["the old captain", "harrumphed", "“Never again,”"],
    ]);
  });

  test("single marks quote, apostrophes do not", () => {
    expect(found("'We don't know who did it,' Orsk said. The ship's crew don't know either.")).toEqual([
      ["Orsk", "said", "'We don't know who did it,'"],
    ]);
  });

  test("names, titles and scare quotes in marks are no claims", () => {
    expect(
      found(
        "The “sleeper” agents left. Paul “the Fox” Reed read “The Long River Home” aloud. She was a “star”.",
      ),
    ).toEqual([]);
  });

  test("a question and its answer keep their words", () => {
    expect(found("“Where is the report?” the deputy asked. “On your desk,” the minister answered.")).toEqual([
      ["the deputy", "asked", "“Where is the report?”"],
      ["the minister", "answered", "“On your desk,”"],
    ]);
  });

  test("what follows the quotation in the outlet's words is no part of it", () => {
    expect(found("The ministry notes, “Ozone does most damage”, highlighting the problem.")).toEqual([
      ["The ministry", "notes", "“Ozone does most damage”"],
    ]);
  });
});

describe("several attributions in one sentence", () => {
  test("two verbs of one speaker are two", () => {
    expect(
      found("A US official said the strikes took place at dawn and added that a review was under way."),
    ).toEqual([
      ["A US official", "said", "the strikes took place at dawn"],
      ["A US official", "added", "a review was under way"],
    ]);
    expect(
      found("The governor urged residents to stay at home and announced that schools would close."),
    ).toEqual([
      ["The governor", "urged", "to stay at home"],
      ["The governor", "announced", "schools would close"],
    ]);
  });

  test("two speakers joined by but or while are two", () => {
    expect(found("The army said the camp was empty, but residents said families had lived there.")).toEqual([
      ["The army", "said", "the camp was empty"],
      ["residents", "said", "families had lived there"],
    ]);
  });

  test("a participle goes on with the speaker", () => {
    expect(found("Orsk denied that the bridge was hit, adding that it was never a target.")).toEqual([
      ["Orsk", "denied", "the bridge was hit"],
      ["Orsk", "adding", "it was never a target"],
    ]);
  });

  test("a statement inside a statement is left to a person", () => {
    expect(
      found("A diplomat said that Brennick had told her counterparts that the operation was over."),
    ).toEqual([["A diplomat", "said", "Brennick had told her counterparts that the operation was over"]]);
  });

  test("what the speaker does besides is no part of the statement", () => {
    expect(found("Orsk said the government would answer, but refused to say when.")).toEqual([
      ["Orsk", "said", "the government would answer"],
    ]);
  });
});

describe("speakers", () => {
  test.each([
    [
      "Its spokesman, Jorun Hadd, told the Wire by telephone that the house was a mill.",
      "Its spokesman, Jorun Hadd",
    ],
    ["“No,” said the mayor, Agathe Pohlmann, who is 71.", "the mayor, Agathe Pohlmann"],
    ["Ottilie Marsh, who chairs the league, said that families lived in containers.", "Ottilie Marsh"],
    [
      "Two officials who asked not to be named because they feared for their jobs said the dam was old.",
      "Two officials who asked not to be named because they feared for their jobs",
    ],
    [
      "Two officials who were not authorised to speak to reporters said the dam was old.",
      "Two officials who were not authorised to speak to reporters",
    ],
    ["The minister on Friday said the talks had failed.", "The minister"],
    ["In July reports had claimed that she was free.", "reports"],
    [
      "According to the Saudi Interior Ministry over 345 pilgrims have been killed.",
      "the Saudi Interior Ministry",
    ],
    ["WHO says the vaccine is safe.", "WHO"],
    ["The dam will hold, as the engineer Tim Vole said.", "the engineer Tim Vole"],
  ])("%s", (text, speaker) => {
    expect(found(text)[0]?.[0]).toBe(speaker);
  });

  test("told may name its listener", () => {
    expect(
      found("Vole told reporters that it rained. Vole told CBC News the department will look into it."),
    ).toEqual([
      ["Vole", "told", "it rained"],
      ["Vole", "told", "the department will look into it"],
    ]);
  });

  test("nobody is credited by a passive", () => {
    expect(found("It was reported that the ship sank. He was told he would need a card.")).toEqual([
      [null, "was reported", "the ship sank"],
      [null, "was told", "he would need a card"],
    ]);
  });

  test("according to stands before, behind and inside; its clause stays whole", () => {
    expect(
      found(
        "According to Vole, the dam is old. The dam, according to Vole, is old. A law which, according to Vole, nobody reads. In her view, the dam is new.",
      ),
    ).toEqual([
      ["Vole", "According to", "the dam is old"],
      ["Vole", "according to", "The dam + is old"],
      ["Vole", "according to", "nobody reads"],
      ["her", "In her view", "the dam is new"],
    ]);
  });
});

describe("stance", () => {
  test.each([
    ["Orsk said the dam is old.", "asserted"],
    ["Orsk denied that the dam is old.", "denied"],
    ["Orsk rejected the claim that the dam is old.", "denied"],
    ["Orsk claimed the dam is old.", "alleged"],
    ["Orsk's accusation that the army had fired on the crowd was heard twice.", "alleged"],
    ["The army reportedly fired on the crowd.", "alleged"],
    ["Orsk asked whether the dam is old.", "questioned"],
  ])("%s", (text, stance) => {
    expect(proposed(text)[0]?.stance).toBe(stance);
  });

  test("the reason is told by its rule", () => {
    expect(proposed("“It is old,” Orsk said. It was said that it rained.").map(({ rule }) => rule)).toEqual([
      "quote-speaker-verb",
      "it-was-said",
    ]);
  });
});

describe("no attribution", () => {
  test.each([
    "He did not say which aircraft had taken part.",
    "The ministry declined to comment on the report.",
    "The United States and its member states reported for duty.",
    "He asked not to be named.",
    "They added two players to the list.",
    "She wanted to say goodbye.",
    "That is to say nothing.",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("other languages", () => {
  test("French: inverted pronouns are speakers, selon and a relative aside", () => {
    expect(
      found("« C’est fini », a-t-elle regretté. Selon un pilote, qui était à bord, le feu est éteint.", "fr"),
    ).toEqual([
      ["elle", "a-t-elle regretté", "« C’est fini »"],
      ["un pilote", "Selon", "le feu est éteint"],
    ]);
  });

  test("Spanish: the subject may be left out or follow the verb", () => {
    expect(
      found(
        "«El mar no firma», dijo Leonor Quiñones. Añadió que la veda sigue. El fuego está controlado, anunció el alcalde.",
        "es",
      ),
    ).toEqual([
      ["Leonor Quiñones", "dijo", "«El mar no firma»"],
      ["Leonor Quiñones", "Añadió", "la veda sigue"],
      ["el alcalde", "anunció", "El fuego está controlado"],
    ]);
  });

  test("Russian: что behind a comma, по словам, dashes inside the marks", () => {
    expect(
      found(
        "Мэр заявил, что мост цел. По словам жителей, мост упал. «Я видела всё, — сказала она. — Он упал ночью».",
        "ru",
      ),
    ).toEqual([
      ["Мэр", "заявил", "мост цел"],
      ["жителей", "По словам", "мост упал"],
      ["она", "сказала", "«Я видела всё,"],
      ["она", null, "Он упал ночью»"],
    ]);
  });

  test("Russian: как behind the statement or before it, a question word, an order, a body that writes", () => {
    expect(found("Мост закрыт, как сообщил мэр Пак.", "ru")).toEqual([["мэр Пак", "сообщил", "Мост закрыт"]]);
    expect(found("Как отмечается в докладе комиссии, насосы не работали.", "ru")).toEqual([
      ["докладе комиссии", "отмечается", "насосы не работали"],
    ]);
    expect(found("Рыбаки рассказали, как лодку вынесло на камни.", "ru")).toEqual([
      ["Рыбаки", "рассказали", "как лодку вынесло на камни"],
    ]);
    expect(found("Депутат призвал жителей не выходить из домов.", "ru")).toEqual([
      ["Депутат", "призвал", "не выходить из домов"],
    ]);
    expect(found("«Мы проверяем всё», — говорится в заявлении министерства.", "ru")).toEqual([
      ["министерства", "говорится", "«Мы проверяем всё»"],
    ]);
  });

  test.each([
    "Губернатор объявил тендер на ремонт дороги.",
    "Мэр отметил высокое качество работ на набережной.",
    "Суд продолжил заседание после перерыва.",
  ])("Russian: a thing behind the verb is no statement: %s", (text) => {
    expect(found(text, "ru")).toEqual([]);
  });

  test("French: further verbs that credit a statement", () => {
    expect(found("La ministre a fait savoir que les écoles fermeraient lundi.", "fr")).toEqual([
      ["La ministre", "a fait savoir", "les écoles fermeraient lundi"],
    ]);
    expect(found("« Le quai est vide », soupire Jeanne Tallec.", "fr")).toEqual([
      ["Jeanne Tallec", "soupire", "« Le quai est vide »"],
    ]);
  });

  test("German: the mood of reporting goes on without a cue", () => {
    expect(found("Der Sprecher sagte, der Damm halte. Die Lage sei ruhig. Es regnete.", "de")).toEqual([
      ["Der Sprecher", "sagte", "der Damm halte"],
      ["Der Sprecher", null, "Die Lage sei ruhig"],
    ]);
  });

  test("Arabic: the speaker may be left out, an aside stands between", () => {
    expect(found("قال المتحدث سليم أرانو إن الجسر سليم. وأضاف أن الطريق مفتوح.", "ar")).toEqual([
      ["المتحدث سليم أرانو", "قال", "الجسر سليم"],
      ["المتحدث سليم أرانو", "وأضاف", "الطريق مفتوح"],
    ]);
  });

  test("French: commas inside the marks hold the attribution", () => {
    expect(found("« On attend, explique la directrice, mais rien ne vient. »", "fr")).toEqual([
      ["la directrice", "explique", "« On attend, + mais rien ne vient. »"],
    ]);
  });

  test("Russian and German: a sentence may credit the one before it", () => {
    expect(found("Мост закрыт до мая. Об этом сообщил мэр Пак.", "ru")).toEqual([
      ["мэр Пак", "сообщил", "Мост закрыт до мая"],
    ]);
    expect(found("Die Schulen bleiben zu. Das kündigte Ministerin Gesine Auer an.", "de")[0]?.[2]).toBe(
      "Die Schulen bleiben zu",
    );
  });

  test("a source inside the German clause leaves the clause whole", () => {
    expect(found("Die Armee hat nach Angaben der Polizei zwei Ziele angegriffen.", "de")).toEqual([
      ["der Polizei", "nach Angaben", "Die Armee hat + zwei Ziele angegriffen"],
    ]);
  });
});
