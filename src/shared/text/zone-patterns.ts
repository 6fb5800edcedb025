/**
 * Lines that saved news pages add to an article, as data. Each entry is the source of a case-insensitive regular
 * expression that must match the whole trimmed line. Keep them strict: a pattern that could match a sentence
 * of an article does not belong here. Languages: English, German, French, Spanish, Arabic, Russian.
 */
export interface LinePatterns {
  /** Page furniture wherever it stands: advertising marks, "Read more", "Sign up". */
  readonly furniture: readonly string[];
  /** Furniture that opens the end of a page: comments, sharing, disclaimers, copyright, tags. */
  readonly tail: readonly string[];
  /** Single words of share bars and menus; they count only beside other furniture. */
  readonly soft: readonly string[];
  /** Lines that announce headlines of other articles. */
  readonly relatedCue: readonly string[];
  /** Beginnings that turn the rest of the line into a headline of another article. */
  readonly relatedPrefix: readonly string[];
  /** Lines that say who wrote or when, beside dates, which are recognised by their form. */
  readonly byline: readonly string[];
  /** Who reported, wrote and edited, wherever it stands, often in brackets at the end. */
  readonly credit: readonly string[];
  /** Picture captions and credits. */
  readonly caption: readonly string[];
  /** Words of boilerplate sentences; several of them in one paragraph at the end give it away. */
  readonly tailWords: readonly string[];
}

const NETWORK =
  "(?:facebook|twitter|x|instagram|google news|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|mastodon|reddit|pinterest|tumblr|flipboard|vk|viber|messenger|signal)";

