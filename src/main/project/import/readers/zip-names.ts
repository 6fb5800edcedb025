import { crc32 } from "node:zlib";
import iconv from "iconv-lite";

const UNICODE_PATH = 0x7075;
const SYSTEM_NAMES: ReadonlySet<string> = new Set([".ds_store", "thumbs.db", "desktop.ini"]);
const PAGE_FOLDER = /^(.*?)([^/]+?)[_-](?:files|Dateien|fichiers|archivos|bestanden|file)\//i;
const PAGE_NAME = /\.(?:x?html?|shtml)$/i;

/**
 * The name of an entry: the Unicode field when it belongs to the name, UTF-8 when it is flagged or sound (macOS does not
 * flag it), else code page 437. Backslashes stay: whoever asks judges them.
 */
export function entryName(bytes: Uint8Array, flagged: boolean, extra: Uint8Array): string {
  const field = unicodePath(extra);
  if (field !== null && field.crc === crc32(bytes)) return field.name;
  try {
    return new TextDecoder("utf-8", { fatal: !flagged, ignoreBOM: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), "cp437");
  }
}

/** Why a name may not be taken, as a sentence; null when it may. Nothing is written by these names all the same. */
export function unsafeName(name: string): string | null {
  if (name.includes("\u0000")) return "The entry's name holds a NUL character.";
  if (name.includes("\\")) return "The entry's name holds a backslash.";
  if (/^[a-z]:/i.test(name)) return "The entry's name begins with a drive letter.";
  if (name.startsWith("/")) return "The entry's name is an absolute path.";
  if (name.split("/").includes("..")) return "The entry's name leads out of the archive.";
  return name === "" ? "The entry has no name." : null;
}

/** Files of the operating system inside an archive. */
export function isSystemName(name: string): boolean {
  const parts = name.split("/");
  const last = parts.at(-1) ?? "";
  return parts[0] === "__MACOSX" || SYSTEM_NAMES.has(last.toLowerCase()) || last.startsWith("._");
}

/** Tests whether an entry is a picture or part of a saved page in the same archive ("page_files/" beside "page.html"). */
export function pagePartTest(names: readonly string[]): (name: string) => boolean {
  const pages = new Set(
    names.filter((name) => PAGE_NAME.test(name)).map((name) => name.replace(PAGE_NAME, "")),
  );
  return (name) => {
    const match = PAGE_FOLDER.exec(name);
    return match !== null && pages.has(`${match[1] ?? ""}${match[2] ?? ""}`);
  };
}

function unicodePath(extra: Uint8Array): { readonly crc: number; readonly name: string } | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) return null;
    if (view.getUint16(at, true) === UNICODE_PATH && end - at >= 9) {
      return {
        crc: view.getUint32(at + 5, true),
        name: new TextDecoder().decode(extra.subarray(at + 9, end)),
      };
    }
    at = end;
  }
  return null;
}
