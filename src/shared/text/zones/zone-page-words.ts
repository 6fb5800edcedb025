/**
 * Words by which a page speaks about itself and to its readers, not about the news; lower case, a star stands for
 * any ending. Each class in English, German, French, Spanish, Russian and Arabic. Words that news uses as often as
 * pages do ("story", "rights") are light; alone they say nothing.
 */
export interface PageWords {
  /** What hardly anything but a page's furniture says. Counts 2. */
  readonly heavy: string;
  /** What pages and news both say. Counts 1. */
  readonly light: string;
  /** Who is spoken to: second person. */
  readonly you: string;
  /** Who speaks: the page's makers. */
  readonly we: string;
  /** What readers are asked to do, at the beginning of a sentence. */
  readonly asks: string;
  /** What buttons, tabs and lists of links say; a line of nothing but page words is one of them. */
  readonly buttons: string;
  /** Small words between these. */
  readonly small: string;
}

export const PAGE_WORDS: readonly PageWords[] = [
  {
    heavy:
      "newsletter* subscrib* subscription* unsubscrib* inbox mailbox cookie* copyright* download* app apps notifications advert* aggregat* " +
      "republish* redistribut* reprint* licensor* disclaimer* paywall log-in login logged sign-up signup e-paper podcast* ad-free " +
      "ad-light ad-blocker adblock* sponsored trademark* infring* liable " +
      "javascript hashtag* ctrl typo typos syndicated hyperlink*",
    light:
      "facebook twitter instagram telegram whatsapp youtube tiktok linkedin pinterest reddit flipboard bluesky mastodon patreon spotify viber " +
      "website site page pages homepage account password member members membership comment comments commenting reply replies browser " +
      "ad ads link links tag tags tagged feed feeds newsroom article articles story stories post posts online user users profile " +
      "e-mail email e-mails emails reader readers editor editors editing edited publisher publishers published desk correction* error errors " +
      "mistake mistakes print edition stream player video audio transcript* mobile ios android push bell channel channels trending " +
      "popular recommended donate donation* donor donors gift tax-deductible crowdfund* sponsor* coffee free trial cancel journalism " +
      "reporting reporters reporter correspondent columnist contributor author author's authors staff writer licen* permission consent " +
      "reproduc* reproduction rewritten responsib* liability accuracy completeness legality terms privacy policy reserved opinions views " +
      "expressed represent reflect third-party parties prohibited permitted content contents material materials owner owners owned removed " +
      "rights source sources text texts piece headline* alert alerts updates updated developing letter letters briefing daily weekly digest shares views likes reaction topics topic " +
      "section moderate* guidelines abuse report share photo photos credit image non-profit nonprofit independent automatically feedback " +
      "google apple screen tap click swipe scroll version today's archive database warranty complaint* objection* dispatch agencies wire " +
      "debate conversation discussion thoughts join discover unlock enjoy browse listeners viewers supporters unlimited digital access " +
      "mandatory citing quoting reserve remove community settings preferences submission submissions",
    you: "you your yours yourself you're you've you'll",
    we: "our us we we're we've we'll ours",
    asks:
      "follow join subscribe sign log register download install get share send forward write tell text call contact email e-mail mail " +
      "post leave read see view watch listen hear tune click tap press turn enable accept allow check enter choose support donate chip " +
      "give become buy unlock cancel report show hide load sort print save copy pass find visit go stay keep enjoy help discover explore " +
      "try add make submit message bookmark catch receive rate vote continue reach drop let advertise shop order manage stream select " +
      "activate don't never want like love got have enjoyed found already please learn browse sponsor explore connect open",
    buttons:
      "home menu search tools options size resize enlarge zoom caption buy view add all thread threads digg stumble stumbleupon delicious mixx " +
      "myspace tweet tweets retweet recommend rating votes embed autoplay skip prev previous next pop-up popup form jobs careers archives contact faq rss sitemap " +
      "tip tips pitch policy discussions collections friends list go request permalink printer-friendly printable sections tagged filed posted related " +
      "most less back top close expand collapse edit flag loading wait full web live clips highlights suggest suggested reads recently recent info details " +
      "results category categories keyword keywords images pictures videos blog blogs quizzes slideshow slideshows gallery galleries stumble pin google+ " +
      "assistance registration logout",
    small:
      "the a an to of on in at by for from with and or this that it its is be us me my as now here up out no not about other also more new what who are",
  },
  {
    heavy:
      "newsletter* abonnier* abonnent* abo probeabo cookies datenschutz* impressum urheberrecht* haftungsausschluss nutzungsbedingungen " +
      "kommentarfunktion werbeblocker einloggen registrier* herunterladen push-nachrichten app weiterverbreit* vervielfältig*",
    light:
      "kostenlos* seite webseite website inhalt inhalte kommentar* kommentier* anzeige anzeigen werbung redaktion* fehler teilen geteilt " +
      "weitergabe wiedergabe zustimmung genehmigung verlag* artikel beitrag beiträge leser* nachricht* rechte vorbehalten nutzung haftung " +
      "gewähr verlinkte* meinung diskutier* spende* unterstütz* konto e-mail anmeld* kanal kanäle quelle autor autorin korrektur* thema themen mehr",
    you: "dein deine deinen du dich ihr ihre ihren ihnen euch",
    we: "uns unser unsere unseren unserem unserer wir",
    asks:
      "folgen folge folgt abonnieren abonniere teilen teile lesen lies schreiben schreibe melden melde laden lade klicken klicke unterstützen " +
      "unterstütze spenden spende jetzt hier werden sehen hören bestellen besuchen diskutieren registrieren sichern testen kommentare möchten sie haben",
    buttons:
      "drucken druckversion versenden empfehlen merken twittern suche startseite forum vorige vorheriger nächste nächster weiter zurück version " +
      "permalink info bild bilder bildergalerie vergrößern fotostrecke anmelden kontakt anzeigen menü nach oben schließen beitrag beiträge",
    small: "der die das den dem ein eine zu zum zur im in auf für von und oder auch mit alle alles",
  },
  {
    heavy:
      "newsletter* abonnez* abonnement* abonnés cookies téléchargez s'abonner désabonner publicité mentions-légales inscrivez* rediffusion",
    light:
      "lettre d'information article articles rédaction reproduction interdite accord droits réservés autorisation commentaire* commenter " +
      "erreur erreurs faute signalez partagez partager application site page lecteur lecteurs gratuit* compte confidentialité contenu* " +
      "auteur* source suivez soutenez don dons notifications alertes chaîne chaine diffusion préalable écrite",
    you: "vous votre vos toi ton",
    we: "nous notre nos abonnez-vous suivez-nous soutenez-nous",
    asks:
      "abonnez-vous abonnez suivez suivez-nous retrouvez-nous rejoignez rejoignez-nous partagez téléchargez inscrivez-vous lisez lire voir écoutez regardez " +
      "cliquez soutenez faites écrivez écrivez-nous recevez découvrez signalez laissez connectez-vous ne",
    buttons:
      "imprimer envoyer partager tweeter réagir réactions recommander classer taille police agrandir diaporama photo photos vidéo vidéos rubriques " +
      "rubrique édition accueil recherche suivant précédent toutes haut fermer lisibilité alerter imprimez envoyez favoris tweet",
    small: "le la les l un une de du des d à au aux en et ou sur pour par ce cette cet plus tous",
  },
  {
    heavy:
      "newsletter* boletín boletines suscrí* suscrib* suscrip* cookies descarga descargue publicidad reproducción redistribución anunciantes síguenos síganos",
    light:
      "artículo artículos noticia noticias página sitio web comentario* comentar prohibida autorización derechos reservados contenido* error " +
      "errores redacción aplicación gratis gratuito cuenta privacidad lector lectores fuente autor canal correo electrónico comparte compartir " +
      "total parcial expresa titular alertas apoya apóyanos dona donación",
    you: "tu tus usted su te ti",
    we: "nuestro nuestra nuestros nuestras nos escríbenos síguenos únete",
    asks:
      "suscríbete suscríbase síguenos sigue siga síganos comparte comparta descarga descargue únete lee lea ver vea escucha haz haga recibe reciba " +
      "regístrate regístrese apoya escríbenos deja inicia accede conoce descubre activa prohibida",
    buttons:
      "enviar imprimir recomendar twittear tuitear ampliar foto fotos vídeo vídeos video ver todas todos entrar recuperar contraseña darse alta " +
      "portada buscar siguiente anterior subir cerrar corregir archivado etiquetas galería más leídas menéame",
    small: "el la los las un una de del en a al y o con por para su qué este esta",
  },
  {
    heavy:
      "подпис* рассылк* телеграм* telegram-канал* перепечатк* дзен* вконтакте одноклассник* скачать скачайте приложени* куки реклам* гиперссылк* репост*",
    light:
      "канал* сайт* страниц* материал* статья статьи статью текст* ссылк* редакци* комментари* ошибк* опечатк* издани* мнени* авторск* прав* " +
      "использовани* согласи* источник* enter читател* бесплатн* регистрац* поделит* поделиться уведомлени* соцсет* новост* обязательна защищены",
    you: "вы вас вам ваш ваша ваше ваши вашу ты твой",
    we: "мы нас нам наш наша наше наши нашу нашем нашими",
    asks:
      "подписывайтесь подпишитесь читайте следите присоединяйтесь скачайте скачивайте поделитесь нашли выделите оставьте напишите пишите смотрите " +
      "слушайте узнавайте поддержите войдите установите при",
    buttons:
      "печать поделиться отправить распечатать комментировать главная поиск далее назад версия печати фото видео вверх закрыть теги рубрики войти",
    small: "в на и с по для о к все ещё еще от из",
  },
  {
    heavy:
      "نشرتنا النشرة البريدية نشرة تطبيقنا التطبيق تطبيق فيسبوك تويتر تلغرام تليغرام واتساب يوتيوب انستغرام إنستغرام إنستجرام تيليجرام تابعونا تابعنا اشترك اشتركوا اشتراك إعلان",
    light:
      "قناتنا القناة موقع الموقع موقعنا صفحة صفحتنا التعليقات تعليق تعليقك الحقوق حقوق محفوظة النشر إعادة إذن بإذن كتابي المقال المقالة الخبر الأخبار العاجلة " +
      "مشاركة شارك شاركوا المصدر التحرير هاتفك بريدك البريد الإلكتروني الآراء الكاتب تعبر بالضرورة رأي",
    you: "هاتفك بريدك ليصلك يصلك لك لكم رأيك تعليقك عليك",
    we: "نشرتنا قناتنا تطبيقنا موقعنا صفحتنا تابعونا تابعنا لنا معنا",
    asks: "اشترك اشتركوا تابعونا تابعنا تابع تابعوا حمل حملوا شارك شاركوا انضم انضموا اقرأ شاهد اضغط سجل أرسل",
    buttons: "طباعة إرسال ارسال الرئيسية بحث التالي السابق صور فيديو أغلق اغلق وسوم مواضيع",
    small: "من في على إلى الى عن و مع هذا هذه",
  },
];