const ENGLISH: LinePatterns = {
  furniture: [
    "advert(?:isement|ising)?(?: feature)?|ads?|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid content|partner content",
    "(?:story|article) continues (?:below|after)(?: .{1,40})?|continue reading(?: the main story| below| here)?(?: .{0,3})?|keep reading",
    "(?:scroll|swipe) (?:down |left |right )?(?:for|to) .{1,40}|skip (?:to|past) .{1,40}|tap to .{1,30}|click to (?:expand|enlarge|play|view|read|copy)(?: .{1,40})?",
    "(?:read|see|view|show|load|watch|find out|learn|discover|explore)(?: (?:more|also|next|less|all|it))+\\s*[:.…»>→]*",
    "(?:sign up|register|log ?in|sign in|subscribe)(?: now| here| today| for free)?(?: to (?:continue|keep|read|unlock|view|comment|follow|get|receive)\\b.{0,80})?[.!]?",
    "sign up (?:for|to) .{1,80}|subscribe (?:to|for) (?:our|the|my|a|this|continue|read|get|unlock)\\b.{1,90}|subscribe .{0,40}newsletters?\\b.{0,40}|already (?:a |have )?(?:an? )?(?:subscriber|member|account)\\b.{0,40}",
    "(?:get|receive) (?:the|our|breaking|daily|free|unlimited|news)\\b.{0,80}(?:inbox|newsletters?|alerts?|e-?mail|access|app)\\b.{0,30}",
    "(?:download|get|install|try) (?:the|our) .{0,40}\\bapp\\b.{0,60}|available on (?:the )?(?:app store|google play).{0,40}|(?:app store|google play)",
    "(?:we use|this (?:web)?site uses) cookies\\b.{0,300}|accept (?:all )?(?:cookies)?|(?:cookie|privacy) (?:settings|preferences|choices)|manage (?:cookies|preferences)",
    "(?:please )?(?:enable|turn on) javascript\\b.{0,120}|your browser does not support .{1,60}|(?:this )?video (?:is|has been) (?:unavailable|removed)\\b.{0,40}|listen to (?:this )?(?:article|story)(?: .{1,30})?|play(?: video| audio)|watch(?: the)?(?: full)? video(?: below| above| here)?",
    "@media\\b.*|[.#]?[\\w-]+\\s*\\{[^}]{0,300}\\}.*|(?:var|let|const) \\w+\\s*=.*|(?:window|document)\\.\\w+.*[;(].*|function\\s*\\w*\\(.*|<!--.*|\\[(?:caption|gallery|embed)\\b.*",
    "skip (?:to )?(?:main )?(?:content|navigation)|back to (?:top|home|main page|article)|\\d+ of \\d+",
  ],
  tail: [
    "follow us(?:\\s*[:|-]?\\s.{1,60})?|follow .{1,40} on (?:NET)(?:\\b.{0,60})?|(?:like|join|find|connect with|stay connected with) us (?:on|at|in) .{1,60}|(?:join|follow|subscribe to) our .{0,40}\\b(?:channel|page|group|feed)s?\\b.{0,40}",
    "(?:leave|post|write|add|submit|make) (?:a|your|the) (?:comment|reply|response)s?(?: .{0,60})?|cancel reply|join the (?:conversation|discussion|debate)\\b.{0,40}|have your say\\b.{0,40}",
    "no comments(?: yet)?|(?:\\d+ |view |show |see |load |all |hide |read )*comments?(?: \\(?\\d+\\)?)?(?: (?:off|closed|are closed|are off|yet|policy|section))*(?: (?:on|for) [^.!?]{1,80})?|be the first to (?:comment|share|like|reply)\\b.{0,40}|comments? (?:are|is) (?:closed|moderated|disabled|turned off)\\b.{0,40}",
    "your e-?mail address will not be published\\b.{0,80}|required fields are marked.{0,10}|save my name, e-?mail.{0,120}|notify me of .{1,60}",
    "share(?: (?:this|on|via|with|article|post|story|it|page|link)(?: [\\p{L}\\p{N}()&'-]+){0,6})?:?|click to share .{1,60}|click to (?:e-?mail|print)\\b.{0,60}|spread the (?:word|news)|tell (?:a|your) friends?|copy (?:the )?(?:link|url)(?: .{1,30})?|share|e-?mail (?:this|to a friend|article)\\b.{0,30}|print (?:this|article|page)\\b.{0,30}|like this:?|like loading\\.*",
    "(?:tags?|tagged(?: with| in| as)?|filed (?:under|in)|posted (?:in|under)|topics?|categor(?:y|ies)|keywords|labels|sections?|related (?:tags|topics)|hashtags?)\\s*:\\s*.{0,160}|(?:filed under|posted in|tagged) .{1,120}",
    "(?:©|\\(c\\)|copyright\\s*(?:©|\\(c\\)|:|\\d{4}|by\\b|notice$)).{0,240}|.{0,160}\\ball rights reserved\\b.{0,200}",
    "(?:denial of responsibility|disclaimer|legal notice|legal disclaimer|editorial (?:note|policy)|corrections? policy)\\b.{0,900}",
    ".{0,120}\\bis an? (?:automatic|automated|news) aggregator\\b.{0,700}|.{0,200}\\b(?:the )?views (?:and opinions )?expressed\\b.{0,300}|.{0,200}\\b(?:do|does) not (?:necessarily )?reflect the (?:views|opinions?|position|policy)\\b.{0,200}",
    "(?:read|see|view|visit|go to|click here (?:to|for)) (?:the |this |to )*(?:original|full|source)(?: (?:article|story|post|source|report|text|content|version|here|on|at|from|by)\\b.{0,60})?(?: here)?\\.?|(?:original|full) (?:article|story|post|source)(?: here| link)?:?(?: .{1,60})?|source link|(?:via|source|source link|originally published|originally appeared)\\s*:\\s*.{1,120}",
    "(?:this|the) (?:article|story|post|piece|report|content|news)\\b.{0,80}\\b(?:originally|first) (?:appeared|published|posted)\\b.{0,120}|(?:originally|first) published (?:by|on|at|in) .{1,100}|the post .{1,200} (?:appeared first|first appeared) on .{1,80}",
    "this (?:article|story|post|report|content) (?:was|is|has been) (?:automatically |auto-?)?(?:generated|syndicated|published|imported|republished|aggregated|reproduced|translated)\\b.{0,240}(?:feed|syndicat\\w+|aggregat\\w+|agency|permission|licen[cs]e|edited|automatically|staff)\\b.{0,160}|\\(?this (?:story|article|report) has not been edited by\\b.{0,200}",
    "(?:if you (?:are|have|want|would like|wish|enjoyed|found|like|believe|think|value)\\b).{0,300}\\b(?:contact us|subscrib\\w+|donat\\w+|e-?mail us|newsletter|sign up|support us|share it|let us know|remove|report it|membership|follow us)\\b.{0,200}",
    "(?:(?:do you )?have|got) (?:a|any) (?:news |story |confidential )*(?:tips?|story|stories|information|question|correction|comment)s?\\b.{0,120}(?:contact|e-?mail|tell us|let us|send|write to|share|get in touch)\\b.{0,120}|send (?:us )?(?:your|a|news) (?:tips?|stories|feedback|comments|letters)\\b.{0,100}|(?:contact|e-?mail) (?:us|the (?:author|editor|newsroom|reporter))\\b.{0,120}|write to (?:us|the editor)\\b.{0,100}|report (?:an? )?(?:error|typo|mistake|correction|problem|ad|abuse)\\b.{0,60}",
    "(?:our standards|trust principles)\\s*:?.{0,80}|purchase licensing rights|(?:request|get) (?:reprints?|permissions?)\\b.{0,60}|reprints? (?:and|&) permissions?",
    "(?:please )?(?:support|donate to|help (?:us|support|fund)|contribute to) (?:us|our|independent|quality|this (?:site|work|project)|.{1,30} journalism)\\b.{0,160}|(?:donate|become a (?:member|subscriber|supporter|patron)|support us|subscribe|buy us a coffee)(?: (?:now|today|here|for .{1,40}))?[.!]?",
    "(?:previous|next|older|newer|prev)(?: (?:article|post|story|entry|page)s?)?(?: .{0,2})?|(?:previous|next) (?:article|post|story)\\s*[:»«-].{0,120}",
    "(?:privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|cookie policy|about us|contact us|advertise with us|site ?map|careers|imprint|newsletter|rss feed|accessibility)(?:\\s*[|·•,-].{0,160})?",
    "about the authors?|about .{1,30} news|(?:view|see|read) all (?:posts|articles|stories) by .{1,60}|more (?:posts|articles|stories) by .{1,60}",
    "don'?t miss (?:out|a (?:story|beat))\\b.{0,80}|never miss (?:a|an|our)\\b.{0,60}|stay (?:informed|connected|tuned|up[- ]to[- ]date|updated)(?: (?:with|on|via|for|by)\\b.{0,80})?[.!]?|catch (?:all|up on|the latest)\\b.{0,80}\\b(?:news|updates|app|stories)\\b.{0,60}|load more(?: .{1,30})?",
    "enter (?:your|an) e-?mail\\b.{0,60}|(?:your )?e-?mail address|by (?:signing up|subscribing|registering|clicking|continuing)\\b.{0,40}\\b(?:agree|accept|consent|terms|privacy)\\b.{0,160}|unsubscribe\\b.{0,60}|you can unsubscribe\\b.{0,60}|(?:you must|you need to|please) (?:be logged in|log in|sign in|register|login)\\b.{0,80}",
    "we may (?:earn|receive) .{0,80}\\b(?:commission|links?)\\b.{0,60}|(?:disclosure|editor's note|note|disclaimer)\\s*:\\s*this (?:article|story|post|content|report|piece)\\b.{0,300}|reprinted with permission\\b.{0,80}|(?:republish|reprint|license) (?:this|our) (?:article|story|articles|content|piece)\\b.{0,60}|what do you think\\? (?:let us|tell us|share|leave|comment|join)\\b.{0,80}|let us know (?:what you think|in the comments)\\b.{0,60}",
    "published in [\\p{L} .'-]{2,40}, .{4,40}\\d{4}\\.?|(?:contact|tel|phone|fax)\\s*:\\s*\\+?[\\d ()./-]{5,30}|subscribe to (?:notifications|alerts|updates|push)\\b.{0,40}",
    "(?:rate|was) this (?:article|page|story)\\b.{0,40}|thank you for (?:reading|subscribing|visiting)\\b.{0,80}|thanks for (?:reading|signing up|subscribing)\\b.{0,80}",
  ],
  soft: [
    "[\\p{L} ]{2,20}\\s*:\\s*[\\d.,]+k?|[^\\p{L}]{1,12}|e-?paper|live tv|web stories|popular|more less|yes no|sort by.{0,20}|newest|oldest|see all|powered by .{2,30}",
    "NET|e-?mail|print|pin it|tweet|more|related|pocket|line|sms|link|save|reply|like|home|menu|search|news|world|sport|sports|politics|business|video|videos|photos|opinion|close|ok|okay|loading\\.*|top|next|previous|login|contact|gallery|live|latest|bookmark|mail|rss|feed|gift article|listen|send|pin|stumbleupon|digg|skype|\\d{1,6} (?:shares|views|likes|reads|votes)|shares?|views?|likes?",
  ],
  relatedCue: [
    "related(?: (?:articles?|stories|story|posts?|topics?|content|news|coverage|reading|links?|items?|videos?))?\\s*:?|(?:read|see|watch) (?:also|more|next|this|related)\\s*:?|also (?:read|see|on)(?: [^.!?]{1,30})?\\s*:?",
    "(?:you )?(?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)\\b.{0,20}|more (?:on this(?: story| topic)?|stories|news|like this|coverage|to read|from [^.!?]{1,40}|about [^.!?]{1,40}|headlines)\\s*:?|recommended(?: (?:for you|stories|reading|articles|videos))?\\s*:?",
    "(?:most|also) (?:read|popular|viewed|shared|commented|watched)(?: .{1,30})?|trending(?: now| stories| news| topics)?|(?:latest|top|today's|other|breaking|popular|more) (?:news|stories|headlines|articles|posts)(?: .{1,20})?\\s*:?|don'?t miss\\s*:?|see also\\s*:?|read more (?:on|about|from|in) [^.!?]{2,50}|what to read next|up next|editor'?s'? (?:picks?|choice)|popular (?:now|posts|stories|articles)|in (?:case you missed it|other news)\\s*:?|further reading\\s*:?|in pictures\\s*:?|must[- ]reads?\\s*:?|from (?:the|our) (?:web|archives?|partners)|around the web|sponsored stories|promoted stories",
  ],
  relatedPrefix: [
    "(?:also read|read also|read more|read next|read|related|related article|related story|see also|watch also|watch|more|also see|don'?t miss|must read|recommended|explainer|in pictures|opinion|analysis)\\s*[:|»>→]+\\s*(?=\\S)",
  ],
  byline: [
    "(?:written|story|words|text|reported) by .{2,80}|(?:with|in) (?:inputs?|agencies|wires)\\b.{0,80}",
    "(?:staff|news|special|our|foreign|political|senior|chief|web|online|diplomatic) (?:reporter|writer|correspondent|report|desk|editor|team)s?|(?:from )?(?:our (?:own )?correspondent|news ?desk|wire reports?|agencies)|news agenc(?:y|ies)",
    "\\d{1,3}[- ]?min(?:ute)?s?(?: read| ago)?|\\d{1,2} (?:hours?|days?|weeks?) ago|(?:reading|read) time\\s*:?.{0,30}|estimated reading time.{0,30}",
  ],
  credit: [
    "[(\\[]?(?:reporting|additional reporting|writing|editing|edited|compiled|translated|report|produced) by [^.!?]{2,200}[)\\].]*|[(\\[]?with (?:additional )?reporting (?:by|from) [^!?]{2,160}[)\\].]*",
  ],
  caption: [
    "(?:photo|image|picture|photograph|file photo|file picture|file image|illustration|video|graphic|map|photo credit|image credit|picture credit|photo by|image by|credits?|image source|image caption|photo caption|caption)s?\\s*[:/|]\\s*.{2,240}|(?:photo|photograph|image|picture|illustration) (?:by|from|courtesy of) .{2,100}",
    ".{3,300}[\\s(\\[](?:ap|afp|reuters|epa|getty images|file photo|file|xinhua|anadolu|handout)(?: (?:photo|images|file))?(?:\\/[\\p{L}\\s.'-]{2,60})?[)\\]]\\.?",
    ".{3,300}\\b(?:image|photo|picture|photograph|foto)s?\\s*:\\s*[\\p{L}\\s.,'/&()-]{2,60}\\.?",
    "image caption\\b.{2,300}|media caption\\b.{2,300}|figure \\d+\\b.{2,300}",
  ],
  tailWords: [
    "subscrib\\w+",
    "newsletters?",
    "inbox",
    "sign up",
    "log ?in",
    "cookies?",
    "privacy",
    "terms of (?:use|service)",
    "copyright\\w*",
    "rights reserved",
    "trademarks?",
    "republish\\w*",
    "reproduc(?:ed|tion)",
    "permission",
    "disclaimer",
    "aggregator",
    "(?:our|this|the) (?:web)?site",
    "contact us",
    "e-?mail(?: us)?",
    "follow us",
    "our (?:app|channel|team|editors|newsroom|readers|journalism|content|partners|mission|policy)",
    "download",
    "advertis\\w+",
    "sponsor(?:ed|s)?",
    "donat\\w+",
    "support (?:us|our)",
    "member(?:ship)?s?",
    "click (?:here|on)",
    "read more",
    "comments?",
    "(?:views|opinions) expressed",
    "reflect the (?:views|opinion)",
    "liab(?:le|ility)",
    "responsib(?:le|ility) for",
    "syndicated",
    "feed",
    "this (?:story|article|post|content|page|site|report)",
    "primary source",
    "third[- ]part(?:y|ies)",
    "hyperlinks?",
    "owners?",
    "(?:removed|deleted)",
    "unsubscribe",
    "alerts?",
    "materials?",
    "telegram",
    "whatsapp",
    "facebook",
    "twitter",
    "instagram",
    "youtube",
    "reporter|correspondent|journalist|columnist|contributor",
    "funded by",
    "non-?profit",
    "independent (?:news|journalism)",
    "free of charge",
    "purposes only",
    "warrant\\w*",
    "accuracy",
    "without notice",
    "accept no",
    "https?://\\S+|www\\.\\S+",
    "\\S+@\\S+\\.\\w+",
    "licen[cs]ed?",
    "creative commons",
    "published by",
    "stay (?:informed|up to date|updated|connected)",
    "never miss",
    "daily briefing",
    "top stories",
    "breaking news",
  ],
};

