import { createInflateRaw } from "node:zlib";
import { LARGEST_DOCUMENT } from "./container-limits.ts";
import type { SourceFile } from "./part.ts";
import { asBuffer, extraField, type ZipEntry } from "./zip-directory.ts";
import { entryName } from "./zip-names.ts";

const LOCAL_MARK = 0x04034b50;
const LOCAL_LENGTH = 30;
const DESCRIPTOR_MARK = 0x08074b50;
const PIECE = 256 * 1024;

/**
 * Finds the entries of an archive without a directory, as a cut one is, by walking its local headers from the start.
 * Sizes that were written behind the data are found by unpacking. Ends at the first place that is no whole entry.
 */
export async function* salvageEntries(file: SourceFile): AsyncGenerator<ZipEntry> {
  let at = 0;
  for (;;) {
    const header = asBuffer(await file.slice(at, at + LOCAL_LENGTH));
    if (header.length < LOCAL_LENGTH || header.readUInt32LE(0) !== LOCAL_MARK) return;
    const nameLength = header.readUInt16LE(26);
    const start = at + LOCAL_LENGTH + nameLength + header.readUInt16LE(28);
    const names = asBuffer(await file.slice(at + LOCAL_LENGTH, start));
    const flags = header.readUInt16LE(6);
    const method = header.readUInt16LE(8);
    const behind = (flags & 8) !== 0;
    const sizes = behind
      ? await measure(file, start, method)
      : readSizes(header, names.subarray(nameLength), start);
    if (sizes === null || start + sizes.packed > file.size) return;
    const nameBytes = names.subarray(0, nameLength);
    yield {
      name: entryName(nameBytes, (flags & 0x800) !== 0, names.subarray(nameLength)),
      nameBytes,
      method,
      encrypted: (flags & 0x41) !== 0,
      link: false,
      ...sizes,
      offset: at,
    };
    at = sizes.end;
  }
}

interface Sizes {
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** Where the next header is. */
  readonly end: number;
}

function readSizes(header: Buffer, extra: Buffer, start: number): Sizes {
  let packed = header.readUInt32LE(18);
  let unpacked = header.readUInt32LE(22);
  const wide = extraField(extra, 1);
  if (wide !== null && wide.length >= 16 && packed === 0xffffffff) {
    unpacked = Number(wide.readBigUInt64LE(0));
    packed = Number(wide.readBigUInt64LE(8));
  }
  return { packed, unpacked, crc: header.readUInt32LE(14), end: start + packed };
}

/** Unpacks to find where an entry's data end, without keeping them; null when they do not end in the file. */
async function measure(file: SourceFile, start: number, method: number): Promise<Sizes | null> {
  if (method !== 8) return null;
  const packed = await packedLength(file, start);
  if (packed === null) return null;
  const behind = asBuffer(await file.slice(start + packed, start + packed + 24));
  const marked = behind.length >= 4 && behind.readUInt32LE(0) === DESCRIPTOR_MARK;
  const skip = marked ? 4 : 0;
  if (behind.length < skip + 12) return null;
  const crc = behind.readUInt32LE(skip);
  // Sizes take four or eight bytes each; the packed size is known and tells which.
  const wide = behind.readUInt32LE(skip + 4) !== packed && behind.length >= skip + 20;
  const unpacked = wide ? Number(behind.readBigUInt64LE(skip + 12)) : behind.readUInt32LE(skip + 8);
  return { packed, unpacked, crc, end: start + packed + skip + (wide ? 20 : 12) };
}

async function packedLength(file: SourceFile, start: number): Promise<number | null> {
  const inflate = createInflateRaw();
  let unpacked = 0;
  let ended = false;
  let failed = false;
  inflate.on("data", (chunk: Buffer) => {
    unpacked += chunk.length;
  });
  inflate.on("end", () => {
    ended = true;
  });
  inflate.on("error", () => {
    failed = true;
  });
  for (let at = start; !ended && !failed && unpacked <= LARGEST_DOCUMENT * 2; at += PIECE) {
    const piece = await file.slice(at, at + PIECE);
    if (piece.length === 0) break;
    await new Promise<void>((resolve) => {
      inflate.once("error", () => resolve());
      inflate.write(piece, () => resolve());
    });
    // The end is told one turn after the last data.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const length = inflate.bytesWritten;
  inflate.destroy();
  return ended && !failed ? length : null;
}
