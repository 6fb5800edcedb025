import { PassThrough } from "node:stream";
import { ZipFile } from "yazl";

/**
 * The bytes of a zip while `fill` adds its entries, in order. `fill` must wait until an entry is taken before it adds
 * the next, so that one is held in memory at a time; its signal is aborted when the reader leaves early.
 */
export async function* zipStream(
  fill: (zip: ZipFile, signal: AbortSignal) => Promise<void>,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const out = new PassThrough();
  const stop = new AbortController();
  zip.on("error", (error) => out.destroy(error instanceof Error ? error : new Error("zip failed")));
  zip.outputStream.pipe(out);
  const filled = fill(zip, stop.signal).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error("export failed"));
  });
  try {
    for await (const chunk of out) yield chunk as Uint8Array;
  } finally {
    stop.abort();
    await filled;
  }
}