const GERMAN: LinePatterns = {
  furniture: [
    "anzeige|werbung|advertorial|gesponsert|anzeigen?",
    "(?:weiterlesen|mehr lesen|mehr anzeigen|mehr erfahren|mehr dazu|jetzt lesen|zum artikel|zur startseite|alle anzeigen)\\s*[:.…»>→]*|lesen sie (?:hier )?(?:mehr|weiter)\\b.{0,30}|nach der anzeige geht es weiter.{0,20}",
    "(?:jetzt )?(?:anmelden|registrieren|abonnieren|einloggen)(?: und .{1,60})?[.!]?|newsletter (?:abonnieren|bestellen)\\b.{0,40}|(?:abonnieren|bestellen) sie .{0,40}newsletter\\b.{0,80}|melden sie sich .{0,60}newsletter\\b.{0,60}",
    "folgen sie uns\\b.{0,60}|folge uns\\b.{0,60}|(?:diese (?:web)?seite|wir) (?:verwendet|verwenden|nutzt|nutzen) cookies\\b.{0,300}|bitte aktivieren sie javascript.{0,60}",
  ],
  tail: [
    "(?:\\d+ |keine |alle |noch keine )*kommentare?(?: \\(?\\d+\\)?)?(?: (?:anzeigen|lesen|schreiben|verfassen|abgeben|vorhanden|zu .{1,80}))*:?|(?:schreibe|hinterlasse|verfasse|schreiben sie) (?:einen?|ihren) (?:kommentar|antwort)\\b.{0,40}|antwort abbrechen|kommentar (?:verfassen|abschicken|schreiben)|(?:deine|ihre) e-mail-adresse wird nicht veröffentlicht.{0,80}",
    "(?:teilen|artikel teilen|teilen mit|diesen (?:artikel|beitrag) teilen|teile dies|auf .{1,20} teilen|drucken|artikel drucken|per e-mail (?:senden|teilen)|gefällt mir:?|link kopieren)\\s*:?|klick,? um .{1,60}teilen.{0,40}",
    "(?:schlagwörter|schlagworte|stichwörter|themen|kategorien?|tags|rubrik|verschlagwortet mit|veröffentlicht (?:in|unter))\\s*:\\s*.{0,160}|veröffentlicht (?:in|unter) .{1,80}|verschlagwortet mit .{1,100}",
    ".{0,120}\\balle rechte vorbehalten\\b.{0,160}|haftungsausschluss\\b.{0,600}|impressum(?:\\s*[|·•].{0,120})?|datenschutz(?:erklärung)?(?:\\s*[|·•].{0,120})?|(?:agb|kontakt|nutzungsbedingungen)",
    "(?:zum )?originalartikel\\b.{0,60}|quelle\\s*:\\s*.{1,120}|(?:vorheriger|nächster) (?:artikel|beitrag)\\b.{0,120}|(?:dieser|der) (?:artikel|beitrag|text) (?:erschien|ist|wurde) (?:zuerst|ursprünglich|zunächst)\\b.{0,160}|der beitrag .{1,160} erschien zuerst auf .{1,60}",
    "unterstütze(?:n sie)? (?:uns|unsere)\\b.{0,120}|(?:nach oben|über uns|über (?:den autor|die autorin))",
  ],
  soft: ["teilen|drucken|mailen|merken|startseite|suche|menü|schließen|video|mehr"],
  relatedCue: [
    "(?:lesen sie auch|auch interessant|mehr zum thema|zum thema|ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen|beiträge)|das könnte (?:sie|dich) auch interessieren|weitere (?:artikel|nachrichten|themen|meldungen)|meistgelesen|meistgelesene artikel|empfehlungen|aktuelle nachrichten|siehe auch|passend dazu|top-?themen)\\s*:?",
  ],
  relatedPrefix: [
    "(?:lesen sie auch|mehr dazu|siehe auch|auch interessant|mehr zum thema)\\s*[:|»>→]+\\s*(?=\\S)",
  ],
  byline: [
    "(?:ein(?:e)? (?:artikel|beitrag|bericht|kommentar|analyse) )von \\p{Lu}.{2,60}|lesezeit\\s*:?.{0,30}|\\d{1,3} min(?:uten)?\\.?(?: lesezeit)?|(?:dpa|afp|apa|sda|epd|kna|dts)(?:[/,-][\\w, -]{2,20})?",
  ],
  credit: [
    "[(]?(?:mit material von|mit informationen von|redaktion:|bearbeitet von|übersetzung:) [^.!?]{2,120}[)]?",
  ],
  caption: [
    "(?:foto|bild|abbildung|grafik|bildquelle|symbolbild|archivbild|quelle bild)s?\\s*[:/]\\s*.{2,240}",
  ],
  tailWords: [
    "newsletter",
    "abonnier\\w+",
    "datenschutz\\w*",
    "impressum",
    "rechte vorbehalten",
    "kommentar\\w*",
    "e-mail",
    "cookies?",
    "anzeigen?",
    "spenden?",
    "unterstützen sie",
    "kostenlos",
    "haftung\\w*",
    "urheberrecht\\w*",
    "unsere (?:redaktion|leser|website|seite)",
    "diese(?:r|m)? (?:artikel|beitrag|website|seite)",
  ],
};

