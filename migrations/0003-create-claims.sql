-- Tables of what people enter. They are a pure function of the work log: no UNIQUE but the primary key,
-- no enforced foreign keys between them, because parts may arrive in any order from colleagues.
CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  statement TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_tag (
  claim_id TEXT NOT NULL,
  tag_id TEXT NOT NULL,
  PRIMARY KEY (tag_id, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_tag_by_claim ON claim_tag (claim_id);

-- content, cue, speaker_span: anchors as JSON; speaker: { kind, actorId | label } as JSON.
CREATE TABLE quote (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  content TEXT NOT NULL,
  cue TEXT,
  speaker_span TEXT,
  speaker TEXT,
  directness TEXT NOT NULL,
  stance TEXT NOT NULL,
  speaker_actor_id TEXT GENERATED ALWAYS AS (json_extract(speaker, '$.actorId')) VIRTUAL
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_by_claim ON quote (claim_id);
CREATE INDEX quote_by_article ON quote (article_id);
CREATE INDEX quote_by_actor ON quote (speaker_actor_id);

CREATE TABLE assessment (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  verdict TEXT,
  confidence REAL,
  reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_by_claim ON assessment (claim_id);

CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (
  id TEXT PRIMARY KEY,
  actor_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  weak INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_actor ON alias (actor_id);

CREATE TABLE mention (
  id TEXT PRIMARY KEY,
  actor_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  anchor TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_actor ON mention (actor_id);
CREATE INDEX mention_by_article ON mention (article_id);
