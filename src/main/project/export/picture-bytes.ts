import type { PictureFormat } from "../../../shared/contract/overview.contract.ts";

/** A picture as the window sends it: SVG as text, PNG as base64. */
export interface Picture {
  readonly format: PictureFormat;
  readonly content: string;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What no drawing of ours holds: a page gone wrong must not get a script into a file that a person will open. */
const FOREIGN =
  /<(?:script|foreignObject|iframe|image|use|a|animate|set)\b|<[^>]*\son\w+\s*=|<!DOCTYPE|<!ENTITY|<\?/iu;
/** Addresses inside a drawing: only its own fonts, as data. */
const ADDRESS = /(?:url\(\s*["']?|(?:href|src)\s*=\s*["'])(?!data:font\/woff2;base64,|#)/iu;

/** The bytes of a picture, or null when it is not what its format says. Linear time. */
export function pictureBytes({ format, content }: Picture): Uint8Array | null {
  if (format === "svg") {
    if (!content.startsWith("<svg ") || !content.endsWith("</svg>\n")) return null;
    return FOREIGN.test(content) || ADDRESS.test(content) ? null : Buffer.from(content, "utf8");
  }
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(content)) return null;
  const bytes = Buffer.from(content, "base64");
  return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte) ? bytes : null;
}
