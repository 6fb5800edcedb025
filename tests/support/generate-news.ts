import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { readReuters } from "../bench/copies-corpora.ts";
import { capital, vocabularyFor } from "./article-vocabulary.ts";
import { createRandom, type Random } from "./seeded-random.ts";

/** An article as the search bench stores it. */
export interface GeneratedNews {
  readonly title: string;
  /** Paragraphs between blank lines. */
  readonly text: string;
  readonly outlet: string;
  /** A day of 2010 to 2026. */
  readonly published: string;
  readonly language: string;
  /** The number (from 0) of the article whose words it carries; null for own words. */
  readonly copyOf: number | null;
}

export interface NewsOptions {
  readonly count: number;
  readonly seed: number;
  /** Folder with `duplicates/reuters-21578.ndjson.gz` and `import/wikinews-gold`; null: all words are made up. */
  readonly sharedData: string | null;
}

const OUTLETS = 60;
const FIRST_DAY = Date.UTC(2010, 0, 1) / 86_400_000;
const DAYS = 6100;
/** Articles in each of the other languages: at least this many, and 1.2 of a hundred. */
const FEWEST_OTHER = 200;
const OTHER_SHARE = 0.012;
/** Of each hundred articles this one is carried by others: in every second hundred five times, else once. */
const CARRIED = 3;
const CARRIERS: ReadonlySet<number> = new Set([7, 27, 47, 67, 87]);

/**
 * Yields `count` articles, the same for the same seed and sources. English ones recombine paragraphs of real texts (of
 * Reuters-21578 and Wikinews) with made-up names and rare words, so that the vocabulary grows as in life; Arabic,
 * Chinese, Japanese, Korean and Russian ones are sentences made of the word lists below and the system's names of
 * countries: they stand in for real texts, which are not to be had here.
 */
export function* generateNews({ count, seed, sharedData }: NewsOptions): Generator<GeneratedNews> {
  const random = createRandom(seed);
  const sources = sharedData === null ? [] : realParagraphs(sharedData);
  const each = Math.min(Math.floor(count / 10), Math.max(FEWEST_OTHER, Math.floor(count * OTHER_SHARE)));
  const every = Math.max(2, Math.floor(count / Math.max(1, each * OTHERS.length)));
  let carried: Carried | null = null;
  for (let index = 0; index < count; index += 1) {
    const outlet = `Outlet ${1 + Math.floor(OUTLETS ** random.next())}`;
    const anyDay = FIRST_DAY + random.below(DAYS);
    const place = index % 100;
    const isOther = index % every === 0 && index / every < each * OTHERS.length;
    const other = OTHERS[(index / every) % OTHERS.length];
    const carries: boolean =
      carried !== null && (Math.floor(index / 100) % 2 === 0 ? CARRIERS.has(place) : place === 7);
    const origin: Carried | null = carries && !isOther ? carried : null;
    const day: number = origin === null ? anyDay : Math.min(FIRST_DAY + DAYS, origin.day + random.below(3));
    const published = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const article: Words =
      origin !== null
        ? carriedWords(origin)
        : isOther && other !== undefined
          ? otherArticle(random, other)
          : englishArticle(random, sources);
    if (place === CARRIED) carried = { ...article, day, number: index };
    yield { ...article, outlet, published, copyOf: origin?.number ?? null };
  }
}

type Words = Pick<GeneratedNews, "title" | "text" | "language">;
type Carried = Words & { readonly day: number; readonly number: number };

/** As an outlet carries an agency's report: without its last paragraph. */
function carriedWords({ title, text, language }: Words): Words {
  const paragraphs = text.split("\n\n");
  return { title, text: paragraphs.slice(0, Math.max(1, paragraphs.length - 1)).join("\n\n"), language };
}

function englishArticle(random: Random, sources: readonly (readonly string[])[]): Words {
  const words = vocabularyFor(random);
  const title = capital(words.clause());
  const paragraphs: string[] = [];
  let left = 900 + random.below(4000);
  while (left > 0) {
    const before = paragraphs.length;
    if (sources.length > 0) {
      const source = random.pick(sources);
      const start = random.below(source.length);
      paragraphs.push(...source.slice(start, start + 1 + random.below(3)));
    }
    // Names, places and numbers that hardly another article has.
    const number = `${1 + random.below(900)}/${2010 + random.below(17)}`;
    paragraphs.push(
      `${words.person()} of ${words.place()} said on case ${number} that ${words.clause()}, and ${words.clause()}.`,
    );
    for (const paragraph of paragraphs.slice(before)) left -= paragraph.length;
  }
  return { title, text: paragraphs.join("\n\n"), language: "en" };
}

const WikinewsSchema = v.object({ blocks: v.array(v.object({ type: v.string(), text: v.string() })) });

/** Paragraphs of real articles, a list for each article. */
function realParagraphs(folder: string): string[][] {
  const reuters = readReuters(join(folder, "duplicates")).map(({ text }) => text.split("\n"));
  const lines = readFileSync(join(folder, "import", "wikinews-gold", "gold.jsonl"), "utf8").split("\n");
  const wikinews = lines.flatMap((line) => {
    const read = line === "" ? null : v.safeParse(WikinewsSchema, JSON.parse(line));
    if (read === null || !read.success) return [];
    return [read.output.blocks.filter(({ type }) => type === "p").map(({ text }) => text)];
  });
  return [...reuters, ...wikinews]
    .map((paragraphs) => paragraphs.filter((paragraph) => paragraph.length > 60))
    .filter((paragraphs) => paragraphs.length > 0);
}

