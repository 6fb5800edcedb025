-- An immutable version of an article's words. hash is the SHA-256 of the canonical text, in hex.
CREATE TABLE text (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  body TEXT NOT NULL,
  -- Zones as import proposes them: JSON array of [role, start, end, strength, reason].
  zones TEXT NOT NULL,
  words INTEGER NOT NULL
) STRICT;

-- The imported bytes, deflated, by the SHA-256 of the bytes as they came.
CREATE TABLE original (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  size INTEGER NOT NULL,
  deflated BLOB NOT NULL
) STRICT;

CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'interrupted')),
  started_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;

-- What a run still has to read. Rows go when the run ends: no outside path stays in the file.
CREATE TABLE import_source (
  run_id TEXT NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  source INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (run_id, source)
) STRICT, WITHOUT ROWID;

-- key is time-ordered: day number of the publication (else of the import) x 2^20 + sequence.
-- title to language are the values in force: a person's correction, else the guess of import.
CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text_hash TEXT NOT NULL REFERENCES text (hash),
  title TEXT NOT NULL,
  outlet TEXT,
  byline TEXT,
  published TEXT,
  language TEXT,
  url TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  captured_at INTEGER NOT NULL,
  path TEXT NOT NULL,
  run_id TEXT NOT NULL REFERENCES import_run (id),
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  words INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  -- What import guessed and from where: JSON { field: [value, from] }. Never changes.
  guesses TEXT NOT NULL,
  -- Public id of the origin of its story; computed, its own id until copies were looked for.
  story_id TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_text ON article (text_hash);
CREATE INDEX article_by_story ON article (story_id);
CREATE INDEX article_by_outlet ON article (outlet);
CREATE INDEX article_by_title ON article (title);
CREATE INDEX article_by_run ON article (run_id);

-- All texts an article ever had; article.text_hash is the newest.
CREATE TABLE article_text (
  article_key INTEGER NOT NULL REFERENCES article (key) ON UPDATE CASCADE ON DELETE CASCADE,
  text_hash TEXT NOT NULL REFERENCES text (hash),
  run_id TEXT NOT NULL REFERENCES import_run (id),
  PRIMARY KEY (article_key, text_hash)
) STRICT, WITHOUT ROWID;

-- The outcome for one file of a run.
CREATE TABLE import_item (
  run_id TEXT NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  source INTEGER NOT NULL,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('added', 'alreadyHere', 'newVersion', 'nearCopy', 'skipped')),
  code TEXT,
  reason TEXT,
  article_id TEXT,
  original_hash TEXT,
  warnings TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (run_id, source, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_by_original ON import_item (original_hash);
CREATE INDEX import_item_by_article ON import_item (article_id);

-- Journal for background work: one row whenever what can be searched or compared of an article changed.
CREATE TABLE article_change (
  stamp INTEGER PRIMARY KEY AUTOINCREMENT,
  article_key INTEGER NOT NULL
) STRICT;

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  name TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE article_tag (
  article_id TEXT NOT NULL,
  tag_id TEXT NOT NULL,
  PRIMARY KEY (tag_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_by_article ON article_tag (article_id);

-- A person's word on the role of a span of a text.
CREATE TABLE zone_decision (
  id TEXT PRIMARY KEY,
  text_hash TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  role TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX zone_decision_by_text ON zone_decision (text_hash);
