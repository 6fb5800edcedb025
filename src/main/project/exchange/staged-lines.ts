import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import * as v from "valibot";
import { ZoneRoleSchema } from "../../../shared/domain/zone.ts";
import { canonicalText } from "../../../shared/text/canonical-text.ts";
import { type IngestRecord, IngestRecordSchema } from "../articles/ingest-record.ts";
import { type PassedOn, unknownKeys } from "../articles/passed-on.ts";
import { type Operation, OperationSchema } from "../work-log/operation.ts";
import { parsedLine } from "./json-line.ts";
import type { ExchangeLimits } from "./limits.ts";
import { WirexRefusal } from "./refusal.ts";
import type { PackedOriginal, PlacedLine } from "./wirex-file.ts";

const TextLineSchema = v.looseObject({
  h: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  t: v.string(),
  w: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  z: v.array(
    v.strictTuple([
      ZoneRoleSchema,
      v.pipe(v.number(), v.safeInteger()),
      v.pipe(v.number(), v.safeInteger()),
      v.picklist(["weak", "strong"]),
      v.string(),
    ]),
  ),
});
export type TextLine = v.InferOutput<typeof TextLineSchema>;
const TEXT_KEYS: ReadonlySet<string> = new Set(Object.keys(TextLineSchema.entries));

/** Keys of a line of texts that only a newer version knows. */
export function passedOnOfText(line: TextLine): PassedOn {
  return unknownKeys(line, TEXT_KEYS);
}

/** A text with its zones, whose hash is that of its words. */
export function textOfLine({ line, place }: PlacedLine, limits: ExchangeLimits): TextLine {
  const text = checked(TextLineSchema, parsedLine(line, limits.depth, place), place);
  if (createHash("sha256").update(text.t, "utf8").digest("hex") !== text.h)
    throw new WirexRefusal("the words are not those of their hash", place);
  if (canonicalText(text.t) !== text.t) throw new WirexRefusal("the text is not in canonical form", place);
  let last = 0;
  for (const [, start, end] of text.z) {
    if (start < last || end <= start || end > text.t.length)
      throw new WirexRefusal("its zones do not fit", place);
    last = end;
  }
  return text;
}

/** An operation of the work log; kinds and keys of newer versions are kept as they are. */
export function operationOfLine({ line, place }: PlacedLine, limits: ExchangeLimits): Operation {
  const operation = checked(OperationSchema, parsedLine(line, limits.depth, place), place);
  const { r, by, g, k, e, t, n, h } = operation;
  if ([r, by, g, k, e, t].some((word) => word.length === 0 || word.length > 200))
    throw new WirexRefusal("one of its names is empty or too long", place);
  if (!Number.isSafeInteger(n) || n < 1 || !h.every((part) => Number.isSafeInteger(part) && part >= 0))
    throw new WirexRefusal("its counter or clock is not sound", place);
  return operation;
}

export function articleOfLine({ line, place }: PlacedLine, limits: ExchangeLimits): IngestRecord {
  return checked(IngestRecordSchema, parsedLine(line, limits.depth, place), place);
}

/** Inflates an original and compares it with its size and hash. */
export function checkOriginal(original: PackedOriginal): void {
  let bytes: Uint8Array;
  try {
    bytes = inflateSync(original.deflated, { maxOutputLength: Math.max(1, original.size) });
  } catch {
    throw new WirexRefusal("its bytes cannot be unpacked", original.place);
  }
  if (bytes.length !== original.size || createHash("sha256").update(bytes).digest("hex") !== original.hash)
    throw new WirexRefusal("its bytes are not those of its hash", original.place);
}

function checked<S extends v.GenericSchema>(schema: S, value: unknown, place: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const key = issue === undefined ? "" : (v.getDotPath(issue) ?? "");
  throw new WirexRefusal(`it is not sound (${key}: ${(issue?.message ?? "").slice(0, 100)})`, place);
}
