/** Above the comments: "Comments (2)", "3 Responses to “…”", "Leave a Reply". */
const COMMENTS_HEAD =
  /^(?:(?:\(?\d+\)?|one|no)\s+(?:comments?|responses?|replies|thoughts?|kommentare?|commentaires?|comentarios?|reacties|commenti)(?: (?:to|on|zu|sur|en|a) .{2,300})?|(?:(?:reader |user )?comments?|responses|kommentare|leserkommentare|commentaires|comentarios|комментарии|commenti|reacties|komentarze|trackbacks?|pingbacks?)\s*(?:\(\d+\)|:)?|leave (?:a|your) (?:reply|comment)|schreibe einen kommentar|laisser un commentaire|deja (?:un comentario|una respuesta))$/iu;

/** Whether a paragraph's first line is the heading of readers' comments. */
export function opensComments(words: string): boolean {
  return COMMENTS_HEAD.test(words.split("\n", 1)[0] ?? "");
}
