/** Made-up paragraphs that recur, for the window. */
import type { LearnedParagraph } from "../../src/shared/contract/boilerplate.contract.ts";
import type { MethodInput, MethodOutput } from "../../src/shared/contract/index.ts";

const WORDS = [
  "FOLLOW US ON OUR CHANNELS",
  "This text is collected automatically; rights stay with the papers that wrote it. Write to us to have it removed.",
  "تابعونا على قنواتنا لمزيد من الأخبار",
  "Read the original article here",
] as const;
const OUTLETS = ["Harbour Post", "An outlet with a very long name that does not fit", null] as const;

const PARAGRAPHS: readonly LearnedParagraph[] = Array.from({ length: 40 }, (_, index) => {
  const outlet = OUTLETS[Math.floor(index / 14)] ?? null;
  return {
    hash: 1000 + index,
    words: `${WORDS[index % WORDS.length] ?? ""}${index < 4 ? "" : ` ${index}`}`,
    learned: {
      role: index % 9 === 8 ? ("related-headline" as const) : ("boilerplate" as const),
      strength: index % 5 === 4 ? ("weak" as const) : ("strong" as const),
      ...{ articles: 90 - index, families: 40 - Math.floor(index / 2) },
      outlets: outlet === null ? null : [outlet],
    },
    decisions: [],
    touchedByPeople: index === 0 ? 2 : 0,
  };
});

export const fakeBoilerplate = {
  "boilerplate.learned": (
    _world: unknown,
    { show, outlet, offset, limit }: MethodInput<"boilerplate.learned">,
  ): MethodOutput<"boilerplate.learned"> => {
    const isOf = ({ learned }: LearnedParagraph) =>
      outlet === undefined ||
      (outlet === null ? learned?.outlets === null : learned?.outlets?.includes(outlet) === true);
    const shown = show === "decided" ? [] : PARAGRAPHS.filter(isOf);
    return {
      total: shown.length,
      learned: PARAGRAPHS.length,
      decided: 0,
      outlets: OUTLETS.map((name) => ({ outlet: name, count: 13 })),
      paragraphs: shown.slice(offset, offset + limit),
    };
  },
  "boilerplate.places": (_world: unknown, { hash }: { readonly hash: number }) => ({
    places: Array.from({ length: 6 }, (_, index) => ({
      articleId: `place-${index}`,
      title: `A report of the day with the number ${index}`,
      outlet: OUTLETS[index % 3] ?? null,
      published: "2026-11-20",
      direction: "ltr" as const,
      before: index === 0 ? "" : "The harbour office gave no date.",
      words: PARAGRAPHS.find((one) => one.hash === hash)?.words ?? "",
      after: "Leave a comment",
      role: index === 1 ? ("body" as const) : ("boilerplate" as const),
      decided: index === 1,
    })),
  }),
  "boilerplate.decide": () => ({ articles: 12 }),
};
