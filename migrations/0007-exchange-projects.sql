-- When each text of an article came (epoch ms): projects that meet agree on the newest by it.
ALTER TABLE article_text ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
UPDATE article_text SET at = coalesce((SELECT started_at FROM import_run WHERE import_run.id = article_text.run_id), 0);

-- The bytes an article was read from, and keys of its record that only a newer version knows (JSON object, passed on).
ALTER TABLE article ADD COLUMN original_hash TEXT;
UPDATE article SET original_hash = (SELECT item.original_hash FROM import_item item
  WHERE item.article_id = article.id AND item.original_hash IS NOT NULL
  ORDER BY item.outcome = 'alreadyHere', item.run_id, item.path LIMIT 1);
ALTER TABLE article ADD COLUMN passed_on TEXT NOT NULL DEFAULT '{}';

-- Registers with several different live values, and ('$deleted') things deleted by someone who had not seen all of them.
-- A pure function of the work log.
CREATE TABLE conflict (
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (entity, field)
) STRICT, WITHOUT ROWID;

-- Exchange files that were merged. report: JSON of MergeReport. replicas: JSON of [[replica, count], ...], how far the file reached.
CREATE TABLE merge (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  merged_at INTEGER NOT NULL,
  undone_at INTEGER,
  fingerprint TEXT NOT NULL,
  replicas TEXT NOT NULL,
  report TEXT NOT NULL
) STRICT;

-- What a merge brought, so that it can be taken back as one step.
CREATE TABLE merge_operation (
  merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  op BLOB NOT NULL,
  PRIMARY KEY (merge_id, op)
) STRICT, WITHOUT ROWID;

-- before: the article's record as it was (JSON), or NULL when the merge brought the article.
CREATE TABLE merge_article (
  merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL,
  before TEXT,
  PRIMARY KEY (merge_id, article_id)
) STRICT, WITHOUT ROWID;

-- Records of articles whose words have not come yet (files exported without texts).
CREATE TABLE waiting_article (
  id TEXT PRIMARY KEY,
  line TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The texts that a merged file held: what its sender has, so that a file with changes only can leave them out.
CREATE TABLE merge_text (
  merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  PRIMARY KEY (merge_id, hash)
) STRICT, WITHOUT ROWID;
