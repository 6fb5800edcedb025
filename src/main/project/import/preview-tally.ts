import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import { columnsKey } from "../../../shared/domain/read-options.ts";
import type { ParsedArticle } from "./parsed-part.ts";

type Tally = ImportPreview["byType"];
type Sample = ImportPreview["samples"][number];
type Skipped = ImportPreview["skipped"][number];
type TableView = ImportPreview["tables"][number];

/** What the person is shown of the articles read. */
export type PreviewFigures = Omit<ImportPreview, "id" | "name" | "state" | "jobId" | "reasons">;

const UNKNOWN = "unknown";
const MOST_ROWS = 50;
const MOST_SAMPLES = 12;
const MOST_TABLES = 20;
/** One sample a file is kept for as many files; the shown ones are spread over them. */
const SAMPLES_KEPT = 400;
/** Types that hold many articles, or that only a look can tell apart, by file name. */
const MANY_IN_ONE = new Set(
  "zip gz tgz warc arc mbox mbx csv tsv tab json jsonl ndjson xml rss atom".split(" "),
);
const SAME_TYPES: Readonly<Record<string, string>> = {
  htm: "html",
  xhtml: "html",
  mht: "mhtml",
  markdown: "md",
};

/** Counts what was found and read for a preview. Pure but for its own counters. */
export class PreviewTally {
  #files = 0;
  #bytes = 0;
  #read = 0;
  #skippedFiles = 0;
  #articles = 0;
  #alreadyHere = 0;
  #undated = 0;
  #ambiguousDates = 0;
  #unsureEncodings = 0;
  #containers = 0;
  #earliest: string | null = null;
  #latest: string | null = null;
  readonly #types = new Map<string, number>();
  readonly #encodings = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  readonly #outlets = new Map<string, number>();
  readonly #skipped = new Map<string, Skipped>();
  readonly #samples: Sample[] = [];
  readonly #tables = new Map<string, TableView>();

  found(path: string, bytes: number): void {
    this.#files += 1;
    this.#bytes += bytes;
    const extension = /[^/]\.([\p{L}\p{N}]{1,10})$/u.exec(path)?.[1]?.toLowerCase() ?? "";
    const type = SAME_TYPES[extension] ?? (extension === "" ? UNKNOWN : extension);
    add(this.#types, type);
    if (MANY_IN_ONE.has(extension)) this.#containers += 1;
  }

  skipped(path: string, reason: string): void {
    const known = this.#skipped.get(reason);
    if (known !== undefined) this.#skipped.set(reason, { ...known, count: known.count + 1 });
    else if (this.#skipped.size < MOST_ROWS) this.#skipped.set(reason, { reason, count: 1, example: path });
  }

  /** A file was read to its end, or as far as a preview reads. `articles` of it were good. */
  fileRead(articles: number): void {
    this.#read += 1;
    if (articles === 0) this.#skippedFiles += 1;
  }

  article(path: string, parsed: ParsedArticle, isHere: boolean): void {
    const { article } = parsed;
    this.#articles += 1;
    if (isHere) this.#alreadyHere += 1;
    add(this.#encodings, article.encoding);
    add(this.#languages, article.language ?? UNKNOWN);
    add(this.#outlets, article.outlet.value ?? UNKNOWN);
    if (article.checks.includes("encoding-unsure")) this.#unsureEncodings += 1;
    if (article.checks.includes("ambiguous-date")) this.#ambiguousDates += 1;
    this.#date(article.published.value);
    if (this.#samples.length < SAMPLES_KEPT) {
      this.#samples.push({
        path,
        title: article.title.value ?? "",
        outlet: article.outlet.value,
        published: article.published.value,
        language: article.language,
        words: article.words,
      });
    }
  }

  /** Tables with the same columns are asked about together. */
  table(table: Omit<TableView, "files">): void {
    const key = columnsKey(table.columns.map(({ name }) => name));
    const known = this.#tables.get(key);
    if (known !== undefined) this.#tables.set(key, { ...known, files: known.files + 1 });
    else if (this.#tables.size < MOST_TABLES) this.#tables.set(key, { ...table, files: 1 });
  }

  figures(): PreviewFigures {
    return {
      files: this.#files,
      bytes: this.#bytes,
      read: this.#read,
      byType: rows(this.#types),
      encodings: rows(this.#encodings),
      languages: rows(this.#languages),
      outlets: rows(this.#outlets),
      earliest: this.#earliest,
      latest: this.#latest,
      undated: this.#undated,
      ambiguousDates: this.#ambiguousDates,
      alreadyHere: this.#alreadyHere,
      articles: this.#articles,
      skipped: [...this.#skipped.values()].sort((a, b) => b.count - a.count),
      samples: spread(this.#samples, MOST_SAMPLES),
      tables: [...this.#tables.values()],
    };
  }

  /** Why a person should look before anything is stored; empty for a small drop of usual files. */
  reasons(): string[] {
    const found: string[] = [];
    const megabytes = Math.round(this.#bytes / 1024 / 1024);
    if (this.#files > 2000) found.push(`These are ${this.#files.toLocaleString("en")} files.`);
    if (megabytes > 500) found.push(`The files have ${megabytes} MB together.`);
    if (this.#containers > 0 || this.#tables.size > 0)
      found.push("There are archives, tables or feeds, each of which can hold many articles.");
    if (this.#skippedFiles > this.#read / 5)
      found.push(`${this.#skippedFiles} of ${this.#read} files read would be skipped.`);
    if (this.#unsureEncodings > 0)
      found.push("The encoding of some files had to be guessed; check letters with accents.");
    if (this.#ambiguousDates > 0) found.push("Some dates can be read in two ways, such as 04/03/2024.");
    if (this.#alreadyHere > this.#articles / 5)
      found.push(`${this.#alreadyHere} of ${this.#articles} articles read are here already.`);
    return found;
  }

  #date(published: string | null): void {
    if (published === null) {
      this.#undated += 1;
      return;
    }
    if (this.#earliest === null || published < this.#earliest) this.#earliest = published;
    if (this.#latest === null || published > this.#latest) this.#latest = published;
  }
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function rows(counts: ReadonlyMap<string, number>): Tally {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_ROWS);
}

/** At most `most` of the list, evenly spread, the first always among them. */
export function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]).filter(
    (one) => one !== undefined,
  );
}

/** Keeps things evenly spread over a stream of unknown length, in its order: between `most` and twice as many, in little memory. */
export class EvenSample<T> {
  #kept: T[] = [];
  #step = 1;
  #seen = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  offer(one: T): void {
    if (this.#seen % this.#step === 0) this.#kept.push(one);
    this.#seen += 1;
    if (this.#kept.length < this.#most * 2) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
    this.#step *= 2;
  }

  take(): T[] {
    return spread(this.#kept, this.#most);
  }
}