const FRENCH: LinePatterns = {
  furniture: [
    "publicité|contenu sponsorisé|annonce",
    "(?:lire (?:la suite|plus)|en savoir plus|voir plus|afficher plus|continuer la lecture)\\b.{0,20}|(?:la suite|cet article) (?:après|continue après) (?:la|cette) publicité",
    "(?:abonnez-vous|inscrivez-vous|connectez-vous|s'abonner|se connecter|s'inscrire)\\b.{0,100}|recevez .{1,80}(?:newsletter|boîte|mail)\\b.{0,40}|suivez[- ]nous\\b.{0,60}|déjà abonné\\b.{0,30}",
  ],
  tail: [
    "(?:\\d+ |aucun |tous les )*commentaires?(?: \\(?\\d+\\)?)?|(?:laisser|laissez|ajouter|poster|publier|écrire) (?:un|votre) commentaire\\b.{0,40}|votre adresse e-?mail ne sera pas publiée.{0,60}|réagir(?: à cet article)?",
    "(?:partager|partagez)(?: (?:cet article|sur|ceci|via)\\b.{0,40})?\\s*:?|imprimer(?: l'article)?|envoyer par e-?mail|copier le lien",
    "(?:mots[- ]clés|étiquettes?|catégories?|thèmes?|rubriques?|tags|classé (?:dans|sous)|sujets?)\\s*:\\s*.{0,160}|.{0,120}\\btous droits réservés\\b.{0,160}",
    "(?:avertissement|mentions légales|politique de confidentialité|conditions (?:générales|d'utilisation))\\b.{0,300}|(?:lire|voir) l'article (?:original|complet)\\b.{0,60}|source\\s*:\\s*.{1,120}|article (?:précédent|suivant)\\b.{0,120}|(?:cet article|l'article .{1,160}) (?:est )?(?:apparu|paru|publié) (?:en premier|initialement|à l'origine)\\b.{0,120}|soutenez[- ](?:nous|notre)\\b.{0,120}",
  ],
  soft: ["partager|imprimer|envoyer|accueil|recherche|rechercher|fermer|suivre|menu|vidéo"],
  relatedCue: [
    "(?:lire aussi|à lire aussi|à lire également|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires|connexes|recommandés)|les plus lus|à la une|à découvrir|notre sélection|dans la même rubrique|vous (?:aimerez|pourriez) aussi\\b.{0,20})\\s*:?",
  ],
  relatedPrefix: [
    "(?:lire aussi|à lire aussi|à lire également|voir aussi|lire également|lire)\\s*[:|»>→]+\\s*(?=\\S)",
  ],
  byline: [
    "(?:temps de lecture|lecture)\\s*:?.{0,30}|\\d{1,3} ?min(?:utes)?(?: de lecture)?|(?:la rédaction|avec (?:afp|agences?|reuters))(?:.{0,30})?|(?:propos recueillis|article rédigé|écrit|publié) par .{2,80}",
  ],
  credit: [
    "[(]?(?:avec|édité par|traduit par|reportage de) (?:reuters|l'afp|afp|ap|agences|\\p{L}+ \\p{L}+(?:,? (?:et )?\\p{L}+ \\p{L}+)*)[)]?\\.?",
  ],
  caption: ["(?:photo|image|crédit|crédit photo|légende|illustration)s?\\s*[:/]\\s*.{2,240}"],
  tailWords: [
    "abonn\\w+",
    "newsletter",
    "droits réservés",
    "commentaires?",
    "confidentialité",
    "cookies?",
    "inscri\\w+",
    "partag\\w+",
    "don(?:s|ation)?",
    "notre (?:site|journal|rédaction|application)",
    "cet article",
    "reproduction",
    "autorisation",
  ],
};

