/** One record of a web archive. */
export interface MadeRecord {
  readonly type?: string;
  readonly uri?: string;
  readonly date?: string;
  /** Of the block; `application/http; msgtype=response` when left out. */
  readonly contentType?: string;
  readonly block: string | Uint8Array;
}

/** The bytes of one sound record. */
export function makeRecord(record: MadeRecord): Buffer {
  const block = Buffer.from(record.block);
  const head = [
    "WARC/1.0",
    `WARC-Type: ${record.type ?? "response"}`,
    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>",
    `WARC-Date: ${record.date ?? "2026-11-20T10:15:00Z"}`,
    ...(record.uri === undefined ? [] : [`WARC-Target-URI: ${record.uri}`]),
    `Content-Type: ${record.contentType ?? "application/http; msgtype=response"}`,
    `Content-Length: ${block.length}`,
    "",
    "",
  ].join("\r\n");
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

/** An HTTP response as a server sends it. */
export function makeResponse(
  body: string | Uint8Array,
  head: { readonly status?: string; readonly headers?: readonly string[] } = {},
): Buffer {
  const lines = [
    `HTTP/1.1 ${head.status ?? "200 OK"}`,
    ...(head.headers ?? ["Content-Type: text/html; charset=utf-8"]),
    "",
    "",
  ];
  return Buffer.concat([Buffer.from(lines.join("\r\n")), Buffer.from(body)]);
}

/** A body in chunks of the given size. */
export function chunked(body: Uint8Array, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const piece = body.subarray(at, at + size);
    parts.push(
      Buffer.from(`${piece.length.toString(16)};ext=1\r\n`),
      Buffer.from(piece),
      Buffer.from("\r\n"),
    );
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}
