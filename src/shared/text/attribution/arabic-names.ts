import type { Span } from "../../domain/anchor.ts";
import type { NameRun } from "./name-runs.ts";

/** Words before a person's name; the two words behind them are the name. */
const TITLES =
  "الرئيس|السيد|السيدة|الدكتور|الدكتورة|الجنرال|العقيد|اللواء|العميد|القائد|الشيخ|الأمير|الملك|السفير|القاضي|النائب|النائبة|الوزير|الوزيرة|المحافظ";
/** First words of organisations' names, which go on with words that have the article. */
const BODIES =
  "وزارة|وكالة|منظمة|جمعية|جامعة|حزب|حركة|جبهة|مجلس|محكمة|هيئة|مؤسسة|شركة|نقابة|جيش|شرطة|بحرية|مستشفى";
const PERSON = new RegExp(
  `(?<![\\p{L}])[وفبل]?(${TITLES})\\s+((?!(?:في|من|على|إن|أن|إلى|عن|قد|لم)\\s)[\\p{L}]{2,}\\s+(?!(?:في|من|على|إن|أن|إلى|عن|قد|لم|يوم)(?:\\s|$))[\\p{L}]{2,})`,
  "gu",
);
const BODY = new RegExp(`(?<![\\p{L}])[وفبل]?((?:${BODIES})(?:\\s+ال[\\p{L}]{2,}){1,2})`, "gu");

/** Names of persons behind titles and of organisations behind their kind: what Arabic shows without capitals. Linear time. */
export function arabicNames(text: string, block: Span): NameRun[] {
  const words = text.slice(block.start, block.end);
  const persons = Array.from(words.matchAll(PERSON), (match) =>
    runOf(block, match, match[2] ?? "", match[1] ?? null),
  );
  const bodies = Array.from(words.matchAll(BODY), (match) => runOf(block, match, match[1] ?? "", null));
  return [...persons, ...bodies];
}

function runOf(block: Span, match: RegExpExecArray, name: string, title: string | null): NameRun {
  const end = block.start + match.index + match[0].length;
  const span = { start: end - name.length, end };
  return { span, words: 2, opens: false, title, before: "", behind: "" };
}
