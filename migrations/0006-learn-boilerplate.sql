-- Sketches and found pairs by article key, compactly; both are made anew from the texts.
DROP TABLE copy_pair;
DROP TABLE copy_sketch;

-- keys: sampled five-word sequences, lines: 24 bits of each paragraph's hash; both packed ascending (shared/text/packed-numbers.ts).
CREATE TABLE copy_sketch (
  article_key INTEGER PRIMARY KEY REFERENCES article (key) ON UPDATE CASCADE ON DELETE CASCADE,
  algorithm INTEGER NOT NULL,
  words INTEGER NOT NULL,
  keys BLOB NOT NULL,
  lines BLOB NOT NULL
) STRICT;

-- The id of a is below the id of b. direction: 0 a from b, 1 b from a. evidence: counts and passages (copies/evidence-bytes.ts).
CREATE TABLE copy_found (
  a INTEGER NOT NULL REFERENCES article (key) ON UPDATE CASCADE ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES article (key) ON UPDATE CASCADE ON DELETE CASCADE,
  relation TEXT NOT NULL,
  score REAL NOT NULL,
  direction INTEGER,
  evidence BLOB NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_found_by_b ON copy_found (b);

-- Found pairs by article id.
CREATE VIEW copy_pair AS
SELECT one.id AS a, other.id AS b, found.relation, found.score,
       CASE found.direction WHEN 0 THEN 'a-from-b' WHEN 1 THEN 'b-from-a' END AS direction
  FROM copy_found found JOIN article one ON one.key = found.a JOIN article other ON other.key = found.b;

-- What the corpus teaches about paragraphs that recur. hash: shared/text/paragraph-hash.ts. outlets: JSON, null for everywhere.
-- sample: an article that has it. Recomputable.
CREATE TABLE copy_paragraph (
  hash INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL,
  families INTEGER NOT NULL,
  role TEXT NOT NULL,
  strength TEXT NOT NULL,
  outlets TEXT,
  sample INTEGER NOT NULL
) STRICT;

DELETE FROM project_fact WHERE name = 'copiesDoneThrough';
