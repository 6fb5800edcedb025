const MODULUS = 1n << 128n;
/** Crockford's base 32: no letters that are mistaken for digits when read aloud. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LETTERS = 16;

/**
 * A sum of 16-byte ids that does not depend on their order: two projects that hold the same operations and
 * articles have the same fingerprint, whatever way they came in.
 */
export class Fingerprint {
  #sum = 0n;

  /** Adds one id (its first 16 bytes, taken as one number). */
  add(id: Uint8Array): void {
    let value = 0n;
    for (const byte of id.subarray(0, 16)) value = (value << 8n) | BigInt(byte);
    this.#sum = (this.#sum + value) % MODULUS;
  }

  /** 32 hexadecimal digits. */
  toString(): string {
    return this.#sum.toString(16).padStart(32, "0");
  }
}

/** A fingerprint as a short code to compare by telephone: the first 80 bits, "4G7K-...". */
export function shortCode(fingerprint: string): string {
  const bits = BigInt(`0x${fingerprint.slice(0, 20)}`);
  let code = "";
  for (let index = CODE_LETTERS - 1; index >= 0; index -= 1) {
    code += ALPHABET[Number((bits >> BigInt(index * 5)) & 31n)] ?? "";
  }
  return (code.match(/.{4}/g) ?? []).join("-");
}
