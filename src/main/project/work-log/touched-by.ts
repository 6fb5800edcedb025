/**
 * The things that a person made, changed or deleted, as a query for ids (column `entity`) with the parameter :personId; null gives
 * none. Reads every line of the log: about 0.1 s for 250,000, since a line is parsed only when the id stands in it.
 */
export const TOUCHED_BY_PERSON = `SELECT DISTINCT entity FROM operation
  WHERE instr(line, :personId) > 0 AND json_extract(line, '$.by') = :personId`;