interface OtherLanguage {
  readonly code: string;
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly times: readonly string[];
  /** Puts a sentence together. */
  readonly sentence: (subject: string, verb: string, object: string, time: string, place: string) => string;
  /** Between sentences. */
  readonly gap: string;
}

const list = (words: string): readonly string[] => words.trim().split(/\s*\/\s*/u);

const OTHERS: readonly OtherLanguage[] = [
  {
    code: "ar",
    subjects: list(
      "الوزير / الحكومة / المتحدث باسم الجيش / الرئيس / مسؤول محلي / شهود عيان / المحكمة / وكالة الأنباء / النائب / قائد الشرطة",
    ),
    verbs: list("أعلن / رفض / أكد / نفى / انتقد / ناقش / أوقف / افتتح / دعم / راجع"),
    objects: list(
      "اتفاق وقف إطلاق النار / إغلاق الميناء / الهجوم على القاعدة / نتائج الانتخابات / خطة الميزانية / تقرير اللجنة / مساعدات اللاجئين / المفاوضات / العقوبات الجديدة / إصلاح الجسر",
    ),
    times: list("يوم الجمعة / مساء الأحد / صباح اليوم / أمس / الأسبوع الماضي"),
    sentence: (subject, verb, object, time, place) => `${verb} ${subject} ${object} في ${place} ${time}.`,
    gap: " ",
  },
  {
    code: "zh",
    subjects: list(
      "外交部发言人 / 市政府 / 国防部长 / 法院 / 目击者 / 警方 / 议会 / 中央银行 / 当地官员 / 总统",
    ),
    verbs: list("宣布 / 否认 / 批评 / 讨论 / 暂停 / 支持 / 公布 / 审查 / 拒绝 / 恢复"),
    objects: list(
      "停火协议 / 港口关闭 / 基地袭击事件 / 选举结果 / 预算计划 / 调查报告 / 难民援助 / 新的制裁 / 桥梁维修工程 / 贸易谈判",
    ),
    times: list("周五 / 周日晚上 / 今天上午 / 昨天 / 上周"),
    sentence: (subject, verb, object, time, place) => `${place}${subject}${time}${verb}了${object}。`,
    gap: "",
  },
  {
    code: "ja",
    subjects: list(
      "外務省の報道官 / 市当局 / 防衛大臣 / 裁判所 / 目撃者 / 警察 / 議会 / 中央銀行 / 地元当局者 / 大統領",
    ),
    verbs: list(
      "発表した / 否定した / 批判した / 協議した / 停止した / 支持した / 公表した / 調査した / 拒否した / 再開した",
    ),
    objects: list(
      "停戦合意 / 港の閉鎖 / 基地への攻撃 / 選挙の結果 / 予算案 / 調査報告書 / 難民支援 / 新たな制裁 / 橋の修理 / 貿易交渉",
    ),
    times: list("金曜日に / 日曜日の夜 / けさ / きのう / 先週"),
    sentence: (subject, verb, object, time, place) => `${place}の${subject}は${time}、${object}を${verb}。`,
    gap: "",
  },
  {
    code: "ko",
    subjects: list(
      "외교부 대변인은 / 시 당국은 / 국방부 장관은 / 법원은 / 목격자들은 / 경찰은 / 의회는 / 중앙은행은 / 현지 관리는 / 대통령은",
    ),
    verbs: list(
      "발표했다 / 부인했다 / 비판했다 / 논의했다 / 중단했다 / 지지했다 / 공개했다 / 조사했다 / 거부했다 / 재개했다",
    ),
    objects: list(
      "휴전 합의를 / 항구 폐쇄를 / 기지 공격을 / 선거 결과를 / 예산안을 / 조사 보고서를 / 난민 지원을 / 새로운 제재를 / 다리 수리를 / 무역 협상을",
    ),
    times: list("금요일 / 일요일 밤 / 오늘 아침 / 어제 / 지난주"),
    sentence: (subject, verb, object, time, place) => `${place} ${subject} ${time} ${object} ${verb}.`,
    gap: " ",
  },
  {
    code: "ru",
    subjects: list(
      "министр обороны / правительство / представитель армии / президент / местный чиновник / суд / парламент / полиция / центральный банк / очевидец",
    ),
    verbs: list(
      "объявил о решении про / отверг / раскритиковал / обсудил / приостановил / поддержал / опубликовал / проверил / отклонил / возобновил",
    ),
    objects: list(
      "соглашение о прекращении огня / закрытие порта / нападение на базу / результаты выборов / план бюджета / доклад комиссии / помощь беженцам / новые санкции / ремонт моста / торговые переговоры",
    ),
    times: list("в пятницу / в воскресенье вечером / сегодня утром / вчера / на прошлой неделе"),
    sentence: (subject, verb, object, time, place) =>
      `${capital(subject)} ${verb} ${object} (${place}) ${time}.`,
    gap: " ",
  },
];

const REGIONS = list(
  "SY / IQ / UA / RU / CN / JP / KR / DE / FR / EG / SD / LB / TR / IR / IL / JO / US / GB / IN / BR / PL / GR / ES / IT / NG / KE / ET / LY / YE / AF",
);

function otherArticle(random: Random, language: OtherLanguage): Words {
  const places = new Intl.DisplayNames([language.code], { type: "region" });
  const sentence = (): string =>
    language.sentence(
      random.pick(language.subjects),
      random.pick(language.verbs),
      random.pick(language.objects),
      random.pick(language.times),
      places.of(random.pick(REGIONS)) ?? "",
    );
  const paragraph = (): string => Array.from({ length: 2 + random.below(5) }, sentence).join(language.gap);
  const paragraphs = Array.from({ length: 3 + random.below(8) }, paragraph);
  return { title: sentence(), text: paragraphs.join("\n\n"), language: language.code };
}