const SPANISH: LinePatterns = {
  furniture: [
    "publicidad|anuncio|contenido patrocinado|patrocinado",
    "(?:leer más|ver más|seguir leyendo|sigue leyendo|continuar leyendo|saber más|mostrar más|continúa leyendo)\\b.{0,20}",
    "(?:suscríbete|suscríbase|regístrate|regístrese|inicia sesión|iniciar sesión|apúntate)\\b.{0,100}|recibe .{1,80}(?:boletín|newsletter|correo)\\b.{0,40}|(?:síguenos|síganos|sigue a .{1,30}) en\\b.{0,60}|únete a nuestro .{1,60}",
  ],
  tail: [
    "(?:\\d+ |sin |no hay |ver )*comentarios?(?: \\(?\\d+\\)?)?|(?:deja|dejar|deje|escribe|añade|publica) (?:un|tu|su) (?:comentario|respuesta)\\b.{0,40}|tu dirección de correo electrónico no será publicada.{0,60}",
    "(?:compartir|comparte|comparta)(?: (?:este|esta|en|esto|por|el)\\b.{0,40})?\\s*:?|imprimir(?: artículo)?|enviar por (?:correo|e-?mail)|copiar enlace|me gusta:?",
    "(?:etiquetas?|categorías?|temas?|palabras clave|archivado en|secciones?|tags)\\s*:\\s*.{0,160}|.{0,120}\\btodos los derechos reservados\\b.{0,160}",
    "(?:aviso legal|descargo de responsabilidad|política de privacidad|términos y condiciones)\\b.{0,400}|(?:leer|ver) (?:el )?artículo (?:original|completo)\\b.{0,60}|fuente\\s*:\\s*.{1,120}|(?:artículo|noticia) (?:anterior|siguiente)\\b.{0,120}|(?:este artículo|la entrada .{1,160}) (?:se publicó|fue publicad[oa]|apareció|se publicó) (?:primero|originalmente|por primera vez)\\b.{0,120}|apóyanos\\b.{0,100}",
  ],
  soft: ["compartir|imprimir|enviar|inicio|buscar|cerrar|seguir|menú|vídeo|video"],
  relatedCue: [
    "(?:lea también|lee también|leer también|le puede interesar|te puede interesar|también te puede interesar|noticias relacionadas|artículos relacionados|más (?:noticias|sobre .{1,40}|información)|lo más (?:leído|visto)|ver también|véase también|relacionad[oa]s?|más leídas|te recomendamos)\\s*:?",
  ],
  relatedPrefix: [
    "(?:lea también|lee también|leer también|te puede interesar|le puede interesar|ver también|lea más|vea también)\\s*[:|»>→]+\\s*(?=\\S)",
  ],
  byline: [
    "(?:tiempo de lectura|lectura)\\s*:?.{0,30}|\\d{1,3} min(?:utos)?(?: de lectura)?|(?:redacción|agencias?|efe|europa press)(?:[ /|,-].{0,40})?",
  ],
  credit: [
    "[(]?(?:reporte de|editado por|traducido por|con información de|información de) [^.!?]{2,120}[)]?\\.?",
  ],
  caption: ["(?:foto|imagen|crédito|fotografía|fotos)s?\\s*[:/]\\s*.{2,240}"],
  tailWords: [
    "suscri\\w+",
    "boletín",
    "derechos reservados",
    "comentarios?",
    "privacidad",
    "cookies?",
    "compart\\w+",
    "nuestr[oa] (?:sitio|canal|redacción|página|newsletter)",
    "este artículo",
    "prohibida",
    "reproducción",
    "autorización",
    "don(?:a|ar|ación)",
  ],
};

