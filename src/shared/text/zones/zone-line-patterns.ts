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
