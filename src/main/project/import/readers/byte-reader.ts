const LINE_FEED = 0x0a;

/** Reads lines and runs of bytes from a stream of pieces, holding no more than it is asked for. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);
  private ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end, in Latin-1; at most `limit` bytes of it are kept. Null at the end. */
  async line(limit: number): Promise<string | null> {
    let line = "";
    for (;;) {
      const at = this.held.indexOf(LINE_FEED);
      const end = at === -1 ? this.held.length : at;
      if (line.length < limit) line += this.held.toString("latin1", 0, Math.min(end, limit - line.length));
      if (at !== -1) {
        this.held = this.held.subarray(at + 1);
        return line.endsWith("\r") ? line.slice(0, -1) : line;
      }
      this.held = Buffer.alloc(0);
      if (!(await this.more())) return line === "" ? null : line.replace(/\r$/, "");
    }
  }

  /** The next `count` bytes; fewer at the end. */
  async bytes(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let size = 0;
    while (size < count && (this.held.length > 0 || (await this.more()))) {
      const part = this.held.subarray(0, count - size);
      parts.push(part);
      size += part.length;
      this.held = this.held.subarray(part.length);
    }
    return Buffer.concat(parts);
  }

  /** Passes over `count` bytes; how many there were. */
  async skip(count: number): Promise<number> {
    let passed = 0;
    while (passed < count && (this.held.length > 0 || (await this.more()))) {
      const part = Math.min(this.held.length, count - passed);
      passed += part;
      this.held = this.held.subarray(part);
    }
    return passed;
  }

  async close(): Promise<void> {
    await this.chunks.return?.(undefined);
  }

  private async more(): Promise<boolean> {
    while (!this.ended && this.held.length === 0) {
      const next = await this.chunks.next();
      if (next.done === true) this.ended = true;
      else this.held = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
    }
    return this.held.length > 0;
  }
}
