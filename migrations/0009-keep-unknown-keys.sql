-- Keys of a text's line in an exchange file that only a newer version knows: kept and passed on. value: JSON. Of several
-- values of one key the one that sorts last counts; each merge has its own, so that it can be taken back.
CREATE TABLE text_key (
  hash TEXT NOT NULL REFERENCES text (hash) ON DELETE CASCADE,
  key TEXT NOT NULL,
  merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  PRIMARY KEY (hash, key, merge_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_key_by_merge ON text_key (merge_id);

-- before: zones and words of a text as they were where the merge put others in their place: JSON array of both.
ALTER TABLE merge_text ADD COLUMN before TEXT;