const ARABIC: LinePatterns = {
  furniture: [
    "إعلان|إعلانات|اعلان|إعلان مدفوع|محتوى مموّ?ل",
    "(?:اقرأ|قراءة|عرض|شاهد|للمزيد|لمزيد) ?(?:المزيد|من التفاصيل|من الأخبار)?\\s*[:.…»]*",
    "(?:تابعنا|تابعونا|اشترك|اشتركوا|انضموا إلينا|سجل الآن)(?: (?:على|في|الآن|إلى|عبر).{0,80})?",
  ],
  tail: [
    "(?:\\d+ )?(?:تعليقات|التعليقات|تعليق|لا توجد تعليقات|لا تعليقات)(?: \\(?\\d+\\)?)?|(?:اترك|أضف|اكتب|أترك) (?:تعليقا?ً?|تعليقك|رد).{0,40}|لن يتم نشر عنوان بريدك.{0,80}",
    "(?:شارك|شاركها|مشاركة|شارك المقال|مشاركة المقال|شارك هذا|شارك الخبر|طباعة|نسخ الرابط|انشر)(?: .{1,40})?\\s*:?",
    "(?:الكلمات (?:المفتاحية|الدلالية)|الوسوم|وسوم|العلامات|التصنيفات?|الأقسام|مواضيع)\\s*:\\s*.{0,160}|.{0,120}(?:جميع|كافة|كل) الحقوق محفوظة.{0,160}|حقوق (?:النشر|الطبع).{0,160}",
    "(?:إخلاء (?:المسؤولية|مسؤولية)|تنويه|سياسة الخصوصية|شروط الاستخدام).{0,500}|(?:المصدر|مصدر الخبر|رابط المصدر|المصدر الأصلي)\\s*[:|].{1,120}|(?:المقال|الخبر|الموضوع) (?:السابق|التالي).{0,120}|اقرأ (?:المقال|الخبر) (?:الأصلي|كاملا).{0,60}",
  ],
  soft: [
    "فيسبوك|تويتر|واتساب|تلغرام|تليجرام|تيليجرام|إنستغرام|يوتيوب|بريد|طباعة|مشاركة|الرئيسية|بحث|إغلاق|القائمة|فيديو",
  ],
  relatedCue: [
    "(?:اقرأ أيضا?ً?|إقرأ أيضا?ً?|اقرأ ايضا|اقرأي?|شاهد أيضا?ً?|مواضيع (?:ذات صلة|متعلقة|مشابهة)|أخبار (?:ذات صلة|متعلقة)|مقالات (?:ذات صلة|مشابهة)|ذات صلة|الأكثر (?:قراءة|مشاهدة|تداولا)|قد يعجبك أيضا?ً?|قد يهمك(?: أيضا?ً?)?|المزيد من .{1,40}|آخر الأخبار)\\s*:?",
  ],
  relatedPrefix: [
    "(?:اقرأ أيضا?ً?|إقرأ أيضا?ً?|اقرأ ايضا|شاهد أيضا?ً?|قد يهمك(?: أيضا?ً?)?)\\s*[:|»…]+\\s*(?=\\S)",
  ],
  byline: [
    "(?:بقلم|كتب|كتبت|إعداد|تقرير|ترجمة|تحرير|مراسل(?:نا)?)\\s*[:/-]?\\s+.{2,60}|(?:وكالات|رويترز|أ ?ف ?ب|أسوشيتد برس|الأناضول|سانا)(?:\\s*[-/|].{0,40})?|(?:مدة|وقت) القراءة.{0,30}",
  ],
  credit: ["[(]?(?:تحرير|إعداد|ترجمة) [^.؟!]{2,60}(?:للنشرة العربية)?.{0,40}[)]?"],
  caption: [
    "(?:صورة|الصورة|تصوير|صورة أرشيفية|أرشيفية)\\s*[:/-].{0,240}|\\(?(?:أرشيفية|أرشيف|رويترز|أ ?ف ?ب|الفرنسية)\\)?",
  ],
  tailWords: [
    "اشترك\\w*",
    "النشرة",
    "الحقوق محفوظة",
    "تعليق\\w*",
    "الخصوصية",
    "تابعونا?",
    "موقعنا",
    "هذا (?:المقال|الموقع|الخبر|المحتوى)",
    "مسؤولية",
    "المصدر",
    "للتواصل",
    "قناتنا",
    "تطبيق\\w*",
    "المنصة",
  ],
};

