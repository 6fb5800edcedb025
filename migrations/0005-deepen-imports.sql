-- What the person said about the run as a whole (JSON of ReadOptions), and when it was taken back.
ALTER TABLE import_run ADD COLUMN options TEXT NOT NULL DEFAULT '{}';
ALTER TABLE import_run ADD COLUMN undone_at INTEGER;

-- When the page or message was saved, as the file says (partial date); why a person should look (JSON array of checks).
ALTER TABLE article ADD COLUMN captured TEXT;
ALTER TABLE article ADD COLUMN checks TEXT NOT NULL DEFAULT '[]';

-- What machines found out about a text after import, laid over its zones and under people's decisions.
-- zones: JSON array of [role, start, end, strength, reason]. Recomputable.
CREATE TABLE zone_layer (
  text_hash TEXT NOT NULL REFERENCES text (hash) ON DELETE CASCADE,
  layer TEXT NOT NULL CHECK (layer IN ('second-reading', 'learned')),
  version INTEGER NOT NULL,
  zones TEXT NOT NULL,
  PRIMARY KEY (text_hash, layer)
) STRICT, WITHOUT ROWID;

-- How far two extractors of web pages agree (word F1, 0..1) on the article of these bytes. Recomputable.
CREATE TABLE second_reading (
  original_hash TEXT PRIMARY KEY REFERENCES original (hash) ON DELETE CASCADE,
  algorithm INTEGER NOT NULL,
  agreement REAL NOT NULL
) STRICT, WITHOUT ROWID;

-- A person's word on a paragraph wherever it stands, for one outlet or ('') for all. hash: see shared/text/paragraph-hash.ts.
CREATE TABLE paragraph_decision (
  id TEXT PRIMARY KEY,
  hash INTEGER NOT NULL,
  outlet TEXT NOT NULL,
  role TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX paragraph_decision_by_hash ON paragraph_decision (hash);
