import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import yazl from "yazl";
import type { Refusal } from "../article.ts";
import { refuse } from "../refusal.ts";

/** The parts of a Word file that are text, by name, and the names of all. */
export interface DocxParts {
  readonly texts: ReadonlyMap<string, Buffer>;
  readonly names: ReadonlySet<string>;
}

const MB = 1024 * 1024;
const LARGEST_UNPACKED = 200 * MB;
/** A Word file of 1,000 pages has some 20 MB of XML. More would run into the limit of memory. */
const LARGEST_TEXTS = 20 * MB;
const LARGEST_RATIO = 200;
const RATIO_FROM = MB;
const MOST_ENTRIES = 20_000;
const TEXT_PART = /\.(?:xml|rels)$/i;
const OLD_OFFICE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Unpacks the XML parts of a Word file, after the sizes in its directory were judged: 200 MB in all, 20 MB of XML,
 * and no part above 1 MB that unpacks to more than 200 times its packed size. Parts that turn out larger than the
 * directory says are refused while they are unpacked. Pictures, fonts and macros are never unpacked.
 */
export async function unpackDocx(bytes: Uint8Array): Promise<DocxParts | Refusal> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE)) return refuseOldOffice(all);
  try {
    const archive = await yauzl.fromBufferPromise(all, { lazyEntries: true, autoClose: false });
    return await unpack(archive);
  } catch {
    return refuse("unreadable", "The Word document is damaged and cannot be unpacked.");
  }
}

/** Packs text parts again, so that a library that unpacks without limits sees nothing that was not judged. */
export async function packParts(texts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  for (const [name, content] of texts)
    archive.addBuffer(content, name, { compress: false, mtime: new Date(0) });
  archive.end();
  return buffer(Readable.from(archive.outputStream));
}

async function unpack(archive: yauzl.ZipFile): Promise<DocxParts | Refusal> {
  if (archive.entryCount > MOST_ENTRIES) return tooLarge("It has too many parts.");
  const wanted: yauzl.Entry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  let texts = 0;
  for await (const entry of archive.eachEntry()) {
    names.add(entry.fileName);
    unpacked += entry.uncompressedSize;
    if (entry.isEncrypted()) return locked();
    if (isBomb(entry)) return tooLarge("One of its parts would grow more than 200 times.");
    if (!TEXT_PART.test(entry.fileName)) continue;
    texts += entry.uncompressedSize;
    wanted.push(entry);
  }
  if (unpacked > LARGEST_UNPACKED) return tooLarge("It would unpack to more than 200 MB.");
  if (texts > LARGEST_TEXTS) return tooLarge("Its text would unpack to more than 20 MB.");
  const read = new Map<string, Buffer>();
  for (const entry of wanted) {
    const content = await buffer(await archive.openReadStreamPromise(entry));
    if (DECLARATION.test(content.subarray(0, 4096).toString("latin1")))
      return refuse("unreadable", "The Word document declares entities, which such documents may not.");
    read.set(entry.fileName, content);
  }
  return { texts: read, names };
}

function isBomb(entry: yauzl.Entry): boolean {
  const { uncompressedSize, compressedSize } = entry;
  return uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * LARGEST_RATIO;
}

/** Documents locked with a password are kept in the old container, under a name in UTF-16. */
function refuseOldOffice(all: Buffer): Refusal {
  if (all.includes(Buffer.from("EncryptedPackage", "utf16le"))) return locked();
  return refuse(
    "unsupported",
    "The file is an old Word document (.doc). Save it as .docx or as plain text and import it again.",
  );
}

function locked(): Refusal {
  return refuse(
    "password",
    "The document is locked with a password. Save it without the password and import it again.",
  );
}

function tooLarge(why: string): Refusal {
  return refuse("too-large", `The Word document was not unpacked. ${why}`);
}
