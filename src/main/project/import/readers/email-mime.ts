import PostalMime from "postal-mime";
import * as v from "valibot";

/** One part of a MIME message, with its bytes decoded from base64 or quoted-printable. */
export interface MimePart {
  /** "text/html", in lower case. */
  readonly type: string;
  readonly charset: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly attached: boolean;
  readonly name: string | null;
  /** Content-ID without its brackets. */
  readonly id: string | null;
  /** Content-Location. */
  readonly location: string | null;
  readonly bytes: Uint8Array;
  readonly children: readonly MimePart[];
}

export type MimeMessage =
  | { readonly root: MimePart; readonly cut: boolean }
  | { readonly error: "deep" | "broken" };

const DEEPEST = 64;
const HEADER_BYTES = 2 * 1024 * 1024;

const Structured = v.object({ value: v.string(), params: v.record(v.string(), v.string()) });
const NodeSchema = v.object({
  contentType: v.object({ parsed: Structured, multipart: v.union([v.string(), v.literal(false)]) }),
  contentDisposition: v.object({ parsed: Structured }),
  contentId: v.optional(v.string()),
  headers: v.array(v.object({ key: v.string(), value: v.string() })),
  content: v.nullable(v.instance(ArrayBuffer)),
  childNodes: v.array(v.unknown()),
});

/**
 * Parses a message into the tree of its parts. postal-mime glues the texts of a message together and does not tell
 * where a part was saved from, so the tree it keeps is read instead of its result; it is no declared part of the
 * library, so its shape is checked here and the version is pinned. Messages inside the message stay bytes. Refuses
 * more than 64 levels and 2 MB of headers. Linear; holds the decoded message once.
 */
export async function parseMime(bytes: Uint8Array): Promise<MimeMessage> {
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxRfc822NestingDepth: 0,
    maxNestingDepth: DEEPEST,
    maxHeadersSize: HEADER_BYTES,
  });
  try {
    await parser.parse(bytes);
  } catch (error) {
    return { error: error instanceof Error && /nesting depth/i.test(error.message) ? "deep" : "broken" };
  }
  const root = readNode(Reflect.get(parser, "root"));
  return { root, cut: isCut(bytes, root) };
}

function readNode(node: unknown): MimePart {
  const { contentType, contentDisposition, contentId, headers, content, childNodes } = v.parse(
    NodeSchema,
    node,
  );
  const parameters = contentType.parsed.params;
  const filename = contentDisposition.parsed.params.filename ?? parameters.name ?? null;
  const location = headers.find(({ key }) => key === "content-location")?.value ?? null;
  return {
    type: contentType.parsed.value.toLowerCase(),
    charset: parameters.charset?.toLowerCase() ?? null,
    parameters,
    attached: contentDisposition.parsed.value.toLowerCase() === "attachment",
    name: filename === null || filename === "" ? null : filename,
    id: contentId?.replace(/^\s*<|>\s*$/g, "") ?? null,
    // Long addresses are folded over several lines.
    location: location?.replace(/\s+/g, "") ?? null,
    bytes: new Uint8Array(content ?? new ArrayBuffer(0)),
    children: childNodes.map(readNode),
  };
}

/** The last boundary of a message in parts closes it; without one the end is missing. */
function isCut(bytes: Uint8Array, root: MimePart): boolean {
  const boundary = root.parameters.boundary ?? "";
  if (!root.type.startsWith("multipart/") || boundary === "") return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(`--${boundary}--`) === -1;
}

/** A part and all parts under it, in order. */
export function partsUnder(part: MimePart): MimePart[] {
  return [part, ...part.children.flatMap(partsUnder)];
}
