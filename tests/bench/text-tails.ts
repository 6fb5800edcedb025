/**
 * Invented outlets with what their pages add to an article, in words of our own, for tests/bench/text-quality.ts.
 * "{T}" is the article's title, "{A}" a name, "{D}" a date, "{N}" a number, "{H}" a headline of another article.
 * The rules may be looked at with the first set only; the second is for measuring.
 */
export interface TailFamily {
  readonly outlet: string;
  readonly head: readonly string[];
  readonly middle: readonly string[];
  readonly tail: readonly string[];
}

export const FAMILIES_TO_LOOK_AT: readonly TailFamily[] = [
  {
    outlet: "Pelham Digest",
    head: ["Listen to article", "{N} min read"],
    middle: ["Story continues after the break"],
    tail: [
      "You can follow Pelham Digest on Google News and get every story first.",
      "This text was taken over from {A} Press without changes and is shown here by an automatic feed; Pelham Digest did not check it.",
      "Should any content infringe your rights, write to legal@pelhamdigest.example and we will take it down within a day.",
      "Post your thoughts below",
    ],
  },
  {
    outlet: "The Marrow Bay Sentinel",
    head: ["By {A}, Staff Writer", "Published: {D} | Updated: {D}"],
    middle: ["ADVERTISEMENT - CONTINUE READING BELOW", "Get the Sentinel's evening briefing by e-mail"],
    tail: [
      "Keep local news alive: become a Sentinel member for $4 a month.",
      "{A} covers courts and county government for the Sentinel. Reach her at a.writer@marrowbay.example or on Twitter @marrowcourts.",
      "Copyright {N} Marrow Bay Publishing. No part of this page may be copied or passed on without written consent.",
      "Terms | Privacy | Do not sell my data | Contact the newsroom",
    ],
  },
  {
    outlet: "Orrin Today",
    head: ["{D} 14:20 GMT"],
    middle: ["Recommended Stories", "list of {N} items", "end of list"],
    tail: [
      "SOURCE: ORRIN TODAY AND AGENCIES",
      "Most watched",
      "{H}",
      "{H}",
      "{H}",
      "Weekly newsletter",
      "The week's most important reports, picked by our editors.",
      "Please check your e-mail to confirm your subscription",
    ],
  },
  {
    outlet: "Tavik Wire",
    head: [],
    middle: [],
    tail: [
      "Join our Telegram channel to read the news before anyone else",
      "Found a mistake in the text? Select it and press Ctrl+Enter.",
      "Any use of materials is permitted only with a direct link to Tavik Wire.",
      "Views: {N}",
      "Tags: border, talks, convoy",
      "Other news of the section",
      "{H}",
      "{H}",
    ],
  },
  {
    outlet: "Common Ledger",
    head: ["Author: {A}"],
    middle: [],
    tail: [
      "Before you go: Common Ledger is paid for by readers like you, not by advertisers or billionaires. If everyone who read this gave $3, our fund drive would be over today.",
      "Chip in now",
      "Our work is licensed under Creative Commons. Feel free to republish and share widely.",
      "{A} is a staff reporter for Common Ledger.",
    ],
  },
  {
    outlet: "Vellum Post",
    head: ["Photo: The square in Darrow on Friday. {A}/Vellum Post"],
    middle: ["Have something to say? Write us a letter."],
    tail: [
      "Download the Vellum app on iOS and Android and turn on alerts",
      "Facebook Twitter WhatsApp Copy link",
      "{N} shares",
      "What's your reaction?",
      "Love {N} Angry {N} Sad {N}",
      "Related tags: elections, {A}, Darrow",
    ],
  },
  {
    outlet: "Quarry Report",
    head: ["Home > World > Security"],
    middle: ["READ: {H}"],
    tail: [
      "The opinions in this piece are the author's alone and do not represent Quarry Report or its staff.",
      "If you see something wrong on this page, tell our corrections desk.",
      "More from Quarry Report",
      "{H}",
      "{H}",
      "Sponsored links by Adlane",
    ],
  },
  {
    outlet: "Isle & Strait",
    head: ["{D}", "{A}"],
    middle: [],
    tail: [
      "We moderate all comments. Be polite, stay on topic, and do not post links.",
      "Log in or create a free account to join the debate",
      "Sort by: Best Newest Oldest",
      "Show {N} more replies",
      "Report this ad",
    ],
  },
  {
    outlet: "Kestrel Brief",
    head: ["Reading time: {N} minutes"],
    middle: ["Don't want to miss our reports? Turn on push notifications."],
    tail: [
      "Like what you read? Forward this page to a friend.",
      "Kestrel Brief uses cookies to improve your visit. By staying here you accept this.",
      "Accept all   Only necessary",
      "(c) Kestrel Brief {N}",
    ],
  },
  {
    outlet: "Wide Harbour News",
    head: [],
    middle: [],
    tail: [
      "With files from the Canadian desk and {A}",
      "To read this story on our partner's site, tap here",
      "This is a developing story and will be updated.",
      "Trending in World",
      "{H}",
      "{H}",
      "{H}",
      "Our cookie and privacy rules have changed. See what is new.",
    ],
  },
];

