/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const UNSAFE = /[\u0000-\u001f\u007f<>:"|?*\\]/gu;
const LONGEST_NAME = 200;

/**
 * A path with forward slashes that every system can unpack inside the folder it is unpacked in: no roots, no "..",
 * no names or characters that a system refuses. A sound path comes back as it is.
 */
export function safePath(path: string): string {
  const parts = path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .map(safeName);
  return parts.length === 0 ? "unnamed" : parts.join("/");
}

function safeName(part: string): string {
  if (part === "..") return "__";
  const plain = part
    .toWellFormed()
    .replace(UNSAFE, "_")
    .replace(/[. ]+$/u, "_");
  const named = DEVICES.test(plain) ? `_${plain}` : plain;
  if (named.length <= LONGEST_NAME) return named;
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(named)?.[0] ?? "";
  return `${named.slice(0, LONGEST_NAME - extension.length).toWellFormed()}${extension}`;
}

/** Gives each path once, whatever the case of letters: "a.txt", then "a (2).txt"; a file never has a folder's name. */
export class UniquePaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  take(path: string): string {
    const parts = safePath(path).split("/");
    const name = parts.pop() ?? "";
    let folder = "";
    // "a.zip" may be a file and the folder of what was in it.
    for (const part of parts) {
      folder += free(part, part.length, (tried) => !this.#files.has(keyOf(folder + tried)));
      this.#folders.add(keyOf(folder));
      folder += "/";
    }
    const dot = /\.[^.]{1,10}$/u.exec(name)?.index ?? name.length;
    const isFree = (key: string): boolean => !this.#files.has(key) && !this.#folders.has(key);
    const taken = folder + free(name, dot, (tried) => isFree(keyOf(folder + tried)));
    this.#files.add(keyOf(taken));
    return taken;
  }
}

/** The name, or with the first number behind its stem that makes it free. */
function free(name: string, stem: number, isFree: (tried: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name.slice(0, stem)} (${number})${name.slice(stem)}`;
    if (isFree(tried)) return tried;
  }
}

function keyOf(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
