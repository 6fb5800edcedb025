import type { SpeechLanguage } from "./speech-language.ts";

/** "And" and "then" are the first letter of the word they join. */
function joined(forms: string): string {
  return forms
    .split(/\s+/u)
    .filter((form) => form !== "")
    .flatMap((form) => [form, `و${form}`, `ف${form}`])
    .join(" ");
}

/** Arabic. The verb comes first; no capitals; "that he" is one word. */
export const arabic: SpeechLanguage = {
  tag: "ar",
  verbFirst: true,
  verbs: [
    {
      use: "say",
      stance: "asserted",
      forms:
        joined(`قال قالت قالوا يقول تقول يقولون صرح صرحت صرّح صرّحت أعلن أعلنت أكد أكدت أكدوا أكّد أكّدت يؤكد تؤكد أضاف أضافت ذكر ذكرت أوضح أوضحت
        أفاد أفادت أشار أشارت كشف كشفت شدد شددت شدّد شدّدت اعتبر اعتبرت رأى رأت كتب كتبت بين بينت بيّن بيّنت لفت لفتت أبلغ أبلغت أخبر أخبرت
        تابع تابعت حذر حذرت حذّر حذّرت توقع توقعت تعهد تعهدت اعترف اعترفت أقر أقرت أقرّ أقرّت روى روت علق علقت علّق علّقت رد ردت نقل نقلت قدّر قدّرت قدر يرى ترى يرون يعتقد تعتقد اعتقد اعتقدت`),
    },
    { use: "say", stance: "alleged", forms: joined("زعم زعمت يزعم تزعم ادعى ادعت ادّعى ادّعت") },
    { use: "say", stance: "denied", forms: joined("نفى نفت ينفي تنفي أنكر أنكرت رفض رفضت") },
    { use: "say", stance: "questioned", forms: joined("سأل سألت تساءل تساءلت") },
    { use: "about", stance: "alleged", forms: joined("اتهم اتهمت") },
    { use: "about", stance: "asserted", forms: joined("دعا دعت طالب طالبت وصف وصفت") },
  ],
  participles: [],
  gerunds: [
    {
      use: "that",
      stance: "asserted",
      forms:
        "مضيفا مضيفاً مضيفة مؤكدا مؤكداً مؤكدة مشيرا_إلى مشيراً_إلى مشيرة_إلى موضحا موضحاً موضحة قائلا قائلاً قائلة",
    },
  ],
  helpers: "قد وقد كما كان كانت فقد",
  blockers: "عدم لم لن الذي التي لا ما",
  passives: "",
  impersonals: "",
  quoted: "",
  agent: "",
  that: "إن أن إنه إنها أنه أنها إنهم أنهم بأن بأنه بأنها ان أنّ إنّ إننا أننا بأنهم إلى_أن",
  questions: "هل لماذا كيف متى",
  relatives: "الذي التي الذين",
  capitalNouns: false,
  joinedMatter: /^ب(?:ال|ت|إ|ف|أن)[؀-ۿ]{2,}/u,
  who: "الذي التي الذين",
  additions: "وهو وهي وهم الذي التي الذين طلب طلبت رفض رفضت مفضلا مفضلة",
  joinedPronoun: null,
  dropsSubject: true,
  commasInsideQuotes: false,
  joinedInfinitive: null,
  backward: [],
  dashInsideQuotes: false,
  reportingMood: "",
  accordingTo: [
    { words: "وفقا", stance: "asserted" },
    { words: "وفق", stance: "asserted" },
    { words: "ووفقا", stance: "asserted" },
    { words: "طبقا", stance: "asserted" },
    { words: "بحسب", stance: "asserted" },
    { words: "وبحسب", stance: "asserted" },
    { words: "حسب", stance: "asserted" },
    { words: "نقلا عن", stance: "asserted" },
    { words: "نقلاً عن", stance: "asserted" },
    { words: "على حد قول", stance: "asserted" },
  ],
  accordingAfter: [],
  as: "كما",
  hearsay: [],
  nouns: [],
  by: "من عن",
  and: "و أو",
  subordinators: "لكن بينما لأن حيث عندما بعدما قبل بعد حين إذا فيما",
  leadIns: "في وفي خلال بعد قبل من ومن على وعلى",
  asides: "الذي التي وهو وهي وهم رئيس مدير وزير طلب رفض",
  adjuncts: "في إلى عن على من خلال بعد قبل عبر أمام ل",
  infinitives: "",
  matters: "",
  consequence: "",
  finiteHelpers: "",
  commaBeforeStatement: false,
  determiners: "هذا هذه ذلك تلك أحد إحدى",
  finite: "",
  finiteEnding: null,
  manner:
    /^(?:\s*،?\s*(?:في\s+(?:بيان|تصريح|تصريحات|مؤتمر|مقابلة|حديث|رسالة|كلمة|خطاب|تقرير)(?:\s+(?:صحفي|صحافي|صحفية|قصير|مقتضب|رسمي|لها|له|أصدرته|صدر))*(?:\s+(?:في|مع)\s+\p{L}+)?|يوم\s+\p{L}+|مساء\s+\p{L}+|صباح\s+\p{L}+|أمس|اليوم|للصحفيين|للصحافيين|لوكالة\s+\p{L}+|أمام\s+(?:الصحفيين|البرلمان|الصحافة)|عبر\s+(?:الهاتف|تويتر)|على\s+تويتر)(?![\p{L}\p{N}]))+/u,
  pronouns: { person: "هو هي", group: "هم نحن" },
  unnamed: `مصادر مصدر شهود شاهد سكان مسؤول مسؤولون مسؤولين مسؤولة دبلوماسي دبلوماسيون خبراء خبير السلطات الشرطة ناشطون ناشط أطباء طبيب
    موظف موظفون متطوع متطوعون صيادين صيادون عمال أهالي مراقبون محللون محلل أحدهم مواطنون جنود صحيفة وسائل`,
  anonymity: /عدم\s+(?:الكشف|ذكر|نشر)|مجهول|لم\s+يكشف/u,
};
