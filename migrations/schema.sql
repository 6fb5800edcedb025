-- Generated from the migrations; reviewed in diffs, never edited.

CREATE VIEW actor_root (id, root) AS
SELECT actor.id, coalesce(merged_actor.root, actor.id)
FROM actor LEFT JOIN merged_actor ON merged_actor.id = actor.id;

CREATE VIEW copy_pair AS
SELECT one.id AS a, other.id AS b, found.relation, found.score,
       CASE found.direction WHEN 0 THEN 'a-from-b' WHEN 1 THEN 'b-from-a' END AS direction
  FROM copy_found found JOIN article one ON one.key = found.a JOIN article other ON other.key = found.b;

CREATE VIEW merged_actor (id, root) AS
WITH RECURSIVE
  step (id, target) AS (
    SELECT one.id, other.id FROM actor one JOIN actor other ON other.id = one.merged_into
    WHERE one.merged_into IS NOT NULL AND one.merged_into <> one.id),
  walk (id, at) AS (
    SELECT id, target FROM step
    UNION
    SELECT walk.id, step.target FROM walk JOIN step ON step.id = walk.at)
SELECT walk.id, min(walk.at) FROM walk
WHERE walk.at NOT IN (SELECT id FROM step) OR EXISTS (SELECT 1 FROM walk ring WHERE ring.id = walk.at AND ring.at = walk.at)
GROUP BY walk.id;

CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT
, merged_into TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE actor_identifier (
  actor_id TEXT NOT NULL,
  identifier TEXT NOT NULL,
  PRIMARY KEY (identifier, actor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor_tag (
  tag_id TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  PRIMARY KEY (tag_id, actor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (
  id TEXT PRIMARY KEY,
  actor_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  weak INTEGER
, valid_from TEXT, valid_until TEXT) STRICT, WITHOUT ROWID;

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
, captured TEXT, checks TEXT NOT NULL DEFAULT '[]', original_hash TEXT, passed_on TEXT NOT NULL DEFAULT '{}') STRICT;

CREATE TABLE article_change (
  stamp INTEGER PRIMARY KEY AUTOINCREMENT,
  article_key INTEGER NOT NULL
) STRICT;

CREATE TABLE article_tag (
  article_id TEXT NOT NULL,
  tag_id TEXT NOT NULL,
  PRIMARY KEY (tag_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_text (
  article_key INTEGER NOT NULL REFERENCES article (key) ON UPDATE CASCADE ON DELETE CASCADE,
  text_hash TEXT NOT NULL REFERENCES text (hash),
  run_id TEXT NOT NULL REFERENCES import_run (id), at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (article_key, text_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  verdict TEXT,
  confidence REAL,
  reason TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  statement TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_relation (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_tag (
  claim_id TEXT NOT NULL,
  tag_id TEXT NOT NULL,
  PRIMARY KEY (tag_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_value (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL,
  quote_id TEXT,
  topic TEXT NOT NULL,
  kind TEXT NOT NULL,
  number REAL,
  upper REAL,
  unit TEXT,
  words TEXT NOT NULL,
  actor_id TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (entity, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_decision (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  decision TEXT NOT NULL,
  relation TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_found (
  a INTEGER NOT NULL REFERENCES article (key) ON UPDATE CASCADE ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES article (key) ON UPDATE CASCADE ON DELETE CASCADE,
  relation TEXT NOT NULL,
  score REAL NOT NULL,
  direction INTEGER,
  evidence BLOB NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_paragraph (
  hash INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL,
  families INTEGER NOT NULL,
  role TEXT NOT NULL,
  strength TEXT NOT NULL,
  outlets TEXT,
  sample INTEGER NOT NULL
) STRICT;

CREATE TABLE copy_sketch (
  article_key INTEGER PRIMARY KEY REFERENCES article (key) ON UPDATE CASCADE ON DELETE CASCADE,
  algorithm INTEGER NOT NULL,
  words INTEGER NOT NULL,
  keys BLOB NOT NULL,
  lines BLOB NOT NULL
) STRICT;

CREATE TABLE deletion (
  entity TEXT NOT NULL,
  op BLOB NOT NULL,
  PRIMARY KEY (entity, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE deletion_seen (
  deletion BLOB NOT NULL,
  op BLOB NOT NULL,
  PRIMARY KEY (deletion, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE different_actors (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL,
  b TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  op BLOB NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (entity, field, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  group_id TEXT NOT NULL,
  undo_group_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'spent'))
, at INTEGER) STRICT;

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

CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'interrupted')),
  started_at INTEGER NOT NULL,
  finished_at INTEGER
, options TEXT NOT NULL DEFAULT '{}', undone_at INTEGER) STRICT;

CREATE TABLE import_source (
  run_id TEXT NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  source INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (run_id, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  about_kind TEXT NOT NULL,
  about_id TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  id TEXT PRIMARY KEY,
  actor_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  anchor TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE merge (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  merged_at INTEGER NOT NULL,
  undone_at INTEGER,
  fingerprint TEXT NOT NULL,
  replicas TEXT NOT NULL,
  report TEXT NOT NULL
) STRICT;

CREATE TABLE merge_article (
  merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL,
  before TEXT,
  PRIMARY KEY (merge_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE merge_operation (
  merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  op BLOB NOT NULL,
  PRIMARY KEY (merge_id, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE merge_text (
  merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  hash TEXT NOT NULL, before TEXT,
  PRIMARY KEY (merge_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  replica TEXT NOT NULL,
  n INTEGER NOT NULL,
  entity TEXT NOT NULL,
  type TEXT NOT NULL,
  group_id TEXT NOT NULL,
  clock_ms INTEGER NOT NULL,
  clock_count INTEGER NOT NULL,
  line TEXT NOT NULL
) STRICT;

CREATE TABLE original (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  size INTEGER NOT NULL,
  deflated BLOB NOT NULL
) STRICT;

CREATE TABLE overwritten (
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  op BLOB NOT NULL,
  PRIMARY KEY (entity, field, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraph_decision (
  id TEXT PRIMARY KEY,
  hash INTEGER NOT NULL,
  outlet TEXT NOT NULL,
  role TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE project_fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
, chain TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE rejected_suggestion (
  id TEXT PRIMARY KEY,
  text_hash TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
  id TEXT PRIMARY KEY,
  actor_id TEXT NOT NULL,
  organisation_id TEXT,
  title TEXT,
  valid_from TEXT,
  valid_until TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  request TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE second_reading (
  original_hash TEXT PRIMARY KEY REFERENCES original (hash) ON DELETE CASCADE,
  algorithm INTEGER NOT NULL,
  agreement REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  name TEXT
, parent_id TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE text (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  body TEXT NOT NULL,
  -- Zones as import proposes them: JSON array of [role, start, end, strength, reason].
  zones TEXT NOT NULL,
  words INTEGER NOT NULL
) STRICT;

CREATE TABLE text_key (
  hash TEXT NOT NULL REFERENCES text (hash) ON DELETE CASCADE,
  key TEXT NOT NULL,
  merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  PRIMARY KEY (hash, key, merge_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE waiting_article (
  id TEXT PRIMARY KEY,
  line TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE zone_decision (
  id TEXT PRIMARY KEY,
  text_hash TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  role TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE zone_layer (
  text_hash TEXT NOT NULL REFERENCES text (hash) ON DELETE CASCADE,
  layer TEXT NOT NULL CHECK (layer IN ('second-reading', 'learned')),
  version INTEGER NOT NULL,
  zones TEXT NOT NULL,
  PRIMARY KEY (text_hash, layer)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_by_target ON actor (merged_into);

CREATE INDEX actor_identifier_by_actor ON actor_identifier (actor_id);

CREATE INDEX actor_tag_by_actor ON actor_tag (actor_id);

CREATE INDEX alias_by_actor ON alias (actor_id);

CREATE INDEX article_by_outlet ON article (outlet);

CREATE INDEX article_by_run ON article (run_id);

CREATE INDEX article_by_story ON article (story_id);

CREATE INDEX article_by_text ON article (text_hash);

CREATE INDEX article_by_title ON article (title);

CREATE INDEX article_tag_by_article ON article_tag (article_id);

CREATE INDEX assessment_by_claim ON assessment (claim_id);

CREATE INDEX claim_relation_by_a ON claim_relation (a);

CREATE INDEX claim_relation_by_b ON claim_relation (b);

CREATE INDEX claim_tag_by_claim ON claim_tag (claim_id);

CREATE INDEX claim_value_by_claim ON claim_value (claim_id);

CREATE INDEX claim_value_by_topic ON claim_value (topic);

CREATE INDEX copy_decision_by_pair ON copy_decision (a, b);

CREATE INDEX copy_found_by_b ON copy_found (b);

CREATE INDEX different_actors_by_pair ON different_actors (a, b);

CREATE INDEX history_by_group ON history (group_id);

CREATE INDEX history_by_state ON history (state, seq);

CREATE INDEX history_by_undo_group ON history (undo_group_id);

CREATE INDEX import_item_by_article ON import_item (article_id);

CREATE INDEX import_item_by_original ON import_item (original_hash);

CREATE INDEX memo_by_thing ON memo (about_id);

CREATE INDEX mention_by_actor ON mention (actor_id);

CREATE INDEX mention_by_article ON mention (article_id);

CREATE INDEX operation_by_clock ON operation (clock_ms, clock_count);

CREATE INDEX operation_by_entity ON operation (entity);

CREATE INDEX operation_by_group ON operation (group_id);

CREATE INDEX operation_by_replica ON operation (replica, n);

CREATE INDEX paragraph_decision_by_hash ON paragraph_decision (hash);

CREATE INDEX quote_by_actor ON quote (speaker_actor_id);

CREATE INDEX quote_by_article ON quote (article_id);

CREATE INDEX quote_by_claim ON quote (claim_id);

CREATE INDEX rejected_suggestion_by_text ON rejected_suggestion (text_hash);

CREATE INDEX role_by_actor ON role (actor_id);

CREATE INDEX role_by_organisation ON role (organisation_id);

CREATE INDEX text_key_by_merge ON text_key (merge_id);

CREATE INDEX zone_decision_by_text ON zone_decision (text_hash);
