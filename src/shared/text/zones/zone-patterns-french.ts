import type { LinePatterns } from "./zone-line-patterns.ts";

/** French lines that pages add to articles. */
export const FRENCH: LinePatterns = {
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
