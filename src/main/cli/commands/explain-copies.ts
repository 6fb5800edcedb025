import type { WhyCopies } from "../../../shared/contract/cli.contract.ts";
import { ok } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { counted, oneLine, origin, shortId } from "../words.ts";
import { resolved } from "./show-article.ts";

/** The whole evidence for two articles, computed anew. */
export async function explainCopies(
  context: CommandContext,
  articles: readonly [string, string],
): CommandResult {
  const a = await resolved(context, articles[0]);
  if (!a.ok) return a;
  const b = await resolved(context, articles[1]);
  if (!b.ok) return b;
  const why = await context.client.call("cli.why", { a: a.value, b: b.value }, context.signal);
  if (!why.ok) return why;
  return ok({ json: why.value, text: whyText(why.value) });
}

/** The evidence for people: the sentence first, then what matters, then everything. */
function whyText(why: WhyCopies): string[] {
  const { a, b } = why;
  return [
    articleLine("A", a),
    articleLine("B", b),
    "",
    why.sentence,
    relationLine(why),
    ...(why.direction === null
      ? []
      : [
          `${why.direction === "a-from-b" ? "A" : "B"} came from the other: it ${why.directionReason ?? ""}.`,
        ]),
    ...section("What changed (A → B)", why.changes.map(changeLine)),
    ...section(
      "Passages",
      why.passages.map(({ a: left, b: right }) => {
        const places = `A ${left.start}-${left.end}, B ${right.start}-${right.end}`;
        return `${places}: ${shortened(left.words)}`;
      }),
    ),
    ...section(
      "Only in A",
      why.onlyA.map(({ words }) => shortened(words)),
    ),
    ...section(
      "Only in B",
      why.onlyB.map(({ words }) => shortened(words)),
    ),
    ...section(
      "Considered",
      why.considered.map((one) => {
        const mark = one.chosen ? "* " : "  ";
        return `${mark}${one.relation.replaceAll("-", " ")}: ${one.why}`;
      }),
    ),
  ];
}

function articleLine(name: string, article: WhyCopies["a"]): string {
  const words = counted(article.words, "word");
  return `${name}  ${shortId(article.id)}  ${oneLine(article.title)}  (${origin(article.outlet, article.published)}; ${words} compared)`;
}

function relationLine({ relation, suggested, decision, linked, sameStory }: WhyCopies): string {
  const words = (name: string | null) => name?.replaceAll("-", " ") ?? "nothing";
  const parts = [`Suggested: ${words(suggested)}.`];
  if (decision !== null)
    parts.push(`Decided: ${words(decision)}${relation === null ? "" : `, ${words(relation)}`}.`);
  if (!linked) parts.push("No link of the two is stored.");
  parts.push(sameStory ? "They are in one story." : "They are in different stories.");
  return parts.join(" ");
}

function changeLine({ kind, a, b }: WhyCopies["changes"][number]): string {
  const before = a === null ? "(nothing)" : `“${oneLine(a.words)}”`;
  const after = b === null ? "(nothing)" : `“${oneLine(b.words)}”`;
  return `${kind}: ${before} → ${after}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

const LONGEST = 160;

function shortened(words: string): string {
  const line = oneLine(words);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 2).trimEnd()} …` : line;
}
