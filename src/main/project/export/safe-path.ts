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
  readonly #taken = new Set<string>();

  take(path: string): string {
    const safe = safePath(path);
    const dot = /\.[^./]{1,10}$/u.exec(safe)?.index ?? safe.length;
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? safe : `${safe.slice(0, dot)} (${number})${safe.slice(dot)}`;
      if (this.#isFree(tried)) {
        this.#reserve(tried);
        return tried;
      }
    }
  }

  /** "/" marks a folder: "a" and "a/b" cannot both be unpacked. */
  #isFree(path: string): boolean {
    const key = keyOf(path);
    if (this.#taken.has(key) || this.#taken.has(`${key}/`)) return false;
    return !foldersOf(key).some((folder) => this.#taken.has(folder));
  }

  #reserve(path: string): void {
    const key = keyOf(path);
    this.#taken.add(key);
    for (const folder of foldersOf(key)) this.#taken.add(`${folder}/`);
  }
}

function keyOf(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function foldersOf(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
