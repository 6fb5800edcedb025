/** What a drop or the clipboard holds, in the order it is looked at: the page never asks for anything but plain text. */
export type Carried = "files" | "words" | "address" | "nothing";

/** What is on its way, by the types alone: its content may not be looked at before it is let go. */
export function carriedBy(types: readonly string[]): Carried {
  if (types.includes("Files")) return "files";
  if (types.includes("text/uri-list")) return "address";
  return types.includes("text/plain") ? "words" : "nothing";
}

/** Files and words that were dropped or pasted. */
export interface Given {
  readonly files: readonly File[];
  readonly words: string;
}

/** Takes files and plain text out of a drop or the clipboard; an address alone comes as words. Text with markup is never asked for. */
export function givenBy(transfer: Pick<DataTransfer, "files" | "getData">): Given {
  const plain = transfer.getData("text/plain");
  return {
    files: [...transfer.files],
    words: plain.trim() === "" ? transfer.getData("text/uri-list") : plain,
  };
}

const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+$/iu;

/** Whether words are addresses and nothing else: what they lead to is not here. */
export function isAddress(words: string): boolean {
  const lines = words.split(/\s*\n\s*/u).filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => ADDRESS.test(line.trim()));
}

const PROJECT = /\.wirebench$/iu;
/** What lies beside an open project file and may have been taken along. */
const BESIDE_PROJECT = /\.wirebench-(?:wal|shm|lock)$/iu;

/** The project file that was dropped by itself; null when there is none, or several, or other files with it. */
export function onlyProject<F extends { readonly name: string }>(files: readonly F[]): F | null {
  const [first, ...others] = files.filter(({ name }) => !BESIDE_PROJECT.test(name));
  return first !== undefined && others.length === 0 && PROJECT.test(first.name) ? first : null;
}