export const FAMILIES_TO_MEASURE: readonly TailFamily[] = [
  {
    outlet: "Skymark Feed",
    head: [],
    middle: [],
    tail: [
      "Stay ahead of the crowd with Skymark Feed in your Google News list!",
      "Go to the publisher's page for the complete article",
      "Notice: Skymark Feed gathers headlines from public sources by machine. Rights stay with whoever wrote them. Owners who object may mail abuse@skymark.example and the entry disappears.",
      "0 Comments",
    ],
  },
  {
    outlet: "The Garrow Standard",
    head: ["Words by {A}", "First posted {D}", "Last changed {D}"],
    middle: [
      "Advertisement",
      "To enjoy our content, please include The Garrow Standard in your ad-blocker's allowlist",
    ],
    tail: [
      "Sign up for Garrow at Nine, our free morning letter",
      "Reporting by {A}; editing by {A}",
      "All material on this page belongs to Garrow Standard Ltd. or its licensors and may not be broadcast, rewritten or redistributed.",
      "Subscribe   Give a gift   Manage my plan",
    ],
  },
  {
    outlet: "Ember Line",
    head: ["{D} - 09:12 am"],
    middle: ["Also on our site: {H}"],
    tail: [
      "Press the bell to get notified when we publish",
      "Which story should we look into next? Message us on Signal.",
      "Readers also liked",
      "{H}",
      "{H}",
      "Filed in: Asia / Conflict / Aid",
    ],
  },
  {
    outlet: "Northgate Observer",
    head: ["Northgate Observer | {D}"],
    middle: [],
    tail: [
      "The Northgate Observer is a non-profit newsroom. Your gift keeps our reporting free for all.",
      "Make a donation today",
      "About {A}",
      "{A} has reported from the region since 2009 and is the author of two books.",
      "Twitter: @northgate_obs",
    ],
  },
  {
    outlet: "Plainview Courier",
    head: [],
    middle: ["Image source, Plainview pool"],
    tail: [
      "Got a question for our reporters? Text 55 0199.",
      "Pass it on",
      "Share on Facebook (opens in a new tab)",
      "Send by e-mail",
      "Print this page",
      "Around Plainview",
      "{H}",
      "{H}",
    ],
  },
  {
    outlet: "Delta Monitor",
    head: ["{A} | Delta Monitor Correspondent"],
    middle: ["SEE ALSO: {H}"],
    tail: [
      "The statements above were supplied by third parties. Delta Monitor takes no responsibility for their accuracy, completeness or legality and cannot be held liable for losses.",
      "For complaints about this item please contact the provider named above.",
      "Install our app for a faster, ad-light experience",
      "Popular this hour",
      "{H}",
      "{H}",
      "{H}",
    ],
  },
  {
    outlet: "Rook & Tower",
    head: ["Issue {N}"],
    middle: [],
    tail: [
      "You have read your last free article this month.",
      "Unlock everything for 1 euro a week. Cancel any time.",
      "Already paying? Log in",
      "Hide comments ({N})",
      "You might be interested in",
      "{H}",
    ],
  },
  {
    outlet: "Sunfield Radio",
    head: ["Written by {A} on {D}"],
    middle: ["Hear the full interview in the player above."],
    tail: [
      "Tune in to Sunfield Radio on 98.4 FM or stream us live.",
      "Find us on Instagram, TikTok and YouTube",
      "Transcripts are made in a hurry and may contain errors. The audio is the authoritative record.",
      "Thanks to our sponsors: Adlane, Corbel Bank",
    ],
  },
  {
    outlet: "Meridian Page",
    head: ["Updated {D} 08:00"],
    middle: [],
    tail: [
      "Photo credit: {A} / Meridian Page",
      "Want more like this in your mailbox every Friday? Enter your address.",
      "We never pass your address to anyone. Read our privacy promise.",
      "Topics in this story: drought, grain, ports",
      "Next: {H}",
      "Previous: {H}",
    ],
  },
  {
    outlet: "Copper Street Times",
    head: ["Copper Street Times staff"],
    middle: [],
    tail: [
      "A version of this article appears in print on {D}, Section B, Page {N}, with the headline: {T}",
      "Order reprints | Today's paper | Subscribe",
      "View all {N} comments",
      "Keep me logged in",
    ],
  },
  {
    outlet: "Halden Sun",
    head: ["Home", "News", "World"],
    middle: [],
    tail: [
      "Enjoyed this story? Buy our reporters a coffee.",
      "Halden Sun is not responsible for the content of external websites.",
      "Do you have photos or video of this? Send them to our WhatsApp number.",
      "Load more stories",
      "Back to front page",
    ],
  },
  {
    outlet: "Lantern Agency",
    head: ["LANTERN AGENCY, {D}"],
    middle: [],
    tail: [
      "Reproduction of this dispatch in whole or part is only allowed for clients of Lantern Agency.",
      "Editor on duty: {A}",
      "LA/ab/cd",
      "Follow the author on X",
      "#talks #border #ceasefire",
    ],
  },
];

