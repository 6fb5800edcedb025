import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import type { ProposedZone } from "../../../shared/domain/zone.ts";
import { countWords } from "../../../shared/text/zones/zone-word-count.ts";
import type { StoredZone } from "../articles/zones.repository.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { decodePart } from "./readers/mail/email-decode.ts";
import { readHeaders } from "./readers/mail/email-headers.ts";
import { parseMime } from "./readers/mail/email-mime.ts";
import { findMainPage } from "./readers/web/mhtml-parts.ts";
import { secondOpinion } from "./readers/web/second-opinion.ts";
import { NO_SECOND_READING, type SecondReading } from "./second-reading.repository.ts";

/** What the worker is asked: one page with what the first reading made of it. */
export interface SecondReadingRequest {
  readonly id: number;
  readonly format: "html" | "mhtml";
  readonly path: string;
  readonly deflated: Uint8Array;
  readonly text: string;
  readonly zones: readonly StoredZone[];
}

export interface SecondReadingAnswer {
  readonly id: number;
  readonly reading: SecondReading;
  /** The thread holds so much memory that another one should read the next page. */
  readonly grown: boolean;
}

/** Reads a page again from its original. Never throws for what is in it. */
export async function readAgain(request: SecondReadingRequest): Promise<SecondReading> {
  try {
    const html = await pageOf(request);
    if (html === null) return NO_SECOND_READING;
    const opinion = secondOpinion({
      path: request.path,
      html,
      text: request.text,
      zones: request.zones.map(([role, start, end, strength, reason]) => ({
        role,
        start,
        end,
        strength,
        reason,
      })),
    });
    const { instead } = opinion;
    return {
      agreement: opinion.agreement,
      left: opinion.left.map(toStored),
      instead:
        instead === null
          ? null
          : {
              hash: createHash("sha256").update(instead.text, "utf8").digest("hex"),
              body: instead.text,
              zones: instead.zones.map(toStored),
              words: countWords(instead.text),
            },
    };
  } catch {
    // Odd trees make the extractor throw.
    return NO_SECOND_READING;
  }
}

function toStored(zone: ProposedZone): StoredZone {
  return [zone.role, zone.start, zone.end, zone.strength, zone.reason];
}

async function pageOf(request: SecondReadingRequest): Promise<string | null> {
  const bytes = inflateSync(request.deflated);
  if (request.format === "html") {
    const decoded = decodeBytes(bytes);
    return "error" in decoded ? null : decoded.text;
  }
  const message = await parseMime(bytes);
  if ("error" in message) return null;
  const found = findMainPage(message.root, readHeaders(bytes, null));
  return found === null ? null : decodePart(found.main.bytes, found.main.charset).text;
}
