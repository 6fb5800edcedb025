import { Entry, type LocalFileHeader, RandomAccessReader, ZipFile } from "yauzl";
import type { SourceFile } from "../part.ts";

const READ_AHEAD = 64 * 1024;

/** Lets yauzl read a file of ours. Reads ahead, since directories are asked for in small pieces. */
export class ZipSource extends RandomAccessReader {
  private readonly file: SourceFile;
  private readonly zip: ZipFile;
  private held: Uint8Array = new Uint8Array(0);
  private heldFrom = 0;
  private lastEnd = 0;
  /** What the file's own reading threw: no fault of the archive. */
  private failure: unknown = null;

  constructor(file: SourceFile) {
    super();
    this.file = file;
    this.zip = new ZipFile(this, 0, file.size, 0, "", false, true, false, false);
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null, count: number) => void,
  ): void {
    this.bytes(position, length).then(
      (bytes) => {
        target.set(bytes, offset);
        this.lastEnd = position + bytes.length;
        done(null, bytes.length);
      },
      (error: unknown) => {
        this.failure = error;
        done(new Error("The file cannot be read."), 0);
      },
    );
  }

  /** What yauzl finds; null when the archive is not as it should be. Throws what the disk throws. */
  async ask<T>(asked: Promise<T>): Promise<T | null> {
    try {
      return await asked;
    } catch {
      if (this.failure !== null) throw this.failure;
      return null;
    }
  }

  /** The header in front of an entry's data; null when there is none. `at` is bytes. */
  async localHeader(at: number): Promise<LocalFileHeader | null> {
    const entry = Object.assign(new Entry(), { relativeOffsetOfLocalHeader: at, compressedSize: 0 });
    return this.ask(this.zip.readLocalFileHeaderPromise(entry));
  }

  /** The mark (four bytes as a number) behind what yauzl read last; -1 behind the end. */
  async markBehindLast(): Promise<number> {
    return this.markAt(this.lastEnd);
  }

  /** The mark at a place. */
  async markAt(at: number): Promise<number> {
    const bytes = await this.bytes(at, 4);
    return bytes.length < 4 ? -1 : asBuffer(bytes).readUInt32LE(0);
  }

  private async bytes(from: number, length: number): Promise<Uint8Array> {
    if (from < this.heldFrom || from + length > this.heldFrom + this.held.length) {
      this.held = await this.file.slice(from, from + Math.max(length, READ_AHEAD));
      this.heldFrom = from;
    }
    return this.held.subarray(from - this.heldFrom, from - this.heldFrom + length);
  }
}

/** The same bytes as a Buffer, which reads numbers. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
