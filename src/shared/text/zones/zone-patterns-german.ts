import type { LinePatterns } from "./zone-line-patterns.ts";

/** German lines that pages add to articles. */
export const GERMAN: LinePatterns = {
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
