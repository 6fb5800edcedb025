import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";

/** An article of one of the development sets (not in this repository). */
export interface BenchArticle {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly outlet: string | null;
  /** Paragraphs, one a line. */
  readonly text: string;
}

const ItemSchema = v.object({ id: v.string(), title: v.string(), date: v.string(), body: v.string() });
const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

/** The bodies of FNC-1, from its CSV of two columns: quotes doubled inside quotes, line feeds inside quotes. */
export function readFnc(folder: string): BenchArticle[] {
  const csv = readFileSync(join(folder, "fnc1-train-bodies.csv"), "utf8");
  const rows = csv.matchAll(/(\d+),(?:"((?:[^"]|"")*)"|([^\n]*))\r?(?:\n|$)/g);
  return [...rows].map(([, id = "", quoted, plain = ""]) => ({
    ...{ id, title: "", published: null, outlet: null },
    text: quoted?.replaceAll('""', '"') ?? plain,
  }));
}

/** The items of Reuters-21578 that have a body. Their lines are wrapped; four spaces open a paragraph. */
export function readReuters(folder: string): BenchArticle[] {
  const lines = gunzipSync(readFileSync(join(folder, "reuters-21578.ndjson.gz")))
    .toString("utf8")
    .split("\n");
  return lines.flatMap((line) => {
    const item = line === "" ? null : v.safeParse(ItemSchema, JSON.parse(line));
    if (item === null || !item.success || item.output.body.trim() === "") return [];
    const { id, title, date, body } = item.output;
    return { id, title, published: dayOf(date), outlet: "Reuters", text: unwrapped(body) };
  });
}

function unwrapped(body: string): string {
  return body
    .split(/\n {4}/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .join("\n");
}

/** "26-FEB-1987 15:01:01.79" as "1987-02-26". */
function dayOf(date: string): string | null {
  const [, day = "", month = "", year = ""] = /(\d+)-([A-Z]{3})-(\d{4})/.exec(date) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
