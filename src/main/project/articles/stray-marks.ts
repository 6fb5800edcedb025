/** Marks of the article at hand that were made on another text than its newest; as SQL, over the table `article`. */
const QUOTES = "json_extract(quote.content, '$[0].textHash') <> article.text_hash";
const MENTIONS = "json_extract(mention.anchor, '$.textHash') <> article.text_hash";

/** The id of an article for each of its marks that a person should look at. Cost: linear in all marks. */
export const STRAY_MARKS = `SELECT quote.article_id FROM quote JOIN article ON article.id = quote.article_id
  WHERE ${QUOTES}
  UNION ALL SELECT mention.article_id FROM mention JOIN article ON article.id = mention.article_id
  WHERE ${MENTIONS}`;

/** Whether the article at hand has such marks. Cost: linear in its marks. */
export const HAS_STRAY_MARKS = `(EXISTS (SELECT 1 FROM quote WHERE quote.article_id = article.id AND ${QUOTES})
  OR EXISTS (SELECT 1 FROM mention WHERE mention.article_id = article.id AND ${MENTIONS}))`;
