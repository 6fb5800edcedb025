import { getResolvedPDFJS } from "unpdf";
import type { Refusal } from "../article.ts";
import { copyWithoutEndlessRepeats } from "./pdf-repeats.ts";

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type PdfDocument = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;

export interface OpenPdf {
  readonly document: PdfDocument;
  /** Maps of characters that the document wanted from elsewhere and did not get; filled while pages are read. */
  readonly wanted: ReadonlySet<string>;
  close(): Promise<void>;
}

const END_MARK = Buffer.from("%%EOF");
const TAIL_BYTES = 2048;

/**
 * Opens a PDF from memory. PDF.js gets no address, no font files and no character maps of its own, no XFA and no
 * scripting (its text part holds none); what a document wants beyond its own bytes is refused. A document of which the end is missing is repaired if it can be. The bytes are copied.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | Refusal> {
  const { getDocument } = await getResolvedPDFJS();
  const wanted = new Set<string>();
  const task = getDocument({
    data: copyWithoutEndlessRepeats(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    // The library's way of asking for files beside itself; this one gives none.
    BinaryDataFactory: class {
      readonly fetch = (asked: { readonly kind?: string; readonly filename?: string }): Promise<never> => {
        // Outlines of common fonts are only needed for drawing; without a map of characters letters are missing.
        if (asked.kind?.startsWith("cMap") === true) wanted.add(asked.filename ?? "");
        return Promise.reject(new Error("Nothing is loaded from outside the document."));
      };
    },
  });
  try {
    const document = await task.promise;
    return { document, wanted, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    return refusalOf(error, bytes);
  }
}

/** Whether the end mark is missing from the last 2 kB: the file was cut off or never finished. */
export function lacksEnd(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-TAIL_BYTES)).includes(END_MARK);
}

function refusalOf(error: unknown, bytes: Uint8Array): Refusal {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return {
      kind: "refused",
      code: "password",
      reason: "The PDF needs a password to be opened. Save it without the password and import it again.",
    };
  }
  if (lacksEnd(bytes)) {
    return {
      kind: "refused",
      code: "cut-off",
      reason: "The PDF ends before its end and cannot be read; it may be an unfinished download.",
    };
  }
  return { kind: "refused", code: "unreadable", reason: "The PDF is damaged and cannot be read." };
}
