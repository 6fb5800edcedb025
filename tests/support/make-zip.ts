import { crc32, deflateRawSync } from "node:zlib";

/** One entry of an archive made by hand; everything an archive can lie about can be set. */
export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** 0 stored, 8 deflated (default). */
  readonly method?: number;
  /** 0x800 UTF-8 name, 1 encrypted, 8 sizes behind the data. */
  readonly flags?: number;
  /** What the directory says instead of the truth. */
  readonly claims?: { readonly size?: number; readonly packed?: number; readonly crc?: number };
  /** Unix type and permissions, 0o120777 for a link. */
  readonly mode?: number;
  /** Place of the local header that the directory gives instead of the entry's own. */
  readonly offset?: number;
}

export interface ZipShape {
  readonly comment?: string;
  /** Bytes in front, which the offsets do not count. */
  readonly prefix?: Uint8Array;
  readonly zip64?: boolean;
}

/** A zip archive byte by byte, sound unless told otherwise. */
export function makeZip(entries: readonly MadeEntry[], shape: ZipShape = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const made = makeEntry(entry, offset, shape.zip64 === true);
    bodies.push(made.local);
    directory.push(made.central);
    offset += made.local.length;
  }
  const list = Buffer.concat(directory);
  const end = endRecords(entries.length, list.length, offset, shape);
  return Buffer.concat([Buffer.from(shape.prefix ?? []), ...bodies, list, end]);
}

function makeEntry(entry: MadeEntry, ownOffset: number, zip64: boolean) {
  const name = typeof entry.name === "string" ? Buffer.from(entry.name) : Buffer.from(entry.name);
  const data = Buffer.from(entry.data);
  const method = entry.method ?? 8;
  const packed = method === 8 ? deflateRawSync(data) : data;
  const flags = entry.flags ?? (typeof entry.name === "string" ? 0x800 : 0);
  const behind = (flags & 8) !== 0;
  const crc = entry.claims?.crc ?? crc32(data);
  const size = entry.claims?.size ?? data.length;
  const packedSize = entry.claims?.packed ?? packed.length;
  const head = Buffer.alloc(26);
  head.writeUInt16LE(zip64 ? 45 : 20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt32LE(behind ? 0 : crc, 10);
  head.writeUInt32LE(behind ? 0 : packedSize, 14);
  head.writeUInt32LE(behind ? 0 : size, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([
    Buffer.from("PK\u0003\u0004"),
    head,
    name,
    packed,
    ...(behind ? [descriptor(crc, packedSize, size)] : []),
  ]);
  const offset = entry.offset ?? ownOffset;
  return {
    local,
    central: centralRecord({ head, name, crc, packedSize, size, offset, mode: entry.mode, zip64 }),
  };
}

function descriptor(crc: number, packed: number, size: number): Buffer {
  const bytes = Buffer.from("PK\u0007\u0008".padEnd(16, "\u0000"), "latin1");
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

function centralRecord(of: {
  readonly head: Buffer;
  readonly name: Buffer;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly mode: number | undefined;
  readonly zip64: boolean;
}): Buffer {
  const full = 0xffffffff;
  const extra = of.zip64 ? Buffer.alloc(28) : Buffer.alloc(0);
  if (of.zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(of.size), 4);
    extra.writeBigUInt64LE(BigInt(of.packedSize), 12);
    extra.writeBigUInt64LE(BigInt(of.offset), 20);
  }
  const bytes = Buffer.alloc(46);
  bytes.write("PK\u0001\u0002", 0, "latin1");
  bytes.writeUInt16LE(of.mode === undefined ? 20 : 0x0314, 4);
  of.head.copy(bytes, 6, 0, 10);
  bytes.writeUInt32LE(of.crc, 16);
  bytes.writeUInt32LE(of.zip64 ? full : of.packedSize, 20);
  bytes.writeUInt32LE(of.zip64 ? full : of.size, 24);
  bytes.writeUInt16LE(of.name.length, 28);
  bytes.writeUInt16LE(extra.length, 30);
  bytes.writeUInt32LE(((of.mode ?? 0) << 16) >>> 0, 38);
  bytes.writeUInt32LE(of.zip64 ? full : of.offset, 42);
  return Buffer.concat([bytes, of.name, extra]);
}

function endRecords(count: number, length: number, start: number, shape: ZipShape): Buffer {
  const comment = Buffer.from(shape.comment ?? "");
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(shape.zip64 === true ? 0xffff : count, 8);
  end.writeUInt16LE(shape.zip64 === true ? 0xffff : count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(shape.zip64 === true ? 0xffffffff : start, 16);
  end.writeUInt16LE(comment.length, 20);
  if (shape.zip64 !== true) return Buffer.concat([end, comment]);
  const wide = Buffer.alloc(56);
  wide.write("PK\u0006\u0006", 0, "latin1");
  wide.writeBigUInt64LE(44n, 4);
  wide.writeBigUInt64LE(BigInt(count), 24);
  wide.writeBigUInt64LE(BigInt(count), 32);
  wide.writeBigUInt64LE(BigInt(length), 40);
  wide.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007", 0, "latin1");
  locator.writeBigUInt64LE(BigInt(start + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([wide, locator, end, comment]);
}
