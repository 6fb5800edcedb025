import { isUtf8 } from "node:buffer";
import { type ExtraField, getFileNameLowLevel } from "yauzl";

const SYSTEM_NAMES: ReadonlySet<string> = new Set([".ds_store", "thumbs.db", "desktop.ini"]);
const PAGE_FOLDER = /^(.*?)([^/]+?)[_-](?:files|Dateien|fichiers|archivos|bestanden|file)\//i;
const PAGE_NAME = /\.(?:x?html?|shtml)$/i;

const IS_UTF8 = 0x800;

/**
 * The name of an entry, as yauzl decodes it: the Unicode field when it belongs to the name, UTF-8 when it is flagged,
 * else code page 437; but sound UTF-8 counts as flagged (macOS does not flag it). Backslashes stay: whoever asks judges them.
 */
export function entryName(flags: number, name: Buffer, fields: ExtraField[]): string {
  return getFileNameLowLevel(isUtf8(name) ? flags | IS_UTF8 : flags, name, fields, true);
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