/** Bodies and tails in other languages; sentences and furniture are our own. */
export interface ForeignFamily {
  readonly language: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly body: readonly string[];
  readonly tail: readonly string[];
}

export const FOREIGN: readonly ForeignFamily[] = [
  {
    language: "de",
    title: "Hafen von Lindholm bleibt nach Sturm gesperrt",
    head: ["Von Mara Holt", "4. März 2024, 10:12 Uhr"],
    body: [
      "Der Hafen von Lindholm bleibt nach Angaben der Behörde bis Freitag geschlossen, weil zwei Bojen vertrieben wurden.",
      "„Wir lassen kein Boot hinein, bevor die Messung beendet ist“, sagte der Hafenmeister am Montag.",
      "Mehrere Fischer erklärten, sie hätten seit einer Woche kein Einkommen.",
      "Die Kommentare zum Entwurf sollen bis Ende des Monats vorliegen, teilte das Ministerium mit.",
    ],
    tail: [
      "Sie möchten keine Nachricht verpassen? Abonnieren Sie unseren kostenlosen Newsletter.",
      "Folgen Sie dem Küstenboten auch auf Instagram und Telegram.",
      "Die Inhalte dieser Seite sind urheberrechtlich geschützt; jede Weitergabe bedarf unserer Zustimmung.",
      "Fehler gefunden? Schreiben Sie uns.",
      "Kommentare anzeigen (12)",
    ],
  },
  {
    language: "fr",
    title: "Le port de Lindholm reste fermé après la tempête",
    head: ["Par Mara Holt", "Publié le 4 mars 2024 à 10h12"],
    body: [
      "Le port de Lindholm restera fermé jusqu'à vendredi, a annoncé lundi la capitainerie, après le déplacement de deux bouées.",
      "« Aucun bateau n'entrera avant la fin des mesures », a déclaré le capitaine du port.",
      "Plusieurs pêcheurs ont dit avoir perdu une semaine de revenus.",
    ],
    tail: [
      "Abonnez-vous à notre lettre d'information gratuite pour ne rien manquer.",
      "Suivez-nous sur Facebook et X",
      "Toute reproduction, même partielle, est interdite sans l'accord de la rédaction.",
      "Une erreur dans cet article ? Signalez-la à la rédaction.",
      "Voir les commentaires (3)",
    ],
  },
  {
    language: "es",
    title: "El puerto de Lindholm sigue cerrado tras el temporal",
    head: ["Por Mara Holt", "4 de marzo de 2024 10:12"],
    body: [
      "El puerto de Lindholm seguirá cerrado hasta el viernes, informó el lunes la autoridad portuaria, después de que el temporal desplazara dos boyas.",
      "«Ningún barco entrará antes de que terminen las mediciones», dijo el capitán del puerto.",
      "Varios pescadores contaron que habían perdido los ingresos de una semana.",
    ],
    tail: [
      "Suscríbete gratis a nuestro boletín y recibe cada mañana lo más importante.",
      "Síguenos en Telegram y WhatsApp",
      "Prohibida la reproducción total o parcial de este contenido sin autorización expresa.",
      "¿Has visto un error? Escríbenos.",
      "Ver los 8 comentarios",
    ],
  },
  {
    language: "ru",
    title: "Порт Линдхольма закрыт после шторма",
    head: ["Автор: Мара Хольт", "4 марта 2024, 10:12"],
    body: [
      "Порт Линдхольма останется закрытым до пятницы, сообщила в понедельник администрация порта, после того как шторм сдвинул два буя.",
      "«Мы не пустим ни одной лодки, пока не закончатся измерения», — сказал капитан порта.",
      "Несколько рыбаков рассказали, что остались без заработка на неделю.",
    ],
    tail: [
      "Подписывайтесь на наш телеграм-канал, чтобы узнавать новости первыми.",
      "Читайте нас в Дзене и ВКонтакте",
      "При перепечатке активная ссылка на издание обязательна.",
      "Нашли ошибку? Выделите текст и нажмите Ctrl+Enter.",
      "Комментарии (5)",
    ],
  },
  {
    language: "ar",
    title: "ميناء ليندهولم يبقى مغلقا بعد العاصفة",
    head: ["بقلم: مارا هولت", "4 مارس 2024"],
    body: [
      "قالت سلطة الميناء يوم الاثنين إن ميناء ليندهولم سيبقى مغلقا حتى يوم الجمعة بعد أن حركت العاصفة عوامتين.",
      "وقال مدير الميناء في بيان: «لن ندخل أي قارب قبل انتهاء القياسات».",
      "وأضاف عدد من الصيادين أنهم خسروا دخل أسبوع كامل.",
    ],
    tail: [
      "اشترك في نشرتنا البريدية ليصلك كل جديد",
      "تابعونا على فيسبوك وتويتر وتلغرام",
      "جميع الحقوق محفوظة ولا يجوز إعادة النشر دون إذن كتابي",
      "حمل تطبيقنا على هاتفك لمتابعة الأخبار العاجلة",
      "التعليقات (4)",
    ],
  },
];

