import { readFileSync } from "node:fs";
import { countSuggestions } from "./demo-suggestions.ts";

type Json = Record<string, unknown>;

/** The documents the command line printed about the demo's project. */
interface DemoFindings {
  readonly receipt: Json;
  readonly copies: Json;
  readonly actors: readonly Json[];
  readonly claims: readonly Json[];
  /** The exported articles, one JSON object a line. */
  readonly articles: string;
}

/** The one JSON document that a command of the command line prints, or null when it is none. */
export function readDocument(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** The records of a list in a document; anything else in it is left out. */
export function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** What the demo found, as lines for a terminal. */
export function summariseDemo(found: DemoFindings): string {
  const lines = ["", "The receipt"];
  const counts = isRecord(found.receipt.counts) ? found.receipt.counts : {};
  for (const [outcome, count] of Object.entries(counts))
    lines.push(`  ${words(outcome).padEnd(16)} ${count}`);
  for (const item of list(found.receipt.items)) {
    if (item.outcome === "skipped") lines.push(`  skipped ${item.path}: ${item.reason}`);
  }
  const links = list(found.copies.links);
  const stories = list(found.copies.stories).filter(
    (story) => Array.isArray(story.members) && story.members.length > 1,
  );
  const exported = readLines(found.articles);
  lines.push("", "What was found");
  lines.push(`  articles         ${exported.length}`);
  lines.push(
    `  zones            ${countBy(
      exported.flatMap((article) => list(article.zones)),
      "role",
    )}`,
  );
  lines.push(
    `  copy links       ${countBy(links, "relation")}; ${stories.length} stories with more than one article`,
  );
  const suggested = countSuggestions(exported);
  lines.push(`  suggested claims ${suggested.claims}; ${found.claims.length} made by a person so far`);
  lines.push(
    `  suggested actors ${suggested.actors.length}: ${suggested.actors.slice(0, 6).join(", ")} …; ${found.actors.length} in the register so far`,
  );
  return lines.join("\n");
}

function readLines(file: string): Json[] {
  const documents = readFileSync(file, "utf8").split("\n").map(readDocument);
  return documents.filter((document) => document !== null);
}

/** "12 (7 body, 5 title)": how many records there are, and how many of each value of `field`. */
function countBy(records: readonly Json[], field: string): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    const value = String(record[field]);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => `${count} ${words(value)}`);
  return parts.length === 0 ? "0" : `${records.length} (${parts.join(", ")})`;
}

function words(name: string): string {
  return name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
