import { inflateRawSync } from "node:zlib";
import * as v from "valibot";
import { type ExtraField, type LocalFileHeader, parseExtraFields } from "yauzl";
import { LARGEST_DOCUMENT } from "../container-limits.ts";
import type { SourceFile } from "../part.ts";
import type { ZipDirectory, ZipEntry } from "./zip-directory.ts";
import { entryName } from "./zip-names.ts";
import { asBuffer, ZipSource } from "./zip-source.ts";

const DESCRIPTOR_MARK = 0x08074b50;
/** What stands behind the last entry of a whole archive: the directory, or what goes before it or closes it. */
const MARKS_BEHIND: ReadonlySet<number> = new Set([0x02014b50, 0x08064b50, 0x06064b50, 0x06054b50]);
const PIECE = 256 * 1024;
/** What Node's unpacking gives when asked how far it read; its types do not tell. */
const UNPACKED = v.object({ buffer: v.instance(Buffer), engine: v.object({ bytesWritten: v.number() }) });

/**
 * Finds the entries of an archive by walking the headers in front of their data from `from` bytes on, for archives that
 * yauzl refuses as a whole. Sizes that were written behind the data are found by unpacking. The walk ends at the first
 * place that is no whole entry.
 */
export async function salvageEntries(file: SourceFile, from: number, most: number): Promise<ZipDirectory> {
  const source = new ZipSource(file);
  const entries: ZipEntry[] = [];
  let at = from;
  while (entries.length < most) {
    const header = await source.localHeader(at);
    if (header === null) break;
    const { fileName, generalPurposeBitFlag: flags, fileDataStart: start } = header;
    const fields = extraFields(header);
    const sizes = (flags & 8) !== 0 ? await measure(file, header) : readSizes(header, fields);
    if (sizes === null || start + sizes.packed > file.size) break;
    const method = header.compressionMethod;
    const name = entryName(flags, fileName, fields);
    const encrypted = (flags & 0x41) !== 0;
    entries.push({ ...sizes, name, nameLength: fileName.length, method, encrypted, link: false, offset: at });
    at = sizes.end;
  }
  return { entries, cut: entries.length < most && !MARKS_BEHIND.has(await source.markAt(at)) };
}

interface Sizes {
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** Where the next header is. */
  readonly end: number;
}

function extraFields(header: LocalFileHeader): ExtraField[] {
  try {
    return parseExtraFields(header.extraField);
  } catch {
    return [];
  }
}

function readSizes(header: LocalFileHeader, fields: readonly ExtraField[]): Sizes {
  const wide = fields.find(({ id }) => id === 1)?.data;
  const isWide = wide !== undefined && wide.length >= 16 && header.compressedSize === 0xffffffff;
  const packed = isWide ? Number(wide.readBigUInt64LE(8)) : header.compressedSize;
  const unpacked = isWide ? Number(wide.readBigUInt64LE(0)) : header.uncompressedSize;
  return { packed, unpacked, crc: header.crc32, end: header.fileDataStart + packed };
}

/** Unpacks to find where an entry's data end; null when they do not end in the file or go beyond 48 MB. */
async function measure(file: SourceFile, header: LocalFileHeader): Promise<Sizes | null> {
  const lengths = header.compressionMethod === 8 ? await unpackedLengths(file, header.fileDataStart) : null;
  if (lengths === null) return null;
  const end = header.fileDataStart + lengths.packed;
  const behind = asBuffer(await file.slice(end, end + 24));
  const skip = behind.length >= 4 && behind.readUInt32LE(0) === DESCRIPTOR_MARK ? 4 : 0;
  if (behind.length < skip + 12) return null;
  // Sizes take four or eight bytes each; the upper half of eight is nothing.
  const wide = lengths.unpacked !== 0 && behind.readUInt32LE(skip + 8) === 0;
  return { ...lengths, crc: behind.readUInt32LE(skip), end: end + skip + (wide ? 20 : 12) };
}

type Lengths = Pick<Sizes, "packed" | "unpacked">;

async function unpackedLengths(file: SourceFile, start: number): Promise<Lengths | null> {
  for (let length = PIECE; ; length *= 8) {
    const piece = await file.slice(start, start + Math.min(length, LARGEST_DOCUMENT));
    const lengths = tryUnpack(piece);
    if (lengths !== null || piece.length < length) return lengths;
  }
}

/** Null when the packed data that a piece begins with are damaged or go on behind it. */
function tryUnpack(piece: Uint8Array): Lengths | null {
  try {
    const told = inflateRawSync(piece, { info: true, maxOutputLength: LARGEST_DOCUMENT });
    const { buffer, engine } = v.parse(UNPACKED, told);
    return { packed: engine.bytesWritten, unpacked: buffer.length };
  } catch {
    return null;
  }
}
