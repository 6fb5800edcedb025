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
    writer.ones(high);
    writer.bits(0, 1);
    writer.bits(difference % 2 ** plainBits, plainBits);
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

  /** The lowest `count` bits (31 at most) of `value`, which is no larger, the highest first. */
  bits(value: number, count: number): void {
    for (let left = count; left > 0; ) {
      const taken = Math.min(left, 8 - this.used);
      left -= taken;
      this.current = (this.current << taken) | ((value >>> left) & ((1 << taken) - 1));
      this.used += taken;
      if (this.used < 8) continue;
      this.bytes.push(this.current);
      this.current = 0;
      this.used = 0;
    }
  }

  ones(count: number): void {
    for (let left = count; left > 0; left -= 24) {
      const taken = Math.min(left, 24);
      this.bits((1 << taken) - 1, taken);
    }
  }

  finish(): Uint8Array {
    if (this.used > 0) this.bits(0, 8 - this.used);
    return new Uint8Array(this.bytes);
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
