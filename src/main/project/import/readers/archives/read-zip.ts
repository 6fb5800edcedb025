import type { Refusal } from "../article.ts";
import {
  DEEPEST_ARCHIVE,
  LARGEST_DOCUMENT,
  LARGEST_RATIO,
  LARGEST_UNPACKED,
  MOST_ENTRIES,
  megabytes,
  RATIO_FROM,
} from "../container-limits.ts";
import type { Inside, Part, SourceFile } from "../part.ts";
import { placeNames } from "../place-names.ts";
import { refuse } from "../refusal.ts";
import { readEntryData } from "./zip-data.ts";
import { readZipDirectory, type ZipDirectory, type ZipEntry } from "./zip-directory.ts";
import { isSystemName, pagePartTest, unsafeName } from "./zip-names.ts";

/** What a zip archive turns out to be by its entries. */
export type ZipNature = "archive" | "docx" | { readonly unsupported: string };

/**
 * Reads a zip archive: each entry is judged by itself and read by the same rules as a file; what is refused is named
 * with its reason, and the others come in. Nothing is written. Files of the operating system and the parts of saved
 * pages are summed up in one item. A damaged or cut archive gives the entries that are whole, then "cut-off".
 */
export async function* readZip(file: SourceFile, inside: Inside): AsyncGenerator<Part> {
  if (inside.archives > DEEPEST_ARCHIVE) {
    const reason = `Archives are read ${DEEPEST_ARCHIVE} deep; this one lies deeper.`;
    yield { ...refuse("too-deep", reason), place: "" };
    return;
  }
  const directory = await readZipDirectory(file, MOST_ENTRIES + 1);
  if (directory.entries.length === 0 && !directory.cut) {
    yield { ...refuse("empty", "The archive is empty."), place: "" };
    return;
  }
  yield* readEntries(directory, file, inside);
  if (!directory.cut) return;
  const reason =
    directory.entries.length === 0
      ? "The archive is damaged or cut off; nothing in it could be read."
      : "The archive is damaged or cut off; the entries that are whole were read.";
  yield { ...refuse("cut-off", reason), place: "" };
}

/** Office documents, books and exchange files are zip archives too; their entries tell. Reads the directory only. */
export async function natureOfZip(file: SourceFile): Promise<ZipNature> {
  const directory = await readZipDirectory(file, 2000);
  const names = new Set(directory.entries.map((entry) => entry.name));
  const under = (folder: string): boolean => [...names].some((name) => name.startsWith(folder));
  if (names.has("[Content_Types].xml")) {
    if (under("word/")) return "docx";
    if (under("xl/")) return { unsupported: "a spreadsheet (.xlsx); save it as CSV to import its rows" };
    if (under("ppt/")) return { unsupported: "a presentation (.pptx)" };
  }
  const first = directory.entries.find((entry) => entry.name === "mimetype" && entry.packed < 200);
  const data = first === undefined ? null : await readEntryData(file, first);
  const type = data === null || "error" in data ? "" : Buffer.from(data.bytes).toString("latin1").trim();
  if (type.startsWith("application/epub")) return { unsupported: "an EPUB book" };
  if (type.startsWith("application/vnd.oasis")) return { unsupported: "an OpenDocument file" };
  if (type.startsWith("application/vnd.wirebench")) {
    return { unsupported: "a Wirebench exchange file; these are merged, not imported" };
  }
  return "archive";
}

async function* readEntries(directory: ZipDirectory, file: SourceFile, inside: Inside): AsyncGenerator<Part> {
  const overlapping = findOverlapping(directory.entries);
  const isPagePart = pagePartTest(directory.entries.map((entry) => entry.name));
  const placeOf = placeNames();
  let ignored = 0;
  for (const entry of directory.entries) {
    if (entry.name.endsWith("/") && entry.unpacked === 0) continue;
    if (isSystemName(entry.name) || isPagePart(entry.name)) {
      ignored += 1;
      continue;
    }
    if (inside.budget.entries <= 0) {
      const most = MOST_ENTRIES.toLocaleString("en");
      yield {
        ...refuse("too-large", `Archives are read up to ${most} entries; the rest was left out.`),
        place: "",
      };
      return;
    }
    inside.budget.entries -= 1;
    const place = placeOf(entry.name);
    const reason = overlapping.has(entry)
      ? refuse("unsafe-entry", "The entry shares its bytes with another, as in archives made to overwhelm.")
      : judge(entry, inside);
    if (reason !== null) yield { ...reason, place };
    else yield* readEntry(entry, place, file, inside);
  }
  if (ignored > 0) yield { ...refuse("ignored", ignoredSentence(ignored)), place: "" };
}

