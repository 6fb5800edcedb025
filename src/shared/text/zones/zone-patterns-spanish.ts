import type { LinePatterns } from "./zone-line-patterns.ts";

/** Spanish lines that pages add to articles. */
export const SPANISH: LinePatterns = {
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
