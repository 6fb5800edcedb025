-- What machines derive of copies (sketch, pair) can be rebuilt at any time; what people decide is in the work log.
CREATE TABLE copy_sketch (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  algorithm INTEGER NOT NULL,
  words INTEGER NOT NULL,
  keys BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- a < b. evidence: JSON of CopyEvidence (spans in UTF-16 units of the two canonical texts).
CREATE TABLE copy_pair (
  a TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  relation TEXT NOT NULL,
  score REAL NOT NULL,
  algorithm INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_pair_by_b ON copy_pair (b);

CREATE TABLE copy_decision (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  decision TEXT NOT NULL,
  relation TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_decision_by_pair ON copy_decision (a, b);