/** Why an entry is not read, by what the directory says of it; null when it is. */
function judge(entry: ZipEntry, inside: Inside): Refusal | null {
  const unsafe = unsafeName(entry.name);
  if (unsafe !== null) return refuse("unsafe-entry", unsafe);
  if (entry.link)
    return refuse("unsafe-entry", "The entry is a link to another place; links are not followed.");
  if (entry.encrypted) return refuse("password", "The entry is locked with a password.");
  if (entry.unpacked > RATIO_FROM && entry.unpacked > entry.packed * LARGEST_RATIO) {
    return refuse(
      "unsafe-entry",
      `The entry would unpack from ${megabytes(entry.packed)} to ${megabytes(entry.unpacked)}, more than ${LARGEST_RATIO} times its size.`,
    );
  }
  if (entry.unpacked > LARGEST_DOCUMENT || entry.packed > LARGEST_DOCUMENT) {
    return refuse(
      "too-large",
      `The entry has ${megabytes(entry.unpacked)}; entries of archives are read up to ${megabytes(LARGEST_DOCUMENT)}. Unpack the archive to import larger files.`,
    );
  }
  if (entry.unpacked > inside.budget.bytes) return overBudget();
  return null;
}

function overBudget(): Refusal {
  return refuse(
    "too-large",
    `Archives are unpacked up to ${megabytes(LARGEST_UNPACKED)} in all; this entry would go beyond.`,
  );
}

async function* readEntry(
  entry: ZipEntry,
  place: string,
  file: SourceFile,
  inside: Inside,
): AsyncGenerator<Part> {
  const data = await readEntryData(file, entry);
  if ("error" in data) {
    yield { ...refuseData(data.error, entry), place };
    return;
  }
  // A lying directory is found out here: the entry's true size counts.
  if (data.bytes.length > RATIO_FROM && data.bytes.length > entry.packed * LARGEST_RATIO) {
    yield {
      ...refuse("unsafe-entry", `The entry unpacks to more than ${LARGEST_RATIO} times its size.`),
      place,
    };
    return;
  }
  if (data.bytes.length > inside.budget.bytes) {
    yield { ...overBudget(), place };
    return;
  }
  inside.budget.bytes -= data.bytes.length;
  yield* inside.readInner(place, data.bytes, entry.name);
}

function refuseData(error: "cut-off" | "damaged" | "too-large" | "method", entry: ZipEntry): Refusal {
  if (error === "cut-off") return refuse("cut-off", "The entry's data end before their end.");
  if (error === "damaged") return refuse("unreadable", "The entry's data are damaged.");
  if (error === "method") {
    return refuse("unsupported", `The entry is packed in a way that is not read (method ${entry.method}).`);
  }
  return refuse("unsafe-entry", "The entry unpacks to more than it says.");
}

/** Entries whose bytes begin before those of the entry before them end. */
function findOverlapping(entries: readonly ZipEntry[]): ReadonlySet<ZipEntry> {
  const overlapping = new Set<ZipEntry>();
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  let end = 0;
  for (const entry of sorted) {
    if (entry.offset < end) overlapping.add(entry);
    else end = entry.offset + 30 + entry.nameLength + entry.packed;
  }
  return overlapping;
}

function ignoredSentence(count: number): string {
  const what = "files of the operating system and parts of saved pages";
  return count === 1 ? `One entry was ignored (${what}).` : `${count} entries were ignored (${what}).`;
}
