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
const MOST_PARTS = 5000;
const HEADER_BYTES = 2 * 1024 * 1024;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const Structured = v.object({ value: v.string(), params: v.record(v.string(), v.string()) });
const NodeSchema = v.object({
  contentType: v.object({ parsed: Structured }),
  contentTransferEncoding: v.object({ encoding: v.string() }),
  contentDisposition: v.object({ parsed: Structured }),
  contentId: v.optional(v.string()),
  headers: v.array(v.object({ key: v.string(), value: v.string() })),
});
type Node = v.InferOutput<typeof NodeSchema>;

class TooDeepError extends Error {}

interface Budget {
  headers: number;
  parts: number;
}

/**
 * Parses a message into the tree of its parts. Headers are read by postal-mime; bodies are cut at their boundaries
 * here, because the library takes a body line by line (4 s of CPU and 480 MB for 200,000 lines, measured), glues the texts of a message
 * together and does not tell where a part was saved from. It keeps what it read of a header in its tree, which is no
 * declared part of it: the shape is checked, and the version is pinned. Messages inside the message stay bytes.
 * Refuses more than 64 levels and 2 MB of headers; reads 5,000 parts. Linear for each level.
 */
export async function parseMime(bytes: Uint8Array): Promise<MimeMessage> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const root = await readPart(all, 0, "text/plain", { headers: HEADER_BYTES, parts: MOST_PARTS });
    return { root, cut: isCut(bytes, root) };
  } catch (error) {
    return { error: error instanceof TooDeepError ? "deep" : "broken" };
  }
}

async function readPart(bytes: Buffer, depth: number, standard: string, budget: Budget): Promise<MimePart> {
  if (depth > DEEPEST) throw new TooDeepError();
  const { headerEnd, bodyStart } = findBody(bytes);
  budget.headers -= headerEnd;
  if (budget.headers < 0) throw new Error("More than 2 MB of headers.");
  const node = await readHeader(bytes.subarray(0, headerEnd));
  const body = bytes.subarray(bodyStart);
  const { value, params } = node.contentType.parsed;
  const typed = node.headers.some(({ key }) => key === "content-type");
  const type = (typed && value !== "" ? value : standard).toLowerCase();
  const boundary = type.startsWith("multipart/") ? (params.boundary ?? "") : "";
  const children: MimePart[] = [];
  for (const piece of boundary === "" ? [] : cutAt(body, boundary)) {
    budget.parts -= 1;
    if (budget.parts < 0) break;
    const inner = type === "multipart/digest" ? "message/rfc822" : "text/plain";
    children.push(await readPart(piece, depth + 1, inner, budget));
  }
  const content = children.length > 0 ? Buffer.alloc(0) : decode(body, node.contentTransferEncoding.encoding);
  return { ...factsOf(node), type, bytes: content, children };
}

async function readHeader(header: Buffer): Promise<Node> {
  const parser = new PostalMime({ maxRfc822NestingDepth: 0, maxHeadersSize: HEADER_BYTES });
  await parser.parse(Buffer.concat([header, Buffer.from("\r\n\r\n")]));
  return v.parse(NodeSchema, Reflect.get(parser, "root"));
}

function factsOf({
  contentType,
  contentDisposition,
  contentId,
  headers,
}: Node): Omit<MimePart, "type" | "bytes" | "children"> {
  const parameters = contentType.parsed.params;
  const filename = contentDisposition.parsed.params.filename ?? parameters.name ?? null;
  const location = headers.find(({ key }) => key === "content-location")?.value ?? null;
  return {
    charset: parameters.charset?.toLowerCase() ?? null,
    parameters,
    attached: contentDisposition.parsed.value.toLowerCase() === "attachment",
    name: filename === null || filename === "" ? null : filename,
    id: contentId?.replace(/^\s*<|>\s*$/g, "") ?? null,
    // Long addresses are folded over several lines.
    location: location?.replace(/\s+/g, "") ?? null,
  };
}

/** The blank line that parts headers from the body; a part can begin with it and then has no headers. */
function findBody(bytes: Buffer): { headerEnd: number; bodyStart: number } {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    if (feed === -1) break;
    if (feed === start || (feed === start + 1 && bytes[start] === CARRIAGE_RETURN))
      return { headerEnd: start, bodyStart: feed + 1 };
    start = feed + 1;
  }
  return { headerEnd: bytes.length, bodyStart: bytes.length };
}

/** The pieces between the lines "--boundary", up to "--boundary--"; none when the boundary never comes. */
function cutAt(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`);
  const pieces: Buffer[] = [];
  let open = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== LINE_FEED) continue;
    const feed = body.indexOf(LINE_FEED, at);
    const lineEnd = feed === -1 ? body.length : feed;
    const rest = body
      .toString("latin1", at + mark.length, Math.min(lineEnd, at + mark.length + 200))
      .trimEnd();
    if (rest !== "" && rest !== "--") continue;
    if (open !== -1) pieces.push(withoutLastBreak(body.subarray(open, at)));
    if (rest === "--") return pieces;
    open = Math.min(body.length, lineEnd + 1);
  }
  if (open !== -1) pieces.push(body.subarray(open));
  return pieces;
}

/** The line break before a boundary belongs to the boundary. */
function withoutLastBreak(piece: Buffer): Buffer {
  if (piece.at(-1) !== LINE_FEED) return piece;
  return piece.subarray(0, piece.at(-2) === CARRIAGE_RETURN ? -2 : -1);
}

function decode(body: Buffer, encoding: string): Buffer {
  if (encoding === "base64") return Buffer.from(body.toString("latin1"), "base64");
  return encoding === "quoted-printable" ? decodeQuoted(body) : body;
}

/** Quoted-printable (RFC 2045, 6.7); what is no code stays as it is. */
function decodeQuoted(body: Buffer): Buffer {
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  let from = 0;
  for (let at = body.indexOf("="); at !== -1; at = body.indexOf("=", from)) {
    length += body.copy(decoded, length, from, at);
    const code = body.toString("latin1", at + 1, at + 3);
    from = at + 1;
    if (/^[\da-f]{2}$/i.test(code)) {
      decoded[length] = Number.parseInt(code, 16);
      length += 1;
      from = at + 3;
      continue;
    }
    const feed = body.indexOf(LINE_FEED, from);
    const soft = feed !== -1 && feed - from < 80 && body.toString("latin1", from, feed).trim() === "";
    if (soft || from === body.length) from = soft ? feed + 1 : from;
    else {
      decoded[length] = 61;
      length += 1;
    }
  }
  length += body.copy(decoded, length, from);
  return decoded.subarray(0, length);
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
