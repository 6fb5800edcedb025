-- Facts about the project file itself: ids, title, the marks of background work.
CREATE TABLE project_fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every change a person made, one line each, stored and exported verbatim.
-- id is the first 16 bytes of the SHA-256 of the line; nothing here is ever updated or deleted.
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
CREATE INDEX operation_by_entity ON operation (entity);
CREATE INDEX operation_by_group ON operation (group_id);
CREATE INDEX operation_by_replica ON operation (replica, n);
CREATE INDEX operation_by_clock ON operation (clock_ms, clock_count);

-- Values that no known operation overwrites. Several heads of one register are a conflict; of a set, its elements.
CREATE TABLE head (
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  op BLOB NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (entity, field, op)
) STRICT, WITHOUT ROWID;

-- What operations name as seen and replaced, also when the named operation has not arrived yet.
CREATE TABLE overwritten (
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  op BLOB NOT NULL,
  PRIMARY KEY (entity, field, op)
) STRICT, WITHOUT ROWID;

-- Deletions still in force, and the values their author had seen.
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

-- The undo stack of this installation: one row a user action. Never exchanged.
CREATE TABLE history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  group_id TEXT NOT NULL,
  undo_group_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'spent'))
) STRICT;
CREATE INDEX history_by_state ON history (state, seq);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT
) STRICT, WITHOUT ROWID;
