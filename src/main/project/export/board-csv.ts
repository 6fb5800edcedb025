import type { BoardRow, BoardTopic, BoardValue, Said } from "../../../shared/contract/values.contract.ts";
import { csvLine } from "./csv-line.ts";
import { claimValueWords, type Disputes, disputedWords, speakerWords } from "./disputed-words.ts";

/**
 * The head of the board of disputed values as a table for spreadsheets: a row for each claim, a column for each topic. The
 * byte order mark makes Excel read UTF-8.
 */
export function boardHead(topics: readonly BoardTopic[]): string {
  const names = topics.map((topic) => topic.name);
  return `\uFEFF${csvLine(["claim id", "statement", "contradicted values", ...names])}`;
}

/** A row: each value of a cell with who says it, where and when; what contradicts it stands behind "≠". */
export function boardLine(
  topics: readonly BoardTopic[],
  { claimId, statement, cells }: BoardRow,
  disputes: Disputes,
): string {
  const byTopic = new Map(cells.map((cell) => [cell.topic, cell.values]));
  const disputed = cells.flatMap((cell) => cell.values).filter((value) => value.disputes > 0).length;
  const columns = topics.map((topic) =>
    (byTopic.get(topic.key) ?? []).map((cell) => cellWords(cell, disputes)).join("\n"),
  );
  const words = disputedWords(disputes, claimId, "statement") ?? statement;
  return csvLine([claimId, words, disputed, ...columns]);
}

function cellWords(cell: BoardValue, disputes: Disputes): string {
  const stance = stanceWords(cell, disputes);
  const origins = `${cell.origins} independent ${cell.origins === 1 ? "origin" : "origins"}`;
  const said = [...saidWords(cell, disputes), stance, origins].filter((part) => part !== null);
  const against = cell.against.map((one) => {
    const who = saidWords(one, disputes).join(", ");
    return `${claimValueWords(disputes, one.value)}${who === "" ? "" : ` (${who})`}`;
  });
  const more = cell.disputes > against.length ? ` and ${cell.disputes - against.length} more` : "";
  const topic = disputedWords(disputes, cell.value.id, "topic");
  const words = `${topic === null ? "" : `topic ${topic}: `}${claimValueWords(disputes, cell.value)} (${said.join(", ")})`;
  return against.length === 0 ? words : `${words} ≠ ${against.join("; ")}${more}`;
}

/** What a quote does with the value, unless it simply says it. */
function stanceWords({ quoteId, stance }: BoardValue, disputes: Disputes): string | null {
  const disputed = quoteId === null ? null : disputedWords(disputes, quoteId, "stance");
  return disputed ?? (stance === "asserted" ? null : stance);
}

/** Who says it, where and when, as far as that is known. */
function saidWords(said: Said, disputes: Disputes): string[] {
  const { quoteId, articleId } = said;
  const ofArticle = (field: "outlet" | "published"): string | null =>
    (articleId === null ? null : disputedWords(disputes, articleId, field)) ?? said[field];
  const speaker = quoteId === null ? said.speakerName : speakerWords(disputes, quoteId, said);
  return [speaker, ofArticle("outlet"), ofArticle("published")].filter((part) => part !== null);
}
