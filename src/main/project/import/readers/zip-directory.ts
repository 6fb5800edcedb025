import type { SourceFile } from "./part.ts";
import { entryName } from "./zip-names.ts";

/** One entry as the archive's directory lists it. Sizes and offsets are bytes; nothing in it is to be believed. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
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
  /** Entries that the end record promises and the directory does not have, or that are more than are read. */
  readonly missing: number;
}

const END_MARK = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_TAIL = 65_535 + END_LENGTH + 20;
const LOCATOR_MARK = 0x07064b50;
const END64_MARK = 0x06064b50;
const ENTRY_MARK = 0x02014b50;
const ENTRY_LENGTH = 46;
const LARGEST_DIRECTORY = 64 * 1024 * 1024;
const UNIX = 3;
const LINK_TYPE = 0o120000;
const TYPE_BITS = 0o170000;

/**
 * Reads the directory at the end of a zip archive (zip64 too), whatever stands before or behind the archive in the
 * file. Null when there is none, as in an archive that was cut off. A damaged entry ends the list; those before it stay.
 * Own code because yauzl gives up a whole archive for one odd entry (docs/decisions/0006).
 */
export async function readZipDirectory(file: SourceFile, mostEntries: number): Promise<ZipDirectory | null> {
  const tailStart = Math.max(0, file.size - LONGEST_TAIL);
  const tail = asBuffer(await file.slice(tailStart, file.size));
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_MARK) continue;
    const end = await readEnd(file, tail, at, tailStart);
    if (end === null || end.length > LARGEST_DIRECTORY) continue;
    // What stands before the archive (a self-extracting page or program) moves all offsets.
    const moved = end.foundAt - end.length - end.start;
    for (const shift of moved === 0 ? [0] : [0, moved]) {
      if (end.start + shift < 0) continue;
      const bytes = asBuffer(await file.slice(end.start + shift, end.start + shift + end.length));
      if (end.count === 0 || (bytes.length >= 4 && bytes.readUInt32LE(0) === ENTRY_MARK)) {
        return readEntries(bytes, end.count, shift, mostEntries);
      }
    }
  }
  return null;
}

interface EndRecord {
  readonly count: number;
  readonly start: number;
  readonly length: number;
  /** Where the end record itself stands in the file, which is behind the directory. */
  readonly foundAt: number;
}

async function readEnd(
  file: SourceFile,
  tail: Buffer,
  at: number,
  tailStart: number,
): Promise<EndRecord | null> {
  const plain = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
    foundAt: tailStart + at,
  };
  if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_MARK) return plain;
  const wanted = Number(tail.readBigUInt64LE(at - 12));
  for (const place of [wanted, tailStart + at - 20 - 56]) {
    const record = asBuffer(await file.slice(place, place + 56));
    if (record.length < 56 || record.readUInt32LE(0) !== END64_MARK) continue;
    return {
      count: Number(record.readBigUInt64LE(32)),
      length: Number(record.readBigUInt64LE(40)),
      start: Number(record.readBigUInt64LE(48)),
      foundAt: place,
    };
  }
  return plain;
}

function readEntries(bytes: Buffer, count: number, shift: number, most: number): ZipDirectory {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (
    entries.length < most &&
    at + ENTRY_LENGTH <= bytes.length &&
    bytes.readUInt32LE(at) === ENTRY_MARK
  ) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const nameEnd = at + ENTRY_LENGTH + nameLength;
    const next = nameEnd + extraLength + bytes.readUInt16LE(at + 32);
    if (nameEnd + extraLength > bytes.length) break;
    entries.push(readEntry(bytes, at, nameEnd, nameEnd + extraLength, shift));
    at = next;
  }
  const counted = at < bytes.length && entries.length >= most ? Math.max(count, entries.length + 1) : count;
  // The plain end record counts modulo 65,536.
  return { entries, missing: Math.max(0, counted - entries.length) };
}

function readEntry(bytes: Buffer, at: number, nameEnd: number, extraEnd: number, shift: number): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const nameBytes = bytes.subarray(at + ENTRY_LENGTH, nameEnd);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const madeBy = bytes.readUInt16LE(at + 4) >> 8;
  const mode = bytes.readUInt32LE(at + 38) >>> 16;
  const sizes = readSizes(bytes, at, extra);
  return {
    name: entryName(nameBytes, (flags & 0x800) !== 0, extra),
    nameBytes,
    method: bytes.readUInt16LE(at + 10),
    encrypted: (flags & 0x41) !== 0,
    link: madeBy === UNIX && (mode & TYPE_BITS) === LINK_TYPE,
    crc: bytes.readUInt32LE(at + 16),
    ...sizes,
    offset: sizes.offset + shift,
  };
}

/** Sizes and place of an entry; those of four bytes that are full stand in eight bytes in the zip64 field. */
function readSizes(
  bytes: Buffer,
  at: number,
  extra: Buffer,
): { readonly packed: number; readonly unpacked: number; readonly offset: number } {
  const full = 0xffffffff;
  let wide = extraField(extra, 1) ?? Buffer.alloc(0);
  const take = (value: number): number => {
    if (value !== full || wide.length < 8) return value;
    const taken = Number(wide.readBigUInt64LE(0));
    wide = wide.subarray(8);
    return taken;
  };
  const unpacked = take(bytes.readUInt32LE(at + 24));
  const packed = take(bytes.readUInt32LE(at + 20));
  return { packed, unpacked, offset: take(bytes.readUInt32LE(at + 42)) };
}

/** The extra field with this id; null when there is none or it is damaged. */
export function extraField(extra: Uint8Array, id: number): Buffer | null {
  const fields = asBuffer(extra);
  for (let at = 0; at + 4 <= fields.length; ) {
    const end = at + 4 + fields.readUInt16LE(at + 2);
    if (end > fields.length) return null;
    if (fields.readUInt16LE(at) === id) return fields.subarray(at + 4, end);
    at = end;
  }
  return null;
}

/** The same bytes as a Buffer, which reads numbers. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
