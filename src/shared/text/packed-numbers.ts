/**
 * Ascending numbers in few bytes, for samples of hashes: the differences in a Rice code, which comes within two
 * bits of the least possible for evenly spread numbers. 27 keys below 2^28 take 85 bytes instead of 108.
 * First byte: bits of each difference written plainly; then the count as a variable-length number; then the bits.
 */
export function packAscending(numbers: Uint32Array): Uint8Array {
  const last = numbers[numbers.length - 1] ?? 0;
  const plainBits = Math.min(
    31,
    Math.max(0, Math.floor(Math.log2(Math.max(1, last / Math.max(1, numbers.length))))),
  );
  const writer = new BitWriter();
  writer.byte(plainBits);
  for (let count = numbers.length; ; count >>>= 7) {
    writer.byte(count > 0x7f ? (count & 0x7f) | 0x80 : count);
    if (count <= 0x7f) break;
  }
  let before = 0;
  for (const number of numbers) {
    const difference = number - before;
    const high = Math.floor(difference / 2 ** plainBits);
    for (let one = 0; one < high; one++) writer.bit(1);
    writer.bit(0);
    for (let bit = plainBits - 1; bit >= 0; bit--) writer.bit(Math.floor(difference / 2 ** bit) & 1);
    before = number;
  }
  return writer.finish();
}

/** The inverse of {@link packAscending}. A torn end gives fewer numbers. */
export function unpackAscending(bytes: Uint8Array): Uint32Array {
  const plainBits = bytes[0] ?? 0;
  let at = 1;
  let count = 0;
  for (let shift = 0; at < bytes.length; shift += 7) {
    const byte = bytes[at++] ?? 0;
    count |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  const reader = new BitReader(bytes, at);
  const numbers = new Uint32Array(Math.min(count, bytes.length * 8));
  let before = 0;
  for (let index = 0; index < numbers.length; index++) {
    let high = 0;
    while (reader.bit() === 1) high++;
    let low = 0;
    for (let bit = 0; bit < plainBits; bit++) low = low * 2 + reader.bit();
    if (reader.isPastEnd()) return numbers.slice(0, index);
    before += high * 2 ** plainBits + low;
    numbers[index] = before;
  }
  return numbers;
}

class BitWriter {
  private bytes: number[] = [];
  private current = 0;
  private used = 0;

  /** Whole bytes, before any bit. */
  byte(value: number): void {
    this.bytes.push(value);
  }

  bit(value: number): void {
    this.current = (this.current << 1) | value;
    this.used++;
    if (this.used < 8) return;
    this.bytes.push(this.current);
    this.current = 0;
    this.used = 0;
  }

  finish(): Uint8Array {
    while (this.used > 0) this.bit(0);
    return Uint8Array.from(this.bytes);
  }
}

class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, from: number) {
    this.bytes = bytes;
    this.at = from * 8;
  }

  bit(): number {
    const byte = this.bytes[this.at >> 3] ?? 0;
    const bit = (byte >> (7 - (this.at & 7))) & 1;
    this.at++;
    return bit;
  }

  isPastEnd(): boolean {
    return this.at > this.bytes.length * 8;
  }
}
