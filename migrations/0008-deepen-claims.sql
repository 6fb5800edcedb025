-- What people say about claims, actors and searches in depth. All of it follows from the work log.

-- Who passed the words on, from the one nearest to the reader to the one who is credited: JSON array of {speaker, words}.
ALTER TABLE quote ADD COLUMN chain TEXT;
-- Tags form a tree.
ALTER TABLE tag ADD COLUMN parent_id TEXT;
-- A merged actor stays, and counts as the one it points to; unmerging clears the column.
ALTER TABLE actor ADD COLUMN merged_into TEXT;
-- Partial dates between which a name was in use.
ALTER TABLE alias ADD COLUMN valid_from TEXT;
ALTER TABLE alias ADD COLUMN valid_until TEXT;
CREATE INDEX actor_by_target ON actor (merged_into);

-- Merged actors with the one each counts as: the end of its chain, or the smallest id where a chain bites its tail.
-- Who points to nobody that is here counts as itself and has no row.
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

-- Every actor with the one it counts as: itself, for most. All reading of an actor's id goes through here.
CREATE VIEW actor_root (id, root) AS
SELECT actor.id, coalesce(merged_actor.root, actor.id)
FROM actor LEFT JOIN merged_actor ON merged_actor.id = actor.id;

CREATE TABLE actor_tag (
  tag_id TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  PRIMARY KEY (tag_id, actor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_tag_by_actor ON actor_tag (actor_id);

-- "wikidata:Q30"
CREATE TABLE actor_identifier (
  actor_id TEXT NOT NULL,
  identifier TEXT NOT NULL,
  PRIMARY KEY (identifier, actor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_identifier_by_actor ON actor_identifier (actor_id);

-- What an actor is, where and when: a title, or a membership.
CREATE TABLE role (
  id TEXT PRIMARY KEY,
  actor_id TEXT NOT NULL,
  organisation_id TEXT,
  title TEXT,
  valid_from TEXT,
  valid_until TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX role_by_actor ON role (actor_id);
CREATE INDEX role_by_organisation ON role (organisation_id);

-- A lasting word that two actors are not the same; a below b.
CREATE TABLE different_actors (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL,
  b TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX different_actors_by_pair ON different_actors (a, b);

-- supports, contradicts, updates: a does so to b; same: neither way.
CREATE TABLE claim_relation (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_relation_by_a ON claim_relation (a);
CREATE INDEX claim_relation_by_b ON claim_relation (b);

-- A value that a claim states: "at least four" dead. number and upper bound the number; words are as the article has them.
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
CREATE INDEX claim_value_by_claim ON claim_value (claim_id);
CREATE INDEX claim_value_by_topic ON claim_value (topic);

-- A memo on a claim, quote, actor, article, story, tag or the whole project.
CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  about_kind TEXT NOT NULL,
  about_id TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX memo_by_thing ON memo (about_id);

-- A suggested mark that a person turned down: it is not offered again on this text.
CREATE TABLE rejected_suggestion (
  id TEXT PRIMARY KEY,
  text_hash TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rejected_suggestion_by_text ON rejected_suggestion (text_hash);

-- A search under a name; request is the JSON that the search contract takes.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  request TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When a step of the history was made, epoch ms; steps of older files are dated by their operations.
ALTER TABLE history ADD COLUMN at INTEGER;
CREATE INDEX history_by_group ON history (group_id);
CREATE INDEX history_by_undo_group ON history (undo_group_id);
