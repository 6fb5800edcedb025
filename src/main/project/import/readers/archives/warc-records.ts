import { WARCParser } from "warcio";
import { LARGEST_DOCUMENT } from "../container-limits.ts";
import type { SourceFile } from "../part.ts";

export interface WarcRecord {
  readonly kind: "record";
  /** "response", "request", "metadata", ... in lower case. */
  readonly type: string;
  readonly headers: { get(name: string): string | null | undefined };
  /** The block; null when it is of no use (`wanted` said no) or larger than 48 MB. */
  readonly block: Uint8Array | null;
  /** Bytes that the record says it has. */
  readonly length: number;
}

/** The stream stops inside a record ("cut") or holds bytes that are no record ("damaged"); reading goes on behind these. */
export interface WarcTrouble {
  readonly kind: "cut" | "damaged";
}

/** warcio looks for the end of a header as far as it takes; behind so much it is a damaged file. Bytes. */
const LONGEST_HEADER = 16 * 1024 * 1024;
/** warcio misses the end of a header that is handed over in pieces of less than five bytes. */
const SMALLEST_PIECE = 64 * 1024;
/** Two line ends stand between records; more bytes are the rest of a record that says too short a length. */
const LONGEST_GAP = 8;
const VERSION = /^WARC\/\d\.\d+\s*$/;

/**
 * Reads the records of a WARC file (ISO 28500) with warcio and checks each against its Content-Length, so that a cut file
 * is told from a whole one: warcio ends both without a word (docs/decisions/0006). Blocks are kept only for records that
 * `wanted` asks for, at most 48 MB.
 */
export async function* warcRecords(
  file: SourceFile,
  wanted: (type: string) => boolean,
): AsyncGenerator<WarcRecord | WarcTrouble> {
  const source = new RecordSource(file);
  const pieces = source.pieces();
  const parser = new WARCParser(pieces, { parseHttp: false });
  let end = 0;
  try {
    for await (const { warcHeaders, warcType, reader } of parser) {
      const isFarBehind = parser.offset - end > LONGEST_GAP;
      const { headers } = warcHeaders;
      const said = headers.get("content-length") ?? "";
      if (!/^\d{1,15}$/.test(said)) {
        yield { kind: source.ended ? "cut" : "damaged" };
        continue;
      }
      if (isFarBehind || !VERSION.test(warcHeaders.statusline)) yield { kind: "damaged" };
      source.inHeader = false;
      const length = Number(said);
      const type = (warcType ?? "").toLowerCase();
      const keep = wanted(type) && length <= LARGEST_DOCUMENT;
      const block: Uint8Array[] = [];
      let there = 0;
      for await (const bytes of reader) {
        there += bytes.length;
        if (keep) block.push(bytes);
      }
      if (there < length) {
        yield { kind: "cut" };
        return;
      }
      yield { kind: "record", type, headers, block: keep ? Buffer.concat(block) : null, length };
      end = parser.offset + parser.recordLength;
      source.startHeader();
    }
    if (source.gaveUp) yield { kind: "cut" };
  } finally {
    await pieces.return(undefined);
  }
}

/** Hands a file to warcio in pieces that suit it, and knows how far it came. */
class RecordSource {
  /** All bytes were taken, or no more are given. */
  ended = false;
  /** A header had no end. */
  gaveUp = false;
  inHeader = true;
  private headerBytes = 0;
  private readonly file: SourceFile;

  constructor(file: SourceFile) {
    this.file = file;
  }

  startHeader(): void {
    this.inHeader = true;
    this.headerBytes = 0;
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    let held: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.file.chunks()) {
      held.push(chunk);
      size += chunk.length;
      if (size < SMALLEST_PIECE) continue;
      this.headerBytes += size;
      if (this.inHeader && this.headerBytes > LONGEST_HEADER) {
        this.gaveUp = true;
        break;
      }
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
    if (!this.gaveUp && size > 0) yield Buffer.concat(held);
    this.ended = true;
  }
}