/** Headlines of articles that are not in the corpus, in words of our own. */
export const FOREIGN_HEADLINES: readonly string[] = [
  "Darrow council votes to reopen the old ferry line",
  "Three held after fire at grain store in Pelham",
  "Why the talks in Marrow Bay failed, and what comes next",
  "Minister quits over leaked letters on port contract",
  "Storm warning extended for the northern isles until Sunday",
  "Aid convoy reaches besieged town for first time in weeks",
  "Analysis: Who gains from the new border deal?",
  "Court blocks plan to sell water company to foreign fund",
  "‘We lost everything’: families return to flooded valley",
  "Drone strikes hit fuel depot near the capital, officials say",
  "Five things to know about the grain agreement",
  "Teachers' strike enters second week as talks stall",
  "New vaccine shows promise in early trial",
  "Rebels claim capture of key mountain pass",
  "Inflation falls for third month in a row, bank says",
  "Journalist freed after 200 days in detention",
  "Watch: Thousands march through Darrow demanding early vote",
  "Rail workers reject pay offer",
  "UN envoy calls for restraint after shelling of market",
  "Opposition leader barred from standing in June election",
  "How a small village became the centre of the salt trade",
  "Police widen search for missing fishing crew",
  "President to visit quake region on Thursday",
  "Fuel prices to rise again from Monday",
];
