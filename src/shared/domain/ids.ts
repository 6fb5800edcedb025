import * as v from "valibot";

/** Lower-case UUID text. People's things are version 7 (time-ordered), things known by content version 8. */
export const IdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u),
);

/** The id of a person as the work log has it. */
export const PersonIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Writes 16 bytes as a UUID of the given version with the RFC 9562 variant bits. */
export function uuidFromBytes(bytes: Uint8Array, version: 7 | 8): string {
  const out = Uint8Array.from(bytes.subarray(0, 16));
  out[6] = ((out[6] ?? 0) & 0x0f) | (version << 4);
  out[8] = ((out[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(out, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A new time-ordered id (RFC 9562 version 7) from the clock in epoch ms and 16 random bytes. */
export function newId(nowMs: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  let rest = nowMs;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return uuidFromBytes(bytes, 7);
}