const RUSSIAN: LinePatterns = {
  furniture: [
    "реклама|на правах рекламы|спонсорский материал",
    "(?:читать (?:далее|дальше|полностью|больше)|подробнее|показать (?:ещё|еще|больше)|узнать больше|смотреть (?:ещё|еще|далее))\\s*[:.…»]*",
    "(?:подпис(?:ывайтесь|аться|ывайся|шитесь)|следите за|присоединяйтесь|войдите|зарегистрируйтесь|вступайте)(?: .{1,100})?|войти",
  ],
  tail: [
    "(?:\\d+ |нет |все )*комментари(?:й|и|ев|я)(?: \\(?\\d+\\)?)?|(?:оставить|добавить|написать|оставьте) (?:свой )?(?:комментарий|ответ|отзыв).{0,40}|ваш (?:адрес )?(?:e-?mail|электронной почты).{0,80}не будет опубликован.{0,40}|обсудить(?: в .{1,30})?",
    "(?:поделиться|поделитесь|поделись|распечатать|версия для печати|скопировать ссылку|отправить)(?: .{1,50})?\\s*:?",
    "(?:теги|метки|тэги|рубрик[аи]|темы?|категори[яи]|ключевые слова)\\s*:\\s*.{0,160}|.{0,120}все права (?:защищены|сохранены).{0,160}|при (?:полном|использовании|перепечатке|цитировании).{0,60}(?:ссылка|гиперссылка|материалов).{0,160}",
    "(?:отказ от ответственности|политика конфиденциальности|пользовательское соглашение).{0,500}|(?:источник|оригинал(?: статьи)?|первоисточник|ссылка на источник)\\s*:\\s*.{1,120}|(?:предыдущ(?:ая|ий)|следующ(?:ая|ий)) (?:статья|новость|запись|материал).{0,120}|читать (?:оригинал|в оригинале).{0,60}|(?:нашли|заметили|увидели) (?:ошибку|опечатку).{0,120}|поддержите? (?:нас|наш|нашу|редакцию).{0,120}|мнение (?:автора|редакции).{0,40}не совпада.{0,80}",
  ],
  soft: [
    "вконтакте|одноклассники|телеграм|вотсап|вайбер|фейсбук|твиттер|печать|главная|поиск|меню|видео|ещё|еще|закрыть|новости|дзен",
  ],
  relatedCue: [
    "(?:читайте также|читать также|смотрите также|по теме|материалы по теме|похожие (?:статьи|новости|материалы)|ещё по теме|еще по теме|другие новости|популярное|самое читаемое|рекомендуем|вам (?:может быть интересно|также может понравиться)|главные новости|последние новости|новости по теме|см\\. также)\\s*:?",
  ],
  relatedPrefix: [
    "(?:читайте также|читать также|смотрите также|по теме|подробнее|см\\. также)\\s*[:|»→]+\\s*(?=\\S)",
  ],
  byline: [
    "(?:автор(?:ы)?|текст|корреспондент|подготовил[аи]?|перевод|редактор)\\s*[:—-]\\s*.{2,80}|(?:риа новости|тасс|интерфакс|рейтер|reuters|рбк)(?:[ ,|—-].{0,30})?|время (?:чтения|на чтение).{0,30}|\\d{1,3} мин(?:ут[аы]?)?\\.?(?: чтения)?",
  ],
  credit: ["[(]?(?:перевод|редактор|подготовил[аи]?)\\s*[:—-]?\\s+[^.!?]{2,80}[)]?"],
  caption: ["(?:фото|снимок|иллюстрация|изображение)\\s*[:/©].{0,240}"],
  tailWords: [
    "подпис\\w+|подпишитесь|подписывайтесь",
    "рассылк\\w*",
    "права защищены",
    "комментари\\w*",
    "конфиденциальност\\w*",
    "телеграм-?канал\\w*",
    "наш(?:ем|его|а|у|ей)? (?:сайт\\S*|канал\\S*|редакци\\S*|групп\\S*)",
    "перепечатк\\S*",
    "гиперссылк\\S*",
    "редакци\\S*",
    "материалов?",
    "источник\\S*",
  ],
};

const LANGUAGES: readonly LinePatterns[] = [ENGLISH, GERMAN, FRENCH, SPANISH, ARABIC, RUSSIAN];

function gather(kind: keyof LinePatterns): string {
  return LANGUAGES.flatMap((language) => language[kind])
    .join("|")
    .replaceAll("NET", NETWORK);
}

function wholeLine(kind: keyof LinePatterns): RegExp {
  return new RegExp(`^(?:${gather(kind)})$`, "iu");
}

export const FURNITURE = wholeLine("furniture");
export const TAIL_CUE = wholeLine("tail");
export const SOFT_FURNITURE = wholeLine("soft");
export const RELATED_CUE = wholeLine("relatedCue");
export const RELATED_PREFIX = new RegExp(`^(?:${gather("relatedPrefix")})`, "iu");
export const BYLINE_LINE = wholeLine("byline");
export const CREDIT_LINE = wholeLine("credit");
export const CAPTION_LINE = wholeLine("caption");
export const TAIL_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${gather("tailWords")})(?![\\p{L}\\p{N}])`,
  "giu",
);
