import { type Entry, fromRandomAccessReaderPromise } from "yauzl";
import type { SourceFile } from "../part.ts";
import { entryName } from "./zip-names.ts";
import { salvageEntries } from "./zip-salvage.ts";
import { ZipSource } from "./zip-source.ts";

/** One entry as the archive lists it. Sizes and offsets are bytes; nothing in it is to be believed. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes of the name as it stands in the file. */
  readonly nameLength: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly link: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of the local header, in the file. */
  readonly offset: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** The archive ends, or is damaged, before all its entries are told. */
  readonly cut: boolean;
}

const ENTRY_MARK = 0x02014b50;
/** Names of all entries together. */
const LONGEST_NAMES = 64 * 1024 * 1024;
const UNIX = 3;
const LINK_TYPE = 0o120000;
const TYPE_BITS = 0o170000;

/**
 * Lists the entries of a zip archive by the directory at its end, which yauzl reads. yauzl gives up at the first thing
 * that is odd (an end that was cut off, bytes behind it, one entry of an unknown kind); the entries that it has not
 * told are then taken from the headers in front of their data, beginning at `start` bytes or behind the last one told.
 */
export async function readZipDirectory(
  file: SourceFile,
  mostEntries: number,
  start = 0,
): Promise<ZipDirectory> {
  const { entries, sound } = await readDirectory(file, mostEntries);
  if (sound) return { entries, cut: false };
  const told = new Set(entries.map(({ offset }) => offset));
  const from = entries.reduce((last, { offset }) => Math.max(last, offset), start);
  const salvaged = await salvageEntries(file, from, mostEntries - entries.length + 1);
  const untold = salvaged.entries.filter(({ offset }) => !told.has(offset));
  return { entries: [...entries, ...untold], cut: salvaged.cut };
}

/** `sound` says that the directory was read to its end, or up to as many entries as were asked for. */
async function readDirectory(
  file: SourceFile,
  mostEntries: number,
): Promise<{ readonly entries: readonly ZipEntry[]; readonly sound: boolean }> {
  const source = new ZipSource(file);
  const entries: ZipEntry[] = [];
  const options = { decodeStrings: false, autoClose: false };
  const zip = await source.ask(fromRandomAccessReaderPromise(source, file.size, options));
  if (zip === null) return { entries, sound: false };
  const listed = zip.eachEntry();
  let names = 0;
  let next = await source.ask(listed.next());
  for (; next !== null && next.done !== true; next = await source.ask(listed.next())) {
    names += next.value.fileNameLength;
    if (names > LONGEST_NAMES) return { entries, sound: false };
    entries.push(toEntry(next.value));
    if (entries.length >= mostEntries) return { entries, sound: true };
  }
  // Some programs count entries modulo 65,536, where yauzl stops.
  const more = next === null || (await source.markBehindLast()) === ENTRY_MARK;
  return { entries, sound: !more };
}

function toEntry(entry: Entry): ZipEntry {
  const madeBy = entry.versionMadeBy >> 8;
  const mode = entry.externalFileAttributes >>> 16;
  return {
    name: entryName(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields),
    nameLength: entry.fileNameLength,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    link: madeBy === UNIX && (mode & TYPE_BITS) === LINK_TYPE,
    crc: entry.crc32,
    packed: entry.compressedSize,
    unpacked: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
  };
}
